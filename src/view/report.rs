//! The report: one text, the same on every platform, with English sentences.

use crate::document::report_text::{Sentences, write};
use crate::engine::outcome::Outcome;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::view::copy::Copy;
use crate::view::verdict_words::Words;
use crate::view::warnings::warnings;

/// The report's JSON text.
pub fn report_text(decision: &Decision, answers: &Answers, outcome: &Outcome) -> String {
    let copy = Copy::english(decision);
    let words = Words { copy: &copy, decision, answers, outcome };
    let warnings = warnings(&words).into_iter().map(|warning| (warning.id, warning.sentence)).collect();
    write(decision, answers, outcome, &Sentences { verdict: words.headline(), also: words.also(), warnings })
}

/// What the same answers need to give the same report again.
pub fn imprint(words: &Words<'_>) -> String {
    let plan = words.outcome.plan;
    let arguments = [
        ("model", words.decision.id.as_str()),
        ("release", env!("CARGO_PKG_VERSION")),
        ("draws", &words.copy.number(f64::from(plan.n_draws))),
        ("seed", &plan.seed.to_string()),
    ];
    words.copy.fill("rest.imprint", &arguments)
}
