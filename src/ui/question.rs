//! One full question.

use yew::Html;

use crate::model::answer::{Answer, Tick};
use crate::model::indexed::CriterionIdx;
use crate::num::fixed_point::whole;
use crate::ui::action::Action;
use crate::ui::markup::{asked, block, button, text};
use crate::ui::scale::{Scale, ScaleTick, scale};
use crate::ui::scene::Scene;
use crate::ui::tick_box::{TickBox, tick_box};

/// A scale with both its ends in words, not sure, and a way to take the answer back.
pub fn question(scene: &Scene, idx: CriterionIdx) -> Html {
    let id = scene.decision().criteria[idx].id.as_str();
    let answer = scene.answers().answers[idx];
    let not_sure = TickBox {
        kind: "radio",
        name: name(id),
        label: scene.say("page.not_sure"),
        is_ticked: answer == Some(Answer::NotSure),
        action: Action::Answer(idx, Some(Answer::NotSure)),
    };
    let clear = if answer.is_some() { "plain" } else { "plain away" };
    let clear = button(scene, clear, scene.say("page.clear_answer"), Action::Answer(idx, None));
    let range = range(scene, answer, id).map(|sentence| text("p", "hint", sentence));
    let pieces = vec![
        scale(scene, five_ticks(scene, idx, id)),
        range.unwrap_or_default(),
        block("div", "beside", vec![tick_box(scene, not_sure), clear]),
    ];
    let hint = scene.copy().find(&["criterion.", id, ".hint"].concat()).map(str::to_owned);
    asked(id, part(scene, id, "question"), hint, pieces)
}

fn name(id: &str) -> String {
    ["criterion-", id].concat()
}

fn part(scene: &Scene, id: &str, part: &str) -> String {
    scene.copy().of("criterion", id, part)
}

fn five_ticks(scene: &Scene, idx: CriterionIdx, id: &str) -> Scale {
    let (low, high) = (part(scene, id, "low"), part(scene, id, "high"));
    let tick = |tick: Tick| {
        let answer = Some(Answer::Tick(tick));
        ScaleTick {
            label: scene
                .copy()
                .fill(&["page.scale.", &place(tick)].concat(), &[("low", &low), ("high", &high)]),
            is_chosen: scene.answers().answers[idx] == answer,
            action: Action::Answer(idx, answer),
        }
    };
    let ticks = Tick::all().map(tick).collect();
    Scale { name: name(id), ticks, turning: turning(scene, idx), low, high }
}

/// Whether a dotted line stands on the scale of a question.
pub fn turns(scene: &Scene, idx: CriterionIdx) -> bool {
    turning(scene, idx).is_some()
}

/// The mark where another answer to this question would change the lead: the rest of the program draws it.
fn turning(scene: &Scene, idx: CriterionIdx) -> Option<Html> {
    scene.later?.turning(scene, idx)
}

fn place(tick: Tick) -> String {
    whole(tick.get().into())
}

/// A range, which the page may bring and no single tick shows.
fn range(scene: &Scene, answer: Option<Answer>, id: &str) -> Option<String> {
    let Some(Answer::Range(from, to)) = answer else { return None };
    let (from, to) = (place(from), place(to));
    let (low, high) = (part(scene, id, "low"), part(scene, id, "high"));
    let arguments = [("from", from.as_str()), ("to", &to), ("low", &low), ("high", &high)];
    Some(scene.copy().fill("page.of_scale_range", &arguments))
}
