//! At which of a vendor's prices the answer would be another.

use outsourcing_decision::model::indexed::CriterionIdx;
use outsourcing_decision::ui::action::Errand;
use outsourcing_decision::ui::host::{SavedFile, Wish};

use super::*;

/// A shop whose answers speak for in-house, and whose money speaks for a vendor that is cheap.
const SHOP_WITH_PRICE: &str = r#"{"answers":{"reason_to_buy":3,"depth":3,"voice":3,"strain":2,"vendor_capability":1},
    "money":{"customers":2400,"contacts_per_customer":6,"margin_per_customer":90,"wage_per_hour":21,
    "open_hours":1800,"vendor_rate_per_hour":PRICE}}"#;
const ASKED: &str = "At which vendor’s price would this answer change?";

fn at(price: &str) -> Store {
    begun(&SHOP_WITH_PRICE.replace("PRICE", price))
}

fn begun(json: &str) -> Store {
    let plan = Plan { seed: 1, n_draws: 2_000 };
    Store::whole(with_answers(json), plan, Rc::new(MemoryHost::default()))
}

fn headline(price: &str) -> String {
    text(piece(&drawn(at(price)), "p", "headline"))
}

/// What is said of the changes once the prices were looked for.
fn sought(store: Store) -> String {
    store.dispatch(Action::SeekPrice);
    text(piece(&drawn(store), "section", "changes"))
}

/// What is told of a price is what the headline says once it is typed, and not yet a little before it.
#[test]
fn the_nearest_price_that_turns_the_headline_is_told() {
    for (price, told, before, then) in [
        ("26", "At 42\u{a0}US dollars an hour (5.6\u{a0}US dollars a contact) or more", "41.6", "42"),
        ("60", "At 47.7\u{a0}US dollars an hour (6.36\u{a0}US dollars a contact) or less", "48.1", "47.7"),
    ] {
        let said = sought(at(price));
        assert!(said.contains(&format!("{told}, we would say: {}", headline(then))), "{price}: {said}");
        assert_eq!(headline(before), headline(price), "a little before {then} it is as at {price}");
        assert_ne!(headline(then), headline(price), "at {then}");
    }
    let firm = "No price from a third of yours to three times as much";
    assert!(sought(at("10")).contains(firm), "up to 30 nothing turns");
    let unsure = sought(at(r#"{"low":22,"best":26,"high":34}"#));
    assert!(unsure.contains(", we would say: Keep it in-house, even though"), "with a range: {unsure}");
    let grows = "Your range of prices counts as one that grows along with it.";
    assert!(unsure.contains(grows) && !sought(at("26")).contains(grows), "only a range does: {unsure}");
}

#[test]
fn prices_are_looked_for_only_where_the_reader_has_one_and_it_matters() {
    let asks = |store: Store| drawn(store).contains(ASKED);
    assert!(asks(at("26")), "there is one");
    assert!(
        !asks(begun(r#"{"answers":{"strain":2},"money":{"wage_per_hour":21}}"#)),
        "ours says nothing of yours"
    );
    assert!(!asks(at("0")), "nothing to pay");
    let stopped = SHOP_WITH_PRICE
        .replace("PRICE", "26")
        .replace(r#"{"answers""#, r#"{"facts":{"responsibility":"nobody"},"answers""#);
    assert!(!asks(begun(&stopped)), "a red line stops it at any price");
}

/// What was found belongs to the answers that it was looked for with.
#[test]
fn another_answer_takes_the_prices_away() {
    let store = at("26");
    store.dispatch(Action::SeekPrice);
    let turns = store.snapshot().state.shown.price_turns.clone();
    assert!(turns.is_some_and(|turns| turns.said.len() == 1), "found");
    store.dispatch(Action::Answer(CriterionIdx::from_index(0), Tick::new(4).map(Answer::Tick)));
    assert!(!drawn(store).contains("we would say"), "of the former answers");
}

/// The file that the reader gets who asks for it.
fn saved(store: &Store, host: &MemoryHost, file: SavedFile) -> String {
    store.dispatch(Action::Want(Errand::Save(file)));
    match host.take_wishes().pop() {
        Some(Wish::Save(of, text)) if of == file => text,
        other => panic!("no file: {other:?}"),
    }
}

#[test]
fn a_note_has_the_prices_that_were_found_as_long_as_they_hold() {
    let host = Rc::new(MemoryHost::default());
    let state = with_answers(&SHOP_WITH_PRICE.replace("PRICE", "26"));
    let store = Store::whole(state, Plan { seed: 1, n_draws: 2_000 }, host.clone());
    let told = "\n- At 42\u{a0}US dollars an hour (5.6\u{a0}US dollars a contact) or more, we would say: ";
    let has_prices = || saved(&store, &host, SavedFile::ReportMarkdown).contains(told);
    assert!(!has_prices(), "nobody looked");
    store.dispatch(Action::SeekPrice);
    assert!(has_prices(), "{}", saved(&store, &host, SavedFile::ReportMarkdown));
    store.dispatch(Action::Answer(CriterionIdx::from_index(0), Tick::new(4).map(Answer::Tick)));
    assert!(!has_prices(), "of the former answers");
}

/// Excel takes a table without the mark for one of its own alphabet.
#[test]
fn a_table_says_that_it_is_utf_8() {
    let host = Rc::new(MemoryHost::default());
    let state = with_answers(&SHOP_WITH_PRICE.replace("PRICE", "26"));
    let store = Store::whole(state, Plan { seed: 1, n_draws: 100 }, host.clone());
    assert!(saved(&store, &host, SavedFile::ReportCsv).starts_with("\u{feff}Way,Id,"), "the mark");
    for file in [SavedFile::Answers, SavedFile::ReportJson, SavedFile::ReportMarkdown] {
        assert!(!saved(&store, &host, file).contains('\u{feff}'), "{file:?}");
    }
}
