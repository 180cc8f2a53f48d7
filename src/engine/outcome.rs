//! Everything the engine says of one reader's answers.

use std::rc::Rc;

use crate::engine::acceptability::Acceptability;
use crate::engine::money::money_outcome::MoneyOutcome;
use crate::engine::quick::{Quick, quick};
use crate::engine::red_lines::{Crossing, allowed, crossings};
use crate::engine::simulation::{N_DRAWS_MAX, Plan, Simulation};
use crate::engine::valuation::{Weights, leader, values, weights};
use crate::engine::verdict::{Evidence, Verdict, verdict};
use crate::engine::worth::{Worth, worth};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative};

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
    /// The next best after the leader of the answers, allowed ones before blocked ones; `None` where nobody leads.
    pub runner_up: Option<AlternativeIdx>,
    /// What is worth finding out, the most first: every open question.
    pub worth: Vec<Worth>,
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
    let allowed = allowed(&crossings);
    let money = simulation.money(decision, answers, &allowed);
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
    let runner_up = runner_up(&values, &allowed, verdict.value.leader);
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
        runner_up,
    }
}

/// The next best after the winner, allowed ones before blocked ones.
fn runner_up(
    values: &ByAlternative<f64>,
    allowed: &[AlternativeIdx],
    winner: Option<AlternativeIdx>,
) -> Option<AlternativeIdx> {
    let winner = winner?;
    leader(values, |idx| idx != winner && allowed.contains(&idx))
        .or_else(|| leader(values, |idx| idx != winner))
}
