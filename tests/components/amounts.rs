//! What stands beside an amount: what it comes to, and whether it is far from our figure.

use outsourcing_decision::document::share_code;
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::Simulation;
use outsourcing_decision::view::money_words::MoneyWords;
use outsourcing_decision::view::verdict_words::Words;

use outsourcing_decision::model::indexed::AlternativeIdx;

use super::*;

const COMES_TO: &str = r#""customers":1200,"contacts_per_customer":2,"vendor_rate_per_hour":24"#;

fn page_of(state: State) -> String {
    piece(&markup(state.reduce(Action::TurnTo(Page::Money))), "section", "questions").to_owned()
}

/// The page about money, with these amounts given.
fn page(money: &str) -> String {
    page_of(with_answers(&format!("{{\"money\":{{{money}}}}}")))
}

/// What is read there.
fn asked(money: &str) -> String {
    text(&page(money)).replace('\u{a0}', " ")
}

/// What stands in the field of this name.
fn value_of(page: &str, name: &str) -> String {
    let fields = pieces_of_inputs(page);
    let field = fields.iter().find(|field| field.contains(&format!("name=\"{name}\"")));
    let field = field.unwrap_or_else(|| panic!("no field {name} in {page}"));
    let value = field.split_once(" value=\"").map_or("", |(_, rest)| rest);
    value.split('"').next().unwrap_or_default().to_owned()
}

fn pieces_of_inputs(page: &str) -> Vec<&str> {
    page.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or(rest)).collect()
}

/// What an amount comes to, as it stands in its field.
fn shown_as(page: &str, amount: &str) -> String {
    value_of(page, &format!("amount-{amount}-fit"))
}

/// A shop, in which an amount is said to come to so much.
fn fitted(amount: &str, typed: &str) -> State {
    fit(with_answers(&format!("{{\"money\":{{{COMES_TO}}}}}")), amount, typed)
}

/// The state after a reader has typed what an amount comes to, letter by letter.
fn fit(state: State, amount: &str, typed: &str) -> State {
    let ends = (1..=typed.len()).filter(|end| typed.is_char_boundary(*end));
    let state = ends.fold(state, |state, end| pasted(state, amount, &typed[..end]));
    if typed.is_empty() { pasted(state, amount, "") } else { state }
}

/// The state after a reader has typed an amount itself.
fn typed(state: State, amount: &str, text: &str) -> State {
    let idx = state.decision.amounts.find(|one| one.id.as_str() == amount).expect("there is such an amount");
    let mut draft = state.draft(idx);
    draft.texts[1] = text.to_owned();
    state.reduce(Action::Type(idx, draft))
}

/// The same at one stroke.
fn pasted(state: State, amount: &str, text: &str) -> State {
    let idx = state.decision.amounts.find(|one| one.id.as_str() == amount).expect("there is such an amount");
    let before = state.fitting.as_ref().filter(|fitting| fitting.amount == idx);
    let answers = before.map_or(state.answers.clone(), |fitting| fitting.before.clone());
    let plan = Plan { seed: 1, n_draws: 100 };
    let outcome = assess(&state.decision, &answers, &mut Simulation::new(&state.decision, plan));
    let words = Words { copy: &state.copy, decision: &state.decision, answers: &answers, outcome: &outcome };
    let echo = words.echo(idx).expect("it comes to something");
    let drafts = echo.typed(text, &state.decision, state.copy.notation());
    state.reduce(Action::Fit(idx, text.to_owned(), drafts))
}

/// By hand, from the model's figures: 2 contacts a customer are 2 / (1 − 0.6 × 0.28) = 2.404 with those who ask again,
/// for 1,200 customers 240 a month. A desk that is open 2,500 hours takes 2,500 / 0.68 = 3,676 hours of pay, more than
/// those contacts need, at 20.6 × (1.7 + 0.27 × 3.5 / 12) = 36.64 dollars: 134,700. Eight minutes at 24 dollars an
/// hour are 3.20.
#[test]
fn an_amount_is_told_by_what_it_comes_to() {
    let told = page(COMES_TO);
    for (amount, label, shown) in [
        ("contacts_per_customer", "Or all contacts, with those who ask again", "240.4"),
        ("vendor_rate_per_hour", "Or the vendor’s price for one contact of 8 minutes", "3.2"),
    ] {
        assert_eq!(shown_as(&told, amount), shown, "{amount}");
        assert!(text(&told).contains(label), "“{label}” is not in {told}");
    }
}

