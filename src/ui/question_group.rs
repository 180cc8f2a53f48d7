//! The questions of one group.

use yew::{Html, NodeRef};

use crate::model::indexed::GroupIdx;
use crate::ui::markup::{entry, page_heading};
use crate::ui::question::{question, turns};
use crate::ui::scene::Scene;

/// What a dotted line on a scale means, where there is any: below the questions, so that none of them moves under a
/// reader's thumb when it comes. Its place is kept empty until then, or all before it would be drawn anew.
pub fn dotted(scene: &Scene, is_any: bool) -> Html {
    if is_any { scene.text("p", "hint", "page.dotted") } else { Html::default() }
}

/// The group's heading and its questions.
pub fn question_group(scene: &Scene, idx: GroupIdx, heading: &NodeRef) -> Html {
    let group = &scene.decision().groups[idx];
    let id = group.id.as_str();
    let part = |part| scene.copy().of("group", id, part);
    let mut pieces = page_heading(heading, part("name"), part("intro"));
    pieces.extend(group.criteria.iter().map(|criterion| question(scene, *criterion)));
    pieces.push(dotted(scene, group.criteria.iter().any(|criterion| turns(scene, *criterion))));
    entry("section", "questions", id, pieces)
}
