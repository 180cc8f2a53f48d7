//! Red lines: what stops a way whatever its score, and what would lift that.

use yew::Html;

use crate::ui::markup::{block, details, entry, text};
use crate::ui::scene::Scene;
use crate::view::red_line_words::{Lifts, RedLineWords, once};

/// The lines that stop something, and those that still may, where there are any.
pub fn red_lines(scene: &Scene) -> Vec<Html> {
    let mut pieces = Vec::new();
    let all = scene.words().red_lines();
    let stopping = lines(scene, &all, true);
    if !stopping.is_empty() {
        let heading = scene.text("h3", "section-title", "rest.red_lines_heading");
        pieces.push(block("section", "red-lines", vec![heading, stopping.into_iter().collect()]));
    }
    let possible = lines(scene, &all, false);
    if !possible.is_empty() {
        pieces.push(details(scene.say("rest.red_lines_possible"), possible.into_iter().collect()));
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
    let names: Vec<String> = crossings.iter().map(|line| name(scene, line)).collect();
    let mut pieces = vec![text("h4", "", first.name.clone())];
    match crossings.iter().all(|line| line.is_sure) {
        true => pieces.push(text(
            "p",
            "",
            scene.copy().fill("rest.stops", &[("list", &scene.copy().long_list(&names))]),
        )),
        false => pieces.extend(crossings.iter().map(|line| text("p", "", line.sentence.clone()))),
    }
    pieces.push(text("p", "", first.why.clone()));
    let because = once(crossings.iter().flat_map(|line| line.because.clone()));
    if !because.is_empty() {
        pieces.push(text("p", "lift", scene.say("rest.follows_from")));
        pieces.push(listed(because.into_iter()));
    }
    match crossings.iter().all(|line| line.lifts.together == first.lifts.together) {
        true => pieces.extend(lifts(scene, crossings, None)),
        false => {
            pieces.extend(crossings.iter().flat_map(|line| lifts(scene, &[line], Some(name(scene, line)))));
        }
    }
    entry("div", "red-line", &first.name, pieces)
}

fn name(scene: &Scene, line: &RedLineWords) -> String {
    scene.words().alternative(line.alternative, "name")
}

/// What would lift a line for these ways, which need the same together; with their name where others need something
/// else. What frees only some of them says which.
fn lifts(scene: &Scene, crossings: &[&RedLineWords], whose: Option<String>) -> Vec<Html> {
    let Some(Lifts { together, .. }) = crossings.first().map(|line| &line.lifts) else { return Vec::new() };
    let mut alone: Vec<&String> = Vec::new();
    for lift in crossings.iter().flat_map(|line| &line.lifts.or_alone) {
        if !alone.contains(&lift) {
            alone.push(lift);
        }
    }
    if together.is_empty() && alone.is_empty() {
        return vec![scene.text("p", "", "rest.nothing_lifts")];
    }
    let key = if together.len() > 1 { "rest.lifts_together" } else { "rest.lifts_heading" };
    let heading = match whose {
        Some(name) => scene.copy().labelled(&name, &scene.say(key)),
        None => scene.say(key),
    };
    let or = |lift: &String| match together.is_empty() {
        true => lift.clone(),
        false => scene.copy().fill("rest.lift_or", &[("lift", lift)]),
    };
    let only = |lift: &String| {
        let freed = crossings.iter().filter(|line| line.lifts.or_alone.contains(lift));
        let names: Vec<String> = freed.map(|line| name(scene, line)).collect();
        match names.len() < crossings.len() {
            true => scene.copy().labelled(&scene.copy().long_list(&names), &or(lift)),
            false => or(lift),
        }
    };
    let items = together.iter().cloned().chain(alone.into_iter().map(only));
    vec![text("p", "lift", heading), listed(items)]
}

fn listed(items: impl Iterator<Item = String>) -> Html {
    block("ul", "", items.map(|item| text("li", "", item)).collect())
}
