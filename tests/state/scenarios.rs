//! The reader's own answers of before beside those of now.

use std::rc::Rc;

use outsourcing_decision::document::answers_check;
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::Simulation;
use outsourcing_decision::ui::action::Action;
use outsourcing_decision::ui::state::State;
use outsourcing_decision::ui::store::Snapshot;
use outsourcing_decision::view::money_words::MoneyWords;
use outsourcing_decision::view::scenario_words::{Line, differences, outcomes};
use outsourcing_decision::view::verdict_words::Words;

use crate::{FEW, criterion, fresh, store, tick, tree};

fn kept(state: &State) -> Vec<(&str, usize)> {
    state.scenarios.iter().map(|scenario| (&*scenario.name, scenario.answers.n_answered())).collect()
}

#[test]
fn answers_are_kept_under_a_name_and_what_is_said_later_leaves_them_alone() {
    let (store, host) = store();
    store.dispatch(Action::Answer(criterion(0), tick(4)));
    let Snapshot { state: before, outcome } = store.snapshot();
    store.dispatch(Action::KeepScenario);
    store.dispatch(Action::KeepScenario);
    assert_eq!(kept(&store.snapshot().state), [("Version 1", 1)], "the same again is kept already");
    store.dispatch(Action::Answer(criterion(1), tick(4)));
    store.dispatch(Action::KeepScenario);
    store.dispatch(Action::NameScenario(0, "With a vendor".to_owned()));
    store.dispatch(Action::NameScenario(1, " ".to_owned()));
    host.take();
    let state = store.snapshot().state;
    assert_eq!(kept(&state), [("With a vendor", 1), ("Version 2", 2)], "an empty name is none");
    assert_eq!(*state.scenarios[0].outcome, *outcome, "what was said of them then");

    store.dispatch(Action::Open(state.scenarios[0].answers.clone()));
    assert_eq!(store.snapshot().state.answers, before.answers, "back to the first");
    assert_eq!(host.take().len(), 1, "the page hears of it");
    store.dispatch(Action::TakeBack);
    assert_eq!(store.snapshot().state.answers.n_answered(), 2, "and that can be taken back");

    store.dispatch(Action::DropScenario(0));
    store.dispatch(Action::DropScenario(7));
    store.dispatch(Action::StartAgain);
    assert_eq!(kept(&store.snapshot().state), [("Version 2", 2)], "starting again is no reason to lose it");
    store.dispatch(Action::Forget);
    assert_eq!(kept(&store.snapshot().state), []);
}

