//! A thin mark on a control, where another choice would turn the answer.

use yew::{Html, html};

use crate::engine::duel::standing;
use crate::engine::sensitivity::{Flip, answer_flip};
use crate::model::answer::Answer;
use crate::model::indexed::CriterionIdx;
use crate::num::fixed_point::fixed;
use crate::ui::scene::Scene;

/// Nearer to an end than this, what stands under a mark would stick out \[% of the width\].
const EDGE: f64 = 20.0;

/// A mark at `place` percent of the way from the first place of a control to the last one, with the way that leads
/// beyond it, and an arrow to where that is.
pub fn turning_mark(scene: &Scene, place: f64, flip: Flip) -> Html {
    let name = scene.words().alternative(flip.alternative, "name");
    // The control is mirrored where one reads from the right, and what is written in it is not.
    let is_mirrored = scene.say("page.direction") == "rtl";
    let label = match (flip.to > flip.from) != is_mirrored {
        true => format!("{name} →"),
        false => format!("← {name}"),
    };
    let sentence = scene.copy().fill("rest.turning_mark", &[("alternative", &name)]);
    let x = fixed(place, 2) + "%";
    let anchor = match place {
        place if place < EDGE => "start",
        place if place > 100.0 - EDGE => "end",
        _ => "middle",
    };
    html! {
        <svg class="turning" key="turning" role="img" aria-label={sentence} width="100%" height="100%">
            <line x1={x.clone()} x2={x.clone()} y1="0" y2="100%" />
            <text {x} y="100%" dy="1em" text-anchor={anchor}>{ label }</text>
        </svg>
    }
}

/// The mark on the scale of a question, where another answer than the reader's would change the lead.
pub fn turning_tick(scene: &Scene, idx: CriterionIdx) -> Option<Html> {
    scene.answers().answers[idx].filter(|answer| *answer != Answer::NotSure)?;
    let (decision, answers) = (scene.decision(), scene.answers());
    let flip = standing(decision, answers, &scene.outcome, |standing| answer_flip(standing, idx))?;
    // From the first of five ticks to the last.
    Some(turning_mark(scene, 25.0 * flip.to, flip))
}
