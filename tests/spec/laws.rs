//! Laws that hold for every set of answers.

use outsourcing_decision::engine::duel::duel;
use outsourcing_decision::engine::red_lines::Crossing;
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::engine::valuation::{contributions, leader, values, weights};
use outsourcing_decision::model::answer::{Answer, Tick};
use outsourcing_decision::model::fact::{FactKind, FactValue};
use outsourcing_decision::model::weights::WeightJudgement;

use crate::support::{FEW, below, decision, decision_of, model_json, outcome, random_answers, ticks};

#[test]
fn all_middle_answers_give_exactly_fifty_four_times() {
    let decision = decision();
    let all: Vec<String> =
        decision.criteria.values().map(|criterion| format!("{} 2", criterion.id)).collect();
    let answers = ticks(&decision, &all.join(","));
    for value in values(&decision, &weights(&decision, &answers), &answers).values() {
        assert_eq!(value.to_bits(), 50.0_f64.to_bits(), "{value}");
    }
}

#[test]
fn contributions_sum_to_the_lead() {
    let decision = decision();
    for answers in random_answers(&decision, 500, "contributions") {
        let weights = weights(&decision, &answers);
        let values = values(&decision, &weights, &answers);
        for a in decision.alternatives.positions() {
            for b in decision.alternatives.positions() {
                let sum: f64 = contributions(&decision, &weights, &answers, a, b).values().sum();
                assert!((sum - (values[a] - values[b])).abs() < 1e-9, "{sum} against {values:?}");
            }
        }
    }
}

#[test]
fn values_stay_between_0_and_100() {
    let decision = decision();
    for answers in random_answers(&decision, 2_000, "bounds") {
        for value in values(&decision, &weights(&decision, &answers), &answers).values() {
            assert!((0.0..=100.0).contains(value), "{value}");
        }
    }
}

#[test]
fn points_times_a_constant_change_nothing() {
    let decision = decision();
    for mut answers in random_answers(&decision, 200, "scaling") {
        let points = decision.groups.map(|group| Some(group.points));
        answers.weights = WeightJudgement::Points(points.clone());
        let full = values(&decision, &weights(&decision, &answers), &answers);
        answers.weights = WeightJudgement::Points(points.map(|points| points.map(|points| points / 4.0)));
        assert_eq!(
            full,
            values(&decision, &weights(&decision, &answers), &answers),
            "a quarter of the points"
        );
    }
}

#[test]
fn a_better_vendor_never_lowers_outsourcing() {
    let decision = decision();
    let vendor = decision.criteria.find(|criterion| criterion.id.as_str() == "vendor_capability").unwrap();
    let outsource = decision.alternatives.find(|alternative| alternative.id.as_str() == "outsource").unwrap();
    for mut answers in random_answers(&decision, 200, "monotone") {
        let mut last = f64::NEG_INFINITY;
        for tick in Tick::all() {
            answers.answers[vendor] = Some(Answer::Tick(tick));
            let value = values(&decision, &weights(&decision, &answers), &answers)[outsource];
            assert!(value >= last, "{value} after {last}");
            last = value;
        }
    }
}

/// At a flip point the two lead together; the straight lines are drawn here by hand.
#[test]
fn at_a_flip_point_two_ways_are_level_and_nobody_is_above() {
    let decision = decision();
    for answers in random_answers(&decision, 300, "flips") {
        let outcome = outcome(&decision, &answers, FEW);
        let Some(duel) = duel(&decision, &answers, &outcome) else { continue };
        for (idx, flip) in duel.answer_flips.iter() {
            let Some(flip) = flip else { continue };
            let weight = outcome.weights.criterion(&decision, idx);
            let at_flip = |alternative| {
                let strength = decision.criteria[idx].strengths[alternative];
                outcome.values[alternative] + weight * strength * (flip.to - flip.from) / 2.0
            };
            let level = at_flip(duel.winner);
            assert!((level - at_flip(flip.alternative)).abs() < 1e-9, "{flip:?}");
            for (other, crossings) in outcome.crossings.iter() {
                let allowed = !crossings.iter().any(Crossing::blocks);
                assert!(!allowed || at_flip(other) <= level + 1e-9, "{flip:?}: a third is above");
            }
            // A little further on, the alternative it names is ahead of all that are allowed.
            let step = (flip.to - flip.from).signum() * 1e-6;
            let beyond = |alternative| {
                at_flip(alternative) + weight * decision.criteria[idx].strengths[alternative] * step / 2.0
            };
            for (other, crossings) in outcome.crossings.iter() {
                let is_rival = other != flip.alternative && !crossings.iter().any(Crossing::blocks);
                assert!(
                    !is_rival || beyond(other) <= beyond(flip.alternative),
                    "{flip:?}: {other:?} leads beyond"
                );
            }
        }
    }
}

