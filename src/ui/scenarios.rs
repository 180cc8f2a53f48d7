//! The reader's own answers of before beside those of now.

use yew::{Html, html};

use crate::ui::action::{Action, Word};
use crate::ui::markup::{block, button, details, entry, name_field, removed, table, text};
use crate::ui::scene::Scene;
use crate::ui::state::Scenario;
use crate::view::scenario_words::{differences, outcomes};
use crate::view::verdict_words::Words;

/// A way to keep the answers under a name, and what changing them since has changed.
pub fn scenarios(scene: &Scene) -> Html {
    let kept = &scene.state.scenarios;
    let gone = match scene.state.word.as_deref() {
        Some(Word::Dropped(_, scenario)) => Some(removed(scene, &scenario.name)),
        _ => None,
    };
    // What is brought back is brought back from here.
    let is_folded = kept.is_empty() && gone.is_none();
    if is_folded && !scene.is_full() {
        return Html::default();
    }
    let same = kept.iter().find(|scenario| *scenario.answers == *scene.answers());
    let said = same.map(|scenario| scene.copy().fill("scenario.same", &[("name", &scenario.name)]));
    let mut pieces = vec![
        scene.text("p", "hint", "scenario.lead"),
        button(scene, "plain", scene.say("scenario.keep"), Action::KeepScenario),
        html! { <div role="status"><p>{ said.unwrap_or_default() }</p>{ for gone }</div> },
    ];
    let heading = scene.say("scenario.heading");
    if is_folded {
        return block("section", "scenarios", vec![details(heading, pieces.into_iter().collect())]);
    }
    pieces.extend(kept.iter().enumerate().map(|(place, scenario)| one(scene, place, scenario)));
    pieces.extend(beside(scene, same));
    pieces.insert(0, text("h3", "section-title", heading));
    block("section", "scenarios", pieces)
}

/// A scenario: its name, to be changed, and the ways back to it and away from it.
fn one(scene: &Scene, place: usize, scenario: &Scenario) -> Html {
    let named = |key: &str| scene.copy().fill(key, &[("name", &scenario.name)]);
    let rename = move |name| Action::NameScenario(place, name);
    let mut pieces = vec![name_field(scene, &scenario.name, rename)];
    if *scenario.answers != *scene.answers() {
        pieces.push(button(scene, "plain", named("scenario.open"), Action::Open(scenario.answers.clone())));
    }
    pieces.push(button(scene, "plain", named("scenario.drop"), Action::DropScenario(place)));
    entry("div", "scenario", &place.to_string(), pieces)
}

/// What all of them come to, and in what they differ; `same` is one that has the answers of now.
fn beside(scene: &Scene, same: Option<&Scenario>) -> [Html; 2] {
    let (now, is_now) = (scene.words(), scene.say("scenario.now"));
    let others = scene.state.scenarios.iter().filter(|scenario| *scenario.answers != *scene.answers());
    let named = same.map(|scenario| scene.copy().labelled(&is_now, &scenario.name));
    let (mut sets, mut names) = (vec![now], vec![named.unwrap_or(is_now)]);
    for scenario in others {
        sets.push(Words { answers: &scenario.answers, outcome: &scenario.outcome, ..now });
        names.push(scenario.name.clone());
    }
    if names.len() < 2 {
        return [Html::default(), Html::default()];
    }
    [("scenario.outcomes", outcomes(&sets)), ("scenario.differences", differences(&sets))].map(
        |(heading, lines)| {
            let names = [scene.say(heading)].into_iter().chain(names.iter().cloned()).collect();
            block("div", "sets", vec![table(names, lines)])
        },
    )
}
