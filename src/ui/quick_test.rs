//! The quick test: one question about each way.

use yew::{Html, NodeRef};

use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;
use crate::ui::action::Action;
use crate::ui::gut_choice::gut_choice;
use crate::ui::markup::{asked, entry, page_heading};
use crate::ui::scale::{Scale, ScaleTick, scale};
use crate::ui::scene::Scene;

/// The ratings from low to high, and the keys of their words.
const RATINGS: [(i8, &str); 5] = [(-2, "m2"), (-1, "m1"), (0, "zero"), (1, "p1"), (2, "p2")];

/// The gut choice and the quick test.
pub fn quick_test(scene: &Scene, heading: &NodeRef) -> Html {
    let mut pieces = vec![gut_choice(scene)];
    pieces.extend(page_heading(heading, scene.say("page.quick_heading"), scene.say("quick.question")));
    pieces.extend(scene.decision().alternatives.positions().map(|idx| row(scene, idx)));
    entry("section", "questions", "quick", pieces)
}

/// What a reader means who chooses one of the radio buttons, counted from the first one of the page.
pub fn choice(decision: &Decision, button: usize) -> Option<Action> {
    let ways: Vec<AlternativeIdx> = decision.alternatives.positions().collect();
    let Some(rating) = button.checked_sub(ways.len() + 1) else {
        return Some(Action::ChooseByGut(ways.get(button).copied()));
    };
    let way = ways.get(rating / RATINGS.len())?;
    Some(Action::Rate(*way, RATINGS[rating % RATINGS.len()].0))
}

fn row(scene: &Scene, idx: AlternativeIdx) -> Html {
    let id = &scene.decision().alternatives[idx].id;
    let tick = |(rating, key): &(i8, &str)| ScaleTick {
        label: scene.say(&["page.quick_scale.", key].concat()),
        is_chosen: scene.answers().quick[idx] == Some(*rating),
        action: Action::Rate(idx, *rating),
    };
    let rating = Scale {
        name: ["quick-", id.as_str()].concat(),
        low: scene.say("quick.low"),
        high: scene.say("quick.high"),
        ticks: RATINGS.iter().map(tick).collect(),
        turning: None,
    };
    let part = |part| scene.words().alternative(idx, part);
    asked(id.as_str(), part("name"), Some(part("about")), vec![scale(scene, rating)])
}
