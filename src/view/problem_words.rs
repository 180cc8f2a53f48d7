//! Problems of a document in words.

use crate::document::json::JsonWriter;
use crate::document::problem::{Problem, ProblemKind};
use crate::view::copy::Copy;

/// What is wrong and what to do, without the path.
pub fn message(copy: &Copy, problem: &Problem) -> String {
    let mut arguments = problem.kind.arguments();
    if let ProblemKind::WrongType(expected) = problem.kind {
        arguments = vec![("expected", copy.get(&format!("expected.{}", expected.name())).to_owned())];
    }
    let mut arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // What makes the file that was meant.
    arguments.push(("button", copy.get("rest.save_answers")));
    copy.fill(&format!("problem.{}", problem.kind.name()), &arguments)
}

/// `path: what is wrong`, or only what is wrong where it concerns the whole document.
pub fn line(copy: &Copy, problem: &Problem) -> String {
    let message = message(copy, problem);
    if problem.path.is_empty() {
        return message;
    }
    format!("{}: {message}", problem.path)
}

/// Writes `{path, kind, message}`.
pub fn write(json: &mut JsonWriter, copy: &Copy, problem: &Problem) {
    json.object(|json| {
        json.key("path").string(&problem.path);
        json.key("kind").string(problem.kind.name());
        json.key("message").string(&message(copy, problem));
    });
}
