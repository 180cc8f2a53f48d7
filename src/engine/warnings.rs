//! Warnings: what in the answers speaks for a slip of judgement.
//!
//! Source: Montibeller & von Winterfeldt (2015), Cognitive and Motivational Biases in Decision and Risk
//! Analysis, Risk Analysis 35. A model says which warnings there are, and sets most of them off by
//! conditions of its own; those about weights, ranges, defaults and amounts are known here by their names.

use crate::engine::red_lines::share_of;
use crate::engine::valuation::Weights;
use crate::model::amount::Judgement;
use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::decision::{Decision, Remark};
use crate::model::red_line::Condition;
use crate::model::weights::WeightJudgement;

/// The amount that says how many a vendor helps at the first try, beside you.
pub const VENDOR_RATIO: &str = "vendor_resolution_ratio";
/// A range that reaches less far than this from its middle is narrow, as a share of the middle.
const NARROW_SHARE: f64 = 0.1;
/// Weights nearer to each other than this are alike.
const ALIKE_MARGIN: f64 = 1e-9;

/// Whether the answers, with the central weights that they lead to, set off a warning of the model.
pub fn is_set_off(decision: &Decision, answers: &Answers, weights: &Weights, warning: &Remark) -> bool {
    match warning.id.as_str() {
        "equal_weights" => states_points(answers) && are_alike(weights),
        "narrow_ranges" => answers.money.values().flatten().any(is_narrow),
        "all_defaults" => answers.n_answered() > 0 && keeps_defaults(answers),
        "vendor_in_money" => has_vendor_worse(decision, answers) && holds(decision, answers, warning),
        "splitting" => states_weights(answers) && longest_weighs_most(decision, weights),
        _ => holds(decision, answers, warning),
    }
}

/// Whether a remark has conditions, and they hold, more likely than not. Of a fact that nobody stated there is nothing to
/// remark, whatever stands for it.
pub fn holds(decision: &Decision, answers: &Answers, remark: &Remark) -> bool {
    let is_stated = |condition: &Condition| match condition {
        Condition::Is(fact, _)
        | Condition::IsAny(fact, _)
        | Condition::IsOnly(fact, _)
        | Condition::CountAtMost(fact, _) => answers.facts[*fact].is_some(),
        Condition::AtLeast(..) | Condition::AtMost(..) | Condition::NotGiven(_) | Condition::Lacks(_) => true,
    };
    let are_stated = !remark.when.is_empty() && remark.when.iter().all(is_stated);
    are_stated && share_of(decision, answers, &remark.when).get() > 0.5
}

fn states_weights(answers: &Answers) -> bool {
    answers.weights != WeightJudgement::Unstated
}

fn keeps_defaults(answers: &Answers) -> bool {
    !states_weights(answers) && answers.money.values().all(Option::is_none)
}

fn states_points(answers: &Answers) -> bool {
    matches!(answers.weights, WeightJudgement::Points(_))
}

/// Whether money counts, and with a vendor that solves less at the first try.
fn has_vendor_worse(decision: &Decision, answers: &Answers) -> bool {
    let ratio = decision.amounts.find(|amount| amount.id.as_str() == VENDOR_RATIO);
    let is_worse = ratio.is_some_and(|idx| answers.amount(decision, idx).best < 1.0);
    is_worse && answers.money.values().any(Option::is_some)
}

/// Whether every group weighs the same.
fn are_alike(weights: &Weights) -> bool {
    let even = 1.0 / weights.groups.values().map(|_| 1.0).sum::<f64>();
    weights.groups.values().all(|weight| (weight - even).abs() < ALIKE_MARGIN)
}

/// Whether a range reaches less than a tenth of its middle to either side. One number is no range.
fn is_narrow(judgement: &Judgement) -> bool {
    let Judgement { low, best, high } = *judgement;
    let reach = NARROW_SHARE * best.abs();
    low < high && best - low < reach && high - best < reach
}

/// Splitting bias: whether the group with the most questions has also got the most weight.
fn longest_weighs_most(decision: &Decision, weights: &Weights) -> bool {
    let length = |group: &Group| group.criteria.len();
    let longest = decision.groups.values().map(length).max().unwrap_or_default();
    let mut longest = decision.groups.iter().filter(|(_, group)| length(group) == longest);
    let (Some((longest, _)), None) = (longest.next(), longest.next()) else { return false };
    let others = weights.groups.iter().filter(|(group, _)| *group != longest);
    others.map(|(_, weight)| weight).all(|weight| *weight < weights.groups[longest] - ALIKE_MARGIN)
}
