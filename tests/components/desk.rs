//! The desk at which somebody waits, or nobody.

use outsourcing_decision::engine::money::desk::Desk;
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::Simulation;
use outsourcing_decision::view::verdict_words::Words;

use super::*;

/// A shop whose contacts take 1,200 × 2 × 6 / 60 = 240 hours a year, none of them repeated.
const SHOP: &str =
    r#""customers":1200,"contacts_per_customer":2,"handling_minutes":6,"repeat_contact_chance":0"#;

fn with_money(money: &str) -> State {
    with_answers(&format!(r#"{{"money":{{{SHOP}{money}}}}}"#)).reduce(Action::TurnTo(Page::Money))
}

/// The page of amounts, as it is read down to the folded ones.
fn first_amounts(state: State) -> String {
    let page = markup(state);
    let page = piece(&page, "section", "questions").to_owned();
    text(page.split("<details").next().unwrap_or_default())
}

/// The state after the box has been pressed.
fn pressed(state: &State, is_beside: bool) -> State {
    let outcome =
        assess(&state.decision, &state.answers, &mut Simulation::new(&state.decision, Plan::default()));
    let words =
        Words { copy: &state.copy, decision: &state.decision, answers: &state.answers, outcome: &outcome };
    let hours = Desk::of(&state.decision).expect("a desk").hours;
    let drafts = match is_beside {
        true => words.beside_other_work(),
        false => words.at_a_desk(state.before_all(hours)),
    };
    state.reduce(Action::TypeAll(drafts.expect("a desk")))
}

fn given(state: &State, id: &str) -> Option<f64> {
    let idx = state.decision.amounts.find(|amount| amount.id.as_str() == id).expect("it");
    state.answers.money[idx].map(|given| given.best)
}

/// Two read a verdict that hung on our hours at the desk; both answer beside other work.
#[test]
fn who_answers_beside_other_work_says_so_with_one_box() {
    let asked = with_money("");
    let page = first_amounts(asked.clone());
    for told in ["Who waits for customers?", "Hours at the desk", "Fewest people on duty"] {
        assert!(page.contains(told), "“{told}” is not in {page}");
    }
    let ticked = pressed(&asked, true);
    assert_eq!(["open_hours", "occupancy"].map(|id| given(&ticked, id)), [Some(0.0), Some(1.0)]);
    let page = first_amounts(ticked.clone());
    assert!(page.contains("only the minutes that contacts take are counted"), "{page}");
    assert!(!page.contains("Hours at the desk"), "{page}");
    let panel = text(piece(&markup(ticked.clone()), "section", "answer"));
    assert!(!panel.contains("somebody at the desk"), "{panel}");
    let cleared = pressed(&ticked, false);
    assert_eq!(["open_hours", "occupancy"].map(|id| given(&cleared, id)), [None, None]);
    let typed = pressed(&pressed(&with_money(r#","open_hours":2000"#), true), false);
    assert_eq!(given(&typed, "open_hours"), Some(2000.0), "what was typed before comes back");
    let back = ticked.reduce(Action::TakeBack);
    assert_eq!(["open_hours", "occupancy"].map(|id| given(&back, id)), [None, None], "in one step");
}

/// The contacts keep it busy.
#[test]
fn a_busy_desk_is_not_asked_about() {
    assert!(first_amounts(with_money("")).contains("Who waits for customers?"), "1,200 customers");
    let busy = with_answers(r#"{"money":{"customers":90000}}"#).reduce(Action::TurnTo(Page::Money));
    assert!(!first_amounts(busy).contains("Who waits for customers?"));
}

/// A desk of 2,000 hours for 240 hours of contacts is billed 8.3 times; one with two people 16.7 times; where nobody waits in
/// house, our 2,500 hours go for the vendor's desk; where contacts fill it, how busy a vendor's people are: 1 / .75.
#[test]
fn a_vendor_that_bills_its_waiting_is_put_in_as_so_many_times_its_rate() {
    let times = |money: &str| {
        let page = first_amounts(with_money(money));
        let told = page.split("put in about ").nth(1).and_then(|rest| rest.split(" times its rate").next());
        told.map(str::to_owned)
    };
    for (money, expected) in [
        (r#","open_hours":2000"#, "8.3"),
        (r#","open_hours":2000,"minimum_staff":2"#, "17"),
        (r#","open_hours":0"#, "10"),
        (r#","open_hours":100"#, "1.3"),
    ] {
        assert_eq!(times(money).as_deref(), Some(expected), "{money}");
    }
}
