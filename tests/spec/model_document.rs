//! Every rule of the model check, broken once.

use outsourcing_decision::document::model_check;
use serde_json::{Value, json};

use crate::support::{listed, model_json, plain, tree};

/// The built-in model with one thing set, where `pointer` is a JSON pointer; problems out.
fn set(pointer: &str, value: Value, expected: &str) {
    let mut model = model_json();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match model.pointer_mut(parent).expect("the parent exists") {
        Value::Array(items) => items[key.parse::<usize>().expect("a position")] = value,
        object => object[key] = value,
    }
    problems(&model, expected);
}

/// The built-in model with one key taken out; problems out.
fn without(pointer: &str, expected: &str) {
    let mut model = model_json();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let object = model.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
    assert!(object.remove(key).is_some(), "{pointer} was there");
    problems(&model, expected);
}

fn problems(model: &Value, expected: &str) {
    let found = match model_check::check(&tree(&model.to_string())) {
        Ok(_) => String::new(),
        Err(problems) => listed(&problems),
    };
    assert_eq!(found, plain(expected), "problems");
}

#[test]
fn the_built_in_model_breaks_no_rule() {
    problems(&model_json(), "");
}

#[test]
fn the_file_is_an_object_of_known_keys_and_version() {
    problems(&json!([]), "wrong_type");
    problems(
        &json!({"version": 2}),
        &[
            "version unsupported_version",
            "id missing",
            "currency missing",
            "alternatives missing",
            "base missing",
            "articles missing",
            "claims missing",
            "groups missing",
        ]
        .join("\n"),
    );
    set("/author", json!("me"), "author unknown_key");
    set("/version", json!("1"), "version unsupported_version");
    set("/id", json!("My Model"), "id wrong_type");
    set("/id", json!(7), "id wrong_type");
}

#[test]
fn currency_is_a_three_letter_code() {
    set("/currency", json!("usd"), "currency unknown_id");
    set("/currency", json!("EURO"), "currency too_long");
    set("/currency", json!(1), "currency wrong_type");
}

#[test]
fn other_currencies_have_a_dated_rate() {
    set("/currencies/0/currency", json!("eur"), "currencies[0].currency unknown_id");
    set("/currencies/0/currency", json!("USD"), "currencies[0].currency duplicate");
    set("/currencies/1/currency", json!("AED"), "currencies[1].currency duplicate");
    set("/currencies/0/per_unit", json!(0), "currencies[0].per_unit out_of_range");
    set("/currencies/0/per_unit", json!("1"), "currencies[0].per_unit wrong_type");
    set("/currencies/0/year", json!(24), "currencies[0].year out_of_range");
    without("/currencies/0/year", "currencies[0].year missing");
    set("/currencies/0/since", json!(1), "currencies[0].since unknown_key");
    set("/currencies", json!({}), "currencies wrong_type");
}

#[test]
fn articles_have_names_and_titles() {
    set("/articles/0/title", json!(3), "articles[0].title wrong_type");
    without("/articles/4/title", "articles[4].title missing");
    set("/articles/0/link", json!("x"), "articles[0].link unknown_key");
    set("/articles/0/title", json!("x".repeat(301)), "articles[0].title too_long");
}

#[test]
fn claims_belong_to_an_article_and_weigh_every_way() {
    set("/claims/0/effects/in_house", json!(3), "claims[0].effects.in_house out_of_range");
    set("/claims/0/effects/in_house", json!(0.5), "claims[0].effects.in_house not_whole");
    without("/claims/0/effects/split", "claims[0].effects.split missing");
    set("/claims/0/effects/nowhere", json!(1), "claims[0].effects.nowhere unknown_key");
}

#[test]
fn alternatives_are_two_to_eight_with_different_names() {
    let mut model = model_json();
    model["alternatives"].as_array_mut().unwrap().push(json!({"id": "split"}));
    problems(&model, "alternatives[4].id duplicate");
    let many: Vec<Value> = (0..9).map(|n| json!({"id": format!("a{n}")})).collect();
    set("/base", json!("nobody"), "base unknown_id");
    let mut model = model_json();
    model["alternatives"] = json!(many);
    let found = model_check::check(&tree(&model.to_string())).expect_err("nine ways");
    assert_eq!(found.0[0].path, "alternatives", "{found:?}");
    assert_eq!(found.0[0].kind.name(), "too_many", "{found:?}");
}

