//! Back and next.

use yew::{Callback, Html, MouseEvent, html};

use crate::ui::action::Action;
use crate::ui::contents::page_name;
use crate::ui::markup::{button, text};
use crate::ui::scene::Scene;
use crate::ui::state::Page;

/// The way to the next questions and back; after the last ones, to the answer.
pub fn page_turner(scene: &Scene, on_done: Callback<MouseEvent>) -> Html {
    let (label, onclick) = match scene.state.next_page() {
        Some(next) => (next_label(scene, next), scene.on(Action::TurnTo(next))),
        None => (scene.say("page.done"), on_done),
    };
    let back = scene.state.previous_page();
    let back = back.map(|page| button(scene, "plain", scene.say("page.back"), Action::TurnTo(page)));
    html! {
        <div class="turner">
            <button type="button" class="main" part="button" {onclick}>{ label }</button>
            { back.unwrap_or_else(|| what_follows(scene)) }
        </div>
    }
}

/// Beside the first button: how many questions there are.
fn what_follows(scene: &Scene) -> Html {
    let total = scene.decision().criteria.len().to_string();
    text("p", "hint", scene.copy().fill("page.full_lead", &[("total", &total)]))
}

fn next_label(scene: &Scene, next: Page) -> String {
    match scene.state.page {
        Page::Quick => scene.say("page.start_full"),
        _ => scene.copy().fill("page.next_named", &[("name", &page_name(scene, next))]),
    }
}
