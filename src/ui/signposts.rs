//! The parts below the answer, and the way to each: on a phone they are many screens long.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Html, MouseEvent, TargetCast};

use crate::ui::markup::{block, pressed, still};
use crate::ui::scene::Scene;

/// A button for each part that shows.
pub fn signposts(scene: &Scene) -> Html {
    let has_lines = scene.words().red_lines().iter().any(|line| line.blocks);
    let has_lead = scene.outcome.runner_up.is_some();
    let parts = [
        (has_lines, "red-lines", "rest.red_lines_heading"),
        (has_lead, "reasons", "rest.why_heading"),
        (has_lead, "changes", "rest.change_heading"),
        (scene.outcome.money.is_some(), "money", "money.result_heading"),
        (true, "taking", "rest.take_heading"),
        (!scene.decision().articles.is_empty(), "sources", "rest.sources_heading"),
    ];
    let shown = parts.into_iter().filter(|(is_there, ..)| *is_there);
    let label = still("span", &["class", "id"], &["hint", "signposts"], vec![scene.say("rest.below").into()]);
    let ways = shown.map(|(_, part, key)| {
        let go = Callback::from(move |event: MouseEvent| go_to(&event, part));
        let way = pressed(go, &["type", "class"], &["button", "plain"], vec![scene.say(key).into()]);
        block("li", "", vec![way])
    });
    let inside = vec![label, block("ul", "ways", ways.collect())];
    still("nav", &["class", "aria-labelledby"], &["signposts", "signposts"], inside)
}

/// Moves the focus to the heading of a part, and with it the page.
fn go_to(event: &MouseEvent, part: &str) {
    let page = event.target_unchecked_into::<Element>().closest(".page").ok().flatten();
    let heading = [".", part, " .section-title"].concat();
    let heading = page.and_then(|page| page.query_selector(&heading).ok().flatten());
    if let Some(heading) = heading.map(JsCast::unchecked_into::<HtmlElement>) {
        heading.set_tab_index(-1);
        heading.focus().ok();
        heading.scroll_into_view();
    }
}
