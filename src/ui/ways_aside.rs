//! Beside back and next: straight to the money, and the last step back and again.

use yew::Html;

use crate::engine::joint_verdict::Strength;
use crate::engine::red_lines::open_facts;
use crate::model::id::Id;
use crate::num::unit_interval::UnitInterval;
use crate::ui::action::Action;
use crate::ui::contents::page_name;
use crate::ui::markup::button;
use crate::ui::offered_questions::not_yet_asked;
use crate::ui::page_turner::next_label;
use crate::ui::past::{About, Step};
use crate::ui::scene::Scene;
use crate::ui::state::{Page, State};

/// Those that lead anywhere now.
pub fn ways_aside(scene: &Scene) -> Html {
    let State { past, undone, .. } = &*scene.state;
    let back = step(scene, "page.undo", past, Action::TakeBack);
    // The last may just have been taken back or done again, and had the focus; and the other keeps its place.
    let held = |steps: &[Step], other: &[Step], way: Html, key: &str, action: Action| match steps.is_empty()
        && !other.is_empty()
    {
        true => button(scene, "plain gone", scene.say(key), action),
        false => way,
    };
    let again = step(scene, "rest.redo", undone, Action::DoAgain);
    let back = held(past, undone, back, "page.undo", Action::TakeBack);
    let again = held(undone, past, again, "rest.redo", Action::DoAgain);
    [to_money(scene), back, again, enough(scene)].into_iter().collect()
}

/// From the short way to the amounts, as long as none is given: nothing else leads there before the last question.
fn to_money(scene: &Scene) -> Html {
    let is_missing = scene.outcome.money.is_none() && scene.decision().n_amounts > 0;
    match matches!(scene.state.page, Page::Offered(_)) && is_missing && !not_yet_asked(scene).is_empty() {
        true => button(scene, "plain", next_label(scene, Page::Money), Action::TurnTo(Page::Money)),
        false => Html::default(),
    }
}

/// That nobody need go on, where the answers lead strongly, and neither an open question nor a fact that is not stated could
/// change that alone; or that it stays close, once half of the questions are answered.
fn enough(scene: &Scene) -> Html {
    let (worth, verdict) = (&scene.outcome.worth, &scene.outcome.verdict);
    let is_firm = |leader| {
        verdict.value.strength == Strength::Strong
            && open_facts(scene.decision(), scene.answers(), leader).is_empty()
            && scene.outcome.crossings[leader].is_empty()
    };
    let is_asking = matches!(scene.state.page, Page::Offered(_)) && !worth.is_empty();
    let is_idle = worth.iter().all(|open| open.chance == UnitInterval::ZERO);
    let n_said = scene.answers().n_answered() - scene.answers().n_not_sure();
    let is_half = 2 * n_said >= scene.decision().criteria.len() && scene.words().close_pair().is_some();
    match verdict.value.leader.filter(|_| is_asking) {
        Some(leader) if is_idle && is_firm(leader) => scene.text("p", "enough", "rest.enough"),
        Some(_) if is_half => scene.text("p", "enough", "rest.still_close"),
        _ => Html::default(),
    }
}

/// Takes the last of these steps back or does it again, and says which. That all was set aside is said above, with a
/// button of its own to take that back.
fn step(scene: &Scene, key: &str, steps: &[Step], action: Action) -> Html {
    let is_named = |step: &&Step| step.about != About::Everything || matches!(action, Action::DoAgain);
    let Some(about) = steps.last().filter(is_named).map(|step| name_of_step(scene, step.about)) else {
        return Html::default();
    };
    button(scene, "plain", scene.copy().labelled(&scene.say(key), &about), action)
}

/// What a step is about.
fn name_of_step(scene: &Scene, about: About) -> String {
    let named = |kind: &str, id: &Id| scene.copy().of(kind, id.as_str(), "name");
    let asked = |kind: &str, id: &Id| scene.copy().of(kind, id.as_str(), "question");
    let part = |page: Page, name: String| [&page_name(scene, page), " – ", &name].concat();
    let decision = scene.decision();
    match about {
        About::Gut => scene.say("page.gut"),
        About::Rating(idx) => part(Page::Quick, named("alternative", &decision.alternatives[idx].id)),
        About::Answer(idx) => named("criterion", &decision.criteria[idx].id),
        About::Fact(idx) => asked("fact", &decision.facts[idx].id),
        About::Points(group) => part(Page::Weights, named("group", &decision.groups[group].id)),
        About::Amount(amount) | About::Several(amount) | About::Echo(amount) => {
            named("amount", &decision.amounts[amount].id)
        }
        About::Weights => page_name(scene, Page::Weights),
        About::Everything => scene.say("rest.given_heading"),
    }
}
