//! Other people's answers beside the reader's.

use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast, html};

use crate::ui::action::Action;
use crate::ui::markup::{block, button, details, entry, text};
use crate::ui::scene::Scene;
use crate::view::comparison_words::{ComparisonWords, Person};

/// A way to bring others' answers, and once there are any, what all say together.
pub fn comparing(scene: &Scene) -> Html {
    let people = &scene.state.people;
    let files = html! {
        <label class="plain file">
            { scene.say("compare.add") }
            <input type="file" name="people" multiple=true accept=".json,.txt,application/json,text/plain" />
        </label>
    };
    let mut pieces = vec![scene.text("p", "hint", "compare.lead"), files, link(scene)];
    if !people.is_empty() {
        let others = people.iter().enumerate().map(|(place, (name, _))| one(scene, place, name));
        pieces.push(block("ul", "people", others.collect()));
        pieces.extend(said(scene));
    }
    let heading = scene.say("compare.heading");
    if people.is_empty() {
        return block("section", "comparing", vec![details(heading, pieces.into_iter().collect())]);
    }
    pieces.insert(0, text("h3", "section-title", heading));
    block("section", "comparing", pieces)
}

/// A field for a link, empty again once somebody has come by it.
fn link(scene: &Scene) -> Html {
    let onchange = scene
        .on_action
        .reform(|event: Event| Action::Invite(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <label class="number" key={scene.state.people.len()}>
            <span class="hint">{ scene.say("compare.link") }</span>
            <input type="text" class="link" autocomplete="off" {onchange} />
        </label>
    }
}

fn one(scene: &Scene, place: usize, name: &str) -> Html {
    let leave = scene.copy().fill("compare.leave", &[("person", name)]);
    let key = place.to_string();
    entry(
        "li",
        "",
        &key,
        vec![text("span", "", name.to_owned()), button(scene, "plain", leave, Action::Part(place))],
    )
}

fn said(scene: &Scene) -> Vec<Html> {
    let you = scene.say("compare.you");
    let mut people = vec![Person { name: &you, answers: scene.answers() }];
    people.extend(scene.state.people.iter().map(|(name, answers)| Person { name, answers }));
    let sentences = ComparisonWords::new(scene.copy(), scene.decision(), &people).sentences();
    sentences.into_iter().map(|sentence| text("p", "", sentence)).collect()
}
