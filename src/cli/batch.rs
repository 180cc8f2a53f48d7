//! Scores many answers: one object a line in, one report a line out, in the same order.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};

use outsourcing_decision::document::json::JsonWriter;
use outsourcing_decision::document::problem::Problems;
use outsourcing_decision::document::{answers_check, json_text};
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::Simulation;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::problem_words;
use outsourcing_decision::view::report::report_text;

use crate::cli::arguments::Score;
use crate::cli::{Failure, input, say};
use outsourcing_decision::view::format::as_number;

/// Writes a line for every line read; a bad one gets its problems in its place.
pub(super) fn run(copy: &Copy, score: &Score, output: &mut impl Write) -> Result<(), Failure> {
    let decision = input::decision(copy, score.model.as_deref())?;
    let mut reader = open(copy, score)?;
    let mut simulation = Simulation::new(&decision, score.plan);
    let mut n_bad = 0_usize;
    let mut line = Vec::new();
    for number in 1_u32.. {
        line.clear();
        let n_read = reader.read_until(b'\n', &mut line);
        if n_read.map_err(|error| input::unreadable(copy, &score.answers, &error))? == 0 {
            break;
        }
        let text = match report(&decision, &line, &mut simulation) {
            Ok(report) => report,
            Err(problems) => {
                n_bad += 1;
                bad_line(copy, number, &problems)
            }
        };
        writeln!(output, "{text}")?;
    }
    if n_bad > 0 {
        say(&copy.count("cli.bad_lines", as_number(n_bad), &[]));
    }
    Ok(())
}

fn open(copy: &Copy, score: &Score) -> Result<Box<dyn BufRead>, Failure> {
    if score.answers.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(&score.answers).map_err(|error| input::unreadable(copy, &score.answers, &error))?;
    Ok(Box::new(BufReader::new(file)))
}

/// The draws kept in `simulation` change nothing but the time it takes.
fn report(decision: &Decision, line: &[u8], simulation: &mut Simulation) -> Result<String, Problems> {
    let answers = answers_check::check(&json_text::parse(line)?, decision)?;
    let outcome = assess(decision, &answers, simulation);
    Ok(report_text(decision, &answers, &outcome))
}

fn bad_line(copy: &Copy, number: u32, problems: &Problems) -> String {
    let mut json = JsonWriter::default();
    json.object(|json| {
        json.key("line").whole(number);
        json.key("problems").items(&problems.0, |json, problem| problem_words::write(json, copy, problem));
    });
    json.finish()
}