#[test]
fn a_hold_names_ways_conditions_and_a_share() {
    let hold = |change: (&str, Value), expected: &str| {
        let mut model = model_json();
        model["red_lines"][4]["holds"][0][change.0] = change.1;
        problems(&model, &format!("red_lines[4].holds[0]{expected}"));
    };
    hold(("alternatives", json!(["nobody"])), ".alternatives[0] unknown_id");
    hold(("when", json!([])), ".when too_few");
    hold(("unless_money_share", json!(1.5)), ".unless_money_share out_of_range");
    hold(("rules", json!([])), ".rules unknown_key");
    set("/alternatives/1/outside", json!("yes"), "alternatives[1].outside wrong_type");
}

#[test]
fn groups_weigh_something_and_hold_criteria() {
    set("/groups/0/points", json!(101), "groups[0].points out_of_range");
    set("/groups/0/points", json!(-1), "groups[0].points out_of_range");
    set("/groups/0/points", json!("much"), "groups[0].points wrong_type");
    set("/groups/1/id", json!("customers"), "groups[1].id duplicate");
    let mut model = model_json();
    for group in model["groups"].as_array_mut().unwrap() {
        group["points"] = json!(0);
    }
    problems(&model, "groups all_zero");
}

#[test]
fn shares_of_a_group_sum_to_one() {
    set("/groups/0/criteria/0/share", json!(0.5), "groups[0].criteria sum_not_one");
    set("/groups/0/criteria/0/share", json!(1.5), "groups[0].criteria[0].share out_of_range");
}

/// Where there are none, nothing is said of the sum of their shares.
#[test]
fn a_group_has_criteria() {
    let mut model = model_json();
    let groups = model["groups"].as_array_mut().expect("a list");
    groups.push(json!({"id": "nothing", "points": 10, "criteria": []}));
    problems(&model, "groups[5].criteria too_few\nmissing_text\nmissing_text");
}

#[test]
fn criteria_have_a_strength_for_every_way() {
    set(
        "/groups/0/criteria/0/strengths/split",
        json!(51),
        "groups[0].criteria[0].strengths.split out_of_range",
    );
    without("/groups/0/criteria/0/strengths/split", "groups[0].criteria[0].strengths.split missing");
    set("/groups/0/criteria/1/claims/0", json!("000-99"), "groups[0].criteria[1].claims[0] unknown_id");
    set(
        "/groups/0/criteria/1/claims",
        json!(["000-01", "000-01"]),
        "groups[0].criteria[1].claims[1] duplicate",
    );
    set("/groups/0/criteria/1/weight", json!(1), "groups[0].criteria[1].weight unknown_key");
}

#[test]
fn a_name_without_words_is_a_problem() {
    let mut model = model_json();
    model["notes"] = json!([]);
    model["groups"][0]["id"] = json!("clients");
    problems(&model, "missing_text\nmissing_text");
    model["texts"] = json!({"en": {"group.clients.name": "Clients", "group.clients.intro": "Who they are."}});
    problems(&model, "");
    model["texts"] = json!({"en": {"group.clients.name": "Clients", "group.clients.intro": 4}});
    problems(&model, "texts.en[\"group.clients.intro\"] wrong_type\nmissing_text");
}

/// However many rules it lifts, its words are missing once.
#[test]
fn what_lifts_a_red_line_without_words_is_a_problem() {
    let mut model = model_json();
    for rule in [0, 1] {
        model["red_lines"][0]["rules"][rule]["lifted_by"] = json!(["reason_to_buy"]);
    }
    problems(&model, "missing_text");
}

#[test]
fn languages_beyond_the_fiftieth_are_named_and_not_left_out() {
    let mut model = model_json();
    let texts = |n: usize| (0..n).map(|place| (format!("l{place}"), json!({}))).collect::<Value>();
    model["texts"] = texts(50);
    problems(&model, "");
    model["texts"] = texts(51);
    problems(&model, "texts too_many");
}

#[test]
fn facts_are_of_a_known_kind() {
    set(
        "/facts/0/kind",
        json!("colour"),
        "facts[0].kind unknown_id\nred_lines[1].rules[0].when[0].fact unknown_id\nwarnings[4].when[0].fact unknown_id",
    );
    set(
        "/facts/0/choices",
        json!([]),
        "facts[0].choices too_few\nfacts[0].default unknown_id\nred_lines[1].rules[0].when[0].fact unknown_id\nwarnings[4].when[0].fact unknown_id",
    );
}

