//! What speaks for the answer and what against it, each with the article it comes from.

use yew::{Html, html};

use crate::engine::outcome::Duel;
use crate::num::fixed_point::fixed;
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
    let has_others = !other_for.is_empty() || !other_against.is_empty();
    html! {
        <section class="reasons" part="reasons">
            <h3 class="section-title">{ scene.say("page.why_heading") }</h3>
            { both_sides(scene, duel, first_for, first_against) }
            if has_others {
                <details>
                    <summary>{ scene.say("page.reasons_all") }</summary>
                    { both_sides(scene, duel, other_for, other_against) }
                </details>
            }
        </section>
    }
}

fn both_sides(scene: &Scene, duel: &Duel, speak_for: &[Reason], speak_against: &[Reason]) -> Html {
    html! {
        <div class="sides">
            { side(scene, duel, "page.reasons_for", speak_for) }
            { side(scene, duel, "page.reasons_against", speak_against) }
        </div>
    }
}

fn side(scene: &Scene, duel: &Duel, heading: &str, reasons: &[Reason]) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    let doing = scene.words().alternative(duel.winner, "doing");
    let other = scene.words().alternative(duel.runner_up, "doing");
    html! {
        <div class="side" key={heading}>
            <h4>{ unbroken(&scene.copy().fill(heading, &[("doing", &doing), ("other", &other)])) }</h4>
            <ol>{ for reasons.iter().map(|reason| entry(scene, duel, reason)) }</ol>
        </div>
    }
}

fn entry(scene: &Scene, duel: &Duel, reason: &Reason) -> Html {
    let side = if reason.contribution > 0.0 { "for" } else { "against" };
    html! {
        <li key={scene.decision().criteria[reason.criterion].id.as_str()}>
            <p>{ reason.statement.clone() }</p>
            <svg class="size" width="100%" height="6" aria-hidden="true">
                <rect class="most" width="100%" height="100%" />
                <rect class={side} width={fixed(reason.size * 100.0, 1) + "%"} height="100%" />
            </svg>
            if let Some(source) = reason.sources.first() {
                { cited(scene, duel, reason, source) }
            }
        </li>
    }
}

/// What the article says. Where it does not bear the reason out, it only speaks of the same thing.
fn cited(scene: &Scene, duel: &Duel, reason: &Reason, source: &Source) -> Html {
    let claim = scene.decision().claims.values().find(|claim| claim.id.as_str() == source.claim);
    let disagrees = claim.is_some_and(|claim| {
        let lead = claim.effects[duel.winner] - claim.effects[duel.runner_up];
        f64::from(lead) * reason.contribution < 0.0
    });
    let key = if disagrees { "page.article_says_of_this" } else { "page.article_says" };
    html! {
        <p class="source">
            { scene.copy().fill(key, &[("claim", &source.says)]) }
            <cite>{ source.article.clone() }</cite>
        </p>
    }
}
