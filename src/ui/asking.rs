//! The side of the page that asks: what shows of the answer meanwhile, the questions, and the way on.

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::ui::facts_page::facts_page;
use crate::ui::markup::block;
use crate::ui::money_page::money_page;
use crate::ui::offered_questions::offered_questions;
use crate::ui::page_turner::page_turner;
use crate::ui::question_group::question_group;
use crate::ui::quick_test::quick_test;
use crate::ui::scene::Scene;
use crate::ui::state::Page;
use crate::ui::unbroken::unbroken;
use crate::ui::weights_page::weights_page;

/// The questions that show, between the answer in one line and the way to the next ones.
pub fn asking(scene: &Scene, heading: &NodeRef, on_done: Callback<MouseEvent>) -> Html {
    let line = html! {
        <p class="verdict-line" part="verdict-line" aria-hidden="true">
            <span>{ unbroken(&scene.headline()) }</span>
        </p>
    };
    block("div", "asking", vec![line, questions(scene, heading), page_turner(scene, on_done)])
}

fn questions(scene: &Scene, heading: &NodeRef) -> Html {
    match scene.state.page {
        Page::Quick => quick_test(scene, heading),
        Page::Offered => offered_questions(scene, heading),
        Page::Group(group) => question_group(scene, group, heading),
        Page::Weights => weights_page(scene, heading),
        Page::Facts => facts_page(scene, heading),
        Page::Money => money_page(scene, heading),
    }
}
