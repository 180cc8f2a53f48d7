//! Putting few things in order, and numbers into their range.
//!
//! Sorting is by insertion, for the dozens of things that are ever ordered here: each use of the standard
//! library's sort would add about 3 kB to the page.

/// The number nearest to `value` from `low` to `high`; `low` where `value` is not a number, and where
/// the two stand in the wrong order.
///
/// The standard library's panics with the numbers in its message, which is 5 kB in the page.
pub fn clamped(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

/// The things with the greatest keys first; things with equal keys stay in their order.
///
/// ```
/// # use outsourcing_decision::num::order::descending;
/// assert_eq!(descending(["a", "bbb", "cc", "ddd"], |text| text.len() as f64), ["bbb", "ddd", "cc", "a"]);
/// ```
pub fn descending<T>(things: impl IntoIterator<Item = T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
    for thing in things {
        let place =
            ordered.iter().rposition(|other| key(other) >= key(&thing)).map_or(0, |before| before + 1);
        ordered.insert(place, thing);
    }
    ordered
}