/// Whoever reads all answers again finds the number that was typed, and not only what followed from it.
#[test]
fn what_was_typed_stands_with_all_that_was_answered() {
    let state = fitted("contacts_per_customer", "480.8");
    let told = |state: State| text(&markup(state)).replace('\u{a0}', " ");
    let typing = told(state.clone());
    assert!(typing.contains("4 a year; you typed 480.8 a month"), "while it is typed: {typing}");
    let later = told(typed(state, "customers", "2400"));
    assert!(later.contains("you typed 480.8 a month"), "after something else was: {later}");
    let unsaid = told(with_answers(&format!("{{\"money\":{{{COMES_TO}}}}}")));
    assert!(!unsaid.contains("you typed"), "nothing was: {unsaid}");
}

/// On paper too readers write down the number that they know.
#[test]
fn the_worksheet_takes_what_an_amount_comes_to() {
    let sheet = text(&markup(fresh())).replace('\u{a0}', " ");
    for label in [
        "Or all contacts, with those who ask again: ",
        "Or the vendor’s price for one contact of 8 minutes: ",
    ] {
        assert!(sheet.contains(label), "“{label}” is not in {sheet}");
    }
}

/// Before any amount is given, a field holds nothing of the reader's: what ours come to stands in it as ours do.
#[test]
fn what_our_amounts_come_to_does_not_pass_for_the_readers() {
    for money in ["", COMES_TO] {
        let page = page(money);
        assert_eq!(shown_as(&page, "wage_per_hour"), "", "{money}");
        assert!(page.contains("placeholder=\"130,000\""), "{money}: {page}");
    }
}

/// By hand: the desk of 130,000 dollars stands idle but for 240 contacts a month, 8 minutes of work each at 75 % busy
/// and 32 % away: 2,885 × 8 / 60 / 0.51 = 754 hours, or 27,600 dollars. What is paid beyond them is for being there.
#[test]
fn a_smaller_cost_takes_hours_at_the_desk_away_before_it_takes_wages() {
    for (typed, hours, wage) in [("67370", "1,250", ""), ("67,370", "1,250", ""), ("13800", "512.8", "10.29")]
    {
        let state = fitted("wage_per_hour", typed);
        let page = page_of(state);
        let said = text(&page).replace('\u{a0}', " ");
        assert!(
            said.contains(&format!("To fit this, “Hours at the desk” is now {hours} hours a year.")),
            "{said}"
        );
        for (amount, expected) in [("open_hours", hours), ("wage_per_hour", wage)] {
            assert_eq!(value_of(&page, &format!("amount-{amount}-1")), expected, "{typed}: {amount}");
        }
        assert_eq!(shown_as(&page, "wage_per_hour"), typed, "it stays as it was typed");
    }
}

/// Twice the contacts are two for each customer, and half the price is half the rate; what is typed stays.
#[test]
fn an_amount_follows_what_it_is_said_to_come_to() {
    let is_wrong = "othing has changed";
    for (amount, typed, expected, shown) in [
        ("contacts_per_customer", "480.8", "4", "480.8"),
        ("vendor_rate_per_hour", "1.6", "12", "1.6"),
        ("vendor_rate_per_hour", "0.85", "6.375", "0.85"),
        ("contacts_per_customer", "many", "2", "many"),
        ("contacts_per_customer", "24x", "2", "24x"),
        ("contacts_per_customer", "-5", "2", "-5"),
        ("contacts_per_customer", "1e9", "2", "1e9"),
        ("contacts_per_customer", "", "2", ""),
        ("contacts_per_customer", "0", "2", "0"),
    ] {
        let page = page_of(fitted(amount, typed));
        assert_eq!(value_of(&page, &format!("amount-{amount}-1")), expected, "{typed} of {amount}");
        assert_eq!(shown_as(&page, amount), shown, "{typed} of {amount}");
        let is_refused = ["many", "24x", "-5", "1e9"].contains(&typed);
        assert_eq!(page.contains(is_wrong), is_refused, "{typed} of {amount}");
    }
    // How many a number begins, but none that stays.
    let left = fitted("vendor_rate_per_hour", "0").reduce(Action::ChooseByGut(None));
    let page = page_of(left);
    assert!(
        page.contains("This has to be more than 0") && shown_as(&page, "vendor_rate_per_hour") == "0",
        "{page}"
    );
}

