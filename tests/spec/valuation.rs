//! Overall values and contributions.

use outsourcing_decision::engine::valuation::{contributions, values, weights};
use outsourcing_decision::num::fixed_point::fixed;

use crate::support::{answers, decision, plain, ticks};

/// Answers in, one line an alternative with its overall value out.
fn check(json: &str, expected: &str) {
    let decision = decision();
    let answers = answers(&decision, json);
    let values = values(&decision, &weights(&decision, &answers), &answers);
    let lines: Vec<String> = values
        .iter()
        .map(|(idx, value)| format!("{} {}", decision.alternatives[idx].id, fixed(*value, 3)))
        .collect();
    assert_eq!(lines.join("\n"), plain(expected), "{json}");
}

#[test]
fn nothing_answered_is_the_middle_for_everyone() {
    check("{}", "in_house 50\n outsource 50\n split 50\n self_service 50");
}

/// Weight of customers 100/390, share .2, strengths 35, −40, −10, −10: 50 + 100/390 × .2 × 35 …
#[test]
fn one_answer_moves_each_way_by_its_weighted_strength() {
    check(
        r#"{"answers":{"reason_to_buy":4}}"#,
        "in_house 51.795
         outsource 47.949
         split 49.487
         self_service 49.487",
    );
}

/// At 0 the signs reverse, and 1 is half as far from the middle: 50 − 100/390 × .2 × 35 / 2 …
#[test]
fn the_low_side_speaks_the_other_way() {
    check(
        r#"{"answers":{"reason_to_buy":1}}"#,
        "in_house 49.103
         outsource 51.026
         split 50.256
         self_service 50.256",
    );
}

#[test]
fn a_range_counts_as_its_middle_and_not_sure_as_two() {
    let of_one = "in_house 49.103\n outsource 51.026\n split 50.256\n self_service 50.256";
    check(r#"{"answers":{"reason_to_buy":[0,2],"depth":"not_sure"}}"#, of_one);
}

/// Only the group of means weighs: share of strain .3, strengths −45, 40, 25, 15.
#[test]
fn a_zero_weight_stays_zero() {
    check(
        r#"{"answers":{"strain":4,"reason_to_buy":4},
            "weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":100}}"#,
        "in_house 36.5
         outsource 62
         split 57.5
         self_service 54.5",
    );
}

/// Rank-order centroid of the third of five is .1567 (Edwards & Barron 1994): 50 + .15667 × .2 × 35 …
#[test]
fn an_order_of_groups_weighs_by_its_centroid() {
    check(
        r#"{"answers":{"reason_to_buy":4},"weights_order":["risk","means","customers","quality","learning"]}"#,
        "in_house 51.097
         outsource 48.747
         split 49.687
         self_service 49.687",
    );
}

/// Points inside the group of customers: reason_to_buy has 30 of 60, so 50 + 100/390 × .5 × 35 …
#[test]
fn criterion_weights_replace_the_shares_inside_their_group() {
    check(
        r#"{"answers":{"reason_to_buy":4},
            "criterion_weights":{"customer_preference":10,"reason_to_buy":30,"only_contact":10,"repeat_business":10}}"#,
        "in_house 54.487
         outsource 44.872
         split 48.718
         self_service 48.718",
    );
}

#[test]
fn contributions_say_who_each_answer_speaks_for() {
    let decision = decision();
    let answers = ticks(&decision, "reason_to_buy 4, strain 4");
    let weights = weights(&decision, &answers);
    let position =
        |id: &str| decision.alternatives.find(|alternative| alternative.id.as_str() == id).unwrap();
    let all = contributions(&decision, &weights, &answers, position("in_house"), position("outsource"));
    let spoken: Vec<String> = all
        .iter()
        .filter(|(_, contribution)| **contribution != 0.0)
        .map(|(idx, contribution)| format!("{} {}", decision.criteria[idx].id, fixed(*contribution, 3)))
        .collect();
    // 100/390 × .2 × (35 + 40) and 80/390 × .3 × (−45 − 40).
    assert_eq!(spoken.join("\n"), "reason_to_buy 3.846\nstrain -5.231", "in_house against outsource");
}
