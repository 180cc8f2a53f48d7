//! Answers as one short text for the fragment of a link.
//!
//! `1`, a sum over the model's names, the answers in model order, a sum over all before. A link is
//! read as an answers document, and that is checked like any other: nothing gets past the check.

use crate::document::link_code::{CodeReader, CodeWriter, sum};
use crate::document::problem::{Problem, ProblemKind, Problems};
use crate::document::tree::Tree;
use crate::document::{answers_check, share_read, share_write};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::FactKind;
use crate::model::id::Id;

/// First letter of every code of this version.
const VERSION: u8 = b'1';
/// Letters of a sum.
const SUM_DIGITS: u64 = 4;

/// Answers as a code: letters, digits, `-` and `_`.
pub fn encode(answers: &Answers, decision: &Decision) -> String {
    let mut code = CodeWriter::default();
    code.text.push(char::from(VERSION));
    code.digits(names_sum(decision), SUM_DIGITS);
    share_write::write(&mut code, answers);
    sealed(&code.text)
}

/// A text with its sum behind it.
pub fn sealed(text: &str) -> String {
    let mut code = CodeWriter { text: text.to_owned() };
    code.digits(sum([text].into_iter()), SUM_DIGITS);
    code.text
}

/// The answers of a code.
///
/// # Errors
/// A code that was cut or changed, of another version, made with other questions, or whose answers
/// have problems.
pub fn decode(code: &str, decision: &Decision) -> Result<Answers, Problems> {
    let tree = read(code.as_bytes(), decision)
        .map_err(|kind| Problems(vec![Problem { path: String::new(), kind }]))?;
    answers_check::check(&tree, decision)
}

fn read(code: &[u8], decision: &Decision) -> Result<Tree, ProblemKind> {
    let n_sum = usize::try_from(SUM_DIGITS).unwrap_or_default();
    let (body, check) = code
        .len()
        .checked_sub(n_sum)
        .and_then(|end| code.split_at_checked(end))
        .ok_or(ProblemKind::DamagedLink)?;
    let mut check = CodeReader { rest: check };
    if check.digits(SUM_DIGITS) != Some(sum([body].into_iter())) {
        return Err(ProblemKind::DamagedLink);
    }
    let rest = body.strip_prefix(&[VERSION]).ok_or(ProblemKind::UnsupportedVersion)?;
    let mut reader = CodeReader { rest };
    if reader.digits(SUM_DIGITS) != Some(names_sum(decision)) {
        return Err(ProblemKind::OtherQuestions);
    }
    let tree = share_read::read(&mut reader, decision).filter(|_| reader.rest.is_empty());
    tree.ok_or(ProblemKind::DamagedLink)
}

/// A sum over every name that a code stands for by its position.
fn names_sum(decision: &Decision) -> u64 {
    let choices = decision.facts.values().flat_map(|fact| match &fact.kind {
        FactKind::Choice { choices, .. } => choices.as_slice(),
        FactKind::Set { members } => members.as_slice(),
        _ => &[],
    });
    let names = decision.criteria.values().map(|criterion| &criterion.id);
    let names = names.chain(decision.groups.values().map(|group| &group.id));
    let names = names.chain(decision.alternatives.values().map(|alternative| &alternative.id));
    let names = names.chain(decision.facts.values().map(|fact| &fact.id)).chain(choices);
    let names = names.chain(decision.amounts.values().map(|amount| &amount.id));
    sum(names.map(Id::as_str))
}
