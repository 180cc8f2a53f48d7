//! Scores one answers file.

use outsourcing_decision::document::{answers_check, json_text};
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::Simulation;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::report_prose::Form;
use outsourcing_decision::view::verdict_words::Words;
use outsourcing_decision::view::{report, report_csv, report_prose};

use crate::cli::arguments::{Format, Score};
use crate::cli::output::Output;
use crate::cli::{Failure, input};

/// Writes the report of one answers file, ended by a line feed.
pub(super) fn run(copy: &Copy, score: &Score, output: &mut Output) -> Result<(), Failure> {
    let decision = input::decision(copy, score.model.as_deref())?;
    let name = score.answers.to_string_lossy();
    let checked = json_text::parse(&input::answers(copy, &score.answers)?)
        .and_then(|tree| answers_check::check(&tree, &decision));
    let answers = checked.map_err(|problems| input::refused(copy, &name, &problems))?;
    let outcome = assess(&decision, &answers, &mut Simulation::new(&decision, score.plan));
    let copy = Copy::english(&decision);
    let words = Words { copy: &copy, decision: &decision, answers: &answers, outcome: &outcome };
    let text = match score.format {
        Format::Json => report::report_text(&decision, &answers, &outcome),
        Format::Text => report_prose::write(&words, Form::Terminal, &[]),
        Format::Csv => report_csv::write(&words),
    };
    Ok(output.text(text.trim_end())?)
}
