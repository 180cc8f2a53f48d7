//! Putting few things in order, and numbers into their range.
//!
//! Sorting is by insertion, for the dozens of things that are ever ordered here: each use of the standard
//! library's sort would add about 3 kB to the page.

/// The number nearest to `value` from `low` to `high`; `low` where `value` is not a number, and where
/// the two stand in the wrong order.
///
/// The standard library's panics with the numbers in its message, which is 5 kB in the page; and its minimum
/// and maximum look twice, for what is not a number.
///
/// ```
/// # use outsourcing_decision::num::order::clamped;
/// assert_eq!([-1.0, 0.5, 3.0, f64::NAN].map(|value| clamped(value, 0.0, 1.0)), [0.0, 0.5, 1.0, 0.0]);
/// ```
#[inline]
pub fn clamped(value: f64, low: f64, high: f64) -> f64 {
    let capped = if value > high { high } else { value };
    if capped > low { capped } else { low }
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
