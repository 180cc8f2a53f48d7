//! An answers file: what of it fits is written and read again as the same, in a file and in a link; everything
//! wrong with the rest is named.

use outsourcing_decision::document::{answers_check, answers_text, json_text, share_code};
use outsourcing_decision::engine::stream::Stream;

use crate::dice::once_in;
use crate::finite::expect_finite;
use crate::made_up::document;
use crate::problems::{expect_named, expect_unread};
use crate::seeds::{ANSWER_TREES, DECISION, tree};
use crate::target::Target;
use crate::tree_edit::edited;
use crate::tree_text::text;

/// An answers file.
pub const TARGET: Target = Target { name: "answers", check, mutate };

fn check(input: &[u8]) {
    let read = match json_text::parse(input) {
        Ok(tree) => tree,
        Err(problems) => return expect_unread(&problems),
    };
    let (fitting, problems) = answers_check::fitting(&read, &DECISION);
    if !problems.0.is_empty() {
        expect_named(&problems, &read);
    }
    let Some(answers) = fitting else {
        return assert!(!problems.0.is_empty(), "nothing fits, and nothing is wrong");
    };
    expect_finite(&answers, "the answers");
    let written = answers_text::write(&answers, &DECISION);
    assert_eq!(
        answers_check::check(&tree(&written), &DECISION).as_ref(),
        Ok(&answers),
        "read again: {written}"
    );
    let code = share_code::encode(&answers, &DECISION);
    assert_eq!(share_code::decode(&code, &DECISION).as_ref(), Ok(&answers), "out of a link: {code}");
}

pub(crate) fn mutate(input: &[u8], stream: &mut Stream) -> Vec<u8> {
    if once_in(stream, 50) {
        return text(&document(&DECISION, stream)).into_bytes();
    }
    ANSWER_TREES.with(|answers| edited(input, answers, stream))
}
