//! What the reader keeps, takes back and is missing.

use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::model::answer::{Answer, Tick};
use outsourcing_decision::model::fact::FactValue;
use outsourcing_decision::model::indexed::{AlternativeIdx, CriterionIdx, FactIdx, GroupIdx, Position};
use outsourcing_decision::ui::action::Action;
use outsourcing_decision::ui::shared::Shared;
use outsourcing_decision::ui::state::{Scenario, State};

use crate::{CLINIC, SHOP, fresh, markup, piece, text, with_answers};

const FEW: Plan = Plan { seed: 1, n_draws: 100 };

fn answer(tick: u8) -> Action {
    Action::Answer(CriterionIdx::from_index(0), Tick::new(tick).map(Answer::Tick))
}

#[test]
fn a_step_can_be_taken_back_beside_the_way_on() {
    let turner = |state: State| text(piece(&markup(state), "div", "turner"));
    assert!(!turner(fresh()).contains("Undo"), "nothing was done");
    assert!(turner(fresh().reduce(answer(4))).contains("Undo: What customers prefer"));
    let gut = Action::ChooseByGut(Some(AlternativeIdx::from_index(0)));
    for (step, name) in [
        (gut, "Your gut"),
        (Action::Rate(AlternativeIdx::from_index(1), 2), "The quick test – Outsource"),
        (Action::Rank(GroupIdx::from_index(4), 0), "What matters to you"),
        (
            Action::State(FactIdx::from_index(1), Some(FactValue::Flag(true))),
            "Does a law or a client’s contract forbid",
        ),
    ] {
        let said = turner(fresh().reduce(step));
        assert!(said.contains(&format!("Undo: {name}")), "{name}: {said}");
    }
}

/// Where they were opened, and not only at the top of the page.
#[test]
fn answers_that_took_the_place_of_others_can_be_taken_back_at_once() {
    let opened = with_answers(SHOP).reduce(Action::Open(with_answers(CLINIC).answers));
    let said = text(piece(&markup(opened), "section", "taking"));
    assert!(said.contains("The answers you opened are in place now.Undo"), "{said}");
}

#[test]
fn kept_answers_stand_beside_later_ones() {
    let state = with_answers(SHOP);
    let outcome = assess(&state.decision, &state.answers, &mut Simulation::new(&state.decision, FEW));
    let scenario = Scenario {
        name: "As it is".to_owned(),
        answers: state.answers.clone(),
        outcome: Shared::new(outcome),
    };
    let kept = state.reduce(Action::LayScenario(scenario));
    let said = |state: State| text(piece(&markup(state), "section", "scenarios"));
    let same = said(kept.clone());
    assert!(
        same.contains("These answers are kept as “As it is”.") && !same.contains("What it comes to"),
        "{same}"
    );
    let changed = kept.reduce(answer(2));
    let back = said(changed.reduce(Action::LayScenario(Scenario {
        name: "Version 2".to_owned(),
        answers: changed.answers.clone(),
        outcome: kept.scenarios[0].outcome.clone(),
    })));
    assert!(
        back.contains("What it comes toNow: Version 2As it is"),
        "now has the name it is kept by: {back}"
    );
    let changed = said(changed);
    for part in
        ["What it comes to", "What you answered", "Go back to “As it is”", "Remove “As it is”", "Halfway"]
    {
        assert!(changed.contains(part), "“{part}” is not in {changed}");
    }
}

/// The last of them is gone, and what brings it back is not folded away with the rest.
#[test]
fn whoever_removes_a_version_or_a_person_can_bring_it_back_on_the_spot() {
    let state = with_answers(SHOP);
    let outcome = assess(&state.decision, &state.answers, &mut Simulation::new(&state.decision, FEW));
    let (name, outcome) = ("As it is".to_owned(), Shared::new(outcome));
    let scenario = Scenario { name, answers: state.answers.clone(), outcome };
    let joined = Action::Join("Ann".to_owned(), with_answers(CLINIC).answers);
    for (section, brought, removed) in [
        ("scenarios", Action::LayScenario(scenario), Action::DropScenario(0)),
        ("comparing", joined, Action::Part(0)),
    ] {
        let there = state.reduce(brought);
        let gone = there.reduce(removed);
        let page = markup(gone.clone());
        let said = piece(&page, "section", section);
        let is_there = |text: &str| {
            ["“As it is” is removed.Undo", "“Ann” is removed.Undo"].iter().any(|said| text.contains(said))
        };
        assert!(is_there(&text(said)) && !said.contains("<details"), "{said}");
        let back = gone.reduce(Action::BringBack);
        assert!(back == there, "{section}: as if nothing had been");
        assert!(!is_there(&text(&markup(back))), "{section}");
    }
}

#[test]
fn what_could_not_come_back_is_said_above_the_questions() {
    let page = markup(fresh().reduce(Action::Miss(vec!["answers.mood: Nothing has this name.".to_owned()])));
    let missed = text(piece(&page, "div", "missed"));
    assert!(missed.contains("could not come back") && missed.contains("answers.mood"), "{missed}");
    assert!(page.find("class=\"missed\"") < page.find("class=\"spread\""), "above the questions");
}
