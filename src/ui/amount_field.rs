//! One amount: a number or three, our figure beside it, and what is wrong where something is.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, NodeRef, TargetCast, html};

use crate::model::amount::Scale;
use crate::model::id::Id;
use crate::model::indexed::AmountIdx;
use crate::ui::action::Action;
use crate::ui::amount_slider::amount_slider;
use crate::ui::echo_field::echo_field;
use crate::ui::markup::{asked, block, button, text, whole};
use crate::ui::scene::Scene;
use crate::ui::signposts::{ANSWER, signpost};
use crate::view::amount_draft::{AmountDraft, DraftProblem};
use crate::view::amount_words::AmountWords;

/// The places of a draft that one number or three take, and the keys of their names.
const ONE: [(usize, &str); 1] = [(BEST, "")];
const THREE: [(usize, &str); 3] = [(0, "money.low"), (BEST, "money.best"), (2, "money.high")];
/// The place of the best guess among them.
const BEST: usize = 1;

/// The field with all that belongs to it. Where the reader has turned to it, its number stands at the place `sought`.
pub fn amount_field(scene: &Scene, idx: AmountIdx, sought: &NodeRef) -> Html {
    let amount = &scene.decision().amounts[idx];
    let words = AmountWords { copy: scene.copy(), decision: scene.decision(), amount };
    let draft = scene.state.draft(idx);
    let problem = draft.read(amount, scene.copy().notation()).err();
    let places: &[(usize, &str)] = if draft.is_range { &THREE } else { &ONE };
    let is_sought = scene.state.shown.sought == Some(idx);
    let field = |(place, key): &(usize, &str)| {
        let found = if is_sought && *place == BEST { sought.clone() } else { NodeRef::default() };
        field(scene, idx, &draft, (*place, key), problem, found)
    };
    let mut row: Vec<Html> = places.iter().map(field).collect();
    row.push(text("span", "unit", words.unit()));
    // In a place of its own, so that the field is not drawn anew when it comes, and the focus with it.
    let far = scene.answers().money[idx].and_then(|given| words.far(given));
    let far = far.map(|sentence| text("p", "wrong", sentence)).unwrap_or_default();
    let amiss = problem.map_or(far, |problem| wrong(&words, problem));
    let busy = scene.words().busy_desk(idx).map(|sentence| text("p", "", sentence)).unwrap_or_default();
    let mut pieces = vec![block("div", "typed", row), amiss, busy];
    if draft.is_range {
        pieces.push(scene.text("p", "hint", "money.range_hint"));
    } else if amount.scale != Scale::Constant {
        pieces.push(amount_slider(scene, idx));
    }
    // Only what is asked first comes to something that readers know.
    pieces.push(if amount.asked { echo_field(scene, idx) } else { Html::default() });
    pieces.extend(scene.words().waiting_vendor(idx).map(|sentence| text("p", "hint", sentence)));
    pieces.push(text("p", "hint", words.default()));
    let mut ways = ways_out(scene, idx, draft);
    if is_sought {
        ways.push(signpost(scene, ANSWER, "rest.up"));
    }
    pieces.push(block("div", "beside", ways));
    asked(amount.id.as_str(), words.part("name"), Some(words.part("hint")), pieces)
}

fn field(
    scene: &Scene,
    idx: AmountIdx,
    draft: &AmountDraft,
    (place, key): (usize, &str),
    problem: Option<DraftProblem>,
    found: NodeRef,
) -> Html {
    let id = &scene.decision().amounts[idx].id;
    let is_wrong = problem.is_some_and(|problem| concerns(problem, place));
    let label = if key.is_empty() { scene.copy().of("amount", id.as_str(), "name") } else { scene.say(key) };
    let ours =
        AmountDraft::ours(&scene.decision().amounts[idx], scene.copy().notation()).texts[place].clone();
    let now = draft.clone();
    let oninput = scene.hear(move |event: InputEvent| {
        let mut draft = now.clone();
        draft.texts[place] = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::Type(idx, draft)
    });
    html! {
        <label class="number" key={place}>
            { text("span", if key.is_empty() { "unseen" } else { "hint" }, label) }
            <input ref={found} onfocusin={whole()} type="text" inputmode="decimal" autocomplete="off" placeholder={ours} value={draft.texts[place].clone()}
                name={format!("amount-{id}-{place}")} aria-invalid={is_wrong.then_some("true")}
                aria-describedby={is_wrong.then(|| wrong_id(id))} {oninput} />
        </label>
    }
}

fn concerns(problem: DraftProblem, place: usize) -> bool {
    match problem {
        DraftProblem::NotANumber(wrong) | DraftProblem::OutOfRange(wrong, ..) => wrong == place,
        DraftProblem::OutOfOrder | DraftProblem::Incomplete => true,
    }
}

fn wrong(words: &AmountWords<'_>, problem: DraftProblem) -> Html {
    html! { <p class="wrong" role="alert" id={wrong_id(&words.amount.id)}>{ words.problem(problem) }</p> }
}

fn wrong_id(id: &Id) -> String {
    format!("{id}-wrong")
}

/// One number or three, and back to our figure.
fn ways_out(scene: &Scene, idx: AmountIdx, draft: AmountDraft) -> Vec<Html> {
    let mut ways = Vec::new();
    if scene.decision().amounts[idx].scale != Scale::Constant {
        let key = if draft.is_range { "money.give_one" } else { "money.give_range" };
        let other = AmountDraft { is_range: !draft.is_range, ..draft.clone() };
        ways.push(button(scene, "plain", scene.say(key), Action::Type(idx, other)));
    }
    let is_empty = draft.texts.iter().all(String::is_empty);
    let clear = if is_empty { "plain away" } else { "plain" };
    let cleared = AmountDraft { is_range: draft.is_range, ..AmountDraft::default() };
    ways.push(button(scene, clear, scene.say("money.use_default"), Action::Type(idx, cleared)));
    ways
}
