//! The questions of one group.

use yew::{Html, NodeRef, html};

use crate::model::indexed::GroupIdx;
use crate::ui::question::question;
use crate::ui::scene::Scene;

/// The group's heading and its questions.
pub fn question_group(scene: &Scene, idx: GroupIdx, heading: &NodeRef) -> Html {
    let group = &scene.decision().groups[idx];
    let id = group.id.as_str();
    html! {
        <section class="questions" part="questions" key={id}>
            <h3 class="section-title" tabindex="-1" ref={heading.clone()}>{ scene.copy().of("group", id, "name") }</h3>
            <p class="intro">{ scene.copy().of("group", id, "intro") }</p>
            { for group.criteria.iter().map(|criterion| question(scene, *criterion)) }
        </section>
    }
}
