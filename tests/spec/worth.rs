//! Worth finding out: which open answer would most likely change who leads.

use outsourcing_decision::num::fixed_point::fixed;

use crate::support::{FEW, answers, decision, outcome, plain};

/// Answers in; every open question that can change the lead out, with its chance and its margin.
fn check(json: &str, expected: &str) {
    let decision = decision();
    let outcome = outcome(&decision, &answers(&decision, json), FEW);
    let found = outcome.worth.iter().filter(|worth| worth.chance.get() > 0.0);
    let line = |worth: &outsourcing_decision::engine::worth::Worth| {
        let id = &decision.criteria[worth.criterion].id;
        format!("{id} {} {}", fixed(worth.chance.get(), 2), fixed(worth.margin, 2))
    };
    let lines: Vec<String> = found.map(line).collect();
    assert_eq!(lines.join("\n"), plain(expected), "{json}");
}

/// Only means weighs, with shares .3 strain, .4 repetitive_contacts, .3 separable. strain 4 puts
/// outsource at 62, split at 57.5, self_service at 54.5, in_house at 36.5.
///
/// repetitive_contacts at lean l moves them by −4l, −4l, 20l, −8l: self_service leads where 24 l is
/// above 7.5, at ticks 3 and 4 of 5. The best rival's distance at the five ticks: −4.5 three times, then
/// 4.5 and 16.5, on average 1.5. separable moves outsource by −4.5l, split by 12l, self_service by
/// 3l: split leads at 3 and 4; the distances are −15, −11.25, −4.5, 3.75, 12, on average −3. Very
/// private data (ticks 3 and 4) stops outsource and split: 54.5 − 62 twice, −4.5 three times. No
/// vendor owner (tick 0) stops them too.
#[test]
fn chances_count_values_and_red_lines() {
    check(
        r#"{"answers":{"strain":4},"weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":100}}"#,
        "repetitive_contacts 0.4 1.5
         separable 0.4 -3
         data_sensitivity 0.4 -5.7
         vendor_owner 0.2 -5.1",
    );
}

/// Only learning weighs, a quarter each. pace 0 puts outsource at 57.5, split at 53.75, self_service at 52.5,
/// in_house at 43.75; vendor_owner at lean l moves them by 11.25l, 8.75l, −1.25l, −1.25l, and at tick 0 it stops
/// the first two. self_service leads at 0 and 1; the best rival's distances to outsource are 53.75 − 46.25,
/// 53.125 − 51.875, −3.75, 58.125 − 63.125 and 62.5 − 68.75, on average −1.25.
#[test]
fn a_red_line_is_counted_at_the_tick_that_crosses_it() {
    check(
        r#"{"answers":{"pace":0,"sight":2,"feedback":2,"data_sensitivity":0},
            "weights":{"customers":0,"quality":0,"learning":100,"risk":0,"means":0}}"#,
        "vendor_owner 0.4 -1.25",
    );
}

/// A range can only mean its own ticks. Of self_service: at 2 it is 4.5 behind, at 3 it is 4.5 ahead. What is
/// known is not worth finding out.
#[test]
fn a_range_is_open_between_its_ends_and_a_tick_is_not() {
    check(
        r#"{"answers":{"strain":4,"repetitive_contacts":[2,3],"separable":2,"data_sensitivity":0,
            "vendor_owner":4},"weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":100}}"#,
        "repetitive_contacts 0.5 0",
    );
}

/// Once everything is ticked nothing is open.
#[test]
fn nothing_is_worth_finding_out_when_all_is_said() {
    let decision = decision();
    let all: Vec<String> =
        decision.criteria.values().map(|criterion| format!(r#""{}":1"#, criterion.id)).collect();
    let json = format!(r#"{{"answers":{{{}}}}}"#, all.join(","));
    assert_eq!(outcome(&decision, &answers(&decision, &json), FEW).worth, []);
}

/// Before any full answer the quick test's choice is what could change: customers' wish for your own
/// people (tick 0) speaks for in-house, which the quick test named already.
#[test]
fn the_quick_test_leads_until_the_full_questions_do() {
    let decision = decision();
    let chance = |json: &str| {
        let outcome = outcome(&decision, &answers(&decision, json), FEW);
        let of = |id: &str| {
            outcome.worth.iter().find(|worth| decision.criteria[worth.criterion].id.as_str() == id)
        };
        of("reason_to_buy").map(|worth| fixed(worth.chance.get(), 2))
    };
    // reason_to_buy 3 and 4 name in-house, 0 and 1 another; at 2 all are level.
    assert_eq!(chance("{}").as_deref(), Some("0.8"), "nobody leads, so any leader is a change");
    let quick = r#"{"quick":{"in_house":2,"outsource":-1,"split":0,"self_service":1}}"#;
    assert_eq!(chance(quick).as_deref(), Some("0.4"), "only the low ticks are a change");
}
