//! Scores many answers: one object a line in, one report a line out, in the same order.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use outsourcing_decision::view::batch_line;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::format::as_number;

use crate::cli::arguments::Score;
use crate::cli::crew::Reports;
use crate::cli::output::Output;
use crate::cli::{Failure, input, say};

/// Writes a line for every line read; a bad one gets its problems in its place.
pub(super) fn run(copy: &Copy, score: &Score, output: &mut Output) -> Result<(), Failure> {
    let decision = input::decision(copy, score.model.as_deref())?;
    let unreadable = |error: io::Error| input::unreadable(copy, &score.answers, &error);
    let lines = open(&score.answers).map_err(unreadable)?;
    let mut reports = Reports::start(lines, decision, score.plan, score.n_threads)
        .map_err(|error| Failure::Input(copy.fill("cli.cannot_start", &[("message", &error.to_string())])))?;
    let (mut n_lines, mut n_bad) = (0, 0);
    while let Some(report) = reports.next().map_err(unreadable)? {
        n_lines += 1;
        n_bad += usize::from(report.is_err());
        output.text(&report.unwrap_or_else(|problems| batch_line::refusal(copy, n_lines, &problems)))?;
    }
    if let Some(status) = reports.interruption.status() {
        let message = copy.count("cli.interrupted", as_number(n_lines), &[]);
        return Err(Failure::Interrupted { message, status });
    }
    if n_bad > 0 {
        say(&copy.count("cli.bad_lines", as_number(n_bad), &[]));
    }
    Ok(())
}

fn open(answers: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    Ok(match answers.as_os_str() == "-" {
        true => Box::new(BufReader::new(io::stdin())),
        false => Box::new(BufReader::new(File::open(answers)?)),
    })
}
