//! Rank acceptabilities of fixed values where nothing at all is known of the weights.
//!
//! Source: Lahdelma, Hokkanen & Salminen (1998), SMAA, European Journal of Operational Research 106.

use crate::engine::exponential::Exponentials;
use crate::engine::lanes::{LANES, Lanes, add_row};
use crate::engine::simulation::Plan;
use crate::engine::stream::Stream;
use crate::engine::tally::Tally;
use crate::model::alternative::ALTERNATIVES_MAX;
use crate::num::unit_interval::UnitInterval;

/// Share of draws in which each alternative takes each rank, `[0, 1]`, the best rank first: a list for each
/// alternative. `values` has one for each too: its partial values, criterion by criterion, of one length.
///
/// Weights are uniform over the simplex. They are not divided by their sum, which changes no rank.
/// Standard error of a share: at most `0.5 / sqrt(n_draws)`. `None` where there are no alternatives, or more
/// than [`ALTERNATIVES_MAX`].
///
/// ```
/// # use outsourcing_decision::engine::any_weights::rank_acceptability;
/// # use outsourcing_decision::engine::simulation::Plan;
/// // The first is better on one of two criteria by 3, the second on the other by 1: the first leads
/// // where 3 w > 1 − w, so with any weight above a quarter.
/// let shares = rank_acceptability(&[&[3.0, 0.0], &[0.0, 1.0]], Plan::default());
/// assert!(shares.is_some_and(|shares| (shares[0][0].get() - 0.75).abs() < 0.02));
/// ```
pub fn rank_acceptability(values: &[&[f64]], plan: Plan) -> Option<Vec<Vec<UnitInterval>>> {
    if values.is_empty() || values.len() > ALTERNATIVES_MAX {
        return None;
    }
    let table = Exponentials::default();
    let mut stream = Stream::keyed(plan.seed, &["any weights"]);
    let mut tally = Tally::new(values.len(), 0);
    let mut totals = vec![0.0; values.len() * LANES];
    let mut weights: Lanes = [0.0; LANES];
    while tally.n_draws < plan.n_draws {
        totals.fill(0.0);
        for criterion in 0..values.first().map_or(0, |values| values.len()) {
            for weight in &mut weights {
                *weight = table.of(stream.next_bits());
            }
            for (totals, values) in totals.chunks_exact_mut(LANES).zip(values) {
                add_row(totals, &weights, values[criterion]);
            }
        }
        let n_left = usize::try_from(plan.n_draws - tally.n_draws).unwrap_or(LANES);
        tally.count(&totals, &[], n_left.min(LANES));
    }
    let share = |count: &u32| UnitInterval::of(*count, plan.n_draws);
    Some(tally.ranks().rows().map(|ranks| ranks.iter().map(share).collect()).collect())
}
