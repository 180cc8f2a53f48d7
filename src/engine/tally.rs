//! What is counted over draws: ranks, duels, and the weights with which each alternative comes first.

use crate::engine::lanes::LANES;

/// Counts over draws. Of equal totals the alternative listed first comes before the other.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Tally {
    pub(crate) n_draws: u32,
    /// For each alternative, in how many draws it takes each rank.
    pub(crate) ranks: Vec<u32>,
    /// For each alternative, in how many draws it comes before each other one.
    pub(crate) wins: Vec<u32>,
    /// For each alternative, the sum of each group's weight over the draws in which it comes first.
    pub(crate) weight_sums: Vec<f64>,
}

impl Tally {
    pub(crate) fn new(n_alternatives: usize, n_groups: usize) -> Self {
        let n_pairs = n_alternatives * n_alternatives;
        let weight_sums = vec![0.0; n_alternatives * n_groups];
        Self { n_draws: 0, ranks: vec![0; n_pairs], wins: vec![0; n_pairs], weight_sums }
    }

    pub(crate) fn n_alternatives(&self) -> usize {
        self.ranks.len().isqrt()
    }

    /// Counts the first `n_lanes` of a block. `totals` has a row of lanes for each alternative,
    /// `weights` one for each group, or none.
    pub(crate) fn count(&mut self, totals: &[f64], weights: &[f64], n_lanes: usize) {
        let ranks = self.count_duels(totals, n_lanes);
        let n_alternatives = totals.len() / LANES;
        for lane in 0..n_lanes {
            let mut first = 0;
            for alternative in 0..n_alternatives {
                let rank = ranks[alternative * LANES + lane];
                self.ranks[alternative * n_alternatives + rank] += 1;
                if rank == 0 {
                    first = alternative;
                }
            }
            let row = weights.len() / LANES * first;
            for (sum, weights) in self.weight_sums[row..].iter_mut().zip(weights.chunks_exact(LANES)) {
                *sum += weights[lane];
            }
        }
        self.n_draws += number(n_lanes);
    }

    /// Compares everybody with everybody; gives how many come before each alternative, lane by lane.
    fn count_duels(&mut self, totals: &[f64], n_lanes: usize) -> Vec<usize> {
        let n_alternatives = totals.len() / LANES;
        let mut ranks = vec![0; totals.len()];
        for upper in 0..n_alternatives {
            for lower in upper + 1..n_alternatives {
                let (before, after) = ranks.split_at_mut(lower * LANES);
                let n_wins = duel(
                    (&totals[upper * LANES..][..n_lanes], &mut before[upper * LANES..]),
                    (&totals[lower * LANES..], after),
                );
                self.wins[upper * n_alternatives + lower] += n_wins;
                self.wins[lower * n_alternatives + upper] += number(n_lanes) - n_wins;
            }
        }
        ranks
    }
}

/// Counts who comes first in each of the first `n_lanes` of a block.
pub(crate) fn count_firsts(totals: &[f64], n_lanes: usize, n_firsts: &mut [u32]) {
    for lane in 0..n_lanes {
        let mut first = 0;
        for alternative in 1..n_firsts.len() {
            if totals[alternative * LANES + lane] > totals[first * LANES + lane] {
                first = alternative;
            }
        }
        n_firsts[first] += 1;
    }
}

/// Adds 1 to the rank of whoever is behind, lane by lane; gives how often it is the second.
fn duel((first, first_ranks): (&[f64], &mut [usize]), (second, second_ranks): (&[f64], &mut [usize])) -> u32 {
    let mut n_wins = 0;
    let totals = first.iter().zip(second);
    for ((first, second), ranks) in totals.zip(first_ranks.iter_mut().zip(second_ranks)) {
        let is_ahead = usize::from(first >= second);
        *ranks.0 += 1 - is_ahead;
        *ranks.1 += is_ahead;
        n_wins += is_ahead;
    }
    number(n_wins)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
