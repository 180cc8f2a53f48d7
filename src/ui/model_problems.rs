//! What is wrong with a page's own model, in the place of its questions.

use yew::Html;

use crate::ui::markup::{block, text};
use crate::ui::scene::Scene;
use crate::view::format::as_number;

/// Every problem, for whoever can mend it.
pub fn model_problems(scene: &Scene) -> Html {
    let problems = &scene.state.model_problems;
    let list = problems.iter().map(|problem| text("li", "", problem.clone())).collect();
    let count = scene.copy().count("rest.model_problems", as_number(problems.len()), &[]);
    block(
        "article",
        "page",
        vec![
            scene.text("h2", "title", "rest.model_heading"),
            scene.text("p", "lead", "rest.model_lead"),
            block("section", "refused", vec![text("h3", "section-title", count), block("ul", "", list)]),
        ],
    )
}
