//! The answer: one sentence, how sure, and how often each way comes first.

use yew::{Html, NodeRef, html};

use crate::engine::quick::Quick;
use crate::model::weights::WeightJudgement;
use crate::ui::scene::Scene;
use crate::ui::shares::shares;
use crate::ui::unbroken::unbroken;

/// The answer as far as it is known.
pub fn answer_panel(scene: &Scene, heading: &NodeRef) -> Html {
    let is_pending = !scene.is_full() && matches!(scene.outcome.quick, Quick::Missing(_));
    let headline = if is_pending { "headline pending" } else { "headline" };
    html! {
        <section class="answer" part="answer" aria-labelledby="answer">
            <h3 class="label" id="answer" tabindex="-1" ref={heading.clone()}>{ scene.say("page.answer_heading") }</h3>
            <p class={headline} part="headline">{ unbroken(&scene.headline()) }</p>
            <div class="sureness">
                { for how_sure(scene) }
                if let Some(doubt) = doubt(scene) {
                    <p>{ doubt }</p>
                }
            </div>
            if scene.is_full() {
                { shares(scene) }
            }
        </section>
    }
}

fn how_sure(scene: &Scene) -> Option<Html> {
    let words = scene.words();
    let sentence = words.how_sure().filter(|_| scene.is_full())?;
    let certainty = words.certainty().map(|certainty| {
        html! { <strong>{ scene.copy().fill("how_sure.in_words", &[("certainty", certainty)]) }</strong> }
    });
    Some(html! { <p>{ for certainty }{ sentence }</p> })
}

/// The first reason why the answer is not surer.
fn doubt(scene: &Scene) -> Option<String> {
    let words = scene.words();
    if !scene.is_full() {
        let has_quick = scene.outcome.quick.alternative().is_some();
        return has_quick.then(|| scene.say("how_sure.quick_only"));
    }
    let has_view = scene.answers().weights != WeightJudgement::Unstated;
    words
        .unanswered()
        .or_else(|| words.not_sure())
        .or_else(|| Some(scene.say(if has_view { "how_sure.no_money" } else { "how_sure.weights" })))
}
