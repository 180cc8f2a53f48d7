//! Everything the engine says of one reader's answers.

use std::rc::Rc;

use crate::engine::acceptability::Acceptability;
use crate::engine::money::money_outcome::MoneyOutcome;
use crate::engine::quick::{Quick, quick};
use crate::engine::red_lines::{Crossing, allowed, crossings};
use crate::engine::sensitivity::{Flip, Standing, answer_flip, group_flip};
use crate::engine::simulation::{N_DRAWS_MAX, Plan, Simulation};
use crate::engine::valuation::{Weights, contributions, leader, values, weights};
use crate::engine::verdict::{Evidence, Verdict, verdict};
use crate::engine::worth::{Worth, worth};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative, ByCriterion, ByGroup};

/// What the engine says.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What the draws were made from.
    pub plan: Plan,
    /// Central weights.
    pub weights: Weights,
    /// Overall value of each alternative, `[0, 100]`.
    pub values: ByAlternative<f64>,
    /// The red lines that each alternative crosses, surely or perhaps.
    pub crossings: ByAlternative<Vec<Crossing>>,
    /// How often each alternative takes each rank.
    pub acceptability: Acceptability,
    /// What the amounts say; `None` until one is given.
    pub money: Option<Rc<MoneyOutcome>>,
    /// What can honestly be said.
    pub verdict: Verdict,
    /// What the quick test says.
    pub quick: Quick,
    /// The two alternatives whose difference is explained; `None` before any answer.
    pub duel: Option<Duel>,
    /// What is worth finding out, the most first: every open question.
    pub worth: Vec<Worth>,
}

/// The leader against the next best, and what its lead hangs on.
#[derive(Debug, Clone, PartialEq)]
pub struct Duel {
    /// The alternative that leads.
    pub winner: AlternativeIdx,
    /// The next best, allowed ones before blocked ones.
    pub runner_up: AlternativeIdx,
    /// What each criterion adds to the lead \[points\].
    pub contributions: ByCriterion<f64>,
    /// Where each answer would change the lead, `[0, 4]`.
    pub answer_flips: ByCriterion<Option<Flip>>,
    /// Where each group's weight would change the lead, `[0, 1]`.
    pub group_flips: ByGroup<Option<Flip>>,
}

/// Assesses answers. `simulation` belongs to the same decision; it keeps its draws between calls
/// and never changes what comes out.
pub fn assess(decision: &Decision, answers: &Answers, simulation: &mut Simulation) -> Outcome {
    simulation.begin(decision, answers, &weights(decision, answers));
    simulation.advance(N_DRAWS_MAX);
    conclude(decision, answers, simulation)
}

/// What can be said of the draws counted so far. The simulation was begun with these answers; after
/// `n` of its draws the outcome is that of a plan with `n` draws.
// Called from three places, and too long to be written out in each.
#[inline(never)]
pub fn conclude(decision: &Decision, answers: &Answers, simulation: &mut Simulation) -> Outcome {
    let weights = weights(decision, answers);
    let values = values(decision, &weights, answers);
    let crossings = crossings(decision, answers);
    let acceptability = simulation.acceptability(decision);
    let money = simulation.money(decision, answers, &allowed(&crossings));
    let verdict = verdict(&Evidence {
        decision,
        answers,
        values: &values,
        crossings: &crossings,
        acceptability: &acceptability,
        money: money.as_ref().and_then(|money| money.side()),
        money_shares: money.as_ref().map(|money| &money.win_shares),
    });
    let quick = quick(answers);
    let worth = worth(decision, answers, &weights, &values, &crossings, verdict.value.leader);
    let duel = duel(decision, answers, &weights, &values, &crossings, verdict.value.leader);
    Outcome {
        plan: Plan { n_draws: acceptability.n_draws(), ..simulation.plan() },
        quick,
        weights,
        values,
        crossings,
        acceptability,
        money,
        verdict,
        worth,
        duel,
    }
}

fn duel(
    decision: &Decision,
    answers: &Answers,
    weights: &Weights,
    values: &ByAlternative<f64>,
    crossings: &ByAlternative<Vec<Crossing>>,
    winner: Option<AlternativeIdx>,
) -> Option<Duel> {
    let winner = winner?;
    let allowed = allowed(crossings);
    let runner_up = leader(values, |idx| idx != winner && allowed.contains(&idx))
        .or_else(|| leader(values, |idx| idx != winner))?;
    let standing = Standing { decision, answers, weights, values, leader: winner, allowed: &allowed };
    let answer_flips = decision.criteria.positions().map(|idx| answer_flip(&standing, idx)).collect();
    let group_flips = decision.groups.positions().map(|idx| group_flip(&standing, idx)).collect();
    Some(Duel {
        winner,
        runner_up,
        contributions: contributions(decision, weights, answers, winner, runner_up),
        answer_flips: ByCriterion::new(answer_flips),
        group_flips: ByGroup::new(group_flips),
    })
}
