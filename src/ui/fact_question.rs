//! One fact, asked as its kind wants it.

use yew::Html;

use crate::model::fact::{FactKind, FactValue};
use crate::model::id::Id;
use crate::model::indexed::FactIdx;
use crate::ui::action::Action;
use crate::ui::markup::{asked, block, button, text};
use crate::ui::scene::Scene;
use crate::ui::tick_box::{TickBox, tick_box};

/// The fact's question with a box for each answer, and what follows from the one that is given.
pub fn fact_question(scene: &Scene, idx: FactIdx, follows: Option<String>) -> Html {
    let fact = &scene.decision().facts[idx];
    let id = fact.id.as_str();
    let (kind, answers) = match &fact.kind {
        FactKind::Flag { .. } => ("radio", yes_and_no(scene)),
        FactKind::Choice { choices, .. } => ("radio", one_of(scene, id, choices)),
        FactKind::Set { members } => ("checkbox", any_of(scene, idx, id, members)),
        // No red line can read a number, so that none is asked here.
        FactKind::Count { .. } => ("radio", Vec::new()),
    };
    let said = &scene.answers().facts[idx];
    let answer = |(position, (label, value)): (usize, (String, FactValue))| {
        let is_ticked = match said {
            Some(FactValue::Set(members)) if position < members.len() => members[position],
            said => *said == Some(value.clone()),
        };
        // Of boxes, the one that says that none is true is taken back by itself, and no other says so: whoever takes the
        // last tick away has only taken it back.
        let is_emptied = |value: &FactValue| match (value, &fact.kind) {
            (FactValue::Set(set), FactKind::Set { members }) => {
                position < members.len() && !set.contains(&true)
            }
            _ => false,
        };
        let is_again = |value: &FactValue| kind == "checkbox" && said.as_ref() == Some(value);
        let next = Some(value).filter(|value| !is_emptied(value) && !is_again(value));
        let (name, action) = (format!("fact-{id}"), Action::State(idx, next));
        tick_box(scene, TickBox { kind, name, label, is_ticked, action })
    };
    let question = scene.copy().of("fact", id, "question");
    let answers = block("div", "choices", answers.into_iter().enumerate().map(answer).collect());
    let clear = if said.is_some() { "plain" } else { "plain away" };
    let clear = button(scene, clear, scene.say("page.clear_answer"), Action::State(idx, None));
    let follows = follows.map(|sentence| text("p", "", sentence)).unwrap_or_default();
    asked(id, question, None, vec![answers, follows, block("div", "beside", vec![clear])])
}

fn yes_and_no(scene: &Scene) -> Vec<(String, FactValue)> {
    vec![(scene.say("rest.yes"), FactValue::Flag(true)), (scene.say("page.no"), FactValue::Flag(false))]
}

fn one_of(scene: &Scene, id: &str, choices: &[Id]) -> Vec<(String, FactValue)> {
    let choice = |(position, choice): (usize, &Id)| {
        (scene.copy().of("fact", id, choice.as_str()), FactValue::Choice(position))
    };
    choices.iter().enumerate().map(choice).collect()
}

/// Each box stands for the set with its own member put in or taken out; the last one for none of them.
fn any_of(scene: &Scene, idx: FactIdx, id: &str, members: &[Id]) -> Vec<(String, FactValue)> {
    let FactValue::Set(set) = scene.answers().fact(scene.decision(), idx) else { return Vec::new() };
    let member = |(position, member): (usize, &Id)| {
        let mut other = set.clone();
        if let Some(is_in) = other.get_mut(position) {
            *is_in = !*is_in;
        }
        (scene.copy().of("fact", id, member.as_str()), FactValue::Set(other))
    };
    let none = (scene.say("rest.none_of_these"), FactValue::Set(vec![false; members.len()]));
    members.iter().enumerate().map(member).chain([none]).collect()
}
