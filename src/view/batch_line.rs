//! One line of a batch: answers in, a report out, or the problems in its place.

use crate::document::json::JsonWriter;
use crate::document::problem::Problems;
use crate::document::{answers_check, json_text};
use crate::engine::outcome::assess;
use crate::engine::simulation::Simulation;
use crate::model::decision::Decision;
use crate::view::copy::Copy;
use crate::view::problem_words;
use crate::view::report::report_text;

/// The report of the answers on a line, itself a line.
///
/// The draws kept in `simulation` change nothing but the time it takes.
///
/// # Errors
/// Every problem of the line.
pub fn report(decision: &Decision, line: &[u8], simulation: &mut Simulation) -> Result<String, Problems> {
    let answers = answers_check::check(&json_text::parse(line)?, decision)?;
    let outcome = assess(decision, &answers, simulation);
    Ok(report_text(decision, &answers, &outcome))
}

/// What stands in the place of a report: `{line, problems}`, itself a line; `number` counts from 1.
pub fn refusal(copy: &Copy, number: usize, problems: &Problems) -> String {
    let mut json = JsonWriter::default();
    json.object(|json| {
        json.key("line").whole(i64::try_from(number).unwrap_or(i64::MAX));
        json.key("problems").items(&problems.0, |json, problem| problem_words::write(json, copy, problem));
    });
    json.finish()
}
