//! Starting over, and taking that back.

use yew::{Html, html};

use crate::ui::markup::button;
use crate::ui::scene::Scene;
use crate::ui::state::Action;

/// A button that clears everything, and after it one that brings everything back.
pub fn start_over(scene: &Scene) -> Html {
    let (done, key, action) = match scene.state.set_aside {
        Some(_) => (scene.say("page.reset_done"), "page.undo", Action::TakeBack),
        None => (String::new(), "page.reset", Action::StartAgain),
    };
    html! {
        <footer class="ending">
            <p role="status">{ done }</p>
            { button(scene, "plain", scene.say(key), action) }
        </footer>
    }
}
