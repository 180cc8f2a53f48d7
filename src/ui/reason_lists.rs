//! What speaks for the answer and what against it, each with the article it comes from.

use yew::{Html, html};

use crate::engine::valuation::contributions;
use crate::model::indexed::AlternativeIdx;
use crate::num::fixed_point::fixed;
use crate::ui::markup::{block, details, entry, shape, text};
use crate::ui::scene::Scene;
use crate::ui::spread_picture::colour;
use crate::ui::unbroken::unbroken;
use crate::view::reasons::{Lead, Reason, Reasons, Source, Stance, lead_of, reasons};

/// How many reasons of a kind show before the reader asks for all.
const REASONS_MAX: usize = 3;

/// The strongest reasons, all others behind them, and those of the other ways.
pub fn reason_lists(scene: &Scene) -> Html {
    let Some((winner, other, contributions)) = lead_of(&scene.words()) else { return Html::default() };
    let lead = Lead { winner, other, contributions: &contributions };
    let Reasons { speak_for, speak_against } = between(scene, lead);
    let (first_for, other_for) = speak_for.split_at(speak_for.len().min(REASONS_MAX));
    let (first_against, other_against) = speak_against.split_at(speak_against.len().min(REASONS_MAX));
    let mut pieces = vec![
        scene.text("h3", "section-title", "rest.why_heading"),
        both_sides(scene, lead, first_for, first_against),
    ];
    if !other_for.is_empty() || !other_against.is_empty() {
        let others = both_sides(scene, lead, other_for, other_against);
        pieces.push(details(scene.say("rest.reasons_all"), others));
    }
    let others = scene.decision().alternatives.positions();
    let others = others.filter(|idx| *idx != winner && *idx != other);
    pieces.extend(others.map(|other| rather_than(scene, winner, other)));
    block("section", "reasons", pieces)
}

fn between(scene: &Scene, lead: Lead<'_>) -> Reasons {
    reasons(scene.copy(), scene.decision(), scene.answers(), lead)
}

/// The strongest reasons beside another way than the next best: a reader may have that one in mind.
fn rather_than(scene: &Scene, winner: AlternativeIdx, other: AlternativeIdx) -> Html {
    let (decision, weights) = (scene.decision(), &scene.outcome.weights);
    let contributions = contributions(decision, weights, scene.answers(), winner, other);
    let lead = Lead { winner, other, contributions: &contributions };
    let Reasons { speak_for, speak_against } = between(scene, lead);
    let first = |reasons: &[Reason]| reasons[..reasons.len().min(REASONS_MAX)].to_vec();
    let sides = both_sides(scene, lead, &first(&speak_for), &first(&speak_against));
    let doing = scene.words().alternative(other, "doing");
    let title = scene.copy().fill("rest.reasons_rather", &[("other", &doing)]);
    // Going outside is what the reader asked about.
    if decision.alternatives[other].is_outside { sides } else { details(title, sides) }
}

fn both_sides(scene: &Scene, lead: Lead<'_>, speak_for: &[Reason], speak_against: &[Reason]) -> Html {
    let sides = [("rest.reasons_for", speak_for), ("rest.reasons_against", speak_against)];
    let said = sides.into_iter().filter(|(_, reasons)| !reasons.is_empty());
    block("div", "sides", said.map(|(heading, reasons)| side(scene, lead, heading, reasons)).collect())
}

fn side(scene: &Scene, lead: Lead<'_>, heading: &str, reasons: &[Reason]) -> Html {
    let doing = scene.words().alternative(lead.winner, "doing");
    let other = scene.words().alternative(lead.other, "doing");
    let title = unbroken(&scene.copy().fill(heading, &[("doing", &doing), ("other", &other)]));
    let reasons = reasons.iter().map(|reason| one_reason(scene, lead, reason)).collect();
    entry("div", "side", heading, vec![block("h4", "", vec![title]), block("ol", "", reasons)])
}

fn one_reason(scene: &Scene, lead: Lead<'_>, reason: &Reason) -> Html {
    let mut pieces = vec![text("p", "", reason.statement.clone()), size(lead, reason)];
    pieces.extend(reason.sources.first().map(|source| cited(scene, source)));
    entry("li", "reason", scene.decision().criteria[reason.criterion].id.as_str(), pieces)
}

/// How much a reason counts beside the largest, in the colour of the way it speaks for.
fn size(lead: Lead<'_>, reason: &Reason) -> Html {
    let side = colour(if reason.contribution > 0.0 { lead.winner } else { lead.other });
    let values = vec![side, fixed(reason.size * 100.0, 1) + "%", "100%".to_owned()];
    html! {
        <svg class="size" width="100%" height="6" aria-hidden="true">
            <rect class="most" width="100%" height="100%" />
            { shape("rect", &["class", "width", "height"], values, Vec::new()) }
        </svg>
    }
}

/// What the article says, and whether it bears the reason out.
fn cited(scene: &Scene, source: &Source) -> Html {
    let key = match source.stance {
        Stance::Agrees => "rest.article_says",
        Stance::Touches => "rest.article_says_of_this",
        Stance::WeighsLess => "rest.article_weighs_less",
    };
    let says = Html::from(scene.copy().fill(key, &[("claim", &source.says)]));
    block("p", "source", vec![says, text("cite", "", source.article.clone())])
}
