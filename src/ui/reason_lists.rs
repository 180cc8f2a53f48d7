//! What speaks for the answer and what against it, each with the article it comes from.

use yew::{Html, html};

use crate::engine::outcome::Duel;
use crate::num::fixed_point::fixed;
use crate::ui::markup::{block, details, entry, text};
use crate::ui::scene::Scene;
use crate::ui::unbroken::unbroken;
use crate::view::reasons::{Reason, Reasons, Source, reasons};

/// How many reasons of a kind show before the reader asks for all.
const REASONS_MAX: usize = 3;

/// The strongest reasons, and all others behind them.
pub fn reason_lists(scene: &Scene) -> Html {
    let Some(duel) = &scene.outcome.duel else { return Html::default() };
    let Reasons { speak_for, speak_against } =
        reasons(scene.copy(), scene.decision(), scene.answers(), &scene.outcome);
    let (first_for, other_for) = speak_for.split_at(speak_for.len().min(REASONS_MAX));
    let (first_against, other_against) = speak_against.split_at(speak_against.len().min(REASONS_MAX));
    let mut pieces = vec![
        scene.text("h3", "section-title", "page.why_heading"),
        both_sides(scene, duel, first_for, first_against),
    ];
    if !other_for.is_empty() || !other_against.is_empty() {
        let others = both_sides(scene, duel, other_for, other_against);
        pieces.push(details(scene.say("page.reasons_all"), others));
    }
    block("section", "reasons", pieces)
}

fn both_sides(scene: &Scene, duel: &Duel, speak_for: &[Reason], speak_against: &[Reason]) -> Html {
    let sides = [("page.reasons_for", speak_for), ("page.reasons_against", speak_against)];
    let said = sides.into_iter().filter(|(_, reasons)| !reasons.is_empty());
    block("div", "sides", said.map(|(heading, reasons)| side(scene, duel, heading, reasons)).collect())
}

fn side(scene: &Scene, duel: &Duel, heading: &str, reasons: &[Reason]) -> Html {
    let doing = scene.words().alternative(duel.winner, "doing");
    let other = scene.words().alternative(duel.runner_up, "doing");
    let title = unbroken(&scene.copy().fill(heading, &[("doing", &doing), ("other", &other)]));
    let reasons = reasons.iter().map(|reason| one_reason(scene, reason)).collect();
    entry("div", "side", heading, vec![block("h4", "", vec![title]), block("ol", "", reasons)])
}

fn one_reason(scene: &Scene, reason: &Reason) -> Html {
    let mut pieces = vec![text("p", "", reason.statement.clone()), size(reason)];
    pieces.extend(reason.sources.first().map(|source| cited(scene, source)));
    entry("li", "reason", scene.decision().criteria[reason.criterion].id.as_str(), pieces)
}

/// How much a reason counts beside the largest.
fn size(reason: &Reason) -> Html {
    let side = if reason.contribution > 0.0 { "for" } else { "against" };
    html! {
        <svg class="size" width="100%" height="6" aria-hidden="true">
            <rect class="most" width="100%" height="100%" />
            <rect class={side} width={fixed(reason.size * 100.0, 1) + "%"} height="100%" />
        </svg>
    }
}

/// What the article says. Where it does not bear the reason out, it only speaks of the same thing.
fn cited(scene: &Scene, source: &Source) -> Html {
    let key = if source.agrees { "page.article_says" } else { "page.article_says_of_this" };
    let says = Html::from(scene.copy().fill(key, &[("claim", &source.says)]));
    block("p", "source", vec![says, text("cite", "", source.article.clone())])
}
