//! Worth finding out, in words.

use crate::engine::red_lines::open_facts;
use crate::model::fact::Fact;
use crate::model::indexed::{AlternativeIdx, CriterionIdx, FactIdx};
use crate::view::verdict_words::Words;

/// A way that is the best more seldom than this, by answers and by money, is not worth a fact.
const BEST_SHARE_MIN: f64 = 0.05;

/// An open answer that could change who leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The question.
    pub criterion: CriterionIdx,
    /// How many of its answers change who leads.
    pub sentence: String,
}

/// That there is no such answer; `None` where none leads.
pub fn nothing_worth(words: &Words<'_>) -> Option<String> {
    let leader = words.alternative(words.outcome.verdict.value.leader?, "name");
    Some(words.copy.fill("worth.none", &[("alternative", &leader)]))
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

/// The facts that nobody stated and that could stop a way which may be the best, a sentence each; not those of the way that
/// the answer names, which are told beside it.
pub fn facts_worth_stating(words: &Words<'_>) -> Vec<String> {
    let Words { copy, decision, answers, outcome } = *words;
    let best_on_money = |idx| outcome.money.as_ref().map_or(0.0, |money| money.best_shares[idx].get());
    let may_be_best = |idx: &AlternativeIdx| {
        outcome.acceptability.first(*idx).get().max(best_on_money(*idx)) >= BEST_SHARE_MIN
    };
    let ways = decision.alternatives.positions().filter(|idx| !words.is_stopped(*idx)).filter(may_be_best);
    let stopping: Vec<_> = ways.map(|idx| (idx, open_facts(decision, answers, idx))).collect();
    let sentence = |(fact, entry): (FactIdx, &Fact)| {
        let stopped = stopping.iter().filter(|(_, facts)| facts.contains(&fact)).map(|(idx, _)| *idx);
        let stopped: Vec<AlternativeIdx> = stopped.collect();
        let is_told = stopped.iter().any(|idx| outcome.verdict.alternative == Some(*idx));
        // Of several ways the first: what is asked is the same.
        let name = words.alternative(*stopped.first().filter(|_| !is_told)?, "name");
        let question = copy.of("fact", entry.id.as_str(), "question");
        Some(copy.fill("also.open_fact", &[("question", question.as_str()), ("alternative", &name)]))
    };
    decision.facts.iter().filter_map(sentence).collect()
}
