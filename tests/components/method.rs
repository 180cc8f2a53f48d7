//! How the answer is reckoned, for somebody who never saw a formula.

use std::rc::Rc;

use outsourcing_decision::document::{json_text, model_check};
use outsourcing_decision::ui::state::State;
use outsourcing_decision::view::copy::Copy;

use crate::{fresh, markup, piece, text};

fn method(state: State) -> String {
    let page = markup(state);
    let (_, after) = piece(&page, "section", "sources").split_once("<details").expect("what opens");
    text(after.split("</details>").next().unwrap_or(after))
}

#[test]
fn it_says_how_and_what_it_cannot_and_names_every_source_once() {
    let state = fresh();
    let said = method(state.clone());
    for sentence in [
        "reckon everything 256 times",
        "A red line stops a way",
        "Money is reckoned on its own",
        "is a judgment, not a measurement",
    ] {
        assert!(said.contains(sentence), "“{sentence}” is not in {said}");
    }
    let names = state.decision.amounts.values().flat_map(|amount| &amount.basis);
    let names: Vec<&str> = names.filter_map(|id| state.copy.find(&format!("basis.{id}"))).collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        assert_eq!(said.matches(name).count(), 1, "{name} in {said}");
    }
}

#[test]
fn a_model_without_amounts_says_nothing_of_money() {
    let van = json_text::parse(include_bytes!("../../examples/van.json")).expect("JSON");
    let decision = Rc::new(model_check::check(&van).expect("the van has no problem"));
    let copy = Rc::new(Copy::english(&decision));
    let said = method(State::new(decision, copy));
    assert!(said.contains("A red line stops a way") && !said.contains("oney"), "{said}");
}
