//! The answer: one sentence, how sure, and how often each way comes first.

use yew::{Html, NodeRef};

use crate::engine::quick::Quick;
use crate::engine::verdict::VerdictKind;
use crate::model::weights::WeightJudgement;
use crate::ui::markup::{block, placed, still, text};
use crate::ui::scene::Scene;
use crate::ui::shares::shares;
use crate::ui::unbroken::unbroken;

/// The answer as far as it is known.
pub fn answer_panel(scene: &Scene, heading: &NodeRef) -> Html {
    let is_pending = !scene.is_full() && matches!(scene.outcome.quick, Quick::Missing(_));
    let headline = if is_pending { "headline pending" } else { "headline" };
    let is_full = scene.is_full();
    let shares = if is_full { shares(scene) } else { Html::default() };
    let mut said: Vec<Html> = Vec::new();
    if is_full {
        // What is more than the headline is about red lines, which the bar tells of, and about money, and nobody has given an
        // amount before the rest is there.
        scene.later.into_iter().for_each(|later| said.append(&mut later.details(scene)));
    }
    said.extend(doubts(scene).into_iter().map(paragraph));
    let title = vec![Html::from(scene.say("page.answer_heading"))];
    let pieces = vec![
        placed(heading, "h3", &["class", "id", "tabindex"], &["label", "answer", "-1"], title),
        block("p", headline, vec![unbroken(&scene.headline())]),
        how_sure(scene),
        shares,
        block("div", "sureness", said),
    ];
    still("section", &["class", "part", "aria-labelledby"], &["answer", "answer", "answer"], pieces)
}

fn paragraph(sentence: String) -> Html {
    text("p", "", sentence)
}

fn how_sure(scene: &Scene) -> Html {
    let words = scene.words();
    let Some(sentence) = words.how_sure().filter(|_| scene.is_full()) else { return Html::default() };
    // Where it is too close to call, the headline has said so.
    let is_said = scene.outcome.verdict.kind == VerdictKind::FindOutFirst;
    let is_open = scene.answers().n_answered() < scene.decision().criteria.len();
    let key = if is_open { "how_sure.so_far" } else { "how_sure.in_words" };
    let certainty = words
        .certainty()
        .filter(|_| !is_said)
        .map(|certainty| text("strong", "", scene.copy().fill(key, &[("certainty", certainty)])));
    let space = certainty.as_ref().map(|_| Html::from(" "));
    block("p", "", [certainty, space, Some(Html::from(sentence))].into_iter().flatten().collect())
}

/// Why the answer is not surer: what is open, or whose the weights are, and what has no say.
fn doubts(scene: &Scene) -> Vec<String> {
    let words = scene.words();
    if !scene.is_full() {
        let is_settled = scene.outcome.quick.alternative().is_some();
        return is_settled.then(|| scene.say("how_sure.quick_only")).into_iter().collect();
    }
    let is_guess = scene.answers().weights == WeightJudgement::Unstated;
    let mut said: Vec<String> = words.unanswered().into_iter().chain(words.not_sure()).collect();
    if said.is_empty() && is_guess {
        said.push(scene.say("how_sure.weights"));
    }
    said.extend(words.no_money().map(str::to_owned));
    said.extend(words.gut_agrees());
    said
}
