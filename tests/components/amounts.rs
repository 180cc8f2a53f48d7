//! What stands beside an amount: what it comes to, and whether it is far from our figure.

use super::*;

/// The questions about money, with these amounts given.
fn asked(money: &str) -> String {
    let state = with_answers(&format!("{{\"money\":{{{money}}}}}")).reduce(Action::TurnTo(Page::Money));
    text(piece(&markup(state), "section", "questions")).replace('\u{a0}', " ")
}

/// By hand, from the model's figures: 2 contacts a customer are 2 / (1 − 0.6 × 0.28) = 2.404 with those who ask again,
/// for 1,200 customers 240 a month. A desk that is open 2,500 hours takes 2,500 / 0.68 = 3,676 hours of pay, more than
/// those contacts need, at 20.6 × (1.7 + 0.27 × 3.5 / 12) = 36.64 dollars: 134,700. Eight minutes at 24 dollars an
/// hour are 3.20.
#[test]
fn an_amount_is_told_by_what_it_comes_to() {
    let asked = asked(r#""customers":1200,"contacts_per_customer":2,"vendor_rate_per_hour":24"#);
    for said in [
        "With those who ask again, that is about 240 contacts a month.",
        "With everything on top, answering costs you about $130,000 a year as it is.",
        "At 8 minutes a contact, that is $3.20 a contact.",
    ] {
        assert!(asked.contains(said), "“{said}” is not in {asked}");
    }
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
