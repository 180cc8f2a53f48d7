//! Answers as people pass them on: a document, a link, or the code of a link.

use crate::document::problem::{Problem, ProblemKind, Problems};
use crate::document::tree::Tree;
use crate::document::{answers_check, share_code};
use crate::model::answers::Answers;
use crate::model::decision::Decision;

/// The answers of a text. `parse` makes a tree of a document.
///
/// # Errors
/// Every problem of the document or of the link.
pub fn open(
    text: &str,
    decision: &Decision,
    parse: impl Fn(&str) -> Result<Tree, Problems>,
) -> Result<Answers, Problems> {
    if text.trim_start().starts_with('{') {
        let tree = parse(text)?;
        return match tree {
            Tree::Object(_) => answers_check::check(&tree, decision),
            // Nothing that could be read.
            _ => Err(Problems(vec![Problem { path: String::new(), kind: ProblemKind::NotAnswers }])),
        };
    }
    // No code holds a sign of equality: what stands behind the last one is the code of a link.
    share_code::decode(text.trim().rsplit('=').next().unwrap_or_default(), decision)
}
