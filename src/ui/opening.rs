//! The question, and what this page does with it.

use yew::{Html, html};

use crate::ui::scene::Scene;

/// The whole page of a widget: its language, and its name for those who do not see it.
pub fn article(scene: &Scene, inside: Vec<Html>) -> Html {
    html! {
        <article class="page" part="page" aria-labelledby="title"
            lang={scene.say("page.language")} dir={scene.say("page.direction")}>
            { for inside }
        </article>
    }
}

/// The title and one sentence.
pub fn opening(scene: &Scene) -> Html {
    html! {
        <header class="opening">
            <h2 class="title" part="title" id="title">{ scene.say("page.title") }</h2>
            { scene.text("p", "lead", "page.lead") }
        </header>
    }
}
