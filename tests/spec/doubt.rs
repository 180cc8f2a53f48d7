//! How exact the shares are, who beats whom, and who would choose what.

use outsourcing_decision::engine::acceptability::Acceptability;
use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::num::fixed_point::fixed;

use crate::support::{answers, decision, outcome};

const MIXED: &str = r#"{"answers":{"reason_to_buy":3,"strain":4,"vendor_capability":[1,3],"separable":3}}"#;

fn acceptability(decision: &Decision, json: &str) -> Acceptability {
    outcome(decision, &answers(decision, json), Plan::default()).acceptability
}

/// 1.96 √(p (1 − p) / n); never above .0098 for 10,000 draws, and 0 where a share is.
#[test]
fn the_half_width_follows_from_share_and_draws() {
    let decision = decision();
    let acceptability = acceptability(&decision, MIXED);
    for idx in decision.alternatives.positions() {
        let share = acceptability.first(idx).get();
        let by_hand = 1.96 * (share - share * share).sqrt() / 100.0;
        assert_eq!(fixed(acceptability.half_width(idx), 9), fixed(by_hand, 9), "{share}");
        assert!(acceptability.half_width(idx) <= 0.0098);
    }
}

#[test]
fn of_two_one_comes_before_the_other() {
    let decision = decision();
    let acceptability = acceptability(&decision, MIXED);
    for first in decision.alternatives.positions() {
        for second in decision.alternatives.positions().filter(|second| *second != first) {
            let both = acceptability.wins(first, second).get() + acceptability.wins(second, first).get();
            assert!((both - 1.0).abs() < 1e-12, "{both}");
        }
        // Whoever comes first has beaten each of the others.
        let beaten = decision.alternatives.positions().filter(|second| *second != first);
        for second in beaten {
            assert!(acceptability.wins(first, second).get() >= acceptability.first(first).get());
        }
    }
}

/// Each draw's weights count for whoever comes first in it; so the central weights, each as often as its
/// alternative comes first, average to the default weights (100, 90, 60, 60 and 80 of 390). A weight's
/// standard deviation at concentration 15 is at most √(.256 × .744 / 16) = .109, so that the mean of
/// 10,000 is off by more than .0055 for one seed in two million.
#[test]
fn central_weights_average_to_the_weights_drawn() {
    let decision = decision();
    let acceptability = acceptability(&decision, MIXED);
    for (group, points) in decision.groups.positions().zip([100.0, 90.0, 60.0, 60.0, 80.0]) {
        let part = |idx| {
            let weights = acceptability.central_weights(idx);
            weights.map_or(0.0, |weights| weights[group] * acceptability.first(idx).get())
        };
        let mean: f64 = decision.alternatives.positions().map(part).sum();
        assert!((mean - points / 390.0).abs() < 0.0055, "{mean} for {points}");
    }
}

/// Where one alternative always leads, its central weights are those of everybody, nobody would choose
/// another, and no view on the weights changes that.
#[test]
fn who_never_leads_has_nobody_who_would_choose_it() {
    let decision = decision();
    let all = decision.criteria.values().map(|criterion| {
        let strongest = decision.alternatives.positions().next().expect("in-house");
        format!(r#""{}":{}"#, criterion.id, if criterion.strengths[strongest] > 0.0 { 4 } else { 0 })
    });
    let json = format!(r#"{{"answers":{{{}}}}}"#, all.collect::<Vec<_>>().join(","));
    let acceptability = acceptability(&decision, &json);
    let mut all = decision.alternatives.positions();
    let in_house = all.next().expect("in-house");
    assert_eq!(fixed(acceptability.confidence(in_house).expect("it leads").get(), 4), "1");
    assert!(acceptability.without_view(in_house).get() > 0.99);
    for other in all {
        assert_eq!(acceptability.central_weights(other), None);
        assert_eq!(acceptability.confidence(other), None);
    }
}
