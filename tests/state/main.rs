//! The state of one widget, its store, and what the page is told.
#![cfg(feature = "widget")]
#![expect(clippy::expect_used, reason = "a test that cannot be set up is to panic")]

use std::cell::Cell;
use std::rc::Rc;

use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::document::{built_in, json_text, model_check, share_code};
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::model::amount::Judgement;
use outsourcing_decision::model::answer::{Answer, Tick};
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::fact::FactValue;
use outsourcing_decision::model::indexed::{
    AlternativeIdx, AmountIdx, CriterionIdx, FactIdx, GroupIdx, Position,
};
use outsourcing_decision::model::weights::{WeightCertainty, WeightJudgement};
use outsourcing_decision::ui::action::{Action, Word};
use outsourcing_decision::ui::host::{MemoryHost, Notice, Offered};
use outsourcing_decision::ui::state::{Mode, Page, State, Weighing};
use outsourcing_decision::ui::store::Store;
use outsourcing_decision::view::amount_draft::AmountDraft;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::language::Language;
use outsourcing_decision::view::numerals::{English, Numerals};
use outsourcing_decision::view::typed_number::Separators;

mod parts;
mod scenarios;
mod steps;

const FEW: Plan = Plan { seed: 1, n_draws: 100 };

fn tree(json: &str) -> Tree {
    json_text::parse(json.as_bytes()).expect("JSON")
}

fn fresh() -> State {
    let decision = model_check::check(&tree(built_in::MODEL)).expect("the built-in model has no problem");
    let copy = Copy::english(&decision);
    State::new(Rc::new(decision), Rc::new(copy))
}

fn store() -> (Store, Rc<MemoryHost>) {
    let host = Rc::new(MemoryHost::default());
    (Store::whole(fresh(), FEW, host.clone()), host)
}

fn tick(value: u8) -> Option<Answer> {
    Tick::new(value).map(Answer::Tick)
}

fn criterion(index: usize) -> CriterionIdx {
    CriterionIdx::from_index(index)
}

fn alternative(index: usize) -> AlternativeIdx {
    AlternativeIdx::from_index(index)
}

fn answered(value: u8) -> State {
    fresh().reduce(Action::Answer(criterion(0), tick(value)))
}

#[test]
fn what_the_reader_says_is_kept_and_can_be_taken_back() {
    let state = fresh()
        .reduce(Action::ChooseByGut(Some(alternative(1))))
        .reduce(Action::Rate(alternative(2), -1))
        .reduce(Action::Answer(criterion(3), tick(4)))
        .reduce(Action::State(FactIdx::from_index(1), Some(FactValue::Flag(true))));
    assert_eq!(state.answers.gut, Some(alternative(1)), "gut choice");
    assert_eq!(state.answers.quick[alternative(2)], Some(-1), "rating");
    assert_eq!(state.answers.answers[criterion(3)], tick(4), "answer");
    assert_eq!(state.answers.facts[FactIdx::from_index(1)], Some(FactValue::Flag(true)), "fact");

    let cleared = state.reduce(Action::Answer(criterion(3), None)).reduce(Action::ChooseByGut(None));
    let cleared = cleared.reduce(Action::State(FactIdx::from_index(1), None));
    assert_eq!(cleared.answers.facts[FactIdx::from_index(1)], None, "fact taken back");
    assert_eq!(cleared.answers.answers[criterion(3)], None, "answer taken back");
    assert_eq!(cleared.answers.gut, None, "gut choice taken back");
    assert_eq!(cleared.answers.quick, state.answers.quick, "the rest stays");
}

/// English but for its signs.
#[derive(Debug)]
struct German;
impl Numerals for German {
    fn number(&self, value: f64, n_decimals: u32) -> String {
        English::PLAIN.number(value, n_decimals)
    }
    fn percent(&self, value: f64) -> String {
        English::PLAIN.percent(value)
    }
    fn money(&self, value: f64, currency: &str, n_decimals: u32) -> String {
        English::PLAIN.money(value, currency, n_decimals)
    }
    fn currency(&self, code: &str) -> Option<String> {
        English::PLAIN.currency(code)
    }
    fn plural(&self, value: f64) -> String {
        English::PLAIN.plural(value)
    }
    fn separators(&self) -> Separators {
        Separators { decimal: ',', group: '.' }
    }
}

