//! The report as a table: what a person reads in a spreadsheet.

use std::fs;
use std::rc::Rc;

use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::language::Language;
use outsourcing_decision::view::report_csv::write;
use outsourcing_decision::view::verdict_words::Words;

use crate::languages::Strange;
use crate::support::{answers, decision, decision_of, outcome, tree};

const SHOP: &str = include_str!("../answers/small_shop.json");

/// The fields of a table by RFC 4180, with this between them.
pub(crate) fn rows(table: &str, between: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut letters = table.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => field.push(letter),
            '\n' => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            _ if letter == between => row.push(std::mem::take(&mut field)),
            _ => field.push(letter),
        }
    }
    assert!(row.is_empty() && field.is_empty() && !is_quoted, "a line without an end: {table}");
    rows
}

fn table(decision: &Decision, json: &str, copy: &Copy) -> String {
    let answers = answers(decision, json);
    let outcome = outcome(decision, &answers, Plan::default());
    write(&Words { copy, decision, answers: &answers, outcome: &outcome })
}

fn english(json: &str) -> Vec<Vec<String>> {
    let decision = decision();
    rows(&table(&decision, json, &Copy::english(&decision)), ',')
}

/// The column under a heading, from the first way on.
fn column(rows: &[Vec<String>], heading: &str) -> Vec<String> {
    let place = rows[0].iter().position(|name| name == heading);
    let place = place.unwrap_or_else(|| panic!("no “{heading}” in {:?}", rows[0]));
    rows[1..].iter().map(|row| row[place].clone()).collect()
}

