//! Red lines in words: what is stopped, how surely, why, and what would lift it.

use crate::engine::red_lines::{Crossing, crossed_by};
use crate::model::answer::Answer;
use crate::model::id::Id;
use crate::model::indexed::{AlternativeIdx, CriterionIdx, FactIdx, RedLineIdx};
use crate::model::red_line::{Condition, Lift};
use crate::num::unit_interval::UnitInterval;
use crate::view::answer_words::AnswerWords;
use crate::view::verdict_words::Words;

/// A red line in words.
#[derive(Debug, Clone, PartialEq)]
pub struct RedLineWords {
    /// The alternative it stops, or may stop.
    pub alternative: AlternativeIdx,
    /// Whether it stops it: more likely than not.
    pub blocks: bool,
    /// Whether that is so whatever the open answers are.
    pub is_sure: bool,
    /// What is stopped, and how surely.
    pub sentence: String,
    /// The line's name.
    pub name: String,
    /// Why the line is there, or would be.
    pub why: String,
    /// The reader's answers that it follows from.
    pub because: Vec<String>,
    /// What would lift it.
    pub lifts: Lifts,
}

/// What would lift a red line; nothing does where both are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Lifts {
    /// All of this together does.
    pub together: Vec<String>,
    /// And so does any of this alone.
    pub or_alone: Vec<String>,
}

/// Each of these once, in their order.
pub fn once(sentences: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for sentence in sentences {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

/// What would lift a red line, in one sentence.
pub(super) fn lifts_in_words(words: &Words<'_>, lifts: &Lifts) -> String {
    let together = words.copy.long_list(&lifts.together);
    let or = |lift: &String| words.copy.fill("rest.lift_or", &[("lift", lift)]);
    let mut list: Vec<String> = if together.is_empty() { Vec::new() } else { vec![together] };
    for lift in &lifts.or_alone {
        list.push(if list.is_empty() { lift.clone() } else { or(lift) });
    }
    if list.is_empty() {
        return words.copy.get("rest.nothing_lifts").to_owned();
    }
    let key = if lifts.together.len() > 1 { "rest.lifted_by_all" } else { "rest.lifted_by" };
    words.copy.fill(key, &[("list", &words.copy.long_list(&list))])
}

/// What would have to be otherwise for the outside desk to be open, where red lines stop it; one sentence for each line.
pub fn lifting(words: &Words<'_>) -> Vec<String> {
    let is_outside = |line: &RedLineWords| words.decision.alternatives[line.alternative].is_outside;
    let lines = words.red_lines().into_iter().filter(|line| line.blocks && is_outside(line));
    lines.map(|line| [line.sentence, lifts_in_words(words, &line.lifts)].join(" ")).collect()
}

impl Words<'_> {
    /// Every red line that stops an alternative, or may, with what would lift it.
    pub fn red_lines(&self) -> Vec<RedLineWords> {
        let all = self.outcome.crossings.iter();
        all.flat_map(|(idx, crossings)| crossings.iter().map(move |crossing| self.red_line(idx, crossing)))
            .collect()
    }

    fn red_line(&self, alternative: AlternativeIdx, crossing: &Crossing) -> RedLineWords {
        let id = self.decision.red_lines[crossing.red_line].id.as_str();
        let name = self.alternative(alternative, "name");
        let line = self.copy.of("red_line", id, "name");
        let share = self.copy.percent(crossing.share);
        let key = match crossing.share.get() {
            share if share >= 1.0 => "also.red_line_stops",
            _ if crossing.blocks() => "also.red_line_probably",
            _ => "also.red_line",
        };
        let why = self.copy.of("red_line", id, "text");
        let sentence = self.copy.fill(key, &[("alternative", &name), ("red_line", &line), ("share", &share)]);
        let said = |lift: &Lift| self.copy.get(&format!("evidence.{}", lift.id())).to_owned();
        let (together, or_alone): (Vec<&Lift>, Vec<&Lift>) =
            crossing.lifted_by.iter().partition(|lift| matches!(lift, Lift::Evidence(_)));
        let lifts = Lifts {
            together: together.into_iter().map(said).collect(),
            or_alone: or_alone.into_iter().map(said).collect(),
        };
        RedLineWords {
            alternative,
            blocks: crossing.blocks(),
            is_sure: crossing.share == UnitInterval::ONE,
            sentence,
            name: line,
            because: self.crossed_by(crossing.red_line, alternative),
            why: if crossing.blocks() { why } else { self.copy.fill("also.red_line_if", &[("text", &why)]) },
            lifts,
        }
    }

    /// Each answer that makes an alternative cross a line, with its question.
    fn crossed_by(&self, line: RedLineIdx, alternative: AlternativeIdx) -> Vec<String> {
        let words = AnswerWords { copy: self.copy, decision: self.decision };
        let said = |kind: &str, id: &Id, answer: String| {
            let question = self.copy.of(kind, id.as_str(), "question");
            self.copy.fill("rest.answered", &[("question", &question), ("answer", &answer)])
        };
        let conditions = crossed_by(self.decision, self.answers, line, alternative);
        let stated = |fact: FactIdx| {
            let value = self.answers.facts[fact].as_ref()?;
            Some(said("fact", &self.decision.facts[fact].id, words.fact(fact, value)))
        };
        let answered = |criterion: CriterionIdx| {
            let answer = self.answers.answers[criterion].filter(|answer| *answer != Answer::NotSure)?;
            Some(said("criterion", &self.decision.criteria[criterion].id, words.answer(criterion, answer)))
        };
        let by = |condition: Condition| match condition {
            Condition::AtLeast(criterion, _) | Condition::AtMost(criterion, _) => vec![answered(criterion)],
            Condition::Is(fact, _)
            | Condition::IsAny(fact, _)
            | Condition::IsOnly(fact, _)
            | Condition::CountAtMost(fact, _) => vec![stated(fact)],
            Condition::Lacks(evidence) => evidence.iter().map(|evidence| stated(evidence.fact)).collect(),
            Condition::NotGiven(_) => Vec::new(),
        };
        once(conditions.into_iter().flat_map(by).flatten())
    }
}
