//! The reader's own answers of before beside those of now.

use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast, html};

use crate::ui::action::Action;
use crate::ui::markup::{block, button, details, entry, table, text};
use crate::ui::scene::Scene;
use crate::ui::state::Scenario;
use crate::view::scenario_words::{differences, outcomes};
use crate::view::verdict_words::Words;

/// A way to keep the answers under a name, and what changing them since has changed.
pub fn scenarios(scene: &Scene) -> Html {
    let kept = &scene.state.scenarios;
    if kept.is_empty() && !scene.is_full() {
        return Html::default();
    }
    let same = kept.iter().find(|scenario| *scenario.answers == *scene.answers());
    let said = same.map(|scenario| scene.copy().fill("scenario.same", &[("name", &scenario.name)]));
    let mut pieces = vec![
        scene.text("p", "hint", "scenario.lead"),
        button(scene, "plain", scene.say("scenario.keep"), Action::KeepScenario),
        html! { <p role="status">{ said.unwrap_or_default() }</p> },
    ];
    pieces.extend(kept.iter().enumerate().map(|(place, scenario)| one(scene, place, scenario)));
    let heading = scene.say("scenario.heading");
    if kept.is_empty() {
        return block("section", "scenarios", vec![details(heading, pieces.into_iter().collect())]);
    }
    pieces.insert(0, text("h3", "section-title", heading));
    block("section", "scenarios", pieces)
}

/// A scenario: its name, to be changed, what differs, and the ways back to it and away from it.
fn one(scene: &Scene, place: usize, scenario: &Scenario) -> Html {
    let named = |key: &str| scene.copy().fill(key, &[("name", &scenario.name)]);
    let onchange = scene.on_action.reform(move |event: Event| {
        Action::NameScenario(place, event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let mut pieces = vec![html! {
        <label class="number">
            <span class="hint">{ scene.say("scenario.name") }</span>
            <input type="text" class="link" autocomplete="off" value={scenario.name.clone()} {onchange} />
        </label>
    }];
    if *scenario.answers != *scene.answers() {
        pieces.extend(beside(scene, scenario));
        pieces.push(button(scene, "plain", named("scenario.open"), Action::Open(scenario.answers.clone())));
    }
    pieces.push(button(scene, "plain", named("scenario.drop"), Action::DropScenario(place)));
    entry("div", "scenario", &place.to_string(), pieces)
}

/// What both come to, and in what they differ.
fn beside(scene: &Scene, scenario: &Scenario) -> [Html; 2] {
    let now = scene.words();
    let other = Words { answers: &scenario.answers, outcome: &scenario.outcome, ..now };
    let lines = |heading: &str, lines: Vec<[String; 3]>| {
        let names = vec![scene.say(heading), scene.say("scenario.now"), scenario.name.clone()];
        table(names, lines.into_iter().map(Vec::from).collect())
    };
    [
        lines("scenario.outcomes", outcomes(&now, &other)),
        lines("scenario.differences", differences(&now, &other)),
    ]
}
