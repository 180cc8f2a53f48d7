//! Rank acceptability: how often each alternative takes each rank; and who would choose it.
//!
//! Sources: Lahdelma & Salminen (2001), SMAA-2, Operations Research 49; Tervonen & Lahdelma (2007),
//! European Journal of Operational Research 178.

use crate::engine::simulation::Simulation;
use crate::engine::tally::Ranks;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative, ByGroup, Position};
use crate::num::unit_interval::UnitInterval;

/// Share of first places, `[0, 1]`, from which the weights that go with them are told: the mean of fewer
/// draws is no picture of anybody.
const FIRSTS_MIN: f64 = 0.01;

/// How often each alternative takes each rank, 1 being the best.
///
/// Rows sum to 1; columns too, because ties fall to the alternative listed first. Standard error of
/// a share: at most `0.5 / sqrt(n_draws)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    counts: Ranks,
    /// Central weights of each alternative, and its confidence factor.
    central: ByAlternative<Option<(ByGroup<f64>, UnitInterval)>>,
    without_view: ByAlternative<UnitInterval>,
}

impl Acceptability {
    /// How many draws were counted.
    pub fn n_draws(&self) -> u32 {
        self.counts.n_draws
    }

    /// Share of draws in which the alternative takes each rank, `[0, 1]`, the best rank first.
    pub fn ranks(&self, alternative: AlternativeIdx) -> Vec<UnitInterval> {
        self.counts.of(alternative.index()).iter().map(|count| self.share(*count)).collect()
    }

    /// Share of draws in which the alternative comes out first, `[0, 1]`.
    pub fn first(&self, alternative: AlternativeIdx) -> UnitInterval {
        self.share(self.counts.of(alternative.index())[0])
    }

    /// Half the width of the interval that holds the true share of first places in 95 of 100 seeds,
    /// `[0, 1]`: `1.96 sqrt(p (1 − p) / n_draws)`; at most 0.0098 for 10,000 draws.
    pub fn half_width(&self, alternative: AlternativeIdx) -> f64 {
        let share = self.first(alternative).get();
        1.96 * (share * (1.0 - share) / f64::from(self.counts.n_draws)).sqrt()
    }

    /// Pairwise winning index: share of draws in which the first comes before the second, `[0, 1]`.
    /// Source: Leskinen et al. (2006), Ecological Modelling 196.
    pub fn wins(&self, first: AlternativeIdx, second: AlternativeIdx) -> UnitInterval {
        self.share(self.counts.wins(first.index(), second.index()))
    }

    /// Central weights: mean weight of each group, `[0, 1]`, over the draws in which the alternative comes
    /// first; the weights of somebody who would choose it. `None` where it does in less than a hundredth.
    pub fn central_weights(&self, alternative: AlternativeIdx) -> Option<&ByGroup<f64>> {
        self.central[alternative].as_ref().map(|(weights, _)| weights)
    }

    /// Confidence factor: share of first places of the alternative, `[0, 1]`, if the weights are its
    /// central ones; low where even those who would choose it cannot be sure. From the first 1,024
    /// draws, so that its half-width is at most 0.0306. `None` where
    /// there are no central weights.
    pub fn confidence(&self, alternative: AlternativeIdx) -> Option<UnitInterval> {
        self.central[alternative].as_ref().map(|(_, confidence)| *confidence)
    }

    /// Share of first places, `[0, 1]`, for somebody without any view on the weights: uniform over all
    /// that are possible. From the first 1,024 draws, so that its half-width is at most 0.0306.
    pub fn without_view(&self, alternative: AlternativeIdx) -> UnitInterval {
        self.without_view[alternative]
    }

    fn share(&self, count: u32) -> UnitInterval {
        UnitInterval::of(count, self.counts.n_draws)
    }
}

/// What the draws counted so far say.
pub fn acceptability(decision: &Decision, simulation: &mut Simulation) -> Acceptability {
    let counts = simulation.tally().ranks();
    let weight_sums = simulation.tally().weight_sums.clone();
    let central = |alternative: AlternativeIdx| {
        let n_first = counts.of(alternative.index())[0];
        let sums = &weight_sums[alternative.index() * decision.groups.len()..];
        let mean = |sum: &f64| *sum / f64::from(n_first);
        let weights: Vec<f64> = sums[..decision.groups.len()].iter().map(mean).collect();
        (f64::from(n_first) >= FIRSTS_MIN * f64::from(counts.n_draws)).then(|| {
            let confidence = simulation.second_look(Some(&weights))[alternative.index()];
            (ByGroup::new(weights), confidence)
        })
    };
    let central = ByAlternative::new(decision.alternatives.positions().map(central).collect());
    let without_view = ByAlternative::new(simulation.second_look(None));
    Acceptability { counts, central, without_view }
}
