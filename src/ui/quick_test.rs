//! The quick test: one question about each way.

use yew::{Html, NodeRef, html};

use crate::model::indexed::AlternativeIdx;
use crate::ui::gut_choice::gut_choice;
use crate::ui::scale::{Scale, ScaleTick, scale};
use crate::ui::scene::Scene;
use crate::ui::state::Action;

/// The ratings from low to high, and the keys of their words.
const RATINGS: [(i8, &str); 5] = [(-2, "m2"), (-1, "m1"), (0, "zero"), (1, "p1"), (2, "p2")];

/// The gut choice and the quick test.
pub fn quick_test(scene: &Scene, heading: &NodeRef) -> Html {
    html! {
        <section class="questions" part="questions" key="quick">
            { gut_choice(scene) }
            <h3 class="section-title" tabindex="-1" ref={heading.clone()}>{ scene.say("page.quick_heading") }</h3>
            <p class="intro">{ scene.say("quick.question") }</p>
            { for scene.decision().alternatives.positions().map(|idx| row(scene, idx)) }
        </section>
    }
}

fn row(scene: &Scene, idx: AlternativeIdx) -> Html {
    let id = &scene.decision().alternatives[idx].id;
    let tick = |(rating, key): &(i8, &str)| ScaleTick {
        label: scene.say(&format!("page.quick_scale.{key}")),
        is_chosen: scene.answers().quick[idx] == Some(*rating),
        action: Action::Rate(idx, *rating),
    };
    let rating = Scale {
        name: format!("quick-{id}"),
        low: scene.say("quick.low"),
        high: scene.say("quick.high"),
        ticks: RATINGS.iter().map(tick).collect(),
        turning: None,
    };
    html! {
        <fieldset class="question" part="question" key={id.as_str()}>
            <legend>{ scene.words().alternative(idx, "name") }</legend>
            <p class="hint">{ scene.words().alternative(idx, "about") }</p>
            { scale(scene, rating) }
        </fieldset>
    }
}
