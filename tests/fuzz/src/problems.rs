//! The law of refusals: each names what is wrong and where, and it is there.

use outsourcing_decision::document::problem::{Expected, PROBLEMS_MAX, Problem, ProblemKind, Problems};
use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::model::id::Id;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::problem_words::message;

use crate::tree_path::{Step, found, steps};

/// Panics where the refusal of a document names a place where its problem is not.
pub(crate) fn expect_named(problems: &Problems, document: &Tree) {
    expect_said(problems);
    for problem in &problems.0 {
        assert!(is_there(problem, document), "it is not there: {problem:?}");
    }
}

/// Panics where the refusal of a text that is not even a document says anything but that.
pub(crate) fn expect_unread(problems: &Problems) {
    expect_said(problems);
    let Problems(problems) = problems;
    let is_whole = |problem: &Problem| problem.path.is_empty() && is_of_the_whole(&problem.kind);
    assert!(problems.len() == 1 && is_whole(&problems[0]), "{problems:?}");
}

/// Panics where a refusal has no reason, too many, or one that is not said.
pub(crate) fn expect_said(problems: &Problems) {
    let Problems(problems) = problems;
    assert!((1..=PROBLEMS_MAX).contains(&problems.len()), "{} problems", problems.len());
    assert!(problems.iter().all(|problem| steps(&problem.path).is_some()), "no path: {problems:?}");
    let copy = Copy::default();
    let mut kinds = Vec::new();
    // One of each kind: words are looked up slowly, and differ by no more than a name.
    for problem in problems {
        let kind = problem.kind.name();
        if !kinds.contains(&kind) {
            kinds.push(kind);
            let said = message(&copy, problem);
            assert!(!said.is_empty() && said != format!("problem.{kind}"), "nothing is said of {problem:?}");
        }
    }
}

/// Whether something concerns a text that could not be read.
fn is_of_the_whole(kind: &ProblemKind) -> bool {
    match kind {
        ProblemKind::NotJson(message) => message.contains(" at line "),
        ProblemKind::NotUtf8(_) | ProblemKind::DamagedLink => true,
        ProblemKind::UnsupportedVersion | ProblemKind::OtherQuestions => true,
        _ => false,
    }
}

fn is_there(problem: &Problem, tree: &Tree) -> bool {
    let Some(steps) = steps(&problem.path) else { return false };
    if problem.kind == ProblemKind::Missing {
        let Some((Step::Key(key), before)) = steps.split_last() else { return false };
        let lacks = |tree: &&Tree| matches!(tree, Tree::Object(entries) if !entries.iter().any(|(name, _)| name == key));
        return found(tree, before).iter().any(lacks);
    }
    found(tree, &steps).into_iter().any(|tree| fits(&problem.kind, tree))
}

/// Whether a value can have this problem. Those that compare it with something elsewhere are taken at their word.
fn fits(kind: &ProblemKind, tree: &Tree) -> bool {
    match (kind, tree) {
        (ProblemKind::WrongType(expected), _) => !is_of_type(*expected, tree),
        (ProblemKind::OutOfRange(low, high), Tree::Number(number)) => !(*low..=*high).contains(number),
        (ProblemKind::NotWhole, Tree::Number(number)) => number.trunc() != *number,
        (ProblemKind::OutOfRange(..) | ProblemKind::NotWhole, _) => false,
        (ProblemKind::UnsupportedVersion, _) => *tree != Tree::Number(1.0),
        (ProblemKind::TooFew(least), _) => matches!(tree, Tree::List(items) if items.len() < *least),
        (ProblemKind::LowAboveHigh | ProblemKind::SumNotOne | ProblemKind::AllZero, _) => {
            matches!(tree, Tree::List(_) | Tree::Object(_))
        }
        (ProblemKind::NotJson(_) | ProblemKind::NotUtf8(_) | ProblemKind::DamagedLink, _) => false,
        _ => true,
    }
}

fn is_of_type(expected: Expected, tree: &Tree) -> bool {
    match (expected, tree) {
        (Expected::Object, Tree::Object(_))
        | (Expected::List, Tree::List(_))
        | (Expected::Text, Tree::Text(_))
        | (Expected::Number, Tree::Number(_))
        | (Expected::Flag, Tree::Bool(_))
        | (Expected::Answer, Tree::Number(_))
        | (Expected::Amount, Tree::Number(_) | Tree::Object(_)) => true,
        (Expected::Answer, Tree::List(items)) => items.len() == 2,
        (Expected::Answer, Tree::Text(text)) => text == "not_sure",
        (Expected::Id, Tree::Text(text)) => Id::parse(text).is_some(),
        _ => false,
    }
}
