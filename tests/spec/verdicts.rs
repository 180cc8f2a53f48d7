//! The verdict, the quick test, and the archetypes that must hold.

use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::engine::valuation::{leader, values, weights};
use outsourcing_decision::num::fixed_point::fixed;

use crate::support::{FEW, answers, decision, outcome, ticks};

fn verdict(json: &str) -> String {
    let decision = decision();
    let outcome = outcome(&decision, &answers(&decision, json), Plan::default());
    let name = |idx: Option<_>| idx.map_or("-", |idx| decision.alternatives[idx].id.as_str());
    let verdict = outcome.verdict;
    format!("{} {} {}", verdict.kind.name(), name(verdict.alternative), name(verdict.blocked))
}

#[test]
fn each_kind_has_its_answers() {
    for (json, expected) in [
        ("{}", "nothing_answered - -"),
        (r#"{"quick":{"in_house":2}}"#, "nothing_answered - -"),
        (
            r#"{"answers":{"reason_to_buy":4,"voice":4,"vendor_capability":1,"only_contact":3}}"#,
            "leaning in_house -",
        ),
        (r#"{"answers":{"reason_to_buy":3}}"#, "find_out_first in_house -"),
        (
            r#"{"answers":{"vendor_capability":4,"strain":4,"data_sensitivity":4},"facts":{"human_fallback":true}}"#,
            "not_yet self_service outsource",
        ),
    ] {
        assert_eq!(verdict(json), expected, "{json}");
    }
}

/// A law forbids a vendor, and people in trouble need a person: one way is left, held against a stopped one.
#[test]
fn the_only_way_left_is_held_against_the_best_of_the_others() {
    let decision = decision();
    let json = r#"{"answers":{"only_contact":4,"reason_to_buy":4},"facts":{"third_party_forbidden":true}}"#;
    let outcome = outcome(&decision, &answers(&decision, json), FEW);
    let winner = outcome.verdict.value.leader.expect("a way is left");
    let best = leader(&outcome.values, |idx| idx != winner).expect("three others");
    let name = |idx| decision.alternatives[idx].id.as_str();
    assert_eq!((name(winner), outcome.runner_up.map(name)), ("in_house", Some(name(best))));
}

/// Figures of the project's specification: ticks not named are 2.
#[test]
fn the_archetypes_hold() {
    let brand = "customer_preference 0, reason_to_buy 4, only_contact 4, repeat_business 4, vendor_capability 1, \
                 voice 4, freedom_to_fix 4";
    let price = "reason_to_buy 0, only_contact 1, repeat_business 1, vendor_capability 3, depth 1, voice 0, \
                 freedom_to_fix 0, vendor_owner 4, strain 3, repetitive_contacts 3";
    for (case, text, leads, value) in [
        ("service is the brand", brand, "in_house", "61.4"),
        ("price-only seller with a vendor owner", price, "outsource", "61.4"),
        (
            "overwhelmed, clearly better vendor",
            "strain 4, vendor_capability 4, vendor_owner 3, customer_preference 3",
            "outsource",
            "59.5",
        ),
        (
            "overwhelmed, weak vendor",
            "strain 4, vendor_capability 0, vendor_owner 2, sight 1",
            "self_service",
            "-",
        ),
        ("mostly repeat questions", "repetitive_contacts 4, depth 0, vendor_owner 3", "self_service", "55"),
        ("clean split with an owner", "separable 4, vendor_owner 4, strain 3", "split", "54.6"),
    ] {
        let decision = decision();
        let answers = ticks(&decision, text);
        let values = values(&decision, &weights(&decision, &answers), &answers);
        let first = leader(&values, |_| true).unwrap();
        assert_eq!(decision.alternatives[first].id.as_str(), leads, "{case}: {values:?}");
        if value != "-" {
            assert_eq!(fixed(values[first], 1), value, "{case}");
        }
    }
}

#[test]
fn the_quick_test_settles_only_when_one_way_stands_out() {
    for (ratings, expected) in [
        (r#""in_house":1,"outsource":-1,"split":0,"self_service":0"#, "Settled in_house"),
        (r#""in_house":1,"outsource":-1,"split":0,"self_service":1"#, "Tie"),
        (r#""in_house":0,"outsource":-1,"split":0,"self_service":-2"#, "NoneAboveZero"),
        (r#""in_house":2"#, "Missing(3)"),
        ("", "Missing(4)"),
    ] {
        let decision = decision();
        let outcome = outcome(&decision, &answers(&decision, &format!(r#"{{"quick":{{{ratings}}}}}"#)), FEW);
        let found = match outcome.quick.alternative() {
            Some(idx) => format!("Settled {}", decision.alternatives[idx].id),
            None => format!("{:?}", outcome.quick),
        };
        assert_eq!(found, expected, "{ratings}");
    }
}
