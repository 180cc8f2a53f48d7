//! The side of the page that asks: what shows of the answer meanwhile, the questions, and the way on.

use yew::{Callback, Html, MouseEvent, NodeRef};

use crate::ui::contents::page_name;
use crate::ui::markup::{block, entry, page_heading, tappable};
use crate::ui::offered_questions::offered_questions;
use crate::ui::page_turner::page_turner;
use crate::ui::question_group::question_group;
use crate::ui::quick_test::quick_test;
use crate::ui::scene::Scene;
use crate::ui::state::Page;
use crate::ui::unbroken::unbroken;

/// The questions that show, between the answer in one line and the way to the next ones.
pub fn asking(scene: &Scene, heading: &NodeRef, on_done: Callback<MouseEvent>) -> Html {
    let headline = block("span", "", vec![unbroken(&scene.headline())]);
    // Whoever taps it wants to see more of the answer; for all others there is a button, and a heading.
    let line = tappable(
        "p",
        on_done.clone(),
        &["class", "part", "aria-hidden"],
        &["verdict-line", "verdict-line", "true"],
        vec![headline],
    );
    block("div", "asking", vec![line, questions(scene, heading), page_turner(scene, on_done)])
}

fn questions(scene: &Scene, heading: &NodeRef) -> Html {
    match scene.state.page {
        Page::Quick => quick_test(scene, heading),
        Page::Offered(set) => offered_questions(scene, set, heading),
        Page::Group(group) => question_group(scene, group, heading),
        Page::Weights | Page::Facts | Page::Money => match scene.later {
            Some(later) => later.page(scene, heading),
            None => on_its_way(scene, heading),
        },
    }
}

/// Instead of a page that the rest of the program shows.
fn on_its_way(scene: &Scene, heading: &NodeRef) -> Html {
    // What it stands for takes its place, and keeps the focus.
    let key = match scene.state.page {
        Page::Weights => "weights",
        Page::Facts => "facts",
        _ => "money",
    };
    let sentence = if scene.state.is_rest_late { "page.rest_late" } else { "page.rest_coming" };
    let pieces = page_heading(heading, page_name(scene, scene.state.page), scene.say(sentence));
    entry("section", "questions", key, pieces)
}
