//! What is counted over draws: ranks, duels, and the weights with which each alternative comes first.

use crate::engine::lanes::{LANES, each_lane};
#[cfg(doc)]
use crate::model::alternative::ALTERNATIVES_MAX;

/// Counts over draws. Of equal totals the alternative listed first comes before the other.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tally {
    pub(crate) n_draws: u32,
    n_alternatives: usize,
    /// Every order of the alternatives, by its number.
    orders: Vec<Order>,
    /// For each alternative, the sum of each group's weight over the draws in which it comes first.
    pub(crate) weight_sums: Vec<f64>,
}

/// One order of the alternatives.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Order {
    /// Who comes first.
    first: usize,
    /// In how many draws they come so.
    n_draws: u32,
}

/// How often each alternative takes each rank, and comes before each other one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ranks {
    pub(crate) n_draws: u32,
    n_alternatives: usize,
    ranks: Vec<u32>,
    wins: Vec<u32>,
}

impl Ranks {
    /// In how many draws the alternative takes each rank, the best first.
    pub(crate) fn of(&self, alternative: usize) -> &[u32] {
        &self.ranks[alternative * self.n_alternatives..][..self.n_alternatives]
    }

    /// As [`of`](Self::of), for every alternative.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[u32]> {
        self.ranks.chunks_exact(self.n_alternatives)
    }

    /// In how many draws the first comes before the second.
    pub(crate) fn wins(&self, first: usize, second: usize) -> u32 {
        self.wins[first * self.n_alternatives + second]
    }
}

impl Tally {
    /// Nothing counted of up to [`ALTERNATIVES_MAX`] alternatives.
    pub(crate) fn new(n_alternatives: usize, n_groups: usize) -> Self {
        let n_orders = (1..=n_alternatives).product();
        let weight_sums = vec![0.0; n_alternatives * n_groups];
        let order = |code| Order { first: first(code, n_alternatives), n_draws: 0 };
        Self { n_draws: 0, n_alternatives, orders: (0..n_orders).map(order).collect(), weight_sums }
    }

    /// Counts the first `n_lanes` of a block. `totals` has a row of lanes for each alternative,
    /// `weights` one for each group, or none.
    pub(crate) fn count(&mut self, totals: &[f64], weights: &[f64], n_lanes: usize) {
        let mut firsts = codes(totals);
        for code in firsts.iter_mut().take(n_lanes) {
            let Some(order) = self.orders.get_mut(*code) else { continue };
            order.n_draws += 1;
            *code = order.first;
        }
        self.add_weights(&firsts[..n_lanes], weights);
        self.n_draws += u32::try_from(n_lanes).unwrap_or(u32::MAX);
    }

    /// Adds the weights of each lane to the sums of the alternative that comes first in it.
    fn add_weights(&mut self, firsts: &[usize], weights: &[f64]) {
        let (weights, _) = weights.as_chunks::<LANES>();
        if weights.is_empty() {
            return;
        }
        for (lane, first) in firsts.iter().enumerate() {
            let Some(sums) = self.weight_sums.get_mut(*first * weights.len()..) else { continue };
            for (sum, weights) in sums.iter_mut().zip(weights) {
                *sum += weights[lane];
            }
        }
    }

    /// The ranks of the draws counted so far.
    pub(crate) fn ranks(&self) -> Ranks {
        let n = self.n_alternatives;
        let (mut ranks, mut wins) = (vec![0; n * n], vec![0; n * n]);
        for (code, Order { n_draws, .. }) in self.orders.iter().enumerate() {
            if *n_draws > 0 {
                let order = order(code, n);
                for (rank, alternative) in order.iter().enumerate() {
                    ranks[alternative * n + rank] += n_draws;
                    order[rank + 1..].iter().for_each(|behind| wins[alternative * n + behind] += n_draws);
                }
            }
        }
        Ranks { n_draws: self.n_draws, n_alternatives: n, ranks, wins }
    }
}

/// The number of the order of each lane's totals. Digit by digit, it says of each alternative how many of
/// those listed later come before it (Lehmer 1960, Teaching combinatorial tricks to a computer).
fn codes(totals: &[f64]) -> [usize; LANES] {
    let mut codes = [0; LANES];
    let mut later = totals;
    while let Some((totals, rest)) = later.split_at_checked(LANES) {
        // The digit's place is made by the first that is added to it.
        let mut n_digits = later.len() / LANES;
        for others in rest.chunks_exact(LANES) {
            each_lane(&mut codes, totals, others, |code, total, other| {
                *code = *code * n_digits + usize::from(other > total);
            });
            n_digits = 1;
        }
        later = rest;
    }
    codes
}

/// The first one of an order by its number: the first listed that none listed later comes before.
fn first(mut code: usize, n_alternatives: usize) -> usize {
    let mut place: usize = (1..n_alternatives).product();
    for alternative in 0..n_alternatives {
        if code < place {
            return alternative;
        }
        code %= place;
        place /= (n_alternatives - alternative - 1).max(1);
    }
    0
}

/// The alternatives from the first to the last, of the number that [`codes`] gives.
fn order(mut code: usize, n_alternatives: usize) -> Vec<usize> {
    let mut order = Vec::new();
    for n_listed in 1..=n_alternatives {
        order.insert(code % n_listed, n_alternatives - n_listed);
        code /= n_listed;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Totals of one lane in; who takes which rank out, from the first to the last.
    fn order_of(totals: &[u8]) -> Vec<usize> {
        let rows: Vec<f64> = totals.iter().flat_map(|total| [f64::from(*total); LANES]).collect();
        let code = codes(&rows)[0];
        let order = order(code, totals.len());
        assert_eq!(first(code, totals.len()), order[0], "{totals:?}");
        order
    }

    #[test]
    fn the_number_of_an_order_gives_it_back() {
        assert_eq!(order_of(&[7]), [0]);
        assert_eq!(order_of(&[2, 9, 4]), [1, 2, 0]);
        assert_eq!(order_of(&[1, 2, 3, 4, 5, 6, 7, 8]), [7, 6, 5, 4, 3, 2, 1, 0]);
        assert_eq!(order_of(&[4, 4, 9, 4]), [2, 0, 1, 3], "of equal totals the one listed first is before");
    }

    /// All 24 orders of four have numbers of their own, from 0 to 23.
    #[test]
    fn every_order_has_its_number() {
        let found: Vec<Vec<usize>> = (0..24).map(|code| order(code, 4)).collect();
        for (code, order) in found.iter().enumerate() {
            let mut totals = [0; 4];
            for (worth, alternative) in (1..).zip(order.iter().rev()) {
                totals[*alternative] = worth;
            }
            assert_eq!(order_of(&totals), *order, "{code}");
            assert_eq!(found.iter().filter(|other| *other == order).count(), 1, "{code} is another's");
        }
    }
}
