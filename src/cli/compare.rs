//! Compares several people's answers.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use outsourcing_decision::document::{answers_open, comparison_text, json_text};
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::comparison_words::{ComparisonWords, Person};
use outsourcing_decision::view::copy::Copy;

use crate::cli::output::Output;
use crate::cli::{Failure, input};

/// Whose answers, by which model, and whether as JSON.
pub(super) struct Compare {
    pub(super) files: Vec<PathBuf>,
    pub(super) model: Option<PathBuf>,
    pub(super) is_json: bool,
}

/// Writes what the people of these files say together. All problems of all files come at once.
pub(super) fn run(copy: &Copy, compare: &Compare, output: &mut Output) -> Result<(), Failure> {
    let decision = input::decision(copy, compare.model.as_deref())?;
    let mut all = Vec::new();
    let mut refused = Vec::new();
    for file in &compare.files {
        match read(copy, &decision, file) {
            Ok(answers) => all.push(answers),
            Err(Failure::Input(message)) => refused.push(message),
            Err(failure) => return Err(failure),
        }
    }
    if !refused.is_empty() {
        return Err(Failure::Input(refused.join("\n")));
    }
    let copy = Copy::english(&decision);
    let names = names(&compare.files);
    let people: Vec<Person<'_>> =
        names.iter().zip(&all).map(|(name, answers)| Person { name, answers }).collect();
    let words = ComparisonWords::new(&copy, &decision, &people);
    let text = match compare.is_json {
        true => comparison_text::write(&decision, &names, words.comparison()),
        false => words.sentences().join("\n"),
    };
    Ok(output.text(&text)?)
}

fn read(copy: &Copy, decision: &Decision, file: &Path) -> Result<Answers, Failure> {
    let bytes = input::answers(copy, file)?;
    let name = file.to_string_lossy();
    let text = String::from_utf8_lossy(&bytes);
    // The parser sees the bytes themselves, so that it can say what is wrong with them.
    let opened = answers_open::open(&text, decision, |_| json_text::parse(&bytes));
    opened.map_err(|problems| input::refused(copy, &name, &problems))
}

/// The names of the files without folder and ending; in full where two are alike, and numbered where the
/// same file is given twice.
fn names(files: &[PathBuf]) -> Vec<String> {
    let stem = |file: &PathBuf| file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    let stems: Vec<String> = files.iter().map(stem).collect();
    let n_different = stems.iter().collect::<BTreeSet<_>>().len();
    match n_different == stems.len() {
        true => stems,
        false => files.iter().enumerate().map(|(place, file)| in_full(files, place, file)).collect(),
    }
}

fn in_full(files: &[PathBuf], place: usize, file: &Path) -> String {
    let path = file.to_string_lossy();
    match files.iter().filter(|other| *other == file).count() {
        0 | 1 => path.into_owned(),
        _ => format!("{path} ({})", place + 1),
    }
}
