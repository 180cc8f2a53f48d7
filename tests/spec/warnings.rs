//! Warnings: what sets each one off, and what just does not.

use outsourcing_decision::engine::warnings::is_set_off;

use crate::support::{FEW, answers, decision, outcome};

/// Answers in, the names of the warnings out.
fn check(json: &str, expected: &str) {
    let decision = decision();
    let answers = answers(&decision, json);
    let outcome = outcome(&decision, &answers, FEW);
    let names: Vec<&str> = decision
        .warnings
        .iter()
        .filter(|warning| is_set_off(&decision, &answers, &outcome.weights, warning))
        .map(|warning| warning.id.as_str())
        .collect();
    assert_eq!(names.join(" "), expected, "{json}");
}

/// Some answer, and points of the reader's own, so that not everything is a default.
fn with(more: &str) -> String {
    format!(r#"{{"answers":{{"strain":3}},"weights":{{"customers":70,"quality":60}}{more}}}"#)
}

#[test]
fn answers_without_a_slip_set_nothing_off() {
    check(&with(""), "");
    check("{}", "");
}

#[test]
fn cost_as_the_only_motive_is_pointed_out() {
    check(&with(r#","facts":{"motive":["cost"]}"#), "cost_only");
    check(&with(r#","facts":{"motive":["cost","quality"]}"#), "");
    check(&with(r#","facts":{"motive":[]}"#), "");
}

#[test]
fn one_year_is_short_sight() {
    check(&with(r#","facts":{"horizon_years":1}"#), "one_year");
    check(&with(r#","facts":{"horizon_years":2}"#), "");
}

#[test]
fn thinking_the_vendor_worse_wants_a_figure() {
    let low = |more: &str| {
        format!(r#"{{"answers":{{"vendor_capability":1}},"weights":{{"customers":70,"quality":60}}{more}}}"#)
    };
    check(&low(""), "unmeasured_self_rating");
    check(&low(r#","money":{"resolution_in_house":0.8}"#), "");
    check(&low("").replace(":1}", ":2}"), "");
    // As likely as not is not likely.
    check(&low("").replace(":1}", ":[1,2]}"), "");
}

/// Ours has the vendor solve 0.92 of what you do.
#[test]
fn a_vendor_thought_better_and_reckoned_worse_is_pointed_out() {
    let with = |tick: u8, more: &str| {
        let weights = r#""weights":{"customers":70,"quality":60}"#;
        format!(r#"{{"answers":{{"vendor_capability":{tick}}},{weights}{more}}}"#)
    };
    check(&with(3, r#","money":{"customers":900}"#), "vendor_in_money");
    check(&with(3, ""), "");
    check(&with(2, r#","money":{"customers":900}"#), "");
    check(&with(4, r#","money":{"vendor_resolution_ratio":1}"#), "");
    check(&with(4, r#","money":{"vendor_resolution_ratio":0.99}"#), "vendor_in_money");
}

/// Alike on purpose is one thing, left alone another: nothing stated is no slip of the reader's. With
/// all alike no group weighs most.
#[test]
fn weights_all_alike_are_asked_again() {
    let alike = r#""weights":{"customers":50,"quality":50,"learning":50,"risk":50,"means":50}"#;
    check(&format!(r#"{{"answers":{{"strain":3}},{alike}}}"#), "equal_weights");
    check(&format!(r#"{{"answers":{{"strain":3}},{}}}"#, alike.replace("means\":50", "means\":51")), "");
}

/// 1,000 ± 9 % is narrow, ± 10 % is not; one number claims no doubt at all.
#[test]
fn ranges_under_a_tenth_are_overconfident() {
    let amount = |judgement: &str| with(&format!(r#","money":{{"customers":{judgement}}}"#));
    check(&amount(r#"{"low":910,"best":1000,"high":1090}"#), "narrow_ranges");
    check(&amount(r#"{"low":900,"best":1000,"high":1090}"#), "");
    check(&amount("1000"), "");
}

#[test]
fn all_defaults_are_our_guess() {
    check(r#"{"answers":{"strain":3}}"#, "all_defaults");
    check(r#"{"answers":{"strain":3},"money":{"customers":90}}"#, "");
    check(
        r#"{"answers":{"strain":3},"weights_order":["risk","means","customers","quality","learning"]}"#,
        "",
    );
}

#[test]
fn advice_and_fashion_are_named() {
    check(&with(r#","facts":{"advice_from_vendor":true}"#), "advice_from_vendor");
    check(&with(r#","facts":{"motive":["quality","others_do_it"]}"#), "everyone_does_it");
}

/// Nobody is pointed out where nobody was named: what stands for a fact is not said.
#[test]
fn a_named_person_needs_the_time() {
    let owner = |tick: u8, facts: &str| {
        let answers = format!(r#""answers":{{"vendor_owner":{tick}}}"#);
        format!(r#"{{{answers},"weights":{{"customers":70,"quality":60}},"facts":{{{facts}}}}}"#)
    };
    check(&owner(0, r#""responsibility":"us""#), "owner_without_time");
    check(&owner(1, r#""responsibility":"us""#), "");
    check(&owner(0, r#""responsibility":"nobody""#), "");
    check(&owner(0, ""), "");
}

/// Quality has five questions, every other group four or three.
#[test]
fn the_longest_group_with_the_most_weight_may_be_splitting() {
    check(r#"{"answers":{"strain":3},"weights":{"customers":80,"quality":100}}"#, "splitting");
    check(r#"{"answers":{"strain":3},"weights":{"customers":100,"quality":100}}"#, "");
    check(
        r#"{"answers":{"strain":3},"weights_order":["quality","means","customers","risk","learning"]}"#,
        "splitting",
    );
}
