//! Flip points of answers and group weights.

use outsourcing_decision::engine::duel::duel;
use outsourcing_decision::engine::sensitivity::Flip;
use outsourcing_decision::num::fixed_point::fixed;

use crate::support::{FEW, answers, decision, outcome, plain};

/// Answers in, every flip point out.
fn check(json: &str, expected: &str) {
    let decision = decision();
    let answers = answers(&decision, json);
    let duel = duel(&decision, &answers, &outcome(&decision, &answers, FEW)).expect("something is answered");
    let line = |name: &str, flip: &Flip| {
        let other = &decision.alternatives[flip.alternative].id;
        format!("{name} {} to {} {other}", fixed(flip.from, 3), fixed(flip.to, 3))
    };
    let mut lines = Vec::new();
    for (idx, flip) in duel.answer_flips.iter() {
        lines.extend(flip.as_ref().map(|flip| line(decision.criteria[idx].id.as_str(), flip)));
    }
    for (idx, flip) in duel.group_flips.iter() {
        lines.extend(flip.as_ref().map(|flip| line(decision.groups[idx].id.as_str(), flip)));
    }
    assert_eq!(lines.join("\n"), plain(expected), "{json}");
}

/// Only means weighs, with shares .3 strain, .4 repetitive_contacts, .3 separable. strain 4 puts
/// outsource at 62 and split at 57.5. Outsource falls by 4 for each tick of repetitive_contacts
/// less than split: never, in 0 to 4, because −.4 × 10 and −.4 × 10 are alike. separable: split
/// gains .3 × (40 + 15) / 2 = 8.25 a tick, so it draws level after 4.5 / 8.25 = .545 ticks; strain
/// would have to fall by 4.5 / (.3 × 15 / 2) = 2 ticks, where split and outsource are both at 50,
/// and so is everybody.
#[test]
fn the_nearest_rival_sets_the_flip_point() {
    check(
        r#"{"answers":{"strain":4},"weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":100}}"#,
        "strain 4 to 2 in_house
         repetitive_contacts 2 to 2.625 self_service
         separable 2 to 2.545 split",
    );
}

/// Only means weighs. repetitive_contacts 0 puts in_house at 58, outsource and split at 54, self_service at 30; at 2
/// all are at 50, and self_service, which rises by 10 a tick where the others fall, leads beyond. strain: outsource
/// closes in by 12.75 a tick, split by 10.5. separable: split by 8.25, outsource by nothing.
#[test]
fn where_several_draw_level_at_once_the_fastest_leads_beyond() {
    check(
        r#"{"answers":{"repetitive_contacts":0},
            "weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":100}}"#,
        "strain 2 to 2.314 outsource
         repetitive_contacts 0 to 2 self_service
         separable 2 to 2.485 split",
    );
}

/// reason_to_buy 4 lifts in_house by 35 and outsource by −40 of the weight of customers × .2;
/// strain 4 lifts them by −45 and 40 of the weight of means × .3. With c and m of 180 points:
/// c = 100/180, m = 80/180. Values: in_house 50 + 7c − 13.5m = 47.889, outsource 50 − 8c + 12m =
/// 50.889, split 50 − 2c + 7.5m = 52.222, self_service 50 − 2c + 4.5m = 50.889.
/// Split leads. Weight x of customers, rest means: in_house 50 + 7x − 13.5(1−x) meets split
/// 50 − 2x + 7.5(1−x) at 30x = 21, x = .7. Below: outsource 50 − 8x + 12(1−x) meets split at
/// 10.5x = 4.5, x = .429, nearer.
#[test]
fn a_group_weight_flips_where_two_lines_meet() {
    let json = r#"{"answers":{"reason_to_buy":4,"strain":4},
        "weights":{"customers":100,"quality":0,"learning":0,"risk":0,"means":80}}"#;
    let decision = decision();
    let answers = answers(&decision, json);
    let duel = duel(&decision, &answers, &outcome(&decision, &answers, FEW)).unwrap();
    let name = |idx| decision.alternatives[idx].id.as_str();
    assert_eq!(name(duel.winner), "split", "leader");
    let flips: Vec<String> = duel
        .group_flips
        .iter()
        .map(|(idx, flip)| {
            let flip = flip.map(|flip| format!("{} {}", fixed(flip.to, 3), name(flip.alternative)));
            format!("{} {}", decision.groups[idx].id, flip.unwrap_or_default())
        })
        .collect();
    assert_eq!(flips[0], "customers 0.429 outsource", "{flips:?}");
    assert_eq!(flips[4], "means 0.571 outsource", "{flips:?}");
}
