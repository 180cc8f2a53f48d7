//! A store whose program is not whole yet: it hears and answers, and tells the page afterwards.

use std::rc::Rc;

use outsourcing_decision::document::packed_model;
use outsourcing_decision::document::problem::{Problem, ProblemKind};
use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::model::fact::FactValue;
use outsourcing_decision::model::indexed::FactIdx;
use outsourcing_decision::ui::action::{Action, Errand};
use outsourcing_decision::ui::host::{MemoryHost, Notice, Offered};
use outsourcing_decision::ui::state::State;
use outsourcing_decision::ui::store::Store;
use outsourcing_decision::ui::whole::Whole;
use outsourcing_decision::view::copy::Copy;

use crate::{FEW, alternative, criterion, fresh, tick, tree};

/// What a page begins with.
fn abridged() -> State {
    let decision = packed_model::abridged().expect("the packed model is of this release");
    let copy = Copy::english(&decision);
    State::new(Rc::new(decision), Rc::new(copy))
}

fn begun(plan: Plan) -> (Store, Rc<MemoryHost>) {
    let host = Rc::new(MemoryHost::default());
    (Store::new(abridged(), plan, host.clone()), host)
}

/// What the host was told, in a word each.
fn told(host: &MemoryHost) -> Vec<&'static str> {
    let word = |notice: &Notice| match notice {
        Notice::Ready => "ready",
        Notice::Said { .. } => "said",
        Notice::Change { .. } => "change",
        Notice::Refused { .. } => "refused",
    };
    host.take().iter().map(word).collect()
}

#[test]
fn what_is_said_before_is_told_once_and_last() {
    let (store, host) = begun(FEW);
    store.dispatch(Action::Rate(alternative(1), 2));
    store.dispatch(Action::Answer(criterion(0), tick(4)));
    assert_eq!(told(&host), ["said", "said"], "the element class keeps it");
    assert_eq!(store.report_text(), None, "nobody can write a report");
    store.complete(&Whole);
    assert_eq!(told(&host), [""; 0], "others may come first");
    store.catch_up();
    store.catch_up();
    assert_eq!(told(&host), ["change"], "once");
}

#[test]
fn what_is_said_before_counts_as_what_is_said_later() {
    let (store, _) = begun(FEW);
    let whole = Store::whole(fresh(), FEW, Rc::new(MemoryHost::default()));
    for store in [&store, &whole] {
        for criterion in store.snapshot().state.decision.criteria.positions() {
            store.dispatch(Action::Answer(criterion, tick(4)));
        }
        store.dispatch(Action::Rate(alternative(1), 2));
        store.dispatch(Action::ChooseByGut(Some(alternative(0))));
        let about_data = FactValue::Flag(true);
        let is_flag = |fact: &&FactIdx| {
            store.snapshot().state.decision.facts[**fact].id.as_str() == "third_party_forbidden"
        };
        let facts: Vec<FactIdx> = store.snapshot().state.decision.facts.positions().collect();
        let fact = facts.iter().find(is_flag).expect("it is asked");
        store.dispatch(Action::State(*fact, Some(about_data)));
    }
    assert!(!store.snapshot().state.decision.is_whole(), "nobody has needed the rest");
    store.complete(&Whole);
    assert!(store.snapshot().state.decision.is_whole(), "and now it is there");
    assert_eq!(store.report_text(), whole.report_text());
}

#[test]
fn what_the_page_brings_takes_its_place() {
    let (store, host) = begun(FEW);
    store.dispatch(Action::Rate(alternative(1), 2));
    store.complete(&Whole);
    store.load(&tree(r#"{ "answers": { "strain": 4 } }"#));
    store.catch_up();
    let told = host.take();
    let [Notice::Said { .. }, Notice::Said { .. }, Notice::Change { answers, .. }] = told.as_slice() else {
        panic!("the page hears once, not {told:?}")
    };
    assert!(
        answers.contains("strain") && !answers.contains("quick"),
        "of the former answers nothing: {answers}"
    );
}

#[test]
fn other_draws_are_told_afterwards() {
    let (store, host) = begun(FEW);
    store.complete(&Whole);
    store.replan(Plan { seed: 7, ..FEW });
    store.replan(Plan { seed: 7, n_draws: FEW.n_draws + 256 });
    store.load(&tree(r#"{ "answers": { "strain": 4 } }"#));
    assert!(!told(&host).contains(&"change"), "not before everything that waited has been taken");
    store.catch_up();
    assert_eq!(told(&host), ["change"], "a page that waits for another report gets it, once");
    assert!(store.report_text().is_some_and(|text| text.contains("\"seed\":7")), "of this seed");
}

#[test]
fn what_nothing_offers_yet_does_nothing() {
    let (store, host) = begun(FEW);
    store.dispatch(Action::Want(Errand::CopyLink));
    store.dispatch(Action::KeepScenario);
    assert!(
        host.take_wishes().is_empty() && store.snapshot().state.scenarios.is_empty(),
        "no errand, no scenario"
    );
}

#[test]
fn answers_of_the_quick_test_are_not_drawn_before_somebody_reports() {
    let plan = Plan { seed: 1, n_draws: 1_000 };
    let (store, _) = begun(plan);
    store.dispatch(Action::Rate(alternative(1), 2));
    assert!(store.snapshot().outcome.plan.n_draws < 1_000, "few draws");
    store.dispatch(Action::Answer(criterion(0), tick(4)));
    assert_eq!(store.snapshot().outcome.plan.n_draws, 1_000, "a full answer shows them");
}

#[test]
fn what_is_refused_before_is_told_in_words_afterwards() {
    let (store, host) = begun(FEW);
    store.refuse(
        Offered::Attribute,
        vec![Problem { path: "storage".to_owned(), kind: ProblemKind::NotWhole }],
    );
    assert_eq!(told(&host), [""; 0], "nobody can say why");
    store.complete(&Whole);
    store.catch_up();
    store.catch_up();
    let told = host.take();
    let [Notice::Refused { what: Offered::Attribute, messages, .. }] = told.as_slice() else {
        panic!("refused once, not {told:?}")
    };
    assert_eq!(messages, &["This has to be a whole number. Leave out the fraction."]);
}
