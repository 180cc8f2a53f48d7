//! What of the answers that were kept could not come back.

use yew::Html;

use crate::ui::markup::{block, text};
use crate::ui::scene::Scene;

/// Above the questions, until others take their place: the reader is to know what has to be said again.
pub fn missed(scene: &Scene) -> Html {
    let missed = &scene.state.missed;
    if missed.is_empty() {
        return Html::default();
    }
    let lines = missed.iter().map(|sentence| text("li", "", sentence.clone())).collect();
    block("div", "missed", vec![scene.text("p", "wrong", "page.missed"), block("ul", "", lines)])
}
