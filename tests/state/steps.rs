//! What the reader did can be taken back, step by step.

use outsourcing_decision::model::indexed::{AmountIdx, GroupIdx, Position};
use outsourcing_decision::model::weights::{WeightCertainty, WeightJudgement};
use outsourcing_decision::ui::action::Action;
use outsourcing_decision::ui::state::{Page, State, Weighing};
use outsourcing_decision::view::amount_draft::AmountDraft;

use crate::{alternative, criterion, fresh, tick};

#[test]
fn every_step_can_be_taken_back_and_shows_where_it_was() {
    let group = GroupIdx::from_index;
    let steps = [
        (Page::Quick, Action::ChooseByGut(Some(alternative(1)))),
        (Page::Quick, Action::Rate(alternative(0), 1)),
        (Page::Group(group(0)), Action::Answer(criterion(0), tick(4))),
        (Page::Group(group(0)), Action::Answer(criterion(0), None)),
        (Page::Weights, Action::WeighBy(Weighing::Points)),
        (Page::Weights, Action::Weigh(group(2), 70.0)),
        (Page::Weights, Action::WeighBy(Weighing::Order)),
        (Page::Weights, Action::Rank(group(3), 0)),
        (Page::Weights, Action::BeSureOfWeights(Some(WeightCertainty::Sure))),
    ];
    let mut states = vec![fresh()];
    for (page, action) in steps {
        let before = states.last().expect("a state").reduce(Action::TurnTo(page));
        // The second time a way of stating weights counts, and all else is as it was.
        states.push(before.reduce(action.clone()).reduce(action));
    }
    let mut state = states.pop().expect("a state").reduce(Action::TurnTo(Page::Facts));
    while let Some(before) = states.pop() {
        let page = state.past.last().expect("a step").clone();
        state = state.reduce(Action::TakeBack);
        assert_eq!(state.answers, before.answers, "before {page:?}");
        assert_ne!(state.page, Page::Facts, "where it can be seen");
    }
    assert_eq!(state.reduce(Action::TakeBack), state, "nothing more to take back");
}

#[test]
fn a_field_is_one_step_however_long_it_is_typed_or_dragged() {
    let group = GroupIdx::from_index;
    let points = fresh().reduce(Action::WeighBy(Weighing::Points));
    let dragged = (0..20)
        .fold(points.clone(), |state, step| state.reduce(Action::Weigh(group(2), f64::from(40 + step))));
    assert_eq!(dragged.reduce(Action::TakeBack).answers, points.answers, "one drag");
    let other = dragged.reduce(Action::Weigh(group(1), 5.0)).reduce(Action::TakeBack);
    assert_eq!(other.answers, dragged.answers, "another field");
    let many =
        (0..150_u8).fold(fresh(), |state, step| state.reduce(Action::Answer(criterion(0), tick(step % 5))));
    assert_eq!(many.past.len(), 100, "no more steps than somebody takes back");
}

#[test]
fn taking_back_loses_no_other_weights_and_no_unreadable_amount() {
    let group = GroupIdx::from_index;
    let points = fresh().reduce(Action::WeighBy(Weighing::Points)).reduce(Action::Weigh(group(2), 70.0));
    let ordered = points.reduce(Action::WeighBy(Weighing::Order)).reduce(Action::WeighBy(Weighing::Order));
    let back = ordered.reduce(Action::TakeBack);
    let again = back
        .reduce(Action::Weigh(group(2), 30.0))
        .reduce(Action::WeighBy(Weighing::Order))
        .reduce(Action::WeighBy(Weighing::Points));
    let WeightJudgement::Points(stated) = &again.answers.weights else { panic!("points") };
    assert_eq!(stated[group(2)], Some(30.0), "the points that were given last");
    let amount = AmountIdx::from_index(0);
    let draft = AmountDraft { texts: ["", "12,000 or so", ""].map(str::to_owned), ..fresh().draft(amount) };
    let typed =
        fresh().reduce(Action::Type(amount, draft.clone())).reduce(Action::Answer(criterion(0), tick(4)));
    assert_eq!(typed.reduce(Action::TakeBack).draft(amount), draft, "as it was typed");
}

#[test]
fn what_was_taken_back_can_be_done_again_until_something_else_is_said() {
    let group = GroupIdx::from_index;
    let amount = AmountIdx::from_index(0);
    let texts = ["", "12,000", ""].map(str::to_owned);
    let said = fresh()
        .reduce(Action::Answer(criterion(0), tick(4)))
        .reduce(Action::Weigh(group(2), 70.0))
        .reduce(Action::TurnTo(Page::Money))
        .reduce(Action::Type(amount, AmountDraft { is_range: false, texts }));
    let back = |state: &State| state.reduce(Action::TakeBack);
    let first = back(&back(&back(&said)));
    assert_eq!(first.answers, fresh().answers, "all taken back");
    let again = (0..3).fold(first.clone(), |state, _| state.reduce(Action::DoAgain));
    assert_eq!((&again.answers, again.page), (&said.answers, Page::Money), "and done again, where it was");
    assert_eq!(again.reduce(Action::DoAgain), again, "nothing more to do again");
    assert_eq!(back(&again).answers, back(&said).answers, "and taken back once more");
    let other = first.reduce(Action::Answer(criterion(0), tick(1)));
    assert_eq!(other.reduce(Action::DoAgain).answers, other.answers, "something else was said");
    let loaded = first.reduce(Action::Load(first.answers.clone()));
    assert_eq!(loaded.reduce(Action::DoAgain).answers, first.answers, "the page brought answers");
}

/// One let an order count, took it back, looked at it once more, and it counted.
#[test]
fn weights_that_were_taken_back_do_not_count_at_the_next_look() {
    let order = Action::WeighBy(Weighing::Order);
    let counted = fresh().reduce(order.clone()).reduce(order.clone());
    let looked = counted.reduce(Action::TakeBack).reduce(order);
    assert_eq!((&looked.answers, looked.weighing), (&fresh().answers, Some(Weighing::Order)));
}

/// One took an amount back that stood among the folded ones, and saw nothing change.
#[test]
fn an_amount_that_a_step_back_changes_is_unfolded() {
    let amount = AmountIdx::from_index(9);
    let texts = ["", "12", ""].map(str::to_owned);
    let typed = fresh().reduce(Action::Type(amount, AmountDraft { is_range: false, texts }));
    assert_eq!(typed.shown.amounts, [], "the reader folds as they like");
    let back = typed.reduce(Action::TakeBack);
    assert_eq!((back.shown.times, &*back.shown.amounts), (1, [amount].as_slice()));
    let again = back.reduce(Action::DoAgain);
    assert_eq!((again.shown.times, &*again.shown.amounts), (2, [amount].as_slice()), "once more");
    assert_eq!(again.reduce(Action::StartAgain).shown.amounts, [], "nothing is left to show");
}
