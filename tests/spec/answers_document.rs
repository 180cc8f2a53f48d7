//! Every rule of the answers check, broken once; and what is read is written back.

use outsourcing_decision::document::{answers_check, answers_text};

use crate::support::{answers, decision, listed, plain, tree};

fn check(json: &str, expected: &str) {
    let found = match answers_check::check(&tree(json), &decision()) {
        Ok(_) => String::new(),
        Err(problems) => listed(&problems),
    };
    assert_eq!(found, plain(expected), "{json}");
}

#[test]
fn everything_may_be_left_out() {
    check("{}", "");
    check(r#"{"version":1}"#, "");
}

#[test]
fn the_document_is_an_object_of_known_keys_and_version() {
    check("[]", "wrong_type");
    check(r#"{"version":2}"#, "version unsupported_version");
    check(r#"{"answer":{}}"#, "answer unknown_key");
    check(r#"{"gut":"in_house","gut":"split"}"#, "gut duplicate");
    check(
        r#"{"criterion_weights":{"pace":1,"pace":2,"sight":0,"feedback":0,"vendor_owner":0}}"#,
        "criterion_weights.pace duplicate",
    );
    let many: Vec<String> = (0..2001).map(|n| format!("\"k{n}\":1")).collect();
    check(&format!("{{{}}}", many.join(",")), "too_many");
}

#[test]
fn an_answer_is_a_tick_a_range_or_not_sure() {
    check(r#"{"answers":{"depth":0,"pace":4,"voice":[1,3],"sight":"not_sure"}}"#, "");
    for (answer, expected) in [
        ("5", "answers.depth out_of_range"),
        ("-1", "answers.depth out_of_range"),
        ("2.5", "answers.depth not_whole"),
        ("[3,1]", "answers.depth low_above_high"),
        ("[1,2.5]", "answers.depth[1] not_whole"),
        ("[0,9]", "answers.depth[1] out_of_range"),
        ("[1]", "answers.depth wrong_type"),
        ("[1,2,3]", "answers.depth wrong_type"),
        ("\"maybe\"", "answers.depth wrong_type"),
        ("null", "answers.depth wrong_type"),
        ("true", "answers.depth wrong_type"),
        ("{}", "answers.depth wrong_type"),
    ] {
        check(&format!(r#"{{"answers":{{"depth":{answer}}}}}"#), expected);
    }
    check(r#"{"answers":{"odd key":1}}"#, "answers[\"odd key\"] unknown_id");
    check(r#"{"answers":[1]}"#, "answers wrong_type");
}

#[test]
fn weights_are_points_that_do_not_all_vanish() {
    check(r#"{"weights":{"customers":100,"risk":0}}"#, "");
    check(r#"{"weights":{"customers":101}}"#, "weights.customers out_of_range");
    check(r#"{"weights":{"customers":"high"}}"#, "weights.customers wrong_type");
    check(r#"{"weights":{"clients":10}}"#, "weights.clients unknown_id");
    check(r#"{"weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":0}}"#, "weights all_zero");
    check(
        r#"{"weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":1e-7}}"#,
        "weights all_zero",
    );
    check(r#"{"weight_certainty":"very"}"#, "weight_certainty unknown_id");
}

#[test]
fn an_amount_is_held_that_is_given_and_comes_to_something() {
    let held = |list: &str, expected: &str| {
        let money = r#""money":{"vendor_rate_per_hour":30,"wage_per_hour":20}"#;
        check(&format!(r#"{{{money},"money_held":{list}}}"#), expected);
    };
    held("[]", "");
    held(r#"["vendor_rate_per_hour"]"#, "");
    held(r#"["vendor_rate_per_hour","vendor_rate_per_hour"]"#, "money_held[1] duplicate");
    held(r#"["contacts_per_customer"]"#, "money_held[0] unknown_id");
    held(r#"["wage_per_hour"]"#, "money_held[0] unknown_id");
    held(r#""vendor_rate_per_hour""#, "money_held wrong_type");
    held(r#"["vendor_rate_per_hour","customers","margin_per_customer"]"#, "money_held too_many");
}

#[test]
fn an_order_names_every_group_once() {
    check(r#"{"weights_order":["risk","means","customers","quality","learning"]}"#, "");
    check(r#"{"weights_order":["risk","means"]}"#, "weights_order too_few");
    check(
        r#"{"weights_order":["risk","risk","customers","quality","learning"]}"#,
        "weights_order[1] duplicate",
    );
    check(
        r#"{"weights":{"risk":10},"weights_order":["risk","means","customers","quality","learning"]}"#,
        "weights_order both_given",
    );
}

#[test]
fn criterion_weights_are_given_for_a_whole_group() {
    check(r#"{"criterion_weights":{"strain":1,"repetitive_contacts":2,"separable":0}}"#, "");
    check(
        r#"{"criterion_weights":{"strain":1}}"#,
        "criterion_weights.repetitive_contacts missing\ncriterion_weights.separable missing",
    );
    check(
        r#"{"criterion_weights":{"strain":0,"repetitive_contacts":0,"separable":0}}"#,
        "criterion_weights all_zero",
    );
    check(r#"{"criterion_weights":7}"#, "criterion_weights wrong_type");
}

#[test]
fn facts_are_of_their_kind() {
    check(
        r#"{"facts":{"responsibility":"us","third_party_forbidden":false,"vendor_safeguards":["references"],
            "horizon_years":3}}"#,
        "",
    );
    for (fact, expected) in [
        (r#""responsibility":"me""#, "facts.responsibility unknown_id"),
        (r#""third_party_forbidden":"no""#, "facts.third_party_forbidden wrong_type"),
        (r#""vendor_safeguards":"references""#, "facts.vendor_safeguards wrong_type"),
        (r#""vendor_safeguards":["luck"]"#, "facts.vendor_safeguards[0] unknown_id"),
        (r#""vendor_safeguards":["references","references"]"#, "facts.vendor_safeguards[1] duplicate"),
        (r#""horizon_years":0"#, "facts.horizon_years out_of_range"),
        (r#""horizon_years":8"#, "facts.horizon_years out_of_range"),
        (r#""horizon_years":2.5"#, "facts.horizon_years not_whole"),
        (r#""mood":"good""#, "facts.mood unknown_id"),
    ] {
        check(&format!(r#"{{"facts":{{{fact}}}}}"#), expected);
    }
}

#[test]
fn quick_ratings_are_whole_from_minus_two_to_two() {
    check(r#"{"quick":{"in_house":-2,"split":2},"gut":"split"}"#, "");
    check(r#"{"quick":{"in_house":3}}"#, "quick.in_house out_of_range");
    check(r#"{"quick":{"in_house":0.5}}"#, "quick.in_house not_whole");
    check(r#"{"quick":{"hire":1}}"#, "quick.hire unknown_id");
    check(r#"{"gut":"hire"}"#, "gut unknown_id");
    check(r#"{"gut":1}"#, "gut wrong_type");
}

#[test]
fn amounts_stay_on_their_scale() {
    check(r#"{"money":{"customers":5000,"contacts_per_customer":{"low":0.5,"best":1.1,"high":2.0}}}"#, "");
    for (amount, expected) in [
        (r#""customers":-1"#, "money.customers out_of_range"),
        (r#""customers":1e13"#, "money.customers out_of_range"),
        (r#""customers":"many""#, "money.customers wrong_type"),
        (r#""customers":{"low":1,"best":2}"#, "money.customers.high missing"),
        (r#""customers":{"low":3,"best":2,"high":4}"#, "money.customers low_above_high"),
        (r#""customers":{"low":1,"best":2,"high":4,"mean":2}"#, "money.customers.mean unknown_key"),
        (r#""occupancy":1.5"#, "money.occupancy out_of_range"),
        (r#""shoe_size":1"#, "money.shoe_size unknown_id"),
        (
            r#""repeat_contact_chance":1,"resolution_in_house":0"#,
            "money.repeat_contact_chance never_resolved",
        ),
        (
            r#""vendor_resolution_ratio":{"low":0,"best":1,"high":1},"repeat_contact_chance":1"#,
            "money.vendor_resolution_ratio never_resolved",
        ),
        (r#""base_churn":0,"discount_rate":0"#, "money.base_churn no_end"),
        (r#""base_churn":0,"repeat_contact_chance":1"#, ""),
    ] {
        check(&format!(r#"{{"money":{{{amount}}}}}"#), expected);
    }
}

#[test]
fn all_problems_come_at_once() {
    check(
        r#"{"version":1,"answers":{"depth":9,"x":1},"weights":{"risk":"a"},"gut":"y","z":0}"#,
        "z unknown_key
         answers.x unknown_id
         answers.depth out_of_range
         weights.risk wrong_type
         gut unknown_id",
    );
}

/// What fits, written anew; each of these has a problem elsewhere.
fn fits(json: &str, expected: &str) {
    let decision = decision();
    let (fitting, problems) = answers_check::fitting(&tree(json), &decision);
    assert!(!problems.0.is_empty(), "{json} has no problem");
    let written = fitting.map_or(String::new(), |answers| answers_text::write(&answers, &decision));
    assert_eq!(written, expected, "{json}");
    assert!(written.is_empty() || answers_check::check(&tree(&written), &decision).is_ok(), "{written}");
}

#[test]
fn what_fits_can_be_had_without_the_rest() {
    fits(
        r#"{"version":1,"answers":{"depth":3,"pace":9,"mood":1},"gut":"hire","quick":{"split":2,"hire":1}}"#,
        r#"{"version":1,"answers":{"depth":3},"quick":{"split":2}}"#,
    );
    fits(
        r#"{"facts":{"vendor_safeguards":["references","luck"],"horizon_years":9}}"#,
        r#"{"version":1,"facts":{"vendor_safeguards":["references"]}}"#,
    );
    fits(r#"{"sight":1,"gut":"split"}"#, r#"{"version":1,"gut":"split"}"#);
    // Weights stand together or not at all.
    let nothing = r#"{"version":1}"#;
    fits(r#"{"weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":0}}"#, nothing);
    fits(r#"{"weights_order":["risk","means","customers","quality","price"]}"#, nothing);
    fits(r#"{"criterion_weights":{"strain":1,"separable":2}}"#, nothing);
    fits(r#"{"criterion_weights":{"strain":0,"repetitive_contacts":0,"separable":0}}"#, nothing);
    fits(
        r#"{"money":{"customers":900,"base_churn":0,"discount_rate":0}}"#,
        r#"{"version":1,"money":{"customers":900}}"#,
    );
    // What another version says may mean something else.
    fits(r#"{"version":2,"gut":"split"}"#, "");
    fits("[]", "");
}

#[test]
fn what_is_read_is_written_back() {
    let decision = decision();
    for json in [
        "{}",
        r#"{"answers":{"depth":0,"pace":"not_sure","voice":[1,3]},"weights":{"customers":100,"risk":12.5},
            "weight_certainty":"sure","criterion_weights":{"strain":1,"repetitive_contacts":2,"separable":0},
            "facts":{"responsibility":"nobody","human_fallback":true,"vendor_safeguards":[],"motive":["cost","focus"],
            "horizon_years":7},"quick":{"in_house":-2,"split":0},"gut":"split",
            "money":{"customers":120,"occupancy":{"low":0.6,"best":0.7,"high":0.8}}}"#,
        r#"{"weights_order":["risk","means","customers","quality","learning"]}"#,
        r#"{"weights":{}}"#,
        r#"{"weights":{"customers":0.1234567,"means":33.3333333},"money":{"customers":0.0000004}}"#,
        r#"{"money":{"customers":{"low":0.5,"best":924817309218.5299,"high":1e12}}}"#,
    ] {
        let said = answers(&decision, json);
        let written = answers_text::write(&said, &decision);
        assert_eq!(answers(&decision, &written), said, "{written}");
    }
}
