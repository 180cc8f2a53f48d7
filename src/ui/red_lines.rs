//! Red lines: what stops a way whatever its score, and what would lift that.

use yew::Html;

use crate::ui::markup::{block, details, entry, text};
use crate::ui::scene::Scene;
use crate::view::red_line_words::{Lifts, RedLineWords};

/// The lines that stop something, and those that still may, where there are any.
pub fn red_lines(scene: &Scene) -> Vec<Html> {
    let mut pieces = Vec::new();
    let all = scene.words().red_lines();
    let stopping = lines(scene, &all, true);
    if !stopping.is_empty() {
        let heading = scene.text("h3", "section-title", "page.red_lines_heading");
        pieces.push(block("section", "red-lines", vec![heading, stopping.into_iter().collect()]));
    }
    let possible = lines(scene, &all, false);
    if !possible.is_empty() {
        pieces.push(details(scene.say("page.red_lines_possible"), possible.into_iter().collect()));
    }
    pieces
}

/// Those that stop a way, or those that may: each line once, however many ways it concerns.
fn lines(scene: &Scene, all: &[RedLineWords], blocks: bool) -> Vec<Html> {
    let mut lines: Vec<Vec<&RedLineWords>> = Vec::new();
    for crossing in all.iter().filter(|crossing| crossing.blocks == blocks) {
        match lines.iter_mut().find(|line| line.iter().any(|other| other.name == crossing.name)) {
            Some(line) => line.push(crossing),
            None => lines.push(vec![crossing]),
        }
    }
    lines.iter().map(|crossings| line(scene, crossings)).collect()
}

fn line(scene: &Scene, crossings: &[&RedLineWords]) -> Html {
    let Some(first) = crossings.first() else { return Html::default() };
    let mut pieces = vec![text("h4", "", first.name.clone())];
    pieces.extend(crossings.iter().map(|line| text("p", "", line.sentence.clone())));
    pieces.push(text("p", "", first.why.clone()));
    let lifts_alike = crossings.iter().all(|line| line.lifts == first.lifts);
    let said = if lifts_alike { &crossings[..1] } else { crossings };
    for crossing in said {
        let whose = (!lifts_alike).then(|| scene.words().alternative(crossing.alternative, "name"));
        pieces.extend(lifts(scene, crossing, whose));
    }
    entry("div", "red-line", &first.name, pieces)
}

/// What would lift a line, for one way where the ways differ.
fn lifts(scene: &Scene, crossing: &RedLineWords, whose: Option<String>) -> Vec<Html> {
    let Lifts { together, or_alone } = &crossing.lifts;
    if together.is_empty() && or_alone.is_empty() {
        return vec![scene.text("p", "", "page.nothing_lifts")];
    }
    let key = if together.len() > 1 { "page.lifts_together" } else { "page.lifts_heading" };
    let heading = match whose {
        Some(name) => scene.copy().labelled(&name, &scene.say(key)),
        None => scene.say(key),
    };
    let or = |lift: &String| match together.is_empty() {
        true => lift.clone(),
        false => scene.copy().fill("page.lift_or", &[("lift", lift)]),
    };
    let items = together.iter().cloned().chain(or_alone.iter().map(or));
    vec![text("p", "lift", heading), block("ul", "", items.map(|lift| text("li", "", lift)).collect())]
}
