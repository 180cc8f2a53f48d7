//! Answers in a link: everything comes back, it stays short, and whatever else is offered is refused.

use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::document::{answers_open, answers_text, json_text, share_code};
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;

use crate::support::{answers, decision, decision_of, listed, model_json};

const EVERY_FIELD: &str = r#"{"version":1,
    "answers":{"customer_preference":0,"reason_to_buy":4,"only_contact":[1,3],"depth":"not_sure"},
    "weights":{"customers":100,"risk":0.5},"weight_certainty":"sure",
    "criterion_weights":{"strain":1,"repetitive_contacts":0,"separable":33.333333},
    "facts":{"responsibility":"nobody","third_party_forbidden":true,"human_fallback":false,
        "vendor_safeguards":["references","breach_clause"],"motive":[],"horizon_years":7},
    "quick":{"in_house":2,"outsource":-2,"split":0},"gut":"self_service",
    "money":{"customers":1000000,"contacts_per_customer":{"low":0.25,"best":1.2,"high":3},
        "vendor_minimum_fee":-0.000001},"money_held":["contacts_per_customer"]}"#;

fn sent(decision: &Decision, answers: &Answers) -> Answers {
    let code = share_code::encode(answers, decision);
    share_code::decode(&code, decision).unwrap_or_else(|problems| panic!("{code}: {}", listed(&problems)))
}

fn problem(decision: &Decision, code: &str) -> String {
    share_code::decode(code, decision).map_or_else(|problems| listed(&problems), |_| "none".to_owned())
}

#[test]
fn what_was_said_comes_back_and_nothing_else() {
    let decision = decision();
    for json in [
        "{}",
        EVERY_FIELD,
        r#"{"weights_order":["means","risk","learning","quality","customers"]}"#,
        include_str!("../answers/service_as_brand.json"),
        include_str!("../answers/clinic.json"),
    ] {
        let answers = answers(&decision, json);
        assert_eq!(sent(&decision, &answers), answers, "{json}");
    }
}

/// Every answer a range, every weight, fact and amount given, every number with all its decimals.
fn fullest(decision: &Decision, stream: &mut Stream) -> String {
    let mut number = |high: f64| (stream.next_uniform() * high * 1e6).round() / 1e6;
    let entries = |ids: Vec<&str>, mut value: Box<dyn FnMut(&str) -> String + '_>| {
        ids.into_iter().map(|id| format!("\"{id}\":{}", value(id))).collect::<Vec<_>>().join(",")
    };
    let criteria: Vec<&str> = decision.criteria.values().map(|criterion| criterion.id.as_str()).collect();
    let answered = entries(criteria.clone(), Box::new(|_| "[1,3]".to_owned()));
    let shares = entries(criteria, Box::new(|_| (0.000_001 + number(99.9)).to_string()));
    let groups = decision.groups.values().map(|group| group.id.as_str()).collect();
    let points = entries(groups, Box::new(|_| (0.000_001 + number(99.9)).to_string()));
    let mut amounts = Vec::new();
    for amount in decision.amounts.values() {
        let high = if amount.unit.as_str().starts_with("share") { 0.9 } else { 1e9 };
        let mut three = [number(high), number(high), number(high)];
        three.sort_by(f64::total_cmp);
        let [low, best, high] = three;
        amounts.push(format!("\"{}\":{{\"low\":{low},\"best\":{best},\"high\":{high}}}", amount.id));
    }
    format!(
        "{{\"answers\":{{{answered}}},\"weights\":{{{points}}},\"criterion_weights\":{{{shares}}},
        \"facts\":{{\"responsibility\":\"us\",\"horizon_years\":3,\"motive\":[\"cost\"]}},
        \"quick\":{{\"in_house\":1,\"outsource\":1,\"split\":1,\"self_service\":1}},\"gut\":\"split\",
        \"money\":{{{}}},\"money_held\":[\"contacts_per_customer\",\"vendor_rate_per_hour\"]}}",
        amounts.join(",")
    )
}

#[test]
fn a_full_set_fits_into_1500_letters_that_no_messenger_changes() {
    let decision = decision();
    let mut stream = Stream::keyed(1, &["a full set"]);
    for _ in 0..50 {
        let json = fullest(&decision, &mut stream);
        let answers = answers(&decision, &json);
        let code = share_code::encode(&answers, &decision);
        assert!(code.len() <= 1_500, "{} letters", code.len());
        assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{code}");
        assert_eq!(sent(&decision, &answers), answers, "{json}");
    }
    let shop = answers(&decision, include_str!("../answers/service_as_brand.json"));
    let code = share_code::encode(&shop, &decision);
    assert!(code.len() < 150, "a usual one: {code}");
}

#[test]
fn what_is_no_link_of_ours_is_refused_and_said_why() {
    let decision = decision();
    let code = share_code::encode(&answers(&decision, EVERY_FIELD), &decision);
    for bad in
        ["", "1", "hello", "1AAAA", "%7B", "1ÄÖÜ", &code[1..], &code[..code.len() - 1], &format!("{code}A")]
    {
        assert_eq!(problem(&decision, bad), "damaged_link", "{bad}");
    }
    for place in 0..code.len() {
        let mut changed = code.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("letters");
        assert_eq!(problem(&decision, &changed), "damaged_link", "letter {place}");
    }
}

#[test]
fn a_link_made_with_questions_in_another_order_is_not_taken_for_these() {
    let mut model = model_json();
    model["groups"][0]["criteria"].as_array_mut().expect("a list").swap(1, 2);
    let (ours, other) = (decision(), decision_of(&model));
    let code = share_code::encode(&answers(&ours, EVERY_FIELD), &ours);
    assert_eq!(problem(&other, &code), "other_questions", "{code}");
}

fn one_of(stream: &mut Stream, count: usize) -> usize {
    usize::try_from(stream.next_bits() % count as u64).expect("below the count")
}

#[test]
fn random_letters_never_get_past_the_check() {
    let decision = decision();
    let mut stream = Stream::keyed(1, &["random letters"]);
    let code = share_code::encode(&answers(&decision, EVERY_FIELD), &decision);
    for _ in 0..20_000 {
        // Right at both ends, so that what lies between is read.
        let mut letters = code.clone().into_bytes();
        for _ in 0..3 {
            let place = 5 + one_of(&mut stream, letters.len() - 9);
            letters[place] = b"ABCDz09-_"[one_of(&mut stream, 9)];
        }
        let body = String::from_utf8(letters[..letters.len() - 4].to_vec()).expect("letters");
        if let Ok(read) = share_code::decode(&share_code::sealed(&body), &decision) {
            let text = answers_text::write(&read, &decision);
            assert_eq!(answers(&decision, &text), read, "{text}");
        }
    }
}

/// A report is easily taken for the answers it was made from; a page gives nothing for what it cannot read.
#[test]
fn a_report_and_a_damaged_file_are_told_from_answers() {
    let decision = decision();
    let opened = |text: &str, tree: Tree| {
        let read = answers_open::open(text, &decision, |_| Ok(tree.clone()));
        read.map_or_else(|problems| listed(&problems), |_| "none".to_owned())
    };
    let report = include_str!("../golden/reports/clinic.json");
    let tree = json_text::parse(report.as_bytes()).expect("JSON");
    assert_eq!(opened(report, tree), "result_instead");
    assert_eq!(opened(r#"{"answers":"#, Tree::Null), "not_answers");
    assert_eq!(opened("{}", Tree::Object(Vec::new())), "none");
}