/// What was typed stays with what is wrong about it, whatever else is said.
#[test]
fn what_could_not_be_read_stays_until_it_is_mended() {
    let said = |state: State| {
        let page = page_of(state);
        (shown_as(&page, "vendor_rate_per_hour"), page.contains("so nothing has changed"))
    };
    let wrong = fit(fitted("vendor_rate_per_hour", "2.5.0"), "contacts_per_customer", "480.8");
    assert_eq!(said(wrong.clone()), ("2.5.0".to_owned(), true), "after another field");
    let gut = wrong.reduce(Action::ChooseByGut(None));
    assert_eq!(said(gut), ("2.5.0".to_owned(), true), "after another question");
    assert_eq!(said(fit(wrong.clone(), "vendor_rate_per_hour", "2.5")), ("2.5".to_owned(), false), "mended");
    let emptied = fit(fit(wrong.clone(), "vendor_rate_per_hour", ""), "contacts_per_customer", "480.8");
    assert!(!said(emptied).1, "taken back");
    assert!(!said(wrong.reduce(Action::StartAgain)).1, "begun anew");
}

/// A vendor's 2.50 for eight minutes are 18.75 dollars an hour, and for twelve 12.50: the price that was typed stays.
#[test]
fn what_an_amount_was_said_to_come_to_holds_when_others_change() {
    let shown = |state: &State| {
        let page = page_of(state.clone());
        (value_of(&page, "amount-vendor_rate_per_hour-1"), shown_as(&page, "vendor_rate_per_hour"))
    };
    let pair = |rate: &str, price: &str| (rate.to_owned(), price.to_owned());
    let state = fitted("vendor_rate_per_hour", "2.50");
    assert_eq!(shown(&state), pair("18.75", "2.50"), "eight minutes");
    let longer = typed(state, "handling_minutes", "12");
    assert_eq!(shown(&longer), pair("12.5", "2.50"), "twelve minutes");
    let back = longer.reduce(Action::TakeBack);
    assert_eq!(shown(&back), pair("18.75", "2.50"), "taken back");
    assert_eq!(shown(&typed(back, "handling_minutes", "12")), pair("12.5", "2.50"), "and it still holds");
    let by_hour = typed(longer, "vendor_rate_per_hour", "20");
    assert_eq!(shown(&typed(by_hour, "handling_minutes", "6")), pair("20", "2"), "now the hour stays");
}

/// A price for each contact holds for whoever opens the link too, and is told as what was said.
#[test]
fn what_was_said_of_an_amount_holds_in_a_link() {
    let said = fitted("vendor_rate_per_hour", "2.50");
    let code = share_code::encode(&said.answers, &said.decision);
    let opened =
        fresh().reduce(Action::Open(Rc::new(share_code::decode(&code, &said.decision).expect("it reads"))));
    let shown = |state: &State| {
        let page = page_of(state.clone());
        let value = value_of(&page, "amount-vendor_rate_per_hour-1");
        (value.to_owned(), shown_as(&page, "vendor_rate_per_hour"))
    };
    let pair = |rate: &str, price: &str| (rate.to_owned(), price.to_owned());
    assert_eq!(shown(&opened), pair("18.75", "2.5"), "eight minutes");
    assert!(text(&markup(opened.clone())).contains("you typed 2.5"), "told as what was said");
    let longer = typed(opened, "handling_minutes", "12");
    assert_eq!(shown(&longer), pair("12.5", "2.5"), "twelve minutes");
    let by_hour = typed(longer, "vendor_rate_per_hour", "20");
    assert_eq!(by_hour.answers.held, [], "now the hour is said");
}

fn best_of(state: &State, amount: &str) -> Option<f64> {
    let idx = state.decision.amounts.find(|one| one.id.as_str() == amount).expect("there is such an amount");
    state.answers.money[idx].map(|judgement| judgement.best)
}

