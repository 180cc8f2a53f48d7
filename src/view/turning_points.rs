//! What would change the verdict, in words.

use crate::engine::duel::duel;
use crate::engine::sensitivity::Flip;
use crate::model::answer::{Answer, TICK_MAX};
use crate::model::indexed::{CriterionIdx, GroupIdx};
use crate::model::weights::WeightJudgement;
use crate::num::order::descending;
use crate::num::unit_interval::UnitInterval;
use crate::view::verdict_words::Words;

/// A change of one answer, or of one group's weight, that would change the lead.
#[derive(Debug, Clone, PartialEq)]
pub struct TurningPoint {
    /// How large the change is, `[0, 1]` of all there could be.
    pub size: f64,
    /// The sentence.
    pub sentence: String,
}

/// Every answer and weight the reader gave that would change the lead alone, the smallest change
/// first. What is open can turn out either way, and is no change of anything.
pub fn turning_points(words: &Words<'_>) -> Vec<TurningPoint> {
    let Some(duel) = duel(words.decision, words.answers, words.outcome) else { return Vec::new() };
    let given = |criterion: &CriterionIdx| words.answers.answer(*criterion) != Answer::NotSure;
    let flips = duel.answer_flips.iter().filter(|(criterion, _)| given(criterion));
    let answers = flips.filter_map(|(criterion, flip)| Some(of_answer(words, criterion, (*flip)?)));
    let is_stated = matches!(words.answers.weights, WeightJudgement::Points(_));
    let flips = duel.group_flips.iter().filter(|_| is_stated);
    let weights = flips.filter_map(|(group, flip)| Some(of_weight(words, group, (*flip)?)));
    descending(answers.chain(weights), |point| -point.size)
}

/// The key of what is said where no answer given would change the lead.
pub fn no_turning_point(words: &Words<'_>) -> &'static str {
    let is_any_worth = words.outcome.worth.iter().any(|worth| worth.chance > UnitInterval::ZERO);
    if is_any_worth { "rest.change_open" } else { "rest.change_none" }
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
