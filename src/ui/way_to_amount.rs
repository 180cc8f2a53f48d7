//! From a sentence about an amount to its field.

use yew::Html;

use crate::model::indexed::AmountIdx;
use crate::ui::action::Action;
use crate::ui::markup::{block, button, text};
use crate::ui::scene::Scene;

/// Sentences, and the ways to the amounts that they ask the reader to look at.
pub fn with_ways(scene: &Scene, said: Vec<String>) -> Vec<Html> {
    let ways = ways_to(scene, &scene.words().amounts_named(&said));
    said.into_iter().map(|sentence| text("p", "", sentence)).chain(ways).collect()
}

/// A button for each of these amounts; nothing where there is none.
pub fn ways_to(scene: &Scene, amounts: &[AmountIdx]) -> Option<Html> {
    let way = |idx: &AmountIdx| {
        let name = scene.copy().of("amount", scene.decision().amounts[*idx].id.as_str(), "name");
        let label = scene.copy().fill("rest.to_amount", &[("amount", &name)]);
        button(scene, "plain", label, Action::ShowAmount(*idx))
    };
    (!amounts.is_empty()).then(|| block("div", "beside", amounts.iter().map(way).collect()))
}