#[test]
fn a_count_lies_between_its_ends() {
    set("/facts/9/low", json!(8), "facts[9] low_above_high\nwarnings[1].when[0].fact unknown_id");
    set("/facts/9/default", json!(9), "facts[9].default out_of_range\nwarnings[1].when[0].fact unknown_id");
    set("/facts/9/default", json!(2.5), "facts[9].default not_whole\nwarnings[1].when[0].fact unknown_id");
    without("/facts/9/high", "facts[9].high missing\nwarnings[1].when[0].fact unknown_id");
}

/// Every draw goes through all years, and no plan reaches further.
#[test]
fn no_more_than_a_hundred_years_count() {
    set("/facts/9/high", json!(100), "");
    set("/facts/9/high", json!(101), "facts[9].high out_of_range\nwarnings[1].when[0].fact unknown_id");
    // Other counts go to a million.
    let mut model = model_json();
    model["facts"]
        .as_array_mut()
        .expect("a list")
        .push(json!({"id": "visitors", "kind": "count", "low": 0, "high": 1_000_000, "default": 0}));
    problems(&model, "missing_text");
}

#[test]
fn red_lines_refer_to_what_there_is() {
    set("/red_lines/0/rules/0/blocks/0", json!("nobody"), "red_lines[0].rules[0].blocks[0] unknown_id");
    set(
        "/red_lines/0/rules/0/when/0",
        json!({"criterion": "nothing", "at_least": 3}),
        "red_lines[0].rules[0].when[0].criterion unknown_id",
    );
    set(
        "/red_lines/0/rules/0/when/0",
        json!({"criterion": "depth", "at_least": 5}),
        "red_lines[0].rules[0].when[0].at_least out_of_range",
    );
    set(
        "/red_lines/0/rules/0/when/0",
        json!({"criterion": "depth"}),
        "red_lines[0].rules[0].when[0].at_least missing",
    );
    set(
        "/red_lines/0/rules/0/when/0",
        json!({"fact": "motive", "is": true}),
        "red_lines[0].rules[0].when[0].is unknown_key\nred_lines[0].rules[0].when[0].is_any missing",
    );
    set("/red_lines/0/rules/0/lifted_by/0", json!("magic"), "red_lines[0].rules[0].lifted_by[0] unknown_id");
    set("/red_lines/1/id", json!("data"), "red_lines[1].id duplicate");
    without("/red_lines/0/rules/0/when", "red_lines[0].rules[0].when missing");
}

#[test]
fn a_condition_has_one_form_and_no_list_is_empty() {
    let first = "/red_lines/0/rules/0/when/0";
    let path = "red_lines[0].rules[0].when[0]";
    set(
        first,
        json!({"criterion": "depth", "at_least": 4, "at_most": 1}),
        &format!("{path}.at_least unknown_key"),
    );
    set(first, json!({"lacks": ["references"], "fact": "exit_clause"}), &format!("{path}.fact unknown_key"));
    set(first, json!({"lacks": []}), &format!("{path}.lacks too_few"));
    set(
        first,
        json!({"fact": "responsibility", "is": true}),
        &format!("{path}.is unknown_key\n{path}.is_any missing"),
    );
    set(first, json!({"fact": "responsibility", "is_any": []}), &format!("{path}.is_any too_few"));
    set("/red_lines/0/rules/0/blocks", json!([]), "red_lines[0].rules[0].blocks too_few");
}

#[test]
fn evidence_has_one_name() {
    set("/facts/8/members/1", json!("references"), "facts[3] duplicate\nfacts[8] duplicate\nmissing_text");
    // Where another fact is refused they are still found in their own places.
    let mut model = model_json();
    model["facts"][8]["members"][1] = json!("references");
    model["facts"].as_array_mut().expect("a list").insert(0, json!({"id": "odd", "kind": "dream"}));
    problems(&model, "facts[0].kind unknown_id\nfacts[4] duplicate\nfacts[9] duplicate\nmissing_text");
}

#[test]
fn a_note_that_is_shown_has_its_words() {
    set("/notes/1/id", json!("my_own"), "missing_text");
}

