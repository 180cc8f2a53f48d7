//! A thin mark on a control, where another choice would turn the answer.

use yew::{Html, html};

use crate::engine::duel::standing;
use crate::engine::sensitivity::answer_flip;
use crate::model::answer::Answer;
use crate::model::indexed::CriterionIdx;
use crate::num::fixed_point::fixed;
use crate::ui::scene::Scene;

/// A mark at `place` percent of the way from the first place of a control to the last one, and what
/// is said of it.
pub fn turning_mark(place: f64, sentence: String) -> Html {
    let x = fixed(place, 2) + "%";
    html! {
        <svg class="turning" key="turning" role="img" aria-label={sentence} width="100%" height="100%">
            <line x1={x.clone()} x2={x} y1="0" y2="100%" />
        </svg>
    }
}

/// The mark on the scale of a question, where another answer than the reader's would change the lead.
pub fn turning_tick(scene: &Scene, idx: CriterionIdx) -> Option<Html> {
    scene.answers().answers[idx].filter(|answer| *answer != Answer::NotSure)?;
    let (decision, answers) = (scene.decision(), scene.answers());
    let flip = standing(decision, answers, &scene.outcome, |standing| answer_flip(standing, idx))?;
    let name = scene.words().alternative(flip.alternative, "name");
    let sentence = scene.copy().fill("rest.turning_mark", &[("alternative", &name)]);
    // From the first of five ticks to the last.
    Some(turning_mark(25.0 * flip.to, sentence))
}