/// What could not be read stays letter for letter; what could is written as in the new language.
#[test]
fn another_language_writes_the_fields_anew_and_loses_nothing() {
    let draft = |text: &str| AmountDraft { texts: ["", text, ""].map(str::to_owned), ..Default::default() };
    let [read, unread] = [1, 2].map(AmountIdx::from_index);
    let english = fresh()
        .reduce(Action::Type(read, draft("1.5")))
        .reduce(Action::Type(unread, draft("about 20")))
        .reduce(Action::Reword(vec![("page.title".to_owned(), "Ours".to_owned())]));
    let locale = tree(r#"{"page": {"title": "Nicht so", "done": "Fertig"}}"#);
    let german = english.reduce(Action::Speak(Rc::new(Language::new("de", &locale, Rc::new(German)))));
    assert_eq!(german.draft(read).texts[1], "1,5", "written anew");
    assert_eq!(german.draft(unread).texts[1], "about 20", "as it was typed");
    assert_eq!(german.answers, english.answers, "nothing that was said is lost");
    assert_eq!(german.copy.get("page.title"), "Ours", "the page's own sentence stays");
    assert_eq!(german.copy.get("page.done"), "Fertig", "the language's sentence");
    assert_eq!(german.copy.get("page.undo"), "Undo", "English where the language has none");
}

/// What shows as an amount is one: what could not be read is read again in the new language.
#[test]
fn what_another_language_can_read_counts_from_then_on() {
    let draft = |is_range, texts: [&str; 3]| AmountDraft { is_range, texts: texts.map(str::to_owned) };
    let [first, second, third] = [1, 2, 3].map(AmountIdx::from_index);
    let english = fresh()
        .reduce(Action::Type(first, draft(false, ["", "1.000,5", ""])))
        .reduce(Action::Type(second, draft(true, ["1,000", "5,000", ""])))
        .reduce(Action::Type(third, draft(true, ["", "", ""])));
    assert_eq!(english.answers.money[first], None, "1.000,5 is no English number");
    let german = english.reduce(Action::Speak(Rc::new(Language::new("de", &Tree::Null, Rc::new(German)))));
    assert_eq!(german.draft(first).texts[1], "1.000,5", "letter for letter");
    assert_eq!(german.answers.money[first].map(|judgement| judgement.best), Some(1000.5), "and now a number");
    assert_eq!(german.draft(second).texts, ["1.000", "5.000", ""], "the same numbers, not other ones");
    assert!(german.draft(third).is_range, "an open range stays open");
}

/// 0.1, 0.25 and 1 dollar in euros; editing the middle one leaves the ends where they were, to 1 in 10,000.
#[test]
fn a_small_range_stays_where_it_is_in_another_currency() {
    let wage = |state: &State| {
        state.decision.amounts.find(|amount| amount.id.as_str() == "self_service_contact_cost")
    };
    let euros = fresh();
    let idx = wage(&euros).expect("an amount of cents");
    let texts = ["0.1", "0.25", "1"].map(str::to_owned);
    let euros = euros
        .reduce(Action::Type(idx, AmountDraft { is_range: true, texts }))
        .reduce(Action::ShowMoneyIn(Some("EUR".to_owned())));
    let mut draft = euros.draft(idx);
    assert_eq!(draft.texts, ["0.0924", "0.231", "0.924"], "in euros");
    draft.texts[1] = "0.3".to_owned();
    let edited = euros.reduce(Action::Type(idx, draft)).answers.money[idx].expect("an amount");
    assert!((edited.low - 0.1).abs() < 1e-5 && (edited.high - 1.0).abs() < 1e-4, "{edited:?}");
}

/// One US dollar is 0.924 euros: 21 euros are 22.727273 dollars, kept to the millionth.
#[test]
fn money_is_typed_in_the_currency_that_shows_and_kept_in_the_models() {
    let euros = fresh().reduce(Action::ShowMoneyIn(Some("EUR".to_owned())));
    let wage = euros.decision.amounts.find(|amount| amount.id.as_str() == "wage_per_hour").expect("a wage");
    let minutes =
        euros.decision.amounts.find(|amount| amount.id.as_str() == "handling_minutes").expect("minutes");
    let draft = |text: &str| AmountDraft { texts: ["", text, ""].map(str::to_owned), ..Default::default() };
    let typed = euros.reduce(Action::Type(wage, draft("21"))).reduce(Action::Type(minutes, draft("8")));
    let best = |state: &State, idx: AmountIdx| state.answers.money[idx].map(|judgement| judgement.best);
    assert_eq!(best(&typed, wage), Some(22.727_273), "dollars");
    assert_eq!(best(&typed, minutes), Some(8.0), "minutes are no money");

    let dollars = typed.reduce(Action::ShowMoneyIn(None));
    assert_eq!(dollars.draft(wage).texts[1], "22.727273", "as it is kept");
    assert_eq!(
        dollars.reduce(Action::ShowMoneyIn(Some("EUR".to_owned()))).draft(wage).texts[1],
        "21",
        "and back"
    );
    assert_eq!(dollars.answers, typed.answers, "another currency changes nothing that was said");

    let said = |state: &State| state.copy.conversion(&state.decision.currency);
    let sentence = "All amounts are kept in US dollars, ours and yours. You see them in euros: times 0.924, the average rate of 2024.";
    assert_eq!(said(&typed).as_deref(), Some(sentence));
    assert_eq!(said(&dollars), None, "the model's own needs no word");
    let unknown = fresh().reduce(Action::ShowMoneyIn(Some("XYZ".to_owned())));
    assert_eq!(unknown.copy.currency().code, "USD", "no rate, so the model's own");
}

#[test]
fn ratings_stay_within_their_scale() {
    for (rating, kept) in [(-3, -2), (-2, -2), (2, 2), (7, 2)] {
        let state = fresh().reduce(Action::Rate(alternative(0), rating));
        assert_eq!(state.answers.quick[alternative(0)], Some(kept), "rating {rating}");
    }
}

#[test]
fn turning_pages_loses_nothing() {
    let mut state = answered(1);
    let answers = state.answers.clone();
    let mut seen = vec![state.page];
    while let Some(next) = state.next_page() {
        state = state.reduce(Action::TurnTo(next));
        seen.push(next);
    }
    assert_eq!(seen, state.pages(), "every page, in order");
    assert_eq!(seen.len(), 9, "quick test, five groups, weights, facts, amounts");
    while let Some(back) = state.previous_page() {
        state = state.reduce(Action::TurnTo(back));
    }
    assert_eq!(state.page, Page::Quick, "back at the start");
    assert_eq!(state.answers, answers, "the answers are as they were");
}

#[test]
fn the_page_may_ask_for_more_or_fewer_questions() {
    let first = Page::Group(GroupIdx::from_index(0));
    let full = fresh().reduce(Action::Ask(Mode::Full));
    assert_eq!((full.mode, full.page), (Mode::Full, first), "full");
    let on_facts = fresh().reduce(Action::TurnTo(Page::Facts)).reduce(Action::Ask(Mode::Full));
    assert_eq!(on_facts.page, Page::Facts, "a reader who is further on stays there");
    let quick = full.reduce(Action::Ask(Mode::Quick));
    assert_eq!((quick.mode, quick.page), (Mode::Quick, Page::Quick), "quick");
}

#[test]
fn starting_again_can_be_taken_back() {
    let before = answered(3).reduce(Action::TurnTo(Page::Facts));
    let again = before.reduce(Action::StartAgain);
    assert_eq!(*again.answers, Answers::none(&again.decision), "nothing is said");
    assert_eq!(again.page, Page::Quick, "from the start");
    assert_eq!(again.reduce(Action::StartAgain).past, again.past, "twice loses nothing");
    let back = again.reduce(Action::TakeBack);
    assert_eq!((&back.answers, back.page), (&before.answers, Page::Facts), "taken back, where it was");

    let new = again.reduce(Action::Rate(alternative(0), 1));
    assert!(again.is_set_aside() && !new.is_set_aside(), "it is said until something new is");
    let back = new.reduce(Action::TakeBack).reduce(Action::TakeBack);
    assert_eq!(back.answers, before.answers, "and can still be taken back after that");
}

#[test]
fn loaded_answers_take_the_place_of_all() {
    let loaded = answered(2).answers;
    let state = answered(4).reduce(Action::Rate(alternative(0), 1)).reduce(Action::Load(loaded.clone()));
    assert_eq!(state.answers, loaded, "loaded");
}

#[test]
fn only_real_changes_tell_the_page() {
    let (store, host) = store();
    let told = |action| {
        store.dispatch(action);
        host.take().len()
    };
    for (what, action, n_told) in [
        ("nothing to take back", Action::TakeBack, 0),
        ("an answer", Action::Answer(criterion(0), tick(4)), 1),
        ("the same answer", Action::Answer(criterion(0), tick(4)), 0),
        ("another answer", Action::Answer(criterion(0), tick(1)), 1),
        ("another page", Action::TurnTo(Page::Facts), 0),
        ("taking back", Action::TakeBack, 1),
        ("starting again", Action::StartAgain, 1),
        ("taking that back", Action::TakeBack, 1),
    ] {
        assert_eq!(told(action), n_told, "{what}");
    }
}

#[test]
fn a_change_brings_the_answers_and_their_report() {
    let (store, host) = store();
    store.dispatch(Action::Answer(criterion(0), Some(Answer::NotSure)));
    let told = host.take();
    let [Notice::Change { answers, report }] = told.as_slice() else { panic!("one change, not {told:?}") };
    assert!(answers.contains(r#""customer_preference":"not_sure""#), "{answers}");
    assert_eq!(
        (answers, report),
        (&store.answers_text(), &store.report_text().expect("a report")),
        "as when asked"
    );
}

#[test]
fn bad_answers_are_refused_whole() {
    let (store, host) = store();
    store.dispatch(Action::Answer(criterion(0), tick(4)));
    host.take();
    let before = store.snapshot();
    store.load(&tree(r#"{"version":1,"answers":{"depth":3,"pace":9},"gut":"nobody"}"#));
    let told = host.take();
    let [Notice::Refused { what, problems, .. }] = told.as_slice() else { panic!("refused, not {told:?}") };
    assert_eq!(*what, Offered::Answers, "what is refused");
    assert_eq!(problems.len(), 2, "all problems at once: {problems:?}");
    assert_eq!(store.snapshot(), before, "nothing changed");
}

#[test]
fn kept_answers_come_back_as_far_as_they_fit_and_the_reader_hears_of_the_rest() {
    let (store, host) = store();
    let is_whole = store.restore(&tree(r#"{"version":1,"answers":{"depth":3,"mood":1},"gut":"split"}"#));
    assert!(!is_whole, "one answer did not come back");
    assert_eq!(store.answers_text(), r#"{"version":1,"answers":{"depth":3},"gut":"split"}"#);
    let missed = || store.snapshot().state.missed.clone();
    assert_eq!(missed(), ["answers.mood: Nothing has this name. Use one that the model defines."]);
    let [Notice::Change { .. }, Notice::Refused { what: Offered::Answers, problems, .. }] = &host.take()[..]
    else {
        unreachable!("the page hears both")
    };
    assert_eq!(problems[0].path, "answers.mood");
    store.dispatch(Action::Answer(criterion(1), tick(4)));
    assert_eq!(missed().len(), 1, "it stays, to be said again");
    assert!(store.restore(&tree(r#"{"version":1,"answers":{"depth":2}}"#)), "all of it came back");
    assert!(missed().is_empty(), "others took their place");
    store.restore(&tree(r#"{"version":2,"gut":"split"}"#));
    assert_eq!(store.answers_text(), r#"{"version":1,"answers":{"depth":2}}"#, "nothing of it fits");
    store.dispatch(Action::StartAgain);
    assert!(missed().is_empty(), "the reader starts anew");
}

#[test]
fn good_answers_are_taken_and_told() {
    let (store, host) = store();
    store.load(&tree(r#"{"version":1,"answers":{"depth":3},"quick":{"split":2}}"#));
    assert_eq!(store.snapshot().state.answers.n_answered(), 1, "one answer");
    assert_eq!(host.take().len(), 1, "one change");
}

#[test]
fn more_draws_change_the_report_and_nothing_that_was_said() {
    let (store, host) = store();
    store.dispatch(Action::Answer(criterion(0), tick(4)));
    host.take();
    let before = store.snapshot();
    store.replan(Plan { seed: 1, n_draws: 200 });
    assert_eq!(host.take().len(), 1, "told once");
    assert_eq!(store.snapshot().state, before.state, "the state is as it was");
    assert_eq!(store.snapshot().outcome.plan.n_draws, 200, "more draws");
    store.replan(Plan { seed: 1, n_draws: 200 });
    assert_eq!(host.take().len(), 0, "the same plan is no change");
}

#[test]
fn weights_are_stated_in_one_way_at_a_time_and_no_way_is_forgotten() {
    let group = GroupIdx::from_index;
    let points = fresh().reduce(Action::WeighBy(Weighing::Points)).reduce(Action::Weigh(group(2), 100.0));
    let order = points.reduce(Action::WeighBy(Weighing::Order)).reduce(Action::WeighBy(Weighing::Order));
    let expected = [0, 2, 1, 4, 3].map(group).to_vec();
    assert_eq!(order.answers.weights, WeightJudgement::Order(expected), "begins with the points' order");
    let ranked = order.reduce(Action::Rank(group(3), 0));
    let expected = [3, 0, 2, 1, 4].map(group).to_vec();
    assert_eq!(ranked.answers.weights, WeightJudgement::Order(expected), "moved to the top");
    let back = ranked.reduce(Action::WeighBy(Weighing::Points));
    assert_eq!(back.answers.weights, points.answers.weights, "the points as they were");
    let again = back.reduce(Action::WeighBy(Weighing::Order));
    assert_eq!(again.answers.weights, ranked.answers.weights, "the order as it was");
    let ours = again.reduce(Action::WeighBy(Weighing::Ours));
    assert_eq!(ours.answers.weights, WeightJudgement::Unstated, "left to the model");
}

/// A stranger looked at each way of saying what matters, and the answer turned each time.
#[test]
fn whoever_looks_at_a_way_of_stating_weights_has_said_nothing() {
    let group = GroupIdx::from_index;
    let unstated = WeightJudgement::Unstated;
    for way in [Weighing::Points, Weighing::Order, Weighing::Ours] {
        let looking = fresh().reduce(Action::WeighBy(way));
        assert_eq!((&looking.answers.weights, looking.past.len()), (&unstated, 0), "{way:?}");
    }
    let looking = fresh().reduce(Action::WeighBy(Weighing::Order));
    assert_eq!(looking.weighing, Some(Weighing::Order), "the order shows");
    assert_eq!(looking.reduce(Action::WeighBy(Weighing::Ours)).weighing, None, "and goes again");
    let ranked = looking.reduce(Action::Rank(group(4), 0));
    assert_eq!(ranked.answers.weights, WeightJudgement::Order([4, 0, 1, 2, 3].map(group).to_vec()), "moved");
    assert_eq!(ranked.weighing, None, "said");
    let sure = Action::BeSureOfWeights(Some(WeightCertainty::Sure));
    let sure = fresh().reduce(Action::WeighBy(Weighing::Points)).reduce(sure);
    assert!(matches!(sure.answers.weights, WeightJudgement::Points(_)), "sure of the points that show");
    let cleared = looking.reduce(Action::StartAgain);
    assert_eq!(cleared.weighing, None, "starting again");
    let back =
        ranked.reduce(Action::StartAgain).reduce(Action::WeighBy(Weighing::Order)).reduce(Action::TakeBack);
    assert_eq!(
        (back.weighing, &back.answers.weights),
        (None, &ranked.answers.weights),
        "what was said counts again"
    );
    let points = |points| Action::Weigh(group(0), points);
    let ours = fresh().reduce(points(10.0)).reduce(Action::WeighBy(Weighing::Ours)).reduce(Action::TakeBack);
    let moved = ours.reduce(points(20.0));
    let looked = moved.reduce(Action::WeighBy(Weighing::Order)).reduce(Action::WeighBy(Weighing::Points));
    assert_eq!(looked.answers, moved.answers, "the points that were given last");
}

#[test]
fn no_reader_can_say_that_nothing_matters() {
    let groups = fresh().decision.groups.positions().collect::<Vec<_>>();
    let state = groups.iter().fold(fresh(), |state, group| state.reduce(Action::Weigh(*group, 0.0)));
    let (store, _) = store();
    store.dispatch(Action::Load(state.answers.clone()));
    let WeightJudgement::Points(points) = &state.answers.weights else { panic!("points") };
    let last = groups.last().expect("a group");
    assert_eq!(points[*last], Some(1.0), "the last group keeps a point");
    let text = store.answers_text();
    let read = outsourcing_decision::document::answers_check::check(&tree(&text), &state.decision);
    assert!(read.is_ok(), "{text}");
}

#[test]
fn an_amount_counts_as_soon_as_it_is_a_number_and_stays_as_it_was_typed() {
    let amount = AmountIdx::from_index(0);
    let type_in = |state: State, text: &str| {
        let texts = [String::new(), text.to_owned(), String::new()];
        state.reduce(Action::Type(amount, AmountDraft { is_range: false, texts }))
    };
    let state = type_in(fresh(), "12,000");
    let given = Judgement { low: 12_000.0, best: 12_000.0, high: 12_000.0 };
    assert_eq!(state.answers.money[amount], Some(given), "a number");
    let state = type_in(state, "12,000 or so");
    assert_eq!(state.answers.money[amount], None, "no number: ours counts");
    assert_eq!(state.draft(amount).texts[1], "12,000 or so", "nothing typed is lost");
    let loaded = state.reduce(Action::Load(type_in(fresh(), "7").answers.clone()));
    assert_eq!(loaded.draft(amount).texts[1], "7", "what the page brings shows");
    let again = loaded.reduce(Action::StartAgain);
    assert_eq!(again.draft(amount).texts[1], "", "cleared");
    assert_eq!(again.reduce(Action::TakeBack).draft(amount).texts[1], "7", "and back");
}

#[test]
fn questions_that_count_most_are_pages_until_the_reader_starts_again() {
    let first = fresh().reduce(Action::Offer(vec![criterion(4), criterion(7)]));
    assert_eq!(first.page, Page::Offered(0));
    assert_eq!(first.previous_page(), Some(Page::Quick));
    assert_eq!(first.next_page(), Some(Page::Group(GroupIdx::from_index(0))));
    let answered = first.reduce(Action::Answer(criterion(4), tick(1)));
    assert_eq!(answered.offered, first.offered, "an answered question stays where it is");
    let second = answered.reduce(Action::Offer(vec![criterion(1)]));
    assert_eq!((second.page, second.previous_page()), (Page::Offered(1), Some(Page::Offered(0))));
    let offered = |state: &State| -> Vec<Page> {
        state.pages().into_iter().filter(|page| matches!(page, Page::Offered(_))).collect()
    };
    assert_eq!(offered(&second), [Page::Offered(1)], "one part for all");
    let back = second.reduce(Action::TurnTo(Page::Offered(0)));
    assert_eq!((offered(&back), back.next_page()), (vec![Page::Offered(0)], Some(Page::Offered(1))));
    assert_eq!(offered(&back.reduce(Action::TurnTo(Page::Quick))), [Page::Offered(1)], "the last");
    let undone = second.reduce(Action::TakeBack);
    assert_eq!((undone.page, &*undone.answers), (Page::Offered(0), &*fresh().answers), "where it was said");
    let weights = second.reduce(Action::TurnTo(Page::Weights));
    assert_eq!(weights.previous_page(), Some(Page::Offered(1)), "back along the short way");
    let long = second.reduce(Action::TurnTo(Page::Group(GroupIdx::from_index(4))));
    let long = long.reduce(Action::TurnTo(Page::Weights));
    assert_eq!(long.previous_page(), Some(Page::Group(GroupIdx::from_index(4))), "and along the long one");
    let quick = second.reduce(Action::TurnTo(Page::Quick));
    assert_eq!(quick.next_page(), Some(Page::Offered(0)), "what was offered first");
    let third = second.reduce(Action::Offer(vec![criterion(9), criterion(10)]));
    assert_eq!(
        third.offered,
        [vec![criterion(4), criterion(7)], vec![criterion(1)], vec![criterion(9), criterion(10)]]
    );
    let told_back = second.reduce(Action::Load(second.answers.clone()));
    assert_eq!((told_back.page, told_back.offered.len()), (Page::Offered(1), 2), "the same answers");
    let other = second.reduce(Action::Load(fresh().answers.clone()));
    assert_eq!(
        (other.page, other.offered.len()),
        (Page::Quick, 0),
        "by other answers nothing was offered yet"
    );
    let again = second.reduce(Action::StartAgain);
    assert_eq!((again.page, again.pages().contains(&Page::Offered(0))), (Page::Quick, false));
    let full = first.reduce(Action::Ask(Mode::Full)).reduce(Action::Offer(vec![criterion(1)]));
    assert_eq!(full.reduce(Action::StartAgain).page, Page::Group(GroupIdx::from_index(0)));
}

/// Draws go on while there is time; `n_slices` without any.
fn go_on(store: &Store, host: &MemoryHost, n_slices: usize) -> usize {
    (0..n_slices).take_while(|_| host.take_wake()).map(|_| store.go_on(&|| false)).count()
}

#[test]
fn a_long_run_goes_on_in_slices_and_ends_where_it_would_have_at_once() {
    let plan = Plan { seed: 3, n_draws: 40_000 };
    let host = Rc::new(MemoryHost::default());
    let store = Store::whole(fresh(), plan, host.clone());
    store.dispatch(Action::Answer(criterion(2), tick(4)));
    let n_drawn = || store.snapshot().outcome.plan.n_draws;
    assert!((10_000..40_000).contains(&n_drawn()), "at once: {}", n_drawn());
    assert_eq!(go_on(&store, &host, 5), 5, "five slices are not enough");
    // Another answer begins anew, and nothing of the former one is left.
    store.dispatch(Action::Answer(criterion(2), tick(1)));
    host.take();
    let n_slices = go_on(&store, &host, 1_000);
    assert!((50..1_000).contains(&n_slices), "{n_slices} slices");
    let state = store.snapshot().state;
    let at_once = assess(&state.decision, &state.answers, &mut Simulation::new(&state.decision, plan));
    assert_eq!((n_drawn(), &*store.snapshot().outcome), (40_000, &at_once));
    assert_eq!(host.take().len(), 1, "the page is told once more, at the end");
    assert!(!host.take_wake(), "nobody is waited for");
}

#[test]
fn a_run_that_fits_is_done_at_once() {
    let host = Rc::new(MemoryHost::default());
    let store = Store::whole(fresh(), Plan::default(), host.clone());
    host.take_wake();
    store.dispatch(Action::Answer(criterion(2), tick(4)));
    assert!(!host.take_wake() && store.snapshot().outcome.plan.n_draws == 10_000);
}

/// Nobody waits for draws that nothing rests on yet.
#[test]
fn while_nothing_is_said_most_draws_are_put_off() {
    let host = Rc::new(MemoryHost::default());
    let store = Rc::new(Store::whole(fresh(), Plan::default(), host.clone()));
    let n_drawn = || store.snapshot().outcome.plan.n_draws;
    assert_eq!(n_drawn(), 256, "at first");
    let n_told = Rc::new(Cell::new(0));
    store.follow({
        let (n_told, store) = (n_told.clone(), Rc::downgrade(&store));
        move || {
            n_told.set(n_told.get() + 1);
            assert!(
                store.upgrade().is_some_and(|store| store.report_text().is_some()),
                "it may ask in return"
            );
        }
    });
    let report = store.report_text().unwrap_or_default();
    assert!(report.contains(r#""draws":10000"#), "whoever asks for a report gets a whole one: {report}");
    assert_eq!(n_told.get(), 1, "the components hear of it too");

    let store = Store::whole(fresh(), Plan::default(), host.clone());
    assert!((2..100).contains(&go_on(&store, &host, 1_000)), "in slices");
    assert_eq!(store.snapshot().outcome.plan.n_draws, 10_000, "in the end");
    assert!(host.take().is_empty(), "the page hears of nothing, for nothing was said");
}

#[test]
fn whoever_has_a_report_hears_of_the_whole_one() {
    let host = Rc::new(MemoryHost::default());
    let store = Store::whole(fresh(), Plan::default(), host.clone());
    store.replan(Plan { seed: 1, n_draws: 40_000 });
    assert_eq!(host.take().len(), 1, "at once, of some of the draws");
    go_on(&store, &host, 1_000);
    let [Notice::Change { report, .. }] = &host.take()[..] else { unreachable!("once more, at the end") };
    assert!(report.contains(r#""draws":40000"#), "{report}");
}

#[test]
fn what_no_draw_rests_on_changes_none() {
    let mut simulation = Simulation::new(&fresh().decision, Plan::default());
    let rated = answered(3).reduce(Action::Rate(alternative(2), -1));
    for state in [answered(3), rated, answered(4), answered(3)] {
        let fresh =
            assess(&state.decision, &state.answers, &mut Simulation::new(&state.decision, Plan::default()));
        assert!(assess(&state.decision, &state.answers, &mut simulation) == fresh, "as a run of its own");
    }
}

#[test]
fn others_are_compared_until_they_leave_or_all_is_forgotten() {
    let (store, _) = store();
    store.join("Ann", r#"{"answers":{"strain":4}}"#, tree);
    store.join("Bob", "not a link", tree);
    let names = || {
        let people = store.snapshot().state.people.clone();
        people.into_iter().map(|(name, _)| name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names(), "Ann", "Bob's link was refused");
    let code = share_code::encode(&answered(3).answers, &fresh().decision);
    let was_refused = || matches!(store.snapshot().state.word.as_deref(), Some(Word::NotJoined(_)));
    store.join("Eve", &format!("https://example.org/page#outsourcing-decision={code}"), tree);
    assert_eq!(names(), "Ann Eve");
    assert!(was_refused(), "why Bob's was refused is still said after Eve's, chosen with it");
    assert_eq!(*store.snapshot().state.answers, *fresh().answers, "the reader's own answers stay");
    store.dispatch(Action::Part(0));
    store.dispatch(Action::Invite(share_code::encode(&answered(1).answers, &fresh().decision)));
    assert_eq!(names(), "Eve Person 3", "you are the first");
    assert!(!was_refused(), "another wish is another matter");
    store.dispatch(Action::Part(1));
    assert_eq!(names(), "Eve");
    store.join("Eve again", &share_code::encode(&answered(3).answers, &fresh().decision), tree);
    assert_eq!(names(), "Eve", "nobody counts twice");
    assert!(matches!(store.snapshot().state.word.as_deref(), Some(Word::JoinedBefore)), "which is said");
    store.dispatch(Action::NamePerson(0, "Eva".to_owned()));
    store.dispatch(Action::NamePerson(0, " ".to_owned()));
    assert_eq!(names(), "Eva", "an empty name is none");
    store.join("Jo_outsourcing-decision-answers-2026-12-01-0911", r#"{"answers":{"strain":3}}"#, tree);
    store.join("outsourcing-decision-answers-2026-12-01-0912 (1)", r#"{"answers":{"strain":2}}"#, tree);
    assert_eq!(names(), "Eva Jo Person 4", "the name that we gave the file is nobody's");
    store.join("outsourcing-decision-2026-10-03-0914-Sam Lee", r#"{"answers":{"strain":1}}"#, tree);
    assert_eq!(names(), "Eva Jo Person 4 Sam Lee", "what is added to it is somebody's");
    store.dispatch(Action::Part(3));
    store.join("outsourcing-decision-2026-10-03-0914", r#"{"answers":{"pace":1}}"#, tree);
    assert_eq!(names(), "Eva Jo Person 4 Person 5", "a day and a minute are not");
    store.dispatch(Action::Part(1));
    store.join("", r#"{"answers":{"pace":2}}"#, tree);
    assert_eq!(names(), "Eva Person 4 Person 5 Person 6", "no name stands twice");
    store.dispatch(Action::Part(3));
    store.dispatch(Action::Part(2));
    store.dispatch(Action::Part(1));
    store.dispatch(Action::NamePerson(0, "Eve".to_owned()));
    store.dispatch(Action::StartAgain);
    assert_eq!(names(), "Eve", "starting again is about the reader's own answers");
    store.dispatch(Action::Forget);
    assert_eq!(names(), "");
}

const VAN: &str = include_str!("../../examples/van.json");

#[test]
fn another_model_takes_the_place_of_the_first_and_answers_that_fit_none_are_told() {
    let (store, host) = store();
    store.remodel(&tree(VAN), tree);
    assert!(
        host.take().is_empty(),
        "nothing was said, and the page has no report that is of other questions"
    );
    let (store, host) = self::store();
    store.dispatch(Action::Answer(criterion(0), tick(3)));
    host.take();
    store.remodel(&tree(VAN), tree);
    let state = store.snapshot().state;
    assert_eq!((state.decision.id.as_str(), state.page), ("van", Page::Quick));
    assert_eq!(*state.answers, Answers::none(&state.decision), "no answer of the former questions");
    let [Notice::Change { report, .. }, Notice::Refused { what: Offered::Answers, problems, .. }] =
        &host.take()[..]
    else {
        unreachable!("the page hears of the new questions, and that the answers are lost")
    };
    assert!(report.contains(r#""id":"buy""#), "{report}");
    assert_eq!(problems[0].path, "answers.customer_preference");
    // Answers that fit stay.
    store.dispatch(Action::Answer(criterion(1), tick(4)));
    store.remodel(&tree(VAN), tree);
    assert_eq!(store.answers_text(), r#"{"version":1,"answers":{"change":4}}"#);
}

#[test]
fn a_model_with_problems_asks_nothing_and_reports_nothing() {
    let (store, host) = store();
    store.remodel(&tree(r#"{"version":2,"id":"x"}"#), tree);
    assert!(store.report_text().is_none(), "no report of other questions");
    assert!(store.snapshot().state.model_problems.len() > 3, "{:?}", store.snapshot().state.model_problems);
    let [Notice::Refused { what: Offered::Model, problems, .. }] = &host.take()[..] else {
        unreachable!("the page is told every problem")
    };
    assert_eq!(problems[0].path, "version");
    store.remodel(&tree(VAN), tree);
    assert!(store.report_text().is_some() && store.snapshot().state.model_problems.is_empty());
}

#[test]
fn a_page_says_sentences_in_its_own_words_until_it_takes_them_back() {
    let (store, host) = store();
    store.reword(&tree(r#"{"page.title":"Ours","page.titel":"Slip","page.lead":7}"#));
    let said = |key: &str| store.snapshot().state.copy.get(key).to_owned();
    assert_eq!(said("page.title"), "Ours");
    assert!(said("page.lead").starts_with("A few taps"), "what is no text stays ours");
    let [Notice::Refused { what: Offered::Attribute, problems, .. }] = &host.take()[..] else {
        unreachable!("the slips are told")
    };
    let told: Vec<_> = problems.iter().map(|problem| (problem.path.as_str(), problem.kind.name())).collect();
    assert_eq!(told, [("strings.page.titel", "unknown_key"), ("strings.page.lead", "wrong_type")]);
    store.reword(&tree("{}"));
    assert!(said("page.title").starts_with("Should you"));
}
