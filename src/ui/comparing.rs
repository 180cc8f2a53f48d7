//! Other people's answers beside the reader's.

use web_sys::HtmlInputElement;
use yew::{Event, Html, InputEvent, TargetCast, html};

use crate::ui::action::{Action, Word};
use crate::ui::markup::{block, button, details, entry, fold, name_field, removed, text};
use crate::ui::scene::Scene;
use crate::ui::take_along::refused;
use crate::view::comparison_words::{ComparisonWords, DIFFERENCES_TOLD, Person};

/// A way to bring others' answers, and once there are any, what all say together.
pub fn comparing(scene: &Scene) -> Html {
    let people = &scene.state.people;
    let files = html! {
        <label class="plain file">
            { scene.say("compare.add") }
            <input type="file" name="people" multiple=true accept=".json,.txt,application/json,text/plain" />
        </label>
    };
    let mut pieces = vec![
        scene.text("p", "hint", "compare.lead"),
        files,
        link(scene),
        html! {
            <div role="status">{ heard(scene) }</div>
        },
    ];
    if !people.is_empty() {
        let others = people.iter().enumerate().map(|(place, (name, _))| one(scene, place, name));
        pieces.push(block("ul", "people", others.collect()));
        pieces.extend(said(scene));
    }
    let heading = scene.say("compare.heading");
    // Whoever is brought back is brought back from here.
    if people.is_empty() && !matches!(scene.state.word.as_deref(), Some(Word::Parted(..))) {
        return block("section", "comparing", vec![details(heading, pieces.into_iter().collect())]);
    }
    pieces.insert(0, text("h3", "section-title", heading));
    block("section", "comparing", pieces)
}

/// A field for a link, empty again once somebody has come by it.
fn link(scene: &Scene) -> Html {
    let onchange =
        scene.hear(|event: Event| Action::Invite(event.target_unchecked_into::<HtmlInputElement>().value()));
    // What is pasted is whole, and nobody need press anything more.
    let oninput = scene.hear(|event: InputEvent| match event.input_type().as_str() {
        "insertFromPaste" => Action::Invite(event.target_unchecked_into::<HtmlInputElement>().value()),
        _ => Action::Hush,
    });
    html! {
        <label class="number" key={scene.state.people.len()}>
            <span class="hint">{ scene.say("compare.link") }</span>
            <input type="text" class="link" autocomplete="off" {onchange} {oninput} />
        </label>
    }
}

/// What became of the last that was brought.
fn heard(scene: &Scene) -> Html {
    match scene.state.word.as_deref() {
        Some(Word::NotJoined(problems)) => refused(scene, problems),
        Some(Word::JoinedBefore) => scene.text("p", "", "compare.joined_before"),
        Some(Word::Parted(_, (name, _))) => removed(scene, name),
        _ => Html::default(),
    }
}

/// Somebody: the name, to be changed, and the way out.
fn one(scene: &Scene, place: usize, name: &str) -> Html {
    let leave = scene.copy().fill("compare.leave", &[("person", name)]);
    let rename = move |name| Action::NamePerson(place, name);
    let pieces = vec![name_field(scene, name, rename), button(scene, "plain", leave, Action::Part(place))];
    entry("li", "", &place.to_string(), pieces)
}

fn said(scene: &Scene) -> Vec<Html> {
    let you = scene.say("compare.you");
    let mut people = vec![Person { name: &you, answers: scene.answers() }];
    people.extend(scene.state.people.iter().map(|(name, answers)| Person { name, answers }));
    let words = ComparisonWords::new(scene.copy(), scene.decision(), &people);
    let paragraphs = |sentences: Vec<String>| sentences.into_iter().map(|sentence| text("p", "", sentence));
    let lines = |sentences: Vec<String>| {
        let lines: Vec<Html> = sentences.into_iter().map(|sentence| text("li", "", sentence)).collect();
        if lines.is_empty() { Html::default() } else { block("ul", "", lines) }
    };
    let mut pieces = vec![text("p", "together", words.joint())];
    pieces.push(lines(words.positions()));
    pieces.push(scene.text("p", "hint", "compare.points"));
    pieces.extend(paragraphs(words.red_lines()));
    pieces.extend(paragraphs(words.agreements()));
    // In one piece, which paper does not break.
    let differing =
        |name, answers, effect| block("div", "differing", vec![text("h4", "", name), lines(answers), effect]);
    let mut told: Vec<Html> = Vec::new();
    for (question, answers, effect) in words.differences() {
        told.push(differing(question, answers, text("p", "hint", effect)));
    }
    let more = told.split_off(told.len().min(DIFFERENCES_TOLD));
    pieces.extend(told);
    // Known by its key: what folded the whole section up before is not to be taken for it, open as that was.
    let more_of_them = |title| vec![text("summary", "", title), more.into_iter().collect()];
    pieces.extend(words.more_differences().map(|title| fold("", "more", false, more_of_them(title))));
    pieces.extend(words.no_difference().map(|sentence| text("p", "", sentence)));
    let beside = words.beside();
    if !beside.is_empty() {
        pieces.push(scene.text("p", "", "compare.beyond"));
    }
    pieces.extend(beside.into_iter().map(|(name, answers)| differing(name, answers, Html::default())));
    pieces
}
