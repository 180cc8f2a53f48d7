//! Decisions from JSON, by the reader that each side ships.

use outsourcing_decision::document::model_check;
use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::model::decision::Decision;

/// The decision of a model file.
///
/// # Errors
/// The first problem of the file.
pub fn decision(text: &str) -> Result<Decision, String> {
    model_check::check(&tree(text)?).map_err(|problems| {
        let first = problems.0.first().map(|problem| format!("{} {}", problem.path, problem.kind.name()));
        format!("the model has {} problems, the first: {first:?}", problems.0.len())
    })
}

#[cfg(not(target_arch = "wasm32"))]
fn tree(text: &str) -> Result<Tree, String> {
    use outsourcing_decision::document::json_text;
    json_text::parse(text.as_bytes()).map_err(|_| "the model is not JSON".to_owned())
}

#[cfg(target_arch = "wasm32")]
#[expect(clippy::unnecessary_wraps, reason = "natively a text that is not JSON is a problem of its own")]
fn tree(text: &str) -> Result<Tree, String> {
    Ok(outsourcing_decision::web::page_value::parse(text))
}
