//! Back and next.

use yew::{Callback, Html, MouseEvent};

use crate::engine::worth::Worth;
use crate::model::id::Id;
use crate::num::fixed_point::whole;
use crate::ui::action::Action;
use crate::ui::contents::page_name;
use crate::ui::markup::{block, button, pressed};
use crate::ui::offered_questions::offer;
use crate::ui::past::About;
use crate::ui::scene::Scene;
use crate::ui::state::Page;
use crate::view::format::as_number;

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
    let main =
        pressed(onclick, &["type", "class", "part"], &["button", "main", "button"], vec![label.into()]);
    block("div", "turner", vec![main, beside, to_money(scene), undo(scene)])
}

/// From the short way to the amounts, as long as none is given: nothing else leads there before the last question.
fn to_money(scene: &Scene) -> Html {
    let is_missing = scene.outcome.money.is_none() && scene.decision().n_amounts > 0;
    match scene.state.page == Page::Offered && is_missing {
        true => button(scene, "plain", next_label(scene, Page::Money), Action::TurnTo(Page::Money)),
        false => Html::default(),
    }
}

/// Takes the last step back, and says which. That all was set aside is said above, with a button of its own.
fn undo(scene: &Scene) -> Html {
    let Some(about) = scene.state.past.last().and_then(|step| name_of_step(scene, step.about)) else {
        return Html::default();
    };
    let label = scene.copy().labelled(&scene.say("page.undo"), &about);
    button(scene, "plain", label, Action::TakeBack)
}

/// What a step is about; `None` where it is about everything.
fn name_of_step(scene: &Scene, about: About) -> Option<String> {
    let named = |kind: &str, id: &Id| scene.copy().of(kind, id.as_str(), "name");
    let decision = scene.decision();
    Some(match about {
        About::Gut => scene.say("page.gut"),
        About::Rating(idx) => named("alternative", &decision.alternatives[idx].id),
        About::Answer(idx) => scene.copy().of("criterion", decision.criteria[idx].id.as_str(), "question"),
        About::Points(group) => named("group", &decision.groups[group].id),
        About::Amount(amount) | About::Echo(amount) => named("amount", &decision.amounts[amount].id),
        About::Weights => page_name(scene, Page::Weights),
        About::Fact => page_name(scene, Page::Facts),
        About::Everything => return None,
    })
}

fn offer_label(scene: &Scene) -> String {
    if scene.state.page == Page::Quick {
        return scene.say("page.offer");
    }
    let is_left = |worth: &&Worth| !scene.state.offered.contains(&worth.criterion);
    let n_left = scene.outcome.worth.iter().filter(is_left).count();
    scene.copy().fill("page.offer_more", &[("count", &scene.copy().number(as_number(n_left)))])
}

/// Beside the first button: the long way.
fn all_questions(scene: &Scene) -> Html {
    let pages = scene.state.pages();
    let first = pages.into_iter().find(|page| matches!(page, Page::Group(_)));
    let total = whole(scene.decision().criteria.len());
    let label = scene.copy().fill("page.start_full", &[("total", &total)]);
    first.map(|first| button(scene, "plain", label, Action::TurnTo(first))).unwrap_or_default()
}

fn next_label(scene: &Scene, next: Page) -> String {
    scene.copy().fill("page.next_named", &[("name", &page_name(scene, next))])
}
