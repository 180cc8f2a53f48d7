//! Red lines: what stops a way whatever its score, and what would lift that.

use yew::Html;

use crate::ui::markup::{block, details, entry, text};
use crate::ui::scene::Scene;
use crate::view::verdict_words::RedLineWords;

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
    let mut lifts: Vec<&String> = Vec::new();
    for lift in crossings.iter().flat_map(|line| &line.lifted_by) {
        if !lifts.contains(&lift) {
            lifts.push(lift);
        }
    }
    if lifts.is_empty() {
        pieces.push(scene.text("p", "", "page.nothing_lifts"));
    } else {
        pieces.push(scene.text("p", "lift", "page.lifts_heading"));
        pieces.push(block("ul", "", lifts.into_iter().map(|lift| text("li", "", lift.clone())).collect()));
    }
    entry("div", "red-line", &first.name, pieces)
}
