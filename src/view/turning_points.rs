//! What would change the verdict, in words.

use crate::engine::duel::duel;
use crate::engine::joint_verdict::Strength;
use crate::engine::money::level::{Level, levels};
use crate::engine::outcome::Outcome;
use crate::engine::sensitivity::Flip;
use crate::engine::verdict::VerdictKind;
use crate::model::answer::{Answer, TICK_MAX};
use crate::model::criterion::Group;
use crate::model::decision::Decision;
use crate::model::indexed::{ByGroup, CriterionIdx, GroupIdx};
use crate::model::weights::{POINTS_MAX, WeightJudgement};
use crate::num::order::descending;
use crate::num::unit_interval::UnitInterval;
use crate::view::amount_words::AmountWords;
use crate::view::money_words::MoneyWords;
use crate::view::slide::beyond;
use crate::view::verdict_words::Words;

/// How many answers and weights are told, at most.
const TOLD_MAX: usize = 3;
/// The same of amounts.
const AMOUNTS_MAX: usize = 3;
/// So many digits count of the value at which one turns.
const N_DIGITS: u32 = 3;

/// A change of one answer, or of one group's weight, that would change the lead.
struct TurningPoint {
    /// How large the change is, `[0, 1]` of all there could be.
    size: f64,
    sentence: String,
}

/// Which answers and weights would change the lead alone, a sentence each, and which amounts that of the money.
pub fn changes(words: &Words<'_>) -> Vec<String> {
    let points = turning_points(words).into_iter().take(TOLD_MAX);
    let mut said: Vec<String> = points.map(|point| point.sentence).collect();
    if said.is_empty() {
        let is_any_worth = words.outcome.worth.iter().any(|worth| worth.chance > UnitInterval::ZERO);
        let none = if is_any_worth { "rest.change_open" } else { "rest.change_none" };
        let leader = words.outcome.verdict.value.leader.map(|idx| words.alternative(idx, "name"));
        said.extend(leader.map(|leader| words.copy.fill(none, &[("alternative", &leader)])));
    }
    said.extend(money_giving_way(words));
    said.extend(money_turning(words));
    said
}

/// Every answer and weight the reader gave that would change the lead alone, the smallest change
/// first. What is open can turn out either way, and is no change of anything.
fn turning_points(words: &Words<'_>) -> Vec<TurningPoint> {
    let Some(duel) = duel(words.decision, words.answers, words.outcome) else { return Vec::new() };
    let given = |criterion: &CriterionIdx| words.answers.answer(*criterion) != Answer::NotSure;
    let flips = duel.answer_flips.iter().filter(|(criterion, _)| given(criterion));
    let answers = flips.filter_map(|(criterion, flip)| Some(of_answer(words, criterion, (*flip)?)));
    let is_stated = matches!(words.answers.weights, WeightJudgement::Points(_));
    let flips = duel.group_flips.iter().filter_map(|(group, flip)| Some((group, (*flip)?)));
    let reached = |(group, flip): &(GroupIdx, Flip)| {
        points_at(words.decision, &words.answers.weights, *group, flip.to) <= POINTS_MAX
    };
    let weights =
        flips.filter(|_| is_stated).filter(reached).map(|(group, flip)| of_weight(words, group, flip));
    descending(answers.chain(weights), |point| -point.size)
}

/// The first few amounts that would turn the money alone; none where a red line stops the outside desk whatever it saves, or
/// where all doubt counted comes out on the other side than the best guesses do.
pub fn turning_levels(words: &Words<'_>) -> Vec<Level> {
    let Some(outcome) = words.outcome.money.as_ref() else { return Vec::new() };
    let is_ahead = outcome.median_case.difference > 0.0;
    if words.is_stopped(outcome.outside) || is_ahead != (outcome.spreads[outcome.outside].mean > 0.0) {
        return Vec::new();
    }
    levels(words.decision, words.answers, outcome.n_years).into_iter().take(AMOUNTS_MAX).collect()
}

