//! Worth finding out, in words.

use crate::model::indexed::CriterionIdx;
use crate::view::verdict_words::Words;

/// An open answer that could change who leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The question.
    pub criterion: CriterionIdx,
    /// How many of its answers change who leads.
    pub sentence: String,
}

/// That there is no such answer.
pub fn nothing_worth(words: &Words<'_>) -> String {
    let leader = words.outcome.verdict.value.leader.map(|idx| words.alternative(idx, "name"));
    words.copy.fill("worth.none", &[("alternative", &leader.unwrap_or_default())])
}

/// The open questions, the best to go on with first: those whose answers would most likely change who leads. Where none
/// can alone, those that come nearest.
pub fn next_questions(words: &Words<'_>) -> Vec<CriterionIdx> {
    words.outcome.worth.iter().map(|worth| worth.criterion).collect()
}

/// Every open answer that could change who leads, the likeliest first.
pub fn findings(words: &Words<'_>) -> Vec<Finding> {
    let found = words.outcome.worth.iter().filter(|worth| worth.chance.get() > 0.0);
    let finding = found.map(|worth| {
        let id = words.decision.criteria[worth.criterion].id.as_str();
        let question = words.copy.of("criterion", id, "question");
        let n_answers = words.answers.answer(worth.criterion).ticks().fold(0.0, |count, _| count + 1.0);
        let numbers =
            [n_answers * worth.chance.get(), n_answers].map(|count| words.copy.number(count.round()));
        let arguments = [("question", question.as_str()), ("count", &numbers[0]), ("total", &numbers[1])];
        Finding { criterion: worth.criterion, sentence: words.copy.fill("worth.line", &arguments) }
    });
    finding.collect()
}