/// One riyal is .267 dollars: what is taken back and done again in another currency is the same price.
#[test]
fn what_is_done_again_in_another_currency_is_no_other_price() {
    let said = fitted("vendor_rate_per_hour", "2.50");
    let again = said
        .reduce(Action::TakeBack)
        .reduce(Action::ShowMoneyIn(Some("SAR".to_owned())))
        .reduce(Action::DoAgain);
    let later = typed(again, "margin_per_customer", "300");
    assert_eq!(best_of(&later, "vendor_rate_per_hour"), Some(18.75));
    assert_eq!(shown_as(&page_of(later.clone()), "vendor_rate_per_hour"), "9.38", "2.50 dollars");
    assert!(text(&markup(later)).contains("you typed 9.38"), "in the currency that shows");
}

/// An amount of a link is held to the last digit, and not to what is shown of it.
#[test]
fn an_amount_that_came_in_a_link_is_not_rounded_by_what_is_typed_elsewhere() {
    let held = |money: &str, amount: &str| {
        with_answers(&format!(r#"{{"money":{{{money}}},"money_held":["{amount}"]}}"#))
    };
    let price = r#""customers":4000,"vendor_rate_per_hour":10.123456,"handling_minutes":1"#;
    let other = typed(held(price, "vendor_rate_per_hour"), "margin_per_customer", "90");
    assert_eq!(best_of(&other, "vendor_rate_per_hour"), Some(10.123_456), "as it was");
    let longer = typed(other, "handling_minutes", "2");
    assert_eq!(best_of(&longer, "vendor_rate_per_hour"), Some(5.062), "half, to four digits");
    let nobody = held(r#""customers":0,"contacts_per_customer":1.5"#, "contacts_per_customer");
    let held = nobody.answers.held.clone();
    assert_eq!(typed(nobody, "margin_per_customer", "90").answers.held, held, "nobody took it back");
}

/// One typed “abc” where a price had been taken back, did the price again, and “abc” stayed.
#[test]
fn what_is_done_again_takes_the_place_of_what_could_not_be_read() {
    let back = fitted("vendor_rate_per_hour", "2.50").reduce(Action::TakeBack);
    let again = fit(back, "vendor_rate_per_hour", "abc").reduce(Action::DoAgain);
    let page = page_of(again);
    assert_eq!(shown_as(&page, "vendor_rate_per_hour"), "2.50");
    assert!(!page.contains("aria-invalid"), "{page}");
}

/// A step is named that takes something back: none is what was typed and cannot be read.
#[test]
fn what_is_no_number_leaves_no_step() {
    let said = typed(with_answers("{}"), "customers", "4000");
    let other = typed(typed(said.clone(), "wage_per_hour", "2"), "wage_per_hour", "2x");
    assert_eq!(other.past, said.past);
    assert_eq!(other.draft(AmountIdx::from_index(3)).texts[1], "2x", "it stays in its field");
}

/// What the desk costs in a year has made the hours follow: our wage stays ours, whatever is typed elsewhere.
#[test]
fn a_cost_that_was_said_does_not_make_our_wage_the_readers() {
    let state = typed(fitted("wage_per_hour", "67370"), "margin_per_customer", "90");
    assert_eq!(value_of(&page_of(state), "amount-wage_per_hour-1"), "");
}

/// A range that follows a price is scaled once, and not a little more with each letter that is typed elsewhere.
#[test]
fn a_range_that_follows_does_not_drift() {
    let given = with_answers(
        r#"{"money":{"customers":1200,"handling_minutes":7,"vendor_rate_per_hour":{"low":10,"best":20,"high":45}}}"#,
    );
    let rate = |state: &State| {
        let idx = state.decision.amounts.find(|amount| amount.id.as_str() == "vendor_rate_per_hour");
        state.answers.money[idx.expect("there is such an amount")].expect("it is given").high
    };
    let first = fit(given, "vendor_rate_per_hour", "2.51");
    let later =
        ["1", "12", "120"].into_iter().fold(first.clone(), |state, text| typed(state, "customers", text));
    assert_eq!(rate(&first).to_bits(), rate(&later).to_bits(), "{} and then {}", rate(&first), rate(&later));
}

/// What only the hours have followed is the reader's all the same, and stays in its field.
#[test]
fn what_was_fitted_stays_when_something_else_is_said() {
    let fitted = fitted("wage_per_hour", "67370");
    let said = fitted.reduce(Action::Rate(AlternativeIdx::from_index(0), 2));
    // 1,250 hours, to four digits, come to 67,360.
    assert_eq!(shown_as(&page_of(said), "wage_per_hour"), "67370", "what was typed");
    // Dearer than the desk: a dearer hour, for nobody is there longer than a year has hours.
    let dear = page_of(self::fitted("wage_per_hour", "500000"));
    assert_eq!(value_of(&dear, "amount-open_hours-1"), "");
    assert_eq!(value_of(&dear, "amount-wage_per_hour-1"), "76.46");
}

/// Typed and deleted again, it has left no step; and a second sitting is a step of its own.
#[test]
fn a_step_is_a_sitting() {
    let given = |state: &State| state.answers.money.values().flatten().count();
    let typed = pasted(fitted("contacts_per_customer", "480"), "contacts_per_customer", "");
    assert_eq!(given(&typed.reduce(Action::TakeBack)), 3, "there was nothing but what was given");
    let first = fitted("contacts_per_customer", "480").reduce(Action::ShowMoneyIn(None));
    let second = fit(first.clone(), "contacts_per_customer", "960").reduce(Action::TakeBack);
    assert_eq!(second.answers, first.answers, "the first sitting stands");
}

/// Hours that the reader gave stay, and the wage follows; what was typed still shows afterwards.
#[test]
fn given_hours_do_not_follow_a_cost() {
    let given = with_answers(&format!(r#"{{"money":{{{COMES_TO},"open_hours":1250}}}}"#));
    let page = page_of(fit(given.clone(), "wage_per_hour", "33685").reduce(Action::ChooseByGut(None)));
    assert_eq!(value_of(&page, "amount-open_hours-1"), "1,250");
    assert_eq!(value_of(&page, "amount-wage_per_hour-1"), "10.3");
    let other = fit(given, "wage_per_hour", "33685");
    let idx = other.decision.amounts.find(|amount| amount.id.as_str() == "customers").expect("customers");
    let draft = AmountDraft { is_range: false, texts: [String::new(), "1200".to_owned(), String::new()] };
    let shown = shown_as(&page_of(other.reduce(Action::Type(idx, draft))), "wage_per_hour");
    // It comes to 33,680.
    assert_eq!(shown, "33685", "what was typed");
}

/// A range keeps its shape, and one undo brings all letters of a number back.
#[test]
fn a_range_follows_as_a_whole() {
    let state = fitted("contacts_per_customer", "480.8");
    let idx = state.decision.amounts.find(|amount| amount.id.as_str() == "contacts_per_customer");
    let given = |state: &State| state.answers.money[idx.expect("there is such an amount")];
    assert_eq!(given(&state).map(|given| (given.low, given.best, given.high)), Some((4.0, 4.0, 4.0)));
    let ranged =
        with_answers(r#"{"money":{"customers":1200,"contacts_per_customer":{"low":1,"best":2,"high":5}}}"#);
    let ranged = fit(ranged, "contacts_per_customer", "120.2");
    assert_eq!(given(&ranged).map(|given| (given.low, given.best, given.high)), Some((0.5, 1.0, 2.5)));
    let back = fit(ranged, "contacts_per_customer", "12").reduce(Action::TakeBack);
    assert_eq!(given(&back).map(|given| given.best), Some(2.0));
}

/// Ours are 1,000 to 20,000 customers, 16 to 28 dollars an hour and 0 to 20,000 a year.
#[test]
fn an_amount_far_from_ours_is_read_out() {
    let far = "That is far from our figure.";
    for (money, expected) in [
        (r#""customers":4"#, Some("We read 4 in all.")),
        (r#""customers":100"#, None),
        (r#""customers":200000"#, None),
        (r#""customers":200001"#, Some("We read 200,001 in all.")),
        (r#""wage_per_hour":52000"#, Some("We read 52,000 US dollars an hour.")),
        (r#""vendor_minimum_fee":-900000"#, None),
        (r#""occupancy":1"#, None),
    ] {
        let asked = asked(money);
        assert_eq!(asked.contains(far), expected.is_some(), "{money}: {asked}");
        assert!(asked.contains(expected.unwrap_or_default()), "{money}: {asked}");
    }
}

/// The reader's own money, without the page's doing.
#[test]
fn money_is_typed_in_the_currency_that_the_reader_chooses() {
    let state = with_answers(r#"{"money":{"wage_per_hour":20}}"#).reduce(Action::TurnTo(Page::Money));
    let euros = markup(state.clone().reduce(Action::ShowMoneyIn(Some("EUR".to_owned()))));
    for (page, shown) in [(&markup(state), "USD"), (&euros, "EUR")] {
        let chosen = pieces(page, "option").into_iter().find(|option| option.contains("selected"));
        assert!(chosen.is_some_and(|option| option.contains(shown)), "{shown} is not chosen in {page}");
    }
    assert!(text(&euros).contains("You see them in euros: times 0.924"), "{euros}");
}

/// Six are asked first, and two of the desk where it decides; the many behind them show what counts, each with its field
/// behind its name.
#[test]
fn the_many_amounts_are_folded_and_show_what_counts() {
    let page = page(r#""open_hours":900,"customers":90000"#);
    assert_eq!(pieces(&page, "summary").len(), 1 + 29, "{page}");
    assert!(text(&page).contains("Hours at the desk: 900\u{a0}hours a year"), "{page}");
    let state = with_answers(r#"{"money":{"open_hours":900,"customers":400}}"#);
    assert!(text(&markup(state)).contains("Money2 of 8"), "the desk, which decides, is among those asked");
    let state = with_answers(r#"{"money":{"vendor_minimum_fee":900,"customers":100000}}"#);
    assert!(text(&markup(state)).contains("Money1 of 6"), "of the six one is given");
}

#[test]
fn what_the_sum_rests_on_is_told() {
    let told = text(&markup(with_answers(
        r#"{"money":{"customers":400,"wage_per_hour":{"low":15,"best":18,"high":30}}}"#,
    )));
    let told = told.replace('\u{a0}', " ");
    for said in [
        "This rests on what you gave: Customers: 400 in all; Hourly wage: 18 US dollars an hour (15 – 30).",
        "Of the amounts asked first, these are our figures: Contacts per customer: 1.2 a year (0.5 – 3); ",
        "All others under “All other amounts” are our figures.",
    ] {
        assert!(told.contains(said), "“{said}” is not in {told}");
    }
    let fitted = text(&markup(fitted("contacts_per_customer", "480.8"))).replace('\u{a0}', " ");
    let said = "This rests on what you gave, and on what follows from it: ";
    assert!(fitted.contains(said), "“{said}” is not in {fitted}");
    let rest = fitted.split(said).nth(1).unwrap_or_default();
    assert!(rest.contains("4 a year; you typed 480.8 a month"), "{rest}");
}

/// Busy minutes at a desk that must be kept open: fewer cost as much as before, more cost more, so that both ends may lie
/// on one side of the best guess; a bar that did not reach it would float.
#[test]
fn every_bar_reaches_the_best_guess() {
    let state = with_answers(r#"{"money":{"customers":4000,"margin_per_customer":35,"open_hours":1197}}"#);
    let mut simulation = Simulation::new(&state.decision, Plan { seed: 1, n_draws: 100 });
    let outcome = assess(&state.decision, &state.answers, &mut simulation);
    let words =
        Words { copy: &state.copy, decision: &state.decision, answers: &state.answers, outcome: &outcome };
    let words = MoneyWords::of(words).expect("amounts are given");
    let best = words.case().difference;
    let swings = words.swings();
    assert!(swings.iter().any(|swing| (swing.at_low > best) == (swing.at_high > best)), "one is bent");
    for swing in swings {
        let [least, most] = words.reach(swing);
        assert!(least <= best && best <= most, "{least} to {most} does not reach {best}");
        assert!(least <= swing.at_low.min(swing.at_high) && most >= swing.at_low.max(swing.at_high));
    }
}
