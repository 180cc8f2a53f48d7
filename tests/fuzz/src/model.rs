//! A model file: either it is accepted, or everything wrong with it is named.

use outsourcing_decision::document::{json_text, model_check};
use outsourcing_decision::engine::stream::Stream;

use crate::finite::expect_finite;
use crate::problems::{expect_named, expect_unread};
use crate::seeds::MODEL_TREES;
use crate::target::Target;
use crate::tree_edit::edited;

/// A model file.
pub const TARGET: Target = Target { name: "model", check, mutate };

fn check(input: &[u8]) {
    let tree = match json_text::parse(input) {
        Ok(tree) => tree,
        Err(problems) => return expect_unread(&problems),
    };
    match model_check::check(&tree) {
        Ok(decision) => expect_finite(&decision, "the decision"),
        Err(problems) => expect_named(&problems, &tree),
    }
}

pub(crate) fn mutate(input: &[u8], stream: &mut Stream) -> Vec<u8> {
    MODEL_TREES.with(|models| edited(input, models, stream))
}
