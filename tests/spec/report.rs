//! The report's text: version 1 of the public contract.

use outsourcing_decision::view::report::report_text;
use serde_json::Value;

use crate::support::{FEW, answers, decision, outcome};

fn report(json: &str) -> String {
    let decision = decision();
    let answers = answers(&decision, json);
    report_text(&decision, &answers, &outcome(&decision, &answers, FEW))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

const BRAND: &str = r#"{"answers":{"customer_preference":0,"reason_to_buy":4,"vendor_capability":1},
    "quick":{"in_house":2,"outsource":-1,"split":0,"self_service":1}}"#;

#[test]
fn keys_come_in_the_order_of_the_contract() {
    let report: Value = serde_json::from_str(&report(BRAND)).unwrap();
    assert_eq!(
        keys(&report),
        [
            "version",
            "seed",
            "draws",
            "verdict",
            "quick",
            "alternatives",
            "contributions",
            "flips",
            "warnings",
            "worth_finding_out",
            "doubt"
        ],
        "report"
    );
    assert_eq!(
        keys(&report["verdict"]),
        ["kind", "alternative", "acceptability", "sentence", "also"],
        "verdict"
    );
    assert_eq!(keys(&report["quick"]), ["alternative", "settled"], "quick");
    assert_eq!(
        keys(&report["alternatives"][0]),
        ["id", "value", "rank_acceptability", "blocked"],
        "alternative"
    );
    assert_eq!(keys(&report["alternatives"][1]["blocked"][0]), ["red_line", "share", "lifted_by"], "blocked");
    assert_eq!(
        keys(&report["contributions"][0]),
        ["criterion", "weight", "contribution", "sources"],
        "contribution"
    );
    assert_eq!(keys(&report["flips"][0]), ["criterion", "from", "to", "alternative"], "answer flip");
    let torn: Value =
        serde_json::from_str(&self::report(r#"{"answers":{"reason_to_buy":4,"strain":4}}"#)).unwrap();
    let last = torn["flips"].as_array().unwrap().last().unwrap();
    assert_eq!(keys(last), ["group", "from", "to", "alternative"], "group flip");
}

#[test]
fn the_text_is_compact_and_without_exponent_or_minus_zero() {
    let text = report(BRAND);
    assert!(!text.contains('\n') && !text.contains("-0,") && !text.contains("-0}"), "{text}");
    assert!(!text.contains("\": "), "{text}");
    let numbers = text
        .split([',', ':', '[', ']', '{', '}'])
        .filter(|part| part.starts_with(|c: char| c.is_ascii_digit() || c == '-'));
    for number in numbers {
        let has_trailing_zero = number.contains('.') && number.ends_with('0');
        assert!(!has_trailing_zero && !number.contains(['e', 'E']), "{number}");
    }
}

#[test]
fn before_any_answer_the_parts_are_there_and_empty() {
    let report: Value = serde_json::from_str(&report("{}")).unwrap();
    assert_eq!(report["verdict"]["kind"], "nothing_answered");
    assert_eq!(report["verdict"]["alternative"], Value::Null);
    assert_eq!(report["verdict"]["acceptability"], Value::Null);
    assert_eq!(report["contributions"], serde_json::json!([]));
    assert_eq!(report["alternatives"][3]["value"], 50);
}

#[test]
fn quick_and_full_that_disagree_are_said() {
    let clash = BRAND.replace(r#""in_house":2"#, r#""in_house":-2"#);
    let with =
        |json: &str| serde_json::from_str::<Value>(&report(json)).unwrap()["verdict"]["also"].to_string();
    assert!(with(&clash).contains("The quick test says"), "{}", with(&clash));
    assert!(!with(BRAND).contains("The quick test says"), "{}", with(BRAND));
}

/// One answer in the middle settles nothing, and so contradicts nobody.
#[test]
fn a_full_verdict_too_close_to_call_contradicts_no_quick_test() {
    let quick = r#""quick":{"in_house":-1,"outsource":2,"split":0,"self_service":1}"#;
    let text = report(&format!(r#"{{"answers":{{"customer_preference":2}},{quick}}}"#));
    assert!(!text.contains("The quick test says"), "{text}");
}

#[test]
fn a_red_line_without_any_answer_is_said_too() {
    let text = report(r#"{"money":{"customers":10},"facts":{"third_party_forbidden":true}}"#);
    assert!(text.contains("A red line stops Outsource"), "{text}");
}

#[test]
fn self_service_is_step_one_where_contacts_repeat() {
    let also =
        |tick: u8| report(&format!(r#"{{"answers":{{"reason_to_buy":4,"repetitive_contacts":{tick}}}}}"#));
    assert!(also(3).contains("A few good help pages are step one"), "{}", also(3));
    assert!(!also(2).contains("A few good help pages are step one"), "{}", also(2));
}

#[test]
fn contributions_in_the_report_sum_to_the_lead() {
    let report: Value = serde_json::from_str(&report(BRAND)).unwrap();
    let sum: f64 = report["contributions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["contribution"].as_f64().unwrap())
        .sum();
    let mut values: Vec<f64> = report["alternatives"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["value"].as_f64().unwrap())
        .collect();
    values.sort_by(f64::total_cmp);
    // Nineteen contributions and two values, each rounded to a thousandth.
    assert!((sum - (values[3] - values[2])).abs() < 0.0105, "{sum} against {values:?}");
}