/// Lines of `about: now | other`.
fn lines(said: fn(&[Words<'_>]) -> Vec<Line>, now: &str, other: &str) -> String {
    let State { decision, copy, .. } = fresh();
    let read = |json: &str| Rc::new(answers_check::check(&tree(json), &decision).expect("answers"));
    let both = [now, other].map(|json| {
        let answers = read(json);
        let outcome = assess(&decision, &answers, &mut Simulation::new(&decision, FEW));
        (answers, outcome)
    });
    let sets = both.each_ref().map(|(answers, outcome)| Words {
        copy: &copy,
        decision: &decision,
        answers,
        outcome,
    });
    let lines = said(&sets).into_iter().map(|line| format!("{}: {}", line[0], line[1..].join(" | ")));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_removed_comes_back_to_its_place() {
    let (store, _) = store();
    for place in 0..3 {
        store.dispatch(Action::Answer(criterion(place), tick(4)));
        store.dispatch(Action::KeepScenario);
    }
    let names = || {
        kept(&store.snapshot().state)
            .into_iter()
            .map(|(name, _)| name.to_owned())
            .collect::<Vec<_>>()
            .join(" ")
    };
    store.dispatch(Action::DropScenario(1));
    assert_eq!(names(), "Version 1 Version 3");
    store.dispatch(Action::BringBack);
    store.dispatch(Action::BringBack);
    assert_eq!(names(), "Version 1 Version 2 Version 3", "once");
    store.dispatch(Action::DropScenario(0));
    store.dispatch(Action::Answer(criterion(3), tick(4)));
    store.dispatch(Action::BringBack);
    assert_eq!(names(), "Version 2 Version 3", "not after something new is said");
    store.dispatch(Action::KeepScenario);
    assert_eq!(names(), "Version 2 Version 3 Version 4", "no name stands twice");
}

#[test]
fn only_what_differs_is_told() {
    let same = r#"{"gut":"split","answers":{"depth":3},"money":{"customers":900}}"#;
    assert_eq!(lines(differences, same, same), "");
    let told = lines(
        differences,
        r#"{"gut":"split","answers":{"pace":[1,3],"strain":4},"quick":{"in_house":2},"facts":{"responsibility":"us"},
            "money":{"customers":900}}"#,
        r#"{"answers":{"pace":"not_sure"},"quick":{"in_house":-1},"money":{"customers":{"low":800,"best":900,"high":1200}},
            "weights":{"customers":100,"quality":0,"learning":0,"risk":0,"means":0},
            "facts":{"third_party_forbidden":true,"vendor_safeguards":["references","breach_clause"]}}"#,
    );
    assert_eq!(
        told,
        "Before you start: what does your gut say?: Split | –
The quick test: In-house: They thank you | They rather lose confidence
How often do your prices, rules or products change?: Nearer to “Hardly ever” – Nearer to “Every week” | Not sure
Do customer questions keep you from your other work?: All the time | –
What matters to you: Your customers: 26% | 100%
What matters to you: Quality of service: 23% | 0%
What matters to you: Learning and control: 15% | 0%
What matters to you: Risk: 15% | 0%
What matters to you: Time and workload: 21% | 0%
If a vendor answers, who is responsible for how it goes?: A named person on your team | –
Does a law or a client’s contract forbid outsiders to handle these contacts?: – | Yes
What have you checked about the vendor? Tick what is true.: – | Other clients of theirs have told you how it went; The contract says what happens if data leaks
Money: Customers: 900 in all | 900 in all (800 – 1,200)"
    );
}

#[test]
fn what_both_come_to_stands_side_by_side() {
    let clinic = include_str!("../answers/clinic.json");
    let told = lines(outcomes, r#"{"answers":{"reason_to_buy":4,"depth":4}}"#, clinic);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with("The answer: ") && lines[0].contains(" | "), "{}", lines[0]);
    assert!(lines[2].starts_with("Outsource: ") && lines[2].ends_with("(stopped)"), "{}", lines[2]);
    assert_eq!(lines.len(), 1 + fresh().decision.alternatives.len(), "no amounts, no money: {told}");
    let given = r#"{"money":{"customers":900,"contacts_per_customer":1,"margin_per_customer":500}}"#;
    let told = self::lines(outcomes, "{}", given);
    let rows: Vec<&str> = told.lines().rev().take(3).collect();
    let State { decision, copy, .. } = fresh();
    let answers = answers_check::check(&tree(given), &decision).expect("answers");
    let outcome = assess(&decision, &answers, &mut Simulation::new(&decision, FEW));
    let words = Words { copy: &copy, decision: &decision, answers: &answers, outcome: &outcome };
    let money = MoneyWords::of(words).expect("money");
    // What stands in a cell is what the sentences of the page say.
    for (row, label, sentence) in [
        (
            rows[0],
            "Outsource: better off on average, lost customers and all doubt counted (below 0: worse off): – | ",
            money.finding(),
        ),
        (
            rows[1],
            "Outsource: customers who may leave each year before that is gone: – | ",
            money.limit()[0].clone(),
        ),
        (rows[2], "Outsource: saved a year (below 0: extra cost): – | ", money.saving()),
    ] {
        let cell = row.strip_prefix(label).unwrap_or_else(|| panic!("{row}"));
        let said = cell.split([' ', '(', ')']).filter(|part| part.contains(|c: char| c.is_ascii_digit()));
        said.for_each(|part| assert!(sentence.contains(part), "{part} of {cell} in: {sentence}"));
    }
    assert!(rows[1].ends_with(" of 900"), "{}", rows[1]);
}

/// Where nothing is saved no number of customers eats it up, and a sentence says what holds instead.
#[test]
fn an_extra_cost_is_below_zero() {
    let told = lines(outcomes, "{}", r#"{"money":{"customers":9000,"vendor_rate_per_hour":120}}"#);
    assert!(told.contains("(below 0: extra cost): – | −$"), "{told}");
    assert!(told.contains("before that is gone: – | It pays only if it keeps"), "{told}");
}