/// Which amounts would turn the money alone; `None` where there are none.
fn money_turning(words: &Words<'_>) -> Option<String> {
    let money = MoneyWords::of(*words)?;
    let is_ahead = money.case().difference > 0.0;
    let said: Vec<String> = turning_levels(words)
        .into_iter()
        .map(|Level { amount, best, value }| {
            let is_more = value > best;
            let key = if is_more { "money.and_more" } else { "money.and_less" };
            let entry = &words.decision.amounts[amount];
            let per_unit = words.copy.notation().per_unit(entry);
            let value = beyond(value * per_unit, is_more, N_DIGITS) / per_unit;
            let amount_words = AmountWords { copy: words.copy, decision: words.decision, amount: entry };
            let value = words.copy.fill(key, &[("amount", &amount_words.said(value))]);
            words.copy.labelled(&money.amount(amount), &value)
        })
        .collect();
    let key = if is_ahead { "rest.flip_behind" } else { "rest.flip_ahead" };
    let arguments =
        [("doing", money.doing()), ("years", money.years()), ("list", words.copy.long_list(&said))];
    let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
    (!said.is_empty()).then(|| words.copy.fill(key, &arguments))
}

/// Where the money overrules the answers: from which chances on it would not, which is sooner than it turns. Nothing where
/// the answers leave it open, for then the money goes on deciding.
fn money_giving_way(words: &Words<'_>) -> Option<String> {
    let Outcome { verdict, money, .. } = words.outcome;
    let is_overruled =
        verdict.kind == VerdictKind::MoneySurvives && verdict.value.strength != Strength::TooClose;
    let money = money.as_ref().filter(|_| is_overruled)?;
    let loss = words.copy.percent(money.loss_shares[money.outside]);
    let best = words.copy.percent(money.best_shares[money.outside]);
    let doing = words.alternative(money.outside, "doing");
    let arguments = [("doing", doing.as_str()), ("loss", &loss), ("best", &best)];
    Some(words.copy.fill("rest.survives_until", &arguments))
}

/// The points that a group would need to have such a share of the whole, all others keeping theirs.
pub fn points_at(decision: &Decision, weights: &WeightJudgement, group: GroupIdx, share: f64) -> f64 {
    let others = decision.groups.positions().filter(|idx| *idx != group);
    let points: f64 = others.map(|idx| points_of(weights, &decision.groups, idx)).sum();
    points * share / (1.0 - share)
}

/// The points that count for a group where an order does not.
pub fn points_of(judgement: &WeightJudgement, groups: &ByGroup<Group>, group: GroupIdx) -> f64 {
    match judgement {
        WeightJudgement::Points(points) => points[group].unwrap_or(groups[group].points),
        _ => groups[group].points,
    }
}

fn of_answer(words: &Words<'_>, criterion: CriterionIdx, flip: Flip) -> TurningPoint {
    let part = if flip.to > flip.from { "if_higher" } else { "if_lower" };
    let change = words.copy.of("criterion", words.decision.criteria[criterion].id.as_str(), part);
    let alternative = words.alternative(flip.alternative, "name");
    let sentence = words.copy.fill("rest.flip", &[("change", &change), ("alternative", &alternative)]);
    TurningPoint { size: (flip.to - flip.from).abs() / f64::from(TICK_MAX), sentence }
}

fn of_weight(words: &Words<'_>, group: GroupIdx, flip: Flip) -> TurningPoint {
    let key = if flip.to > flip.from { "rest.flip_weight_more" } else { "rest.flip_weight_less" };
    let group = words.copy.of("group", words.decision.groups[group].id.as_str(), "name");
    let alternative = words.alternative(flip.alternative, "name");
    let sentence = words.copy.fill(key, &[("group", &group), ("alternative", &alternative)]);
    TurningPoint { size: (flip.to - flip.from).abs(), sentence }
}