/// Where all are level nobody leads, nobody is named, and nothing can flip.
#[test]
fn exactly_level_ways_name_nobody() {
    let decision = decision();
    for text in ["customer_preference 2", "depth 2, pace 2"] {
        let outcome = outcome(&decision, &ticks(&decision, text), FEW);
        assert_eq!(outcome.verdict.kind.name(), "find_out_first", "{text}");
        assert_eq!((outcome.verdict.alternative, outcome.verdict.blocked), (None, None), "{text}");
        assert!(outcome.runner_up.is_none(), "{text}");
    }
}

#[test]
fn a_stopped_way_is_never_recommended() {
    let decision = decision();
    let mut stream = Stream::keyed(3, &["facts"]);
    let mut n_stopped = 0;
    for mut answers in random_answers(&decision, 1_000, "stopped") {
        for (idx, fact) in decision.facts.iter() {
            answers.facts[idx] = match &fact.kind {
                FactKind::Flag { .. } => Some(FactValue::Flag(below(&mut stream, 2) == 1)),
                FactKind::Choice { choices, .. } => Some(FactValue::Choice(
                    usize::try_from(below(&mut stream, choices.len() as u64)).unwrap(),
                )),
                FactKind::Set { members } => {
                    Some(FactValue::Set(members.iter().map(|_| below(&mut stream, 4) > 0).collect()))
                }
                FactKind::Count { .. } => None,
            };
        }
        let outcome = outcome(&decision, &answers, FEW);
        n_stopped += usize::from(outcome.verdict.blocked.is_some());
        if let Some(named) = outcome.verdict.alternative {
            assert!(!outcome.crossings[named].iter().any(Crossing::blocks), "{:?}", outcome.verdict);
        }
    }
    assert!(n_stopped > 100, "the law was hardly tried: {n_stopped}");
}

/// An alternative that is below in-house everywhere changes nobody's order: no rank reversal.
#[test]
fn a_dominated_way_more_changes_nobodys_order() {
    let mut model = model_json();
    let copied = |object: &mut serde_json::Value, value: serde_json::Value| object["shadow"] = value;
    model["alternatives"].as_array_mut().unwrap().push(serde_json::json!({"id": "shadow"}));
    for claim in model["claims"].as_array_mut().unwrap() {
        copied(&mut claim["effects"], 0.into());
    }
    for group in model["groups"].as_array_mut().unwrap() {
        for criterion in group["criteria"].as_array_mut().unwrap() {
            let strength = criterion["strengths"]["in_house"].clone();
            copied(&mut criterion["strengths"], strength);
        }
    }
    let text = |part: &str| (format!("alternative.shadow.{part}"), part.to_owned());
    let texts: serde_json::Map<String, serde_json::Value> = ["name", "do", "doing", "about"]
        .map(text)
        .map(|(key, text)| (key, text.into()))
        .into_iter()
        .collect();
    model["texts"] = serde_json::json!({ "en": texts });
    let (four, five) = (decision(), decision_of(&model));
    for answers in random_answers(&four, 300, "dominated") {
        let mut same = outsourcing_decision::model::answers::Answers::none(&five);
        same.answers = answers.answers.clone();
        let of_four = values(&four, &weights(&four, &answers), &answers);
        let of_five = values(&five, &weights(&five, &same), &same);
        for idx in four.alternatives.positions() {
            assert_eq!(of_four[idx], of_five[idx], "the value of {}", four.alternatives[idx].id);
        }
        assert_eq!(leader(&of_four, |_| true), leader(&of_five, |_| true), "the shadow never leads");
    }
}

/// The audit of the model itself: a tool that always says the same is worthless. The bounds are
/// those of the specification: 8 to 40 in a hundred, means within .1 of 50.
#[test]
fn random_answers_let_every_way_lead_its_share() {
    let decision = decision();
    let n_sets = 100_000;
    let mut n_leads = decision.alternatives.map(|_| 0_u32);
    let mut sums = decision.alternatives.map(|_| 0.0);
    for answers in random_answers(&decision, n_sets, "audit") {
        let values = values(&decision, &weights(&decision, &answers), &answers);
        n_leads[leader(&values, |_| true).unwrap()] += 1;
        for (idx, value) in values.iter() {
            sums[idx] += value;
        }
    }
    for (idx, n) in n_leads.iter() {
        let share = f64::from(*n) / n_sets as f64;
        let mean = sums[idx] / n_sets as f64;
        let name = &decision.alternatives[idx].id;
        assert!((0.08..=0.40).contains(&share), "{name} leads in {share}");
        assert!((mean - 50.0).abs() < 0.1, "{name} has mean {mean}");
    }
}
