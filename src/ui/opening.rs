//! The question, and what this page does with it.

use yew::{Html, html};

use crate::ui::scene::Scene;

/// The title and one sentence.
pub fn opening(scene: &Scene) -> Html {
    html! {
        <header class="opening">
            <h2 class="title" part="title" id="title">{ scene.say("page.title") }</h2>
            { scene.text("p", "lead", "page.lead") }
        </header>
    }
}
