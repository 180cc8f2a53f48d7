//! What would change the verdict, in words.

use crate::engine::sensitivity::Flip;
use crate::model::answer::Answer;
use crate::model::indexed::CriterionIdx;
use crate::num::order::descending;
use crate::view::verdict_words::Words;

/// A change of one answer that would change the lead.
#[derive(Debug, Clone, PartialEq)]
pub struct TurningPoint {
    /// The criterion whose answer would change.
    pub criterion: CriterionIdx,
    /// Where the lead changes.
    pub flip: Flip,
    /// The sentence.
    pub sentence: String,
}

/// Every answer the reader gave that would change the lead alone, the smallest change first. What is
/// open can turn out either way, and is no change of anything.
pub fn turning_points(words: &Words<'_>) -> Vec<TurningPoint> {
    let Some(duel) = &words.outcome.duel else { return Vec::new() };
    let given = |criterion: &CriterionIdx| words.answers.answer(*criterion) != Answer::NotSure;
    let flips = duel.answer_flips.iter().filter(|(criterion, _)| given(criterion));
    let points =
        flips.filter_map(|(criterion, flip)| Some((criterion, (*flip)?))).map(|(criterion, flip)| {
            TurningPoint { criterion, flip, sentence: sentence(words, criterion, flip) }
        });
    descending(points, |point| -distance(point.flip))
}

/// The key of what is said where no answer given would change the lead.
pub fn no_turning_point(words: &Words<'_>) -> &'static str {
    let is_open = |criterion: CriterionIdx| words.answers.answer(criterion) == Answer::NotSure;
    let any_open = words.decision.criteria.positions().any(is_open);
    if any_open { "page.change_open" } else { "page.change_none" }
}

fn distance(flip: Flip) -> f64 {
    (flip.to - flip.from).abs()
}

fn sentence(words: &Words<'_>, criterion: CriterionIdx, flip: Flip) -> String {
    let part = if flip.to > flip.from { "if_higher" } else { "if_lower" };
    let change = words.copy.of("criterion", words.decision.criteria[criterion].id.as_str(), part);
    let alternative = words.alternative(flip.alternative, "name");
    words.copy.fill("page.flip", &[("change", &change), ("alternative", &alternative)])
}
