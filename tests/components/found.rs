//! Where what a reader looks for is found: the way to an amount, reasons about going outside, what would lift a red line.

use super::*;

fn full(json: &str) -> String {
    markup(with_answers(json))
}

fn buttons(page: &str) -> Vec<String> {
    pieces(page, "button").into_iter().map(text).collect()
}

/// Each sentence that asks to look at an amount has the way to it beside it.
#[test]
fn an_amount_that_a_sentence_names_is_one_press_away() {
    for (json, part, name) in [
        (
            r#"{"money":{"customers":900,"contacts_per_customer":1,"wage_per_hour":20}}"#,
            "answer",
            "Hours at the desk",
        ),
        (
            r#"{"answers":{"repetitive_contacts":4,"depth":0,"separable":0,"voice":3,"vendor_capability":0,"strain":3},"money":{"customers":3000,"vendor_rate_per_hour":60}}"#,
            "answer",
            "Building self-service",
        ),
        (
            r#"{"answers":{"vendor_capability":4},"money":{"vendor_resolution_ratio":0.7}}"#,
            "remarks",
            "Vendor’s success next to yours",
        ),
        (r#"{"money":{"customers":4000,"open_hours":900}}"#, "money", "Vendor’s success next to yours"),
    ] {
        let page = full(json);
        let found = buttons(piece(&page, "section", part));
        assert!(found.contains(&format!("Go to “{name}”")), "{name} among {found:?} in {part}");
    }
    let given = full(r#"{"money":{"customers":4000,"open_hours":900,"vendor_resolution_ratio":0.9}}"#);
    let found = buttons(piece(&given, "section", "money"));
    assert!(
        !found.contains(&"Go to “Vendor’s success next to yours”".to_owned()),
        "nothing is asked: {found:?}"
    );
}

/// The page of amounts shows, and from the amount a way leads back. That what is folded opens with the focus, a browser tells.
#[test]
fn the_way_leads_to_the_page_and_back() {
    let state = with_answers(r#"{"money":{"customers":4000}}"#);
    let find = |id: &str| state.decision.amounts.find(|amount| amount.id.as_str() == id).expect("it");
    let ways_back = |state: State| {
        let page = text(piece(&markup(state), "section", "questions"));
        page.matches("Up to the answer").count()
    };
    for id in ["occupancy", "wage_per_hour"] {
        let shown = state.reduce(Action::ShowAmount(find(id)));
        assert_eq!(shown.page, Page::Money, "{id}");
        assert_eq!(ways_back(shown.clone()), 1, "{id}");
        assert_eq!((shown.past.len(), &shown.answers), (0, &state.answers), "{id}: nothing is said by it");
        assert_eq!(
            shown.reduce(Action::TurnTo(Page::Money)).shown.sought,
            None,
            "the page, and no amount in it"
        );
    }
}

/// What the reader asks about comes first, unless the headline names two others.
#[test]
fn reasons_about_going_outside_come_first() {
    let first_and_ways = |json: &str| {
        let page = full(json);
        let titles = pieces(piece(&page, "section", "reasons"), "h4");
        (
            text(titles[0]),
            buttons(piece(&page, "nav", "signposts")).contains(&"For and against outsourcing".to_owned()),
        )
    };
    let (first, is_below) = first_and_ways(SMALL_SHOP);
    assert_eq!(first, "What speaks for keeping it in-house, rather than outsourcing it");
    assert!(!is_below, "it is where “Why” leads");
    let close = r#"{"answers":{"repetitive_contacts":4,"reason_to_buy":3,"strain":1}}"#;
    let page = full(close);
    assert!(text(piece(&page, "p", "headline")).ends_with("too close to call."), "{page}");
    let (first, is_below) = first_and_ways(close);
    assert!(!first.contains("outsourcing"), "{first}");
    assert!(is_below, "a way of its own leads there");
}

/// One asked what would make outsourcing possible, and looked for it under what would change the answer.
#[test]
fn what_would_lift_a_line_is_among_what_would_change_the_answer() {
    let changes = |json: &str| text(piece(&full(json), "section", "changes"));
    let said = changes(r#"{"answers":{"strain":1,"depth":3},"facts":{"responsibility":"nobody"}}"#);
    let lift =
        "A red line stops Outsource: “Nobody in charge”. What would lift it: a named person on your team";
    assert!(said.contains(lift), "{said}");
    assert!(!changes(SHOP).contains("would lift"), "nothing is stopped");
}

/// One read that a vendor would serve better, as a reason for helping oneself rather than asking one's own people.
#[test]
fn reasons_between_ways_without_a_vendor_speak_of_none() {
    let page = full(
        r#"{"answers":{"vendor_capability":4,"sight":4,"way_back":0,"agent_treatment":3,"data_sensitivity":4,"repetitive_contacts":4}}"#,
    );
    let reasons = piece(&page, "section", "reasons");
    let sides: Vec<String> = pieces(reasons, "div").into_iter().map(text).collect();
    let inside = |side: &&String| {
        side.starts_with("What speaks for building self-service first, rather than keeping it in-house")
    };
    let side = sides.iter().find(inside).unwrap_or_else(|| panic!("{sides:#?}"));
    assert!(side.contains("Others could serve your customers better than you do."), "{side}");
    assert!(!side.contains("You expect a vendor to serve"), "{side}");
    assert!(
        text(reasons).contains("You expect a vendor to serve your customers better than you do."),
        "where there is one"
    );
}

/// One read “keep it in-house, for the money”, and then reasons for another way.
#[test]
fn reasons_against_going_outside_are_those_of_the_way_that_the_headline_names() {
    let page = full(
        r#"{"answers":{"repetitive_contacts":4,"reason_to_buy":3,"strain":1},
            "money":{"customers":900,"contacts_per_customer":4.7,"margin_per_customer":216,"wage_per_hour":19,
            "vendor_rate_per_hour":90,"open_hours":0}}"#,
    );
    assert_eq!(
        text(piece(&page, "p", "headline")),
        "Keep it in-house, for the money. Your answers leave it open."
    );
    let titles: Vec<String> =
        pieces(piece(&page, "section", "reasons"), "h4").into_iter().map(text).collect();
    assert_eq!(titles[0], "What speaks for keeping it in-house, rather than outsourcing it");
}
