//! What of the answers that were brought or kept could not come back.

use yew::Html;

use crate::ui::action::Word;
use crate::ui::markup::{block, text};
use crate::ui::scene::Scene;
use crate::ui::take_along::refused;

/// Above the questions: the reader is to know what has to be said again, and that a link that was followed could not
/// be opened.
pub fn missed(scene: &Scene) -> Html {
    if let Some(Word::NotOpened(problems)) = scene.state.word.as_deref() {
        return refused(scene, problems);
    }
    let missed = &scene.state.missed;
    if missed.is_empty() {
        return Html::default();
    }
    let lines = missed.iter().map(|sentence| text("li", "", sentence.clone())).collect();
    block("div", "missed", vec![scene.text("p", "wrong", "rest.missed"), block("ul", "", lines)])
}