#[test]
fn headings_say_what_is_told_and_in_which_unit() {
    let rows = english(SHOP);
    assert_eq!(
        rows[0],
        [
            "Way",
            "Id",
            "The answer leads here",
            "Stopped by the red line",
            "Points by the answers, 0 to 100",
            "In place 1 of 4 by the answers, money and red lines aside (% of tries)",
            "In place 2 of 4 by the answers, money and red lines aside (% of tries)",
            "In place 3 of 4 by the answers, money and red lines aside (% of tries)",
            "In place 4 of 4 by the answers, money and red lines aside (% of tries)",
            "Average: difference to staying in-house over 3 years (USD)",
            "Low, with one try in ten below it: difference to staying in-house over 3 years (USD)",
            "Middle: difference to staying in-house over 3 years (USD)",
            "High, with one try in ten above it: difference to staying in-house over 3 years (USD)",
            "Best of all ways on money (% of tries)",
            "Worse than staying in-house on money (% of tries)",
            "Cost of a year, by best guesses (USD)",
        ]
    );
    assert_eq!(
        rows[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["In-house", "Outsource", "Split", "Self-service first"]
    );
    assert!(rows.iter().all(|row| row.len() == 16), "{rows:?}");
    assert!(rows[1][9..13].iter().all(|field| field == "0"), "in-house beside itself: {rows:?}");
    assert!(english("{}").iter().all(|row| row.len() == 9), "without an amount no money");
}

/// Every way has a place in every try.
#[test]
fn the_places_of_a_way_are_all_tries() {
    for row in &english(SHOP)[1..] {
        let sum: f64 = row[5..9].iter().map(|field| field.parse::<f64>().expect("a number")).sum();
        assert!((sum - 100.0).abs() < 0.03, "{row:?}");
    }
}

#[test]
fn a_red_line_is_named_as_readers_know_it() {
    let rows = english(include_str!("../answers/clinic.json"));
    assert_eq!(column(&rows, "Stopped by the red line"), ["", "Private data", "Private data", ""]);
}

/// As the headline has it: the way that the money speaks for, the one that is left, two that are too close, two of which
/// answers and money say one each, and none.
#[test]
fn it_is_said_where_the_answer_leads() {
    let helped = r#""vendor_rate_per_hour":{"low":60,"best":80,"high":110},"open_hours":1200,"self_service_upkeep":1000,
        "self_service_set_up":1000,"deflection_self_service":{"low":0.3,"best":0.4,"high":0.5},
        "contacts_per_customer":12"#;
    let mut divided: serde_json::Value = serde_json::from_str(SHOP).expect("JSON");
    let changes: serde_json::Value = serde_json::from_str(&format!("{{{helped}}}")).expect("JSON");
    for (amount, judgement) in changes.as_object().expect("an object") {
        divided["money"][amount] = judgement.clone();
    }
    for (json, expected) in [
        (SHOP, "No Yes No No"),
        (include_str!("../answers/clinic.json"), "No No No Yes"),
        (r#"{"answers":{"strain":1}}"#, "Yes Yes No No"),
        (&divided.to_string(), "Yes No No Yes"),
        ("{}", "No No No No"),
    ] {
        assert_eq!(column(&english(json), "The answer leads here").join(" "), expected, "{json}");
    }
}

#[test]
fn a_text_with_commas_quotes_and_line_breaks_stays_one_field() {
    let decision = decision();
    let sentences = [
        ("table.id", "Short, \"so to say\""),
        ("table.value", "Points\nof 100"),
        ("alternative.split.name", "Some; \"not\" all"),
    ];
    let sentences = sentences.map(|(key, sentence)| (key.to_owned(), sentence.to_owned()));
    let copy = Copy::english(&decision).replaced(sentences.into());
    let table = table(&decision, SHOP, &copy);
    assert!(table.starts_with("Way,\"Short, \"\"so to say\"\"\",The answer leads here,"), "{table}");
    let rows = rows(&table, ',');
    assert_eq!(
        [&rows[0][1], &rows[0][4], &rows[3][0]],
        ["Short, \"so to say\"", "Points\nof 100", "Some; \"not\" all"]
    );
    assert!(rows.len() == 5 && rows.iter().all(|row| row.len() == 16), "{rows:?}");
}

/// Names are a model's or a page's, and a spreadsheet would run a formula in them; numbers below zero are none.
#[test]
fn no_text_is_taken_for_a_formula() {
    for mark in ["=", "+", "-", "@", "\t", "\r"] {
        let mut van: serde_json::Value =
            serde_json::from_str(include_str!("../../examples/van.json")).unwrap();
        let name = format!("{mark}HYPERLINK(\"http://x\",\"y\")");
        van["texts"]["en"]["alternative.buy.name"] = name.clone().into();
        let decision = decision_of(&van);
        let rows = rows(&table(&decision, r#"{"answers":{"distance":4}}"#, &Copy::english(&decision)), ',');
        assert!(rows.iter().any(|row| row[0] == format!("'{name}")), "{mark:?}: {rows:?}");
    }
    let split = &english(SHOP)[3];
    assert!(split[9].parse::<f64>().is_ok_and(|mean| mean < 0.0), "a number as it is: {split:?}");
}

/// Spreadsheets of such a language take a point for a text, and a comma for a decimal.
#[test]
fn where_decimals_have_a_comma_fields_have_a_semicolon_between_them() {
    let decision = decision();
    let locale = tree(&fs::read_to_string("locales/de.json").expect("a locale file"));
    let german = Copy::new(&decision, Rc::new(Language::new("de", &locale, Rc::new(Strange))));
    let (german, english) = (rows(&table(&decision, SHOP, &german), ';'), english(SHOP));
    let numbers = |rows: &[Vec<String>]| rows[1..].iter().map(|row| row[4..].to_vec()).collect::<Vec<_>>();
    let with_points: Vec<Vec<String>> = numbers(&german)
        .iter()
        .map(|row| row.iter().map(|field| field.replace(',', ".")).collect())
        .collect();
    assert_eq!(with_points, numbers(&english), "the same numbers");
    assert!(german[1][4].contains(','), "{german:?}");
    assert_eq!(german[0][4], "Punkte nach den Antworten, 0 bis 100");
}

/// The model's rate of the euro; a column in dollars times that, but for what was rounded off.
#[test]
fn money_is_in_the_currency_that_is_shown() {
    let decision = decision();
    let rate = decision.currencies.iter().find(|currency| currency.code == "EUR").expect("a rate").per_unit;
    let copy = Copy::english(&decision);
    let copy = copy.renewed(&decision, copy.language().clone(), Some("EUR"));
    let euros = rows(&table(&decision, SHOP, &copy), ',');
    let number = |field: &String| field.parse::<f64>().expect("a number");
    for of in ["Average: difference to staying in-house over 3 years", "Cost of a year, by best guesses"] {
        let [dollars, euros] = [(&english(SHOP), "USD"), (&euros, "EUR")].map(|(rows, code)| {
            column(rows, &format!("{of} ({code})")).iter().map(number).collect::<Vec<_>>()
        });
        for (dollars, euros) in dollars.iter().zip(euros) {
            assert!((dollars * rate - euros).abs() <= 1.0, "{of}: {dollars} dollars, {euros} euros");
        }
    }
}
