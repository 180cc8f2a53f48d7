//! The questions that count most, a few at a time: the short way through.

use yew::{Html, NodeRef};

use crate::model::indexed::CriterionIdx;
use crate::ui::action::Action;
use crate::ui::markup::{entry, page_heading};
use crate::ui::question::{question, turns};
use crate::ui::question_group::dotted;
use crate::ui::scene::Scene;
use crate::ui::state::Page;
use crate::view::worth_finding_out::next_questions;

/// How many are asked at a time.
const OFFERED: usize = 2;

/// The questions that counted most when the reader asked for the set of this number.
pub fn offered_questions(scene: &Scene, set: usize, heading: &NodeRef) -> Html {
    let mut pieces = page_heading(heading, scene.say("page.offered_heading"), scene.say("page.offered_lead"));
    let offered = scene.state.offered.get(set).map(Vec::as_slice).unwrap_or_default();
    pieces.extend(offered.iter().map(|criterion| question(scene, *criterion)));
    pieces.push(dotted(scene, offered.iter().any(|criterion| turns(scene, *criterion))));
    entry("section", "questions", "offered", pieces)
}

/// Asks for the questions that count most now; `None` where none is left.
pub fn offer(scene: &Scene) -> Option<Action> {
    let next: Vec<CriterionIdx> = not_yet_asked(scene).into_iter().take(OFFERED).collect();
    (!next.is_empty()).then_some(Action::Offer(next))
}

/// How often a question is offered: whoever has passed it over may have an answer the second time.
const OFFERS_MAX: usize = 2;

/// The questions without an answer that were offered least often, those that count most first, but for those that show.
/// Whoever has said “not sure” is not asked again.
pub fn not_yet_asked(scene: &Scene) -> Vec<CriterionIdx> {
    let mut open = next_questions(&scene.words());
    let shows = |idx: &CriterionIdx| match scene.state.page {
        Page::Offered(set) => scene.state.offered.get(set).is_some_and(|shown| shown.contains(idx)),
        _ => false,
    };
    open.retain(|idx| scene.answers().answers[*idx].is_none() && !shows(idx));
    let n_offers = |idx: &CriterionIdx| scene.state.offered.iter().filter(|set| set.contains(idx)).count();
    let least = open.iter().map(n_offers).min().unwrap_or_default();
    open.retain(|idx| n_offers(idx) == least && least < OFFERS_MAX);
    open
}
