//! Back and next.

use yew::{Callback, Html, MouseEvent, html};

use crate::ui::action::Action;
use crate::ui::contents::page_name;
use crate::ui::markup::button;
use crate::ui::offered_questions::offer;
use crate::ui::scene::Scene;
use crate::ui::state::Page;

/// The way to the next questions and back; after the last ones, to the answer.
///
/// From the quick test the main way is the short one: the few questions that count most, until none
/// is open.
pub fn page_turner(scene: &Scene, on_done: Callback<MouseEvent>) -> Html {
    let page = scene.state.page;
    let offer = offer(scene).filter(|_| matches!(page, Page::Quick | Page::Offered));
    let (label, onclick) = match (offer, scene.state.next_page()) {
        (Some(offer), _) => (offer_label(scene), scene.on(offer)),
        (None, Some(next)) => (next_label(scene, next), scene.on(Action::TurnTo(next))),
        (None, None) => (scene.say("page.done"), on_done),
    };
    let beside = match scene.state.previous_page() {
        Some(page) => button(scene, "plain", scene.say("page.back"), Action::TurnTo(page)),
        None => all_questions(scene),
    };
    html! {
        <div class="turner">
            <button type="button" class="main" part="button" {onclick}>{ label }</button>
            { beside }
            { undo(scene) }
        </div>
    }
}

/// Takes the last step back. That all was set aside is said above, with a button of its own.
fn undo(scene: &Scene) -> Html {
    if scene.state.past.is_empty() || scene.state.is_set_aside() {
        return Html::default();
    }
    button(scene, "plain", scene.say("page.undo"), Action::TakeBack)
}

fn offer_label(scene: &Scene) -> String {
    scene.say(if scene.state.page == Page::Quick { "page.offer" } else { "page.offer_more" })
}

/// Beside the first button: the long way.
fn all_questions(scene: &Scene) -> Html {
    let pages = scene.state.pages();
    let first = pages.into_iter().find(|page| matches!(page, Page::Group(_)));
    let total = scene.decision().criteria.len().to_string();
    let label = scene.copy().fill("page.start_full", &[("total", &total)]);
    first.map(|first| button(scene, "plain", label, Action::TurnTo(first))).unwrap_or_default()
}

fn next_label(scene: &Scene, next: Page) -> String {
    scene.copy().fill("page.next_named", &[("name", &page_name(scene, next))])
}
