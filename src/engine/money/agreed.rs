//! What a browser is asked for twice.

/// Most times that something is made.
const N_TIMES_MAX: u32 = 8;

/// Makes something until it comes out the same twice in a row.
///
/// WebKit hands a loop over from its interpreter to compiled code while it runs, and numbers may change on the way (its
/// bug 301435 is one such fault; in WebKitGTK 2.50 about one page in seventy told other money). What is made again runs
/// in compiled code from its beginning. Where there is no browser, once is enough.
pub(super) fn agreed<T>(mut make: impl FnMut() -> T, is_same: impl Fn(&T, &T) -> bool) -> T {
    let made = make();
    if cfg!(target_arch = "wasm32") { until_the_same(made, make, is_same) } else { made }
}

/// Goes on from the first; where no two are the same, the last one counts.
fn until_the_same<T>(first: T, mut make: impl FnMut() -> T, is_same: impl Fn(&T, &T) -> bool) -> T {
    let mut last = first;
    for _ in 1..N_TIMES_MAX {
        let next = make();
        let is_agreed = is_same(&last, &next);
        last = next;
        if is_agreed {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// What counts where the following come out one after the other, and how many are left.
    fn counts(numbers: &[f64]) -> (f64, usize) {
        let left = RefCell::new(numbers.iter().copied());
        let next = || left.borrow_mut().next().unwrap_or(f64::NAN);
        let counted = until_the_same(next(), next, |left, right| left == right);
        (counted, left.into_inner().len())
    }

    #[test]
    fn what_comes_out_twice_counts() {
        assert_eq!(counts(&[1.0, 1.0, 2.0]), (1.0, 1), "at once");
        assert_eq!(counts(&[3.0, 1.0, 1.0, 2.0]), (1.0, 1), "the first was another");
        assert_eq!(counts(&[1.0, 3.0, 1.0, 1.0]), (1.0, 0), "the second was");
        let never = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0];
        assert_eq!(counts(&never), (8.0, 1), "it ends in any case");
    }
}
