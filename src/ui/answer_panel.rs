//! The answer: one sentence, how sure, and how often each way comes first.

use yew::{Html, NodeRef, html};

use crate::engine::quick::Quick;
use crate::engine::verdict::VerdictKind;
use crate::model::weights::WeightJudgement;
use crate::ui::markup::{block, text};
use crate::ui::scene::Scene;
use crate::ui::shares::shares;
use crate::ui::unbroken::unbroken;

/// The answer as far as it is known.
pub fn answer_panel(scene: &Scene, heading: &NodeRef) -> Html {
    let is_pending = !scene.is_full() && matches!(scene.outcome.quick, Quick::Missing(_));
    let headline = if is_pending { "headline pending" } else { "headline" };
    let shares = if scene.is_full() { shares(scene) } else { Html::default() };
    html! {
        <section class="answer" part="answer" aria-labelledby="answer">
            <h3 class="label" id="answer" tabindex="-1" ref={heading.clone()}>{ scene.say("page.answer_heading") }</h3>
            { block("p", headline, vec![unbroken(&scene.headline())]) }
            { block("div", "sureness", sureness(scene)) }
            { shares }
        </section>
    }
}

fn sureness(scene: &Scene) -> Vec<Html> {
    let details = if scene.is_full() { scene.words().details() } else { Vec::new() };
    let mut pieces: Vec<Html> = details.into_iter().map(|detail| text("p", "", detail)).collect();
    pieces.extend([how_sure(scene), doubt(scene)]);
    pieces
}

fn how_sure(scene: &Scene) -> Html {
    let words = scene.words();
    let Some(sentence) = words.how_sure().filter(|_| scene.is_full()) else { return Html::default() };
    // Where it is too close to call, the headline has said so.
    let is_said = scene.outcome.verdict.kind == VerdictKind::FindOutFirst;
    let certainty = words.certainty().filter(|_| !is_said).map(|certainty| {
        text("strong", "", scene.copy().fill("how_sure.in_words", &[("certainty", certainty)]))
    });
    block("p", "", vec![certainty.unwrap_or_default(), Html::from(sentence)])
}

/// The first reason why the answer is not surer.
fn doubt(scene: &Scene) -> Html {
    let words = scene.words();
    let answers = scene.answers();
    let key = match scene.is_full() {
        true if answers.weights == WeightJudgement::Unstated => "how_sure.weights",
        true if words.no_money().is_some() => "how_sure.no_money",
        true => "",
        false if scene.outcome.quick.alternative().is_some() => "how_sure.quick_only",
        false => return Html::default(),
    };
    let open = words.unanswered().or_else(|| words.not_sure()).filter(|_| scene.is_full());
    let said = open.or_else(|| (!key.is_empty()).then(|| scene.say(key)));
    said.map(|sentence| text("p", "", sentence)).unwrap_or_default()
}
