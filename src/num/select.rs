//! Percentiles without sorting.

/// Puts the number of rank `rank` [0 ≤ rank < length] in its place of the ascending order: what is before
/// it is not greater, what is behind it not less. Gives that number.
///
/// Source: Hoare (1961), Algorithm 65: Find, Communications of the ACM 4. The standard library's takes
/// four kilobytes of the page.
pub fn select(numbers: &mut [f64], rank: usize) -> f64 {
    let (mut low, mut high) = (0, numbers.len() - 1);
    while low < high {
        let pivot = numbers[rank];
        let (mut up, mut down) = (low, high);
        loop {
            while numbers[up] < pivot {
                up += 1;
            }
            while pivot < numbers[down] {
                down -= 1;
            }
            if up >= down {
                break;
            }
            numbers.swap(up, down);
            up += 1;
            down -= 1;
        }
        // One in the middle that equals the pivot belongs to both sides.
        if up == down {
            up += 1;
            down = down.saturating_sub(1);
        }
        if down < rank {
            low = up;
        }
        if rank < up {
            high = down;
        }
    }
    numbers[rank]
}

/// The quantile of `share`, `[0, 1]`, of numbers without NaN, straight between neighbours in their order;
/// 0 of none. The numbers change places.
///
/// Source: Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, definition 7.
///
/// ```
/// # use outsourcing_decision::num::select::quantile;
/// assert_eq!(quantile(&mut [4.0, 1.0, 3.0, 2.0], 0.5), 2.5);
/// ```
pub fn quantile(numbers: &mut [f64], share: f64) -> f64 {
    let Some(last) = numbers.len().checked_sub(1) else { return 0.0 };
    #[expect(clippy::cast_precision_loss, reason = "no list is as long as 2^52")]
    let place = share * last as f64;
    let whole = place.floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the last")]
    let rank = whole as usize;
    let below = select(numbers, rank);
    let above = numbers[rank + 1..].iter().copied().fold(f64::INFINITY, f64::min);
    if above.is_finite() { below + (place - whole) * (above - below) } else { below }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rank_is_found_whatever_the_order() {
        for seed in 0..50_u64 {
            let numbers: Vec<f64> = (0..41).map(|n| ((n * 7 + seed * 13) % (5 + seed)) as f64).collect();
            let mut sorted = numbers.clone();
            sorted.sort_by(f64::total_cmp);
            for (rank, expected) in sorted.iter().enumerate() {
                assert_eq!(select(&mut numbers.clone(), rank), *expected, "rank {rank} of {numbers:?}");
            }
        }
    }

    /// NumPy's `percentile` of 0, 10, …, 40: 10 % is 4, 90 % is 36.
    #[test]
    fn quantiles_lie_between_neighbours() {
        let mut numbers = [30.0, 0.0, 40.0, 10.0, 20.0];
        for (share, expected) in [(0.0, 0.0), (0.1, 4.0), (0.5, 20.0), (0.9, 36.0), (1.0, 40.0)] {
            assert!((quantile(&mut numbers, share) - expected).abs() < 1e-12, "{share}");
        }
        assert_eq!(quantile(&mut [], 0.5), 0.0);
        assert_eq!(quantile(&mut [7.0], 0.9), 7.0);
    }
}
