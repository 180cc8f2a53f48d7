//! Back and next.

use yew::{Callback, Html, MouseEvent};

use crate::model::weights::WeightJudgement;
use crate::num::fixed_point::whole;
use crate::ui::action::Action;
use crate::ui::contents::page_name;
use crate::ui::markup::{block, button, pressed};
use crate::ui::offered_questions::{not_yet_asked, offer};
use crate::ui::scene::Scene;
use crate::ui::state::Page;
use crate::view::format::as_number;

/// The way to the next questions and back; after the last ones, to the answer.
///
/// From the quick test the main way is the short one: the few questions that count most, until none
/// is open.
pub fn page_turner(scene: &Scene, on_done: Callback<MouseEvent>) -> Html {
    let (label, onclick) = match onward(scene) {
        Some((label, action)) => (label, scene.on(action)),
        None => (scene.say("page.done"), on_done),
    };
    let beside = match scene.state.previous_page() {
        Some(page) => button(scene, "plain", scene.say("page.back"), Action::TurnTo(page)),
        None => all_questions(scene),
    };
    let main =
        pressed(onclick, &["type", "class", "part"], &["button", "main", "button"], vec![label.into()]);
    let aside = scene.later.map(|later| later.aside(scene)).unwrap_or_default();
    block("div", "turner", vec![main, beside, aside])
}

/// What comes next; `None` after the last. On the short way those are the questions that count most, and after the last
/// of them whatever part of the others nobody has begun.
fn onward(scene: &Scene) -> Option<(String, Action)> {
    let mut next = scene.state.next_page();
    let is_short = matches!(scene.state.page, Page::Quick | Page::Offered(_));
    if is_short && !matches!(next, Some(Page::Offered(_))) {
        if let Some(offer) = offer(scene) {
            return Some((offer_label(scene), offer));
        }
        next = not_begun(scene);
    }
    next.map(|page| (next_label(scene, page), Action::TurnTo(page)))
}

/// Weights, facts or amounts, where none is given.
fn not_begun(scene: &Scene) -> Option<Page> {
    let decision = scene.decision();
    if scene.answers().weights == WeightJudgement::Unstated {
        return Some(Page::Weights);
    }
    if !decision.facts.is_empty() && scene.answers().facts.values().all(Option::is_none) {
        return Some(Page::Facts);
    }
    (scene.outcome.money.is_none() && decision.n_amounts > 0).then_some(Page::Money)
}

fn offer_label(scene: &Scene) -> String {
    if scene.state.page == Page::Quick {
        return scene.say("page.offer");
    }
    let n_left = not_yet_asked(scene).len();
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

/// What leads to a page.
pub fn next_label(scene: &Scene, next: Page) -> String {
    scene.copy().fill("page.next_named", &[("name", &page_name(scene, next))])
}
