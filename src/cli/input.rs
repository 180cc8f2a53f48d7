//! Files in: models and answers, checked.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use outsourcing_decision::document::problem::{Problem, ProblemKind, Problems};
use outsourcing_decision::document::{built_in, json_text, model_check};
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::problem_words::line;

use crate::cli::Failure;
use outsourcing_decision::view::format::as_number;

/// Longest model file that is read \[bytes\]: no less than the million characters that a page takes.
const MODEL_BYTES_MAX: usize = 3_000_000;
/// Longest line or file of answers that is read \[bytes, without a line's end\]; the longest answers to the largest
/// model take half of it.
pub(super) const ANSWERS_BYTES_MAX: usize = 262_144;

/// The decision of a model file, or of the built-in model.
pub(super) fn decision(copy: &Copy, model: Option<&Path>) -> Result<Decision, Failure> {
    let bytes = model.map_or(Ok(built_in::MODEL.into()), |path| bytes(copy, path, MODEL_BYTES_MAX))?;
    let name = model.map(Path::to_string_lossy).unwrap_or_default();
    let checked = json_text::parse(&bytes).and_then(|tree| model_check::check(&tree));
    checked.map_err(|problems| refused(copy, &name, &problems))
}

/// The bytes of a file of answers, or of standard input for `-`.
pub(super) fn answers(copy: &Copy, path: &Path) -> Result<Vec<u8>, Failure> {
    bytes(copy, path, ANSWERS_BYTES_MAX)
}

/// The bytes of a file, or of standard input for `-`; of a longer one none is kept, and no more are read.
fn bytes(copy: &Copy, path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let bytes = read(path, most).map_err(|error| unreadable(copy, path, &error))?;
    bytes.ok_or_else(|| refused(copy, &path.to_string_lossy(), &too_long(most)))
}

/// What is wrong with a text of more than so many bytes.
pub(super) fn too_long(most: usize) -> Problems {
    Problems(vec![Problem { path: String::new(), kind: ProblemKind::TooLong(most) }])
}

fn read(path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
    let input: Box<dyn Read> =
        if path.as_os_str() == "-" { Box::new(io::stdin().lock()) } else { Box::new(File::open(path)?) };
    let mut bytes = Vec::new();
    input.take(u64::try_from(most + 1).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

/// What is said of a file that cannot be read.
pub(super) fn unreadable(copy: &Copy, path: &Path, error: &io::Error) -> Failure {
    let (file, message) = (path.to_string_lossy(), error.to_string());
    Failure::Input(copy.fill("cli.cannot_read", &[("file", &file), ("message", &message)]))
}

/// Every problem of a file, a line each.
pub(super) fn refused(copy: &Copy, file: &str, problems: &Problems) -> Failure {
    let mut lines = vec![copy.count("cli.problems", as_number(problems.0.len()), &[("file", file)])];
    lines.extend(problems.0.iter().map(|problem| format!("  {}", line(copy, problem))));
    Failure::Input(lines.join("\n"))
}
