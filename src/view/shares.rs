//! How often each alternative comes first, in whole percent that add up.

use crate::model::indexed::{AlternativeIdx, ByGroup, GroupIdx, Position};
use crate::view::format::reaches_bound;
use crate::view::verdict_words::Words;

impl Words<'_> {
    /// How often an alternative comes first, such as `74%`: rounded together with the others, so that all of them add
    /// to a hundred. What is so close to never or always that it is told in words has no part in that.
    pub fn share(&self, idx: AlternativeIdx) -> String {
        let first = |idx| self.outcome.acceptability.first(idx);
        let shares: Vec<f64> =
            self.decision.alternatives.positions().map(|idx| 100.0 * first(idx).get()).collect();
        match is_written(shares[idx.index()]) {
            true => self.copy.language().numerals.percent(whole_percent(&shares, idx.index())),
            false => self.copy.percent(first(idx)),
        }
    }

    /// How much of everything one of these weights makes up \[`[0, 1]`, they add to 1\], such as `27%`: whole, and
    /// rounded so that all of them add to a hundred.
    pub fn share_among(&self, weights: &ByGroup<f64>, group: GroupIdx) -> String {
        let shares: Vec<f64> = weights.values().map(|weight| 100.0 * weight).collect();
        self.copy.language().numerals.percent(whole_percent(&shares, group.index()))
    }
}

fn is_written(share: f64) -> bool {
    share == 0.0 || share >= 100.0 || (1.0..=99.0).contains(&share)
}

/// One of these shares \[percent\] as a whole number: what rounding all of them down leaves goes to the largest
/// remainders, and never to one that misses a bound of certainty which it would reach.
fn whole_percent(shares: &[f64], place: usize) -> f64 {
    let (mut left, mut n_larger) = (0.0, 0.0);
    let remainder = |share: f64| if is_written(share) { share - share.floor() } else { 0.0 };
    let may_grow = |share: f64| !reaches_bound(share, share.floor() + 1.0);
    let mine = remainder(shares[place]);
    for (other, share) in shares.iter().enumerate() {
        let its = remainder(*share);
        left += its;
        if may_grow(*share) && (its > mine || (its == mine && other < place)) {
            n_larger += 1.0;
        }
    }
    let grows = mine > 0.0 && may_grow(shares[place]) && n_larger < left.round();
    shares[place].floor() + if grows { 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::{is_written, whole_percent};

    #[test]
    fn whole_percents_add_up() {
        let rounded = |shares: &[f64]| -> Vec<f64> {
            let places = (0..shares.len()).filter(|place| is_written(shares[*place]));
            places.map(|place| whole_percent(shares, place)).collect()
        };
        // By hand: what the floors leave goes to the largest remainders.
        let cases: [(&[f64], &[f64]); 6] = [
            (&[48.5, 21.3, 21.3, 8.9], &[49.0, 21.0, 21.0, 9.0]),
            (&[33.4, 33.3, 33.3, 0.0], &[34.0, 33.0, 33.0, 0.0]),
            (&[25.6, 25.6, 25.5, 23.3], &[26.0, 26.0, 25.0, 23.0]),
            // Under one percent is told in words, and the others add to what they are.
            (&[60.3, 38.9, 0.5, 0.3], &[60.0, 39.0]),
            // Just under the bound of a leaning, 65 %: the one stays below, the other takes the rest.
            (&[64.9, 35.1], &[64.0, 36.0]),
            (&[100.0, 0.0, 0.0, 0.0], &[100.0, 0.0, 0.0, 0.0]),
        ];
        for (shares, expected) in cases {
            assert_eq!(rounded(shares), expected, "{shares:?}");
        }
    }
}
