//! Starting over, and taking that back.

use yew::{Html, html};

use crate::ui::scene::Scene;
use crate::ui::state::Action;

/// A button that clears everything, and after it one that brings everything back.
pub fn start_over(scene: &Scene) -> Html {
    let button = |key, action| {
        html! { <button type="button" class="plain" onclick={scene.on(action)}>{ scene.say(key) }</button> }
    };
    let is_cleared = scene.state.set_aside.is_some();
    html! {
        <footer class="ending">
            <p role="status">{ for is_cleared.then(|| scene.say("page.reset_done")) }</p>
            if is_cleared {
                { button("page.undo", Action::TakeBack) }
            } else {
                { button("page.reset", Action::StartAgain) }
            }
        </footer>
    }
}
