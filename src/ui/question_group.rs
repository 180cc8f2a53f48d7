//! The questions of one group.

use yew::{Html, NodeRef};

use crate::model::indexed::GroupIdx;
use crate::ui::markup::{entry, page_heading};
use crate::ui::question::question;
use crate::ui::scene::Scene;

/// The group's heading and its questions.
pub fn question_group(scene: &Scene, idx: GroupIdx, heading: &NodeRef) -> Html {
    let group = &scene.decision().groups[idx];
    let id = group.id.as_str();
    let part = |part| scene.copy().of("group", id, part);
    let mut pieces = page_heading(heading, part("name"), part("intro"));
    pieces.extend(group.criteria.iter().map(|criterion| question(scene, *criterion)));
    entry("section", "questions", id, pieces)
}