#[test]
fn warnings_read_facts_answers_and_missing_amounts() {
    for (condition, expected) in [
        (json!({"fact": "motive", "is_only": ["fame"]}), ".is_only[0] unknown_id"),
        (json!({"fact": "motive", "is_any": []}), ".is_any too_few"),
        (json!({"fact": "motive", "is_only": ["cost"], "is_any": ["cost"]}), ".is_any unknown_key"),
        (json!({"fact": "horizon_years", "at_most": 0}), ".at_most out_of_range"),
        (json!({"fact": "horizon_years", "at_least": 3}), ".at_least unknown_key\n.at_most missing"),
        (json!({"not_given": "patience"}), ".not_given unknown_id"),
        (json!({"not_given": "customers", "is": true}), ".is unknown_key"),
    ] {
        let expected: Vec<String> =
            expected.lines().map(|line| format!("warnings[0].when[0]{line}")).collect();
        set("/warnings/0/when/0", condition, &expected.join("\n"));
    }
}

#[test]
fn a_red_line_reads_six_criteria_at_most() {
    let criteria = ["depth", "voice", "pace", "sight", "strain", "separable", "feedback"];
    let when: Vec<Value> = criteria.iter().map(|id| json!({"criterion": id, "at_least": 3})).collect();
    set(
        "/red_lines/2/rules/0/when",
        json!(when),
        "red_lines[2].rules[0].when too_many\nred_lines[2] too_many",
    );
}

#[test]
fn correlations_are_between_two_amounts_and_possible() {
    set("/correlations/0/between/0", json!("luck"), "correlations[0].between[0] unknown_id");
    set("/correlations/0/between", json!(["customers"]), "correlations[0].between too_few");
    set("/correlations/0/value", json!(1), "correlations[0].value out_of_range");
    set("/correlations/0/scale", json!(1), "correlations[0].scale unknown_key");
    let first = json!({"between": ["vendor_resolution_ratio", "vendor_rate_per_hour"], "value": 0.1});
    set("/correlations/1", first, "correlations[1] duplicate");
    // .9 and .9 leave no room for −.9 between the outer two.
    let mut model = model_json();
    model["correlations"] = json!([
        {"between": ["customers", "occupancy"], "value": 0.9},
        {"between": ["occupancy", "shrinkage"], "value": 0.9},
        {"between": ["customers", "shrinkage"], "value": -0.9}
    ]);
    problems(&model, "correlations impossible");
    set("/alternatives/1/vendor_share", json!("luck"), "alternatives[1].vendor_share unknown_id");
    set("/alternatives/3/self_service", json!(1), "alternatives[3].self_service wrong_type");
}

#[test]
fn amounts_stay_on_their_scale_and_in_order() {
    set("/amounts/0/low", json!(-1), "amounts[0].low out_of_range");
    set("/amounts/0/low", json!(6000), "amounts[0] low_above_high");
    set("/amounts/0/scale", json!("log"), "amounts[0].scale unknown_id");
    set("/amounts/0/trust", json!("F"), "amounts[0].trust unknown_id");
    without("/amounts/0/best", "amounts[0].best missing");
}

#[test]
fn all_problems_come_at_once() {
    let mut model = model_json();
    model["id"] = json!("");
    model["groups"][2]["points"] = json!(null);
    model["warnings"][0]["claims"] = json!(["x"]);
    problems(&model, "id wrong_type\ngroups[2].points wrong_type\nwarnings[0].claims[0] unknown_id");
}

#[test]
fn a_key_given_twice_is_a_problem() {
    let text = model_json().to_string().replacen("\"version\":1", "\"version\":1,\"version\":1", 1);
    let found = model_check::check(&tree(&text)).expect_err("twice");
    assert_eq!(listed(&found), "version duplicate");
    // Once too where its form is told by its keys.
    for (once, twice, expected) in [
        (r#""is_any":["cost"]"#, r#""is_any":["cost"],"is_any":["cost"]"#, "warnings[0].when[0].is_any"),
        (r#""kind":"count""#, r#""kind":"count","kind":"count""#, "facts[9].kind"),
    ] {
        let mut model = model_json();
        model["warnings"][0]["when"] = json!([{"fact": "motive", "is_any": ["cost"]}]);
        let text = model.to_string();
        let place = text.rfind(once).expect("it is there");
        let text = [&text[..place], twice, &text[place + once.len()..]].concat();
        let found = model_check::check(&tree(&text)).expect_err("twice");
        assert_eq!(listed(&found), format!("{expected} duplicate"));
    }
}
