//! Files in: models and answers, checked.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use outsourcing_decision::document::problem::Problems;
use outsourcing_decision::document::{built_in, json_text, model_check};
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::problem_words::line;

use crate::cli::Failure;
use outsourcing_decision::view::format::as_number;

/// The decision of a model file, or of the built-in model.
pub(super) fn decision(copy: &Copy, model: Option<&Path>) -> Result<Decision, Failure> {
    let bytes = model.map_or(Ok(built_in::MODEL.into()), |path| bytes(copy, path))?;
    let name = model.map(Path::to_string_lossy).unwrap_or_default();
    let checked = json_text::parse(&bytes).and_then(|tree| model_check::check(&tree));
    checked.map_err(|problems| refused(copy, &name, &problems))
}

/// All bytes of a file, or of standard input for `-`.
pub(super) fn bytes(copy: &Copy, path: &Path) -> Result<Vec<u8>, Failure> {
    let read = if path.as_os_str() == "-" { standard_input() } else { fs::read(path) };
    read.map_err(|error| unreadable(copy, path, &error))
}

/// What is said of a file that cannot be read.
pub(super) fn unreadable(copy: &Copy, path: &Path, error: &io::Error) -> Failure {
    let (file, message) = (path.to_string_lossy(), error.to_string());
    Failure::Input(copy.fill("cli.cannot_read", &[("file", &file), ("message", &message)]))
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Every problem of a file, a line each.
pub(super) fn refused(copy: &Copy, file: &str, problems: &Problems) -> Failure {
    let mut lines = vec![copy.count("cli.problems", as_number(problems.0.len()), &[("file", file)])];
    lines.extend(problems.0.iter().map(|problem| format!("  {}", line(copy, problem))));
    Failure::Input(lines.join("\n"))
}
