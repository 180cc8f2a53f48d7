//! The questions that count most, a few at a time: the short way through.

use yew::{Html, NodeRef};

use crate::model::indexed::CriterionIdx;
use crate::ui::action::Action;
use crate::ui::markup::{entry, page_heading};
use crate::ui::question::{question, turns};
use crate::ui::question_group::dotted;
use crate::ui::scene::Scene;
use crate::ui::state::SET;
use crate::view::worth_finding_out::next_questions;

/// The questions that counted most when the reader asked for the set of this number.
pub fn offered_questions(scene: &Scene, set: usize, heading: &NodeRef) -> Html {
    let mut pieces = page_heading(heading, scene.say("page.offered_heading"), scene.say("page.offered_lead"));
    let offered = scene.state.offered.chunks(SET).nth(set).unwrap_or_default();
    pieces.extend(offered.iter().map(|criterion| question(scene, *criterion)));
    pieces.push(dotted(scene, offered.iter().any(|criterion| turns(scene, *criterion))));
    entry("section", "questions", "offered", pieces)
}

/// Asks for the questions that count most now; `None` where none is left.
pub fn offer(scene: &Scene) -> Option<Action> {
    let next: Vec<CriterionIdx> = not_yet_asked(scene).into_iter().take(SET).collect();
    (!next.is_empty()).then_some(Action::Offer(next))
}

/// The questions without an answer that were not offered yet, those that count most first: whoever has said “not sure” or
/// passed one over is not asked again.
pub fn not_yet_asked(scene: &Scene) -> Vec<CriterionIdx> {
    let mut open = next_questions(&scene.words());
    open.retain(|idx| scene.answers().answers[*idx].is_none() && !scene.state.offered.contains(idx));
    open
}
