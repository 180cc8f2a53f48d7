//! The questions that count most, a few at a time: the short way through.

use yew::{Html, NodeRef};

use crate::model::indexed::CriterionIdx;
use crate::ui::action::Action;
use crate::ui::markup::{entry, page_heading};
use crate::ui::question::{question, turns};
use crate::ui::question_group::dotted;
use crate::ui::scene::Scene;
use crate::view::worth_finding_out::next_questions;

/// How many are asked at a time.
const OFFERED: usize = 2;

/// The questions that counted most when the reader asked for them.
pub fn offered_questions(scene: &Scene, heading: &NodeRef) -> Html {
    let mut pieces = page_heading(heading, scene.say("page.offered_heading"), scene.say("page.offered_lead"));
    pieces.extend(scene.state.offered.iter().map(|criterion| question(scene, *criterion)));
    pieces.push(dotted(scene, scene.state.offered.iter().any(|criterion| turns(scene, *criterion))));
    entry("section", "questions", "offered", pieces)
}

/// Asks for the open questions that count most now, other than those that were asked last; `None` where
/// none is left.
pub fn offer(scene: &Scene) -> Option<Action> {
    let asked = &scene.state.offered;
    let n_most = OFFERED + asked.len();
    let open = next_questions(&scene.words(), n_most).into_iter().filter(|idx| !asked.contains(idx));
    let next: Vec<CriterionIdx> = open.take(OFFERED).collect();
    (!next.is_empty()).then_some(Action::Offer(next))
}
