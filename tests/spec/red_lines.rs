//! Red lines: who is stopped, how surely, and what would lift it.

use outsourcing_decision::num::fixed_point::fixed;

use crate::support::{FEW, answers, decision, outcome, plain};

/// Answers to every question that a red line reads, none of which crosses one.
const SAFE: &str = r#""data_sensitivity":0,"vendor_owner":4,"sight":0,"way_back":0,"vendor_capability":2,
    "reason_to_buy":2,"only_contact":0"#;

/// Answers and facts in, one line a crossing out. Answers named twice count as written last.
fn check(changed: &str, facts: &str, expected: &str) {
    let decision = decision();
    let changes: Vec<(&str, &str)> = changed.split(';').filter_map(|change| change.split_once('=')).collect();
    let mut all: serde_json::Value = serde_json::from_str(&format!("{{{SAFE}}}")).unwrap();
    for (id, answer) in changes {
        all[id.trim()] = serde_json::from_str(answer).unwrap();
    }
    let json = format!(r#"{{"answers":{all},"facts":{{{facts}}}}}"#);
    let outcome = outcome(&decision, &answers(&decision, &json), FEW);
    let mut lines = Vec::new();
    for (idx, crossings) in outcome.crossings.iter() {
        for crossing in crossings {
            let lifts: Vec<&str> = crossing.lifted_by.iter().map(|lift| lift.id().as_str()).collect();
            let line = &decision.red_lines[crossing.red_line].id;
            let share = fixed(crossing.share.get(), 4);
            lines.push(format!("{} {line} {share} {}", decision.alternatives[idx].id, lifts.join("+")));
        }
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    assert_eq!(lines.join("\n"), plain(expected), "{json}");
}

#[test]
fn safe_answers_cross_no_line() {
    check("", "", "");
}

#[test]
fn sensitive_data_stops_an_unaudited_vendor() {
    check(
        "data_sensitivity=3",
        r#""vendor_safeguards":["references","least_privilege"]"#,
        "outsource data 1 independent_audit+breach_clause
         split data 1 independent_audit+breach_clause+split_sees_sensitive_data",
    );
}

#[test]
fn all_the_evidence_lifts_the_data_line() {
    check(
        "data_sensitivity=4",
        r#""vendor_safeguards":["independent_audit","least_privilege","references","breach_clause"]"#,
        "",
    );
}

#[test]
fn a_slice_without_the_data_is_free_to_go() {
    check(
        "data_sensitivity=4",
        r#""split_sees_sensitive_data":false"#,
        "outsource data 1 independent_audit+least_privilege+references+breach_clause",
    );
}

#[test]
fn an_uncertain_answer_gives_a_share() {
    check(
        "data_sensitivity=\"not_sure\"",
        r#""split_sees_sensitive_data":false"#,
        "outsource data 0.4 independent_audit+least_privilege+references+breach_clause",
    );
    check(
        "data_sensitivity=[2,3]",
        r#""split_sees_sensitive_data":false"#,
        "outsource data 0.5 independent_audit+least_privilege+references+breach_clause",
    );
}

#[test]
fn responsibility_cannot_be_handed_over() {
    for who in ["vendor", "nobody"] {
        check(
            "",
            &format!(r#""responsibility":"{who}""#),
            "outsource responsibility 1 responsibility
             split responsibility 1 responsibility",
        );
    }
    check(
        "vendor_owner=0",
        "",
        "outsource responsibility 1 vendor_owner
         split responsibility 1 vendor_owner",
    );
}

#[test]
fn a_law_is_lifted_by_nothing() {
    check("", r#""third_party_forbidden":true"#, "outsource law 1\n split law 1");
}

#[test]
fn no_sight_and_no_way_back_stop_outsourcing() {
    check("sight=4;way_back=4", "", "outsource blind 1 listening_rights+exit_clause");
    check("sight=4;way_back=4", r#""listening_rights":true"#, "outsource blind 1 exit_clause");
    check("sight=4;way_back=4", r#""listening_rights":true,"exit_clause":true"#, "");
    check("sight=4;way_back=3", "", "");
}

#[test]
fn independent_doubts_multiply() {
    check("sight=[3,4];way_back=\"not_sure\"", "", "outsource blind 0.1 listening_rights+exit_clause");
}

#[test]
fn a_plainly_worse_vendor_is_stopped_where_service_is_a_reason_to_buy() {
    check("vendor_capability=0;reason_to_buy=3", "", "outsource plainly_worse 1 vendor_capability");
    check("vendor_capability=0;reason_to_buy=2", "", "");
    check("vendor_capability=1;reason_to_buy=4", "", "");
}

#[test]
fn people_in_trouble_need_a_person() {
    check("only_contact=3", "", "self_service no_human 1 human_fallback");
    check("only_contact=3", r#""human_fallback":true"#, "");
}
