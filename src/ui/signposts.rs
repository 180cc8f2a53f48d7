//! The parts below the answer, and the way to each: on a phone they are many screens long.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Html, MouseEvent, TargetCast};

use crate::model::indexed::AlternativeIdx;
use crate::ui::markup::{block, pressed, still};
use crate::ui::scene::Scene;
use crate::view::reasons::leads_of;

/// The heading of the answer.
pub const ANSWER: &str = ".answer .label";

/// A button for each part that shows.
pub fn signposts(scene: &Scene) -> Html {
    let has_lines = scene.words().red_lines().iter().any(|line| line.blocks);
    let has_lead = scene.outcome.runner_up.is_some();
    let parts = [
        (has_lines, ".red-lines .section-title", "rest.red_lines_heading"),
        (has_lead, ".reasons .section-title", "rest.why_heading"),
        (has_lead && is_below(scene), ".reasons .outside h4", "rest.below_outside"),
        (has_lead, ".changes .section-title", "rest.change_heading"),
        (scene.outcome.money.is_some(), ".money .section-title", "money.result_heading"),
        (true, ".taking .section-title", "rest.take_heading"),
        (!scene.decision().articles.is_empty(), ".sources .section-title", "rest.sources_heading"),
    ];
    let shown = parts.into_iter().filter(|(is_there, ..)| *is_there);
    let label = still("span", &["class", "id"], &["hint", "signposts"], vec![scene.say("rest.below").into()]);
    let ways = shown.map(|(_, heading, key)| block("li", "", vec![signpost(scene, heading, key)]));
    let inside = vec![label, block("ul", "ways", ways.collect())];
    still("nav", &["class", "aria-labelledby"], &["signposts", "signposts"], inside)
}

/// Whether what speaks for or against going outside, which the reader asks about, stands below other reasons.
fn is_below(scene: &Scene) -> bool {
    let leads = leads_of(&scene.words());
    let is_outside = |idx: &AlternativeIdx| scene.decision().alternatives[*idx].is_outside;
    leads.first().is_some_and(|(winner, other, _)| ![winner, other].into_iter().any(is_outside))
}

/// From the end of the page back to what all of it is about, once there is an answer.
pub fn way_up(scene: &Scene) -> Html {
    if !scene.is_full() {
        return Html::default();
    }
    block("p", "", vec![signpost(scene, ANSWER, "rest.up")])
}

/// A button that leads to a heading.
pub fn signpost(scene: &Scene, heading: &'static str, key: &str) -> Html {
    let go = Callback::from(move |event: MouseEvent| go_to(&event, heading));
    pressed(go, &["type", "class"], &["button", "plain"], vec![scene.say(key).into()])
}

/// Moves the focus to a heading, and with it the page.
fn go_to(event: &MouseEvent, heading: &str) {
    let page = event.target_unchecked_into::<Element>().closest(".page").ok().flatten();
    let heading = page.and_then(|page| page.query_selector(heading).ok().flatten());
    if let Some(heading) = heading.map(JsCast::unchecked_into::<HtmlElement>) {
        heading.set_tab_index(-1);
        heading.focus().ok();
        heading.scroll_into_view();
    }
}
