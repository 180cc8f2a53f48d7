//! What speaks for the answer and what against it, each with the article it comes from.

use yew::{Html, html};

use crate::num::fixed_point::fixed;
use crate::ui::markup::{block, details, entry, shape, text};
use crate::ui::scene::Scene;
use crate::ui::spread_picture::colour;
use crate::ui::unbroken::unbroken;
use crate::view::reasons::{Lead, Led, Reason, Reasons, Source, Stance, leads_of, other_leads, reasons};

/// How many reasons of a kind show before the reader asks for all.
const REASONS_MAX: usize = 3;

/// The strongest reasons, all others behind them, and those beside the ways that are left.
pub fn reason_lists(scene: &Scene) -> Html {
    let words = scene.words();
    let leads = leads_of(&words);
    if leads.is_empty() {
        return Html::default();
    }
    let mut pieces = vec![scene.text("h3", "section-title", "rest.why_heading")];
    for (place, (winner, other, contributions)) in leads.iter().enumerate() {
        let lead = Lead { winner: *winner, other: *other, contributions };
        let reasons = reasons(scene.copy(), scene.decision(), scene.answers(), lead);
        pieces.push(strongest(scene, lead, &reasons));
        if place == 0 {
            pieces.extend(all_others(scene, lead, &reasons));
        }
    }
    pieces.extend(other_leads(&words, &leads).into_iter().map(|other| rather_than(scene, &other)));
    block("section", "reasons", pieces)
}

/// The first few on each side.
fn strongest(scene: &Scene, lead: Lead<'_>, Reasons { speak_for, speak_against }: &Reasons) -> Html {
    let first = |reasons: &[Reason]| reasons[..reasons.len().min(REASONS_MAX)].to_vec();
    both_sides(scene, lead, &first(speak_for), &first(speak_against))
}

/// Those behind them, where there are any.
fn all_others(scene: &Scene, lead: Lead<'_>, Reasons { speak_for, speak_against }: &Reasons) -> Option<Html> {
    let others = |reasons: &[Reason]| reasons[reasons.len().min(REASONS_MAX)..].to_vec();
    let (others_for, others_against) = (others(speak_for), others(speak_against));
    let is_any = !others_for.is_empty() || !others_against.is_empty();
    let sides = || both_sides(scene, lead, &others_for, &others_against);
    is_any.then(|| details(scene.say("rest.reasons_all"), sides()))
}

/// The strongest reasons beside another way than the next best: a reader may have that one in mind.
fn rather_than(scene: &Scene, (winner, other, contributions): &Led) -> Html {
    let lead = Lead { winner: *winner, other: *other, contributions };
    let reasons = reasons(scene.copy(), scene.decision(), scene.answers(), lead);
    let doing = scene.words().alternative(*other, "doing");
    let title = scene.copy().fill("rest.reasons_rather", &[("other", &doing)]);
    details(title, strongest(scene, lead, &reasons))
}

fn both_sides(scene: &Scene, lead: Lead<'_>, speak_for: &[Reason], speak_against: &[Reason]) -> Html {
    let sides = [("rest.reasons_for", speak_for), ("rest.reasons_against", speak_against)];
    let said = sides.into_iter().filter(|(_, reasons)| !reasons.is_empty());
    let is_outside =
        [lead.winner, lead.other].iter().any(|idx| scene.decision().alternatives[*idx].is_outside);
    let class = if is_outside { "sides outside" } else { "sides" };
    block("div", class, said.map(|(heading, reasons)| side(scene, lead, heading, reasons)).collect())
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
