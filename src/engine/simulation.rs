//! Simulated worlds: in each draw the answers, strengths and weights vary within their doubt.
//!
//! Stochastic multicriteria acceptability analysis: Lahdelma, Hokkanen & Salminen (1998);
//! Lahdelma & Salminen (2001), SMAA-2; Tervonen & Lahdelma (2007).

use std::rc::Rc;

use crate::engine::acceptability::{Acceptability, acceptability};
use crate::engine::draw_source::Certainty;
use crate::engine::lanes::LANES;
use crate::engine::money::money_outcome::{MoneyOutcome, MoneySimulation};
use crate::engine::tally::Tally;
use crate::engine::valuation::Weights;
use crate::engine::worlds::{WeightColumn, Worlds};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;
use crate::num::unit_interval::UnitInterval;

/// Most numbers of each kind that are kept between answers: sums, totals and weights, 32 MB; strengths, 16 MB.
/// 10,000 draws of 4 alternatives and 19 criteria in 5 groups are 0.29 and 0.76 million.
pub const CELLS_KEPT_MAX: usize = 4_000_000;
/// Largest seed: whole numbers are exact in JSON up to here.
pub const SEED_MAX: u64 = (1 << 53) - 1;
/// Fewest draws: below, shares would be too rough to name.
pub const N_DRAWS_MIN: u32 = 100;
/// Most draws.
pub const N_DRAWS_MAX: u32 = 1_000_000;
/// Most draws of a second look, under other weights: the half-width of a share is then at most
/// 1.96 × 0.5 / √1,024 = 0.0306.
pub const N_SECOND_DRAWS_MAX: u32 = 1_024;

/// What the draws are made from. The same plan gives the same draws everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The seed, 1 to 2^53 − 1.
    pub seed: u64,
    /// How many worlds are drawn, 100 to 1,000,000.
    pub n_draws: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, n_draws: 10_000 }
    }
}

/// The draws of one decision, and what is counted over them.
///
/// Up to [`CELLS_KEPT_MAX`] numbers of each kind are kept between answers; what is beyond is made anew where it is needed, block
/// by block, so that a million draws take no more memory than a hundred and forty thousand. A run can be cut into
/// slices: [`begin`](Self::begin), then [`advance`](Self::advance) as often as needed.
pub struct Simulation {
    plan: Plan,
    worlds: Worlds,
    any_weights: WeightColumn,
    tally: Tally,
    empty_tally: Tally,
    /// What the tally says, once that was asked.
    acceptability: Option<Acceptability>,
    money: Option<Box<dyn MoneyModel>>,
}

/// What reckons the money side. A page gets it after the rest, so that a first verdict does not wait for it.
pub trait MoneyModel {
    /// What the amounts say; `None` until one is given, and where the model has no money side. `allowed` are
    /// the alternatives that no red line stops.
    fn assess(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        allowed: &[AlternativeIdx],
    ) -> Option<Rc<MoneyOutcome>>;
}

impl std::fmt::Debug for Simulation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Simulation").field("plan", &self.plan).finish_non_exhaustive()
    }
}

impl Simulation {
    /// No draw made yet.
    pub fn new(decision: &Decision, plan: Plan) -> Self {
        let mut simulation = Self::without_money(decision, plan);
        simulation.add_money(decision);
        simulation
    }

    /// No draw made yet, and none of amounts will be until the money side is [added](Self::add_money).
    pub fn without_money(decision: &Decision, plan: Plan) -> Self {
        let (n_alternatives, n_groups) = (decision.alternatives.len(), decision.groups.len());
        let n_second_blocks = count(N_SECOND_DRAWS_MAX) / LANES;
        let empty_tally = Tally::new(n_alternatives, n_groups);
        Self {
            plan,
            worlds: Worlds::new(decision, plan, CELLS_KEPT_MAX, n_second_blocks),
            any_weights: WeightColumn::new(decision, Certainty::NoView, plan.seed),
            tally: empty_tally.clone(),
            empty_tally,
            acceptability: None,
            money: None,
        }
    }

    /// Reckons the money side too, from now on.
    pub fn add_money(&mut self, decision: &Decision) {
        self.money = Some(Box::new(MoneySimulation::new(decision, self.plan)));
    }

    /// What the amounts say; `None` until one is given, and where the model or this simulation has no money side.
    pub(crate) fn money(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        allowed: &[AlternativeIdx],
    ) -> Option<Rc<MoneyOutcome>> {
        self.money.as_mut()?.assess(decision, answers, allowed)
    }

    /// What the draws are made from.
    pub fn plan(&self) -> Plan {
        self.plan
    }

    /// How many draws are counted.
    pub fn n_counted(&self) -> u32 {
        self.tally.n_draws
    }

    /// Starts to count anew, for these answers. Draws that they leave right are kept, and so is the count where they
    /// leave all right.
    pub fn begin(&mut self, decision: &Decision, answers: &Answers, weights: &Weights) {
        if self.worlds.renew(decision, answers, weights, self.plan.seed)
            || self.tally.n_draws < self.plan.n_draws
        {
            self.tally = self.empty_tally.clone();
            self.acceptability = None;
        }
    }

    /// Makes and counts the next draws: at least so many unless the plan ends before, in whole blocks
    /// of 256. Gives whether all draws of the plan are counted.
    pub fn advance(&mut self, n_draws: u32) -> bool {
        let goal = self.plan.n_draws.min(self.tally.n_draws.saturating_add(n_draws));
        while self.tally.n_draws < goal {
            let block = count(self.tally.n_draws) / LANES;
            let n_lanes = LANES.min(count(self.plan.n_draws - self.tally.n_draws));
            let (totals, weights) = self.worlds.block(block);
            self.tally.count(totals, weights, n_lanes);
            self.acceptability = None;
        }
        self.tally.n_draws == self.plan.n_draws
    }

    /// What the draws counted so far say.
    pub(crate) fn acceptability(&mut self, decision: &Decision) -> Acceptability {
        let known = self.acceptability.take().unwrap_or_else(|| acceptability(decision, self));
        self.acceptability = Some(known.clone());
        known
    }

    /// What is counted so far.
    pub(crate) fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Looks at the first draws again, up to [`N_SECOND_DRAWS_MAX`], under other weights of the groups:
    /// the same ones each time, or with none given each time any weights. Gives the share of draws
    /// in which each alternative comes first.
    pub(crate) fn second_look(&mut self, weights: Option<&[f64]>) -> Vec<UnitInterval> {
        let n_draws = self.tally.n_draws.min(N_SECOND_DRAWS_MAX);
        let mut constant = vec![0.0; self.worlds.n_groups() * LANES];
        for (row, weight) in constant.chunks_exact_mut(LANES).zip(weights.unwrap_or_default()) {
            row.fill(*weight);
        }
        let mut tally = self.empty_tally.clone();
        for block in 0..count(n_draws).div_ceil(LANES) {
            let weights = if weights.is_some() {
                &constant
            } else {
                self.any_weights.block(block, self.worlds.n_groups(), usize::MAX)
            };
            let n_lanes = LANES.min(count(n_draws) - block * LANES);
            tally.count(self.worlds.totals(block, weights), &[], n_lanes);
        }
        tally.ranks().rows().map(|ranks| UnitInterval::of(ranks[0], n_draws)).collect()
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
