//! The questions of one group.

use yew::{Html, NodeRef};

use crate::model::indexed::GroupIdx;
use crate::ui::markup::{entry, page_heading};
use crate::ui::question::question;
use crate::ui::scene::Scene;

/// What a dotted line on a scale means, from the first of them on.
pub fn dotted(scene: &Scene) -> Option<Html> {
    scene.outcome.duel.as_ref().map(|_| scene.text("p", "hint", "page.dotted"))
}

/// The group's heading and its questions.
pub fn question_group(scene: &Scene, idx: GroupIdx, heading: &NodeRef) -> Html {
    let group = &scene.decision().groups[idx];
    let id = group.id.as_str();
    let part = |part| scene.copy().of("group", id, part);
    let mut pieces = page_heading(heading, part("name"), part("intro"));
    pieces.extend(dotted(scene));
    pieces.extend(group.criteria.iter().map(|criterion| question(scene, *criterion)));
    entry("section", "questions", id, pieces)
}
