//! Weights: numbers of at least 0 that sum to 1.

/// Divides each of `points` [≥ 0] by their sum, so that they sum to 1.
///
/// `None` when they sum to 0 or to infinity, because then no proportion is stated.
///
/// ```
/// # use outsourcing_decision::num::simplex::normalised;
/// assert_eq!(normalised(&[3.0, 1.0]), Some(vec![0.75, 0.25]));
/// assert_eq!(normalised(&[0.0, 0.0]), None);
/// ```
pub fn normalised(points: &[f64]) -> Option<Vec<f64>> {
    let sum: f64 = points.iter().sum();
    (sum > 0.0 && sum.is_finite()).then(|| points.iter().map(|point| point / sum).collect())
}

/// Rank-order-centroid weights of `n` things in order of importance, the most important first.
///
/// The `i`-th is `(1/n) Σ_{k=i..n} 1/k`: the centre of all weights that keep the order, and so
/// the mean of sorted weights drawn uniformly. Source: Edwards & Barron (1994), SMARTER.
///
/// ```
/// # use outsourcing_decision::num::simplex::rank_order_centroid;
/// assert_eq!(rank_order_centroid(2), [0.75, 0.25]); // (1 + 1/2) / 2 and (1/2) / 2
/// ```
pub fn rank_order_centroid(n: u32) -> Vec<f64> {
    let mut weights: Vec<f64> = (1..=n)
        .rev()
        .scan(0.0, |sum, k| {
            *sum += 1.0 / f64::from(k);
            Some(*sum / f64::from(n))
        })
        .collect();
    weights.reverse();
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The four decimals printed in Edwards & Barron (1994), table 2, for five attributes.
    #[test]
    fn five_ranked_things_get_the_published_centroid_weights() {
        let published = [0.4567, 0.2567, 0.1567, 0.0900, 0.0400];
        for (ours, theirs) in rank_order_centroid(5).iter().zip(published) {
            assert!((ours - theirs).abs() < 5e-5, "{ours} is not {theirs}");
        }
    }

    #[test]
    fn centroid_weights_sum_to_one() {
        for n in 1..=30 {
            let sum: f64 = rank_order_centroid(n).iter().sum();
            assert!((sum - 1.0).abs() < 1e-12, "{n} things sum to {sum}");
        }
    }

    #[test]
    fn points_too_large_to_add_state_no_proportion() {
        assert_eq!(normalised(&[f64::MAX, f64::MAX]), None, "sum is infinite");
    }
}
