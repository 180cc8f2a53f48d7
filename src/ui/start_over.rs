//! Starting over, and taking that back.

use yew::Html;

use crate::model::answers::Answers;
use crate::ui::action::Action;
use crate::ui::markup::{block, button, still};
use crate::ui::scene::Scene;

/// A button that clears everything.
pub fn start_over(scene: &Scene) -> Html {
    let button = button(scene, "plain", scene.say("page.reset"), Action::StartAgain);
    block("footer", "ending", vec![button])
}

/// What has been cleared, and a button that brings it back: above the questions, where the reader is
/// after starting over.
pub fn taking_back(scene: &Scene) -> Html {
    let is_cleared = scene.state.is_set_aside();
    // Whoever starts over before the rest of the program is there can take it back once it is.
    let undo = (is_cleared && scene.later.is_some())
        .then(|| button(scene, "plain", scene.say("page.undo"), Action::TakeBack));
    let has_none = *scene.answers() == Answers::none(scene.decision());
    let key = if has_none { "page.reset_done" } else { "page.opened" };
    let said = if is_cleared { scene.say(key) } else { String::new() };
    let status = still("p", &["role"], &["status"], vec![said.into()]);
    let class = if is_cleared { "cleared" } else { "cleared none" };
    block("div", class, vec![status, undo.unwrap_or_default()])
}
