//! The documents of this project, which made-up inputs grow from.

use std::sync::LazyLock;

use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::document::{built_in, json_text, model_check};
use outsourcing_decision::model::decision::Decision;

/// The built-in model, and one of other questions.
pub(crate) const MODELS: [&str; 2] = [built_in::MODEL, include_str!("../../../examples/van.json")];

/// Sample answers to the built-in model.
pub(crate) const ANSWERS: [&str; 6] = [
    include_str!("../../answers/clinic.json"),
    include_str!("../../answers/lopsided.json"),
    include_str!("../../answers/ordered.json"),
    include_str!("../../answers/price_only.json"),
    include_str!("../../answers/service_as_brand.json"),
    include_str!("../../answers/small_shop.json"),
];

/// The built-in decision.
pub(crate) static DECISION: LazyLock<Decision> =
    LazyLock::new(|| model_check::check(&tree(built_in::MODEL)).expect("the built-in model has no problem"));

thread_local! {
    /// What [`MODELS`] hold.
    pub(crate) static MODEL_TREES: Vec<Tree> = MODELS.map(tree).into();
    /// What [`ANSWERS`] hold.
    pub(crate) static ANSWER_TREES: Vec<Tree> = ANSWERS.map(tree).into();
}

pub(crate) fn tree(json: &str) -> Tree {
    json_text::parse(json.as_bytes()).expect("the documents of this project are JSON")
}
