//! Why the answer is what it is: red lines first, then reasons, then what would change it.

use yew::Html;

use crate::model::indexed::AmountIdx;
use crate::ui::markup::{block, button, details, table, text};
use crate::ui::money_result::money_result;
use crate::ui::offered_questions::offer;
use crate::ui::price_turns::price_turns;
use crate::ui::reason_lists::reason_lists;
use crate::ui::red_lines::red_lines;
use crate::ui::scene::Scene;
use crate::ui::signposts::signposts;
use crate::ui::typed_sums::typed_sums;
use crate::ui::way_to_amount::{ways_to, with_ways};
use crate::view::doubt_words::{precision, values, who_would_choose, without_view};
use crate::view::red_line_words::lifting;
use crate::view::scenario_words::{Part, given};
use crate::view::turning_points::{changes, turning_levels};
use crate::view::warnings::to_watch;
use crate::view::worth_finding_out::{findings, nothing_worth};

/// How many things to find out are told.
const TOLD_MAX: usize = 3;

/// Everything that stands behind the answer; nothing before any full answer or amount.
pub fn why(scene: &Scene) -> Html {
    if !scene.is_full() {
        return Html::default();
    }
    let mut pieces = vec![signposts(scene)];
    pieces.extend(red_lines(scene));
    pieces.push(remarks(scene));
    if scene.outcome.runner_up.is_some() {
        pieces.push(reason_lists(scene));
        pieces.push(what_would_change(scene));
    }
    pieces.push(money_result(scene));
    pieces.push(worth_finding_out(scene));
    pieces.push(doubt(scene));
    pieces.push(given_answers(scene));
    block("div", "behind", pieces)
}

/// What else must be said: open facts, notes, warnings.
fn remarks(scene: &Scene) -> Html {
    let remarks = to_watch(&scene.words());
    if remarks.is_empty() {
        return Html::default();
    }
    let mut pieces = vec![scene.text("h3", "section-title", "rest.warnings_heading")];
    pieces.extend(with_ways(scene, remarks));
    block("section", "remarks", pieces)
}

fn what_would_change(scene: &Scene) -> Html {
    let words = scene.words();
    let turning: Vec<AmountIdx> = turning_levels(&words).iter().map(|level| level.amount).collect();
    let mut pieces = vec![scene.text("h3", "section-title", "rest.change_heading")];
    // On paper the red lines stand above it, with all of this.
    pieces.extend(lifting(&words).into_iter().map(|sentence| text("p", "again", sentence)));
    pieces.extend(changes(&words).into_iter().map(|sentence| text("p", "", sentence)));
    pieces.extend(ways_to(scene, &turning));
    pieces.push(price_turns(scene));
    block("section", "changes", pieces)
}

/// The open answers that could change which way leads, and the way to those that were not asked yet.
fn worth_finding_out(scene: &Scene) -> Html {
    if scene.outcome.worth.is_empty() {
        return Html::default();
    }
    let found = findings(&scene.words()).into_iter().map(|finding| finding.sentence);
    let said: Vec<String> = found.take(TOLD_MAX).collect();
    if said.is_empty() {
        // Nobody can act on it on paper.
        let nothing =
            nothing_worth(&scene.words()).map(|nothing| sentences(scene, "worth.heading", vec![nothing]));
        return nothing.map(|pieces| block("section", "worth again", pieces)).unwrap_or_default();
    }
    let mut pieces = sentences(scene, "worth.heading", said);
    pieces.extend(offer(scene).map(|offer| button(scene, "plain", scene.say("page.offer"), offer)));
    block("section", "worth", pieces)
}

/// How exact the shares are, who would choose what, and who leads for somebody without any view on
/// the weights.
fn doubt(scene: &Scene) -> Html {
    let words = scene.words();
    let choosers = scene.decision().alternatives.positions().filter_map(|idx| who_would_choose(&words, idx));
    let said = [values(&words)].into_iter().chain(precision(&words));
    let said = said.chain(choosers).chain([without_view(&words)]);
    let said = said.map(|sentence| text("p", "", sentence)).collect();
    details(scene.say("doubt.heading"), said)
}

/// All that was said, in one place.
fn given_answers(scene: &Scene) -> Html {
    let part = |Part { heading, lines }| table(vec![heading, scene.say("rest.given_answer")], lines);
    let mut parts = given(&scene.words());
    for (amount, typed) in typed_sums(scene) {
        let name = scene.copy().of("amount", scene.decision().amounts[amount].id.as_str(), "name");
        let lines = parts.iter_mut().flat_map(|part| &mut part.lines).filter(|line| line[0] == name);
        lines.for_each(|line| {
            line[1] = scene.copy().fill("rest.given_typed", &[("value", &line[1]), ("typed", &typed)]);
        });
    }
    let parts = parts.into_iter().map(part).collect();
    details(scene.say("rest.given_heading"), block("div", "sets", parts))
}

fn sentences(scene: &Scene, heading: &str, sentences: Vec<String>) -> Vec<Html> {
    let mut pieces = vec![scene.text("h3", "section-title", heading)];
    pieces.extend(sentences.into_iter().map(|sentence| text("p", "", sentence)));
    pieces
}
