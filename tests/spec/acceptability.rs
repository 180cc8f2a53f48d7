//! Rank acceptability: how often each way takes each rank.

use outsourcing_decision::engine::any_weights::rank_acceptability;
use outsourcing_decision::engine::outcome::{assess, conclude};
use outsourcing_decision::engine::simulation::{CELLS_KEPT_MAX, Plan, Simulation};
use outsourcing_decision::engine::valuation::weights;
use outsourcing_decision::model::alternative::ALTERNATIVES_MAX;
use outsourcing_decision::model::weights::WeightCertainty;

use crate::support::{FEW, answers, decision, outcome, random_answers};

#[test]
fn rows_and_columns_sum_to_one() {
    let decision = decision();
    for answers in random_answers(&decision, 20, "rows and columns") {
        let outcome = outcome(&decision, &answers, FEW);
        let rows: Vec<Vec<f64>> = decision
            .alternatives
            .positions()
            .map(|idx| outcome.acceptability.ranks(idx).iter().map(|share| share.get()).collect())
            .collect();
        for at in 0..rows.len() {
            let row: f64 = rows[at].iter().sum();
            let column: f64 = rows.iter().map(|row| row[at]).sum();
            assert!((row - 1.0).abs() < 1e-12, "row {at}: {rows:?}");
            assert!((column - 1.0).abs() < 1e-12, "column {at}: {rows:?}");
        }
    }
}

/// One long conversation against a fresh start at each of its steps.
#[test]
fn a_dragged_state_equals_a_fresh_run_bit_for_bit() {
    let decision = decision();
    let mut kept = Simulation::new(&decision, FEW);
    let mut said = random_answers(&decision, 1, "first").next().unwrap();
    for (step, other) in random_answers(&decision, 30, "steps").enumerate() {
        let idx = decision.criteria.positions().nth(step % decision.criteria.len()).unwrap();
        said.answers[idx] = other.answers[idx];
        assert_eq!(assess(&decision, &said, &mut kept), outcome(&decision, &said, FEW), "step {step}");
    }
}

/// Answers that come faster than the draws: each step ends early, after none to all of its blocks, and says
/// what a fresh run of as many draws says; now and then the weights change, all answers, or nothing.
#[test]
fn a_state_that_was_left_midway_equals_a_fresh_run_bit_for_bit() {
    let decision = decision();
    let plan = Plan { seed: 1, n_draws: 2_000 };
    let mut kept = Simulation::new(&decision, plan);
    let mut said = random_answers(&decision, 1, "first").next().unwrap();
    for (step, other) in random_answers(&decision, 80, "steps").enumerate() {
        let idx = decision.criteria.positions().nth(step * 7 % decision.criteria.len()).unwrap();
        match step % 11 {
            3 => said = other,
            5 => said.weight_certainty = (step % 2 == 0).then_some(WeightCertainty::Sure),
            8 => {}
            _ => said.answers[idx] = other.answers[idx],
        }
        let n_draws = [0, 2_000, 300, 1_200, 600][step % 5];
        kept.begin(&decision, &said, &weights(&decision, &said));
        kept.advance(n_draws);
        if kept.n_counted() > 0 {
            let fresh = Plan { n_draws: kept.n_counted(), ..plan };
            assert_eq!(
                conclude(&decision, &said, &mut kept),
                outcome(&decision, &said, fresh),
                "step {step}"
            );
        }
    }
}

/// A model of twenty times as many criteria is too large to keep its draws; it is made of the built-in
/// one with criteria that weigh nothing, so that its shares are those of the built-in one, kept.
#[test]
fn draws_that_are_not_kept_are_the_same_draws() {
    let mut model = crate::support::model_json();
    let mut texts = serde_json::Map::new();
    for n in 0..181 {
        let id = format!("idle-{n}");
        let mut idle = model["groups"][0]["criteria"][0].clone();
        idle["id"] = id.clone().into();
        idle["share"] = 0.into();
        model["groups"][0]["criteria"].as_array_mut().unwrap().push(idle);
        for part in ["question", "name", "low", "high", "said_low", "said_high", "if_lower", "if_higher"] {
            texts.insert(format!("criterion.{id}.{part}"), part.into());
        }
    }
    model["texts"] = serde_json::json!({ "en": texts });
    let (small, large) = (decision(), crate::support::decision_of(&model));
    let plan = Plan { seed: 3, n_draws: 6_000 };
    assert!(6_000 * large.criteria.len() * 4 > CELLS_KEPT_MAX, "the large model is kept after all");
    let json = r#"{"answers":{"reason_to_buy":3,"strain":3,"depth":"not_sure","pace":[1,3]}}"#;
    let of = |decision| outcome(decision, &answers(decision, json), plan).acceptability;
    assert_eq!(of(&small), of(&large), "kept and not kept");
}

/// Beyond the sums that are kept each block is drawn again, whatever was asked before.
#[test]
fn what_is_beyond_all_that_is_kept_does_not_depend_on_what_was_asked_before() {
    let decision = decision();
    let plan = Plan { seed: 3, n_draws: 165_000 };
    let (n_groups, n_alternatives) = (decision.groups.len(), decision.alternatives.len());
    let n_kept = CELLS_KEPT_MAX / (n_groups * (n_alternatives + 1) + n_alternatives);
    assert!(n_kept < 165_000, "all sums are kept after all");
    let [first, second] = [r#"{"answers":{"strain":3}}"#, r#"{"answers":{"strain":3,"depth":[1,3]}}"#]
        .map(|json| answers(&decision, json));
    let mut kept = Simulation::new(&decision, plan);
    assess(&decision, &first, &mut kept);
    let expected = outcome(&decision, &second, plan);
    assert_eq!(assess(&decision, &second, &mut kept), expected, "after another");
    assert_eq!(assess(&decision, &second, &mut kept), expected, "asked again");
}

#[test]
fn another_seed_draws_other_worlds_and_the_same_seed_the_same() {
    let decision = decision();
    let said = answers(&decision, r#"{"answers":{"reason_to_buy":3,"strain":3}}"#);
    let first = |seed| outcome(&decision, &said, Plan { seed, n_draws: 1000 }).acceptability;
    assert_eq!(first(1), first(1), "same seed");
    assert_ne!(first(1), first(2), "another seed");
}

/// Relabelling: alternatives in another order get the same draws, because draws are keyed by name.
#[test]
fn alternatives_in_another_order_give_the_same_shares() {
    let mut model = crate::support::model_json();
    model["alternatives"].as_array_mut().unwrap().reverse();
    let (one, other) = (decision(), crate::support::decision_of(&model));
    let json = r#"{"answers":{"reason_to_buy":3,"strain":3,"depth":"not_sure","pace":[1,3]}}"#;
    let (here, there) =
        (outcome(&one, &answers(&one, json), FEW), outcome(&other, &answers(&other, json), FEW));
    for (idx, alternative) in one.alternatives.iter() {
        let twin = other.alternatives.find(|twin| twin.id == alternative.id).unwrap();
        assert_eq!(here.acceptability.ranks(idx), there.acceptability.ranks(twin), "{}", alternative.id);
        assert_eq!(here.values[idx], there.values[twin], "{}", alternative.id);
    }
}

/// Where one criterion is all that differs and the ways are 100 points apart, no doubt is left.
#[test]
fn answers_that_leave_no_doubt_leave_none() {
    let decision = decision();
    let sure = answers(
        &decision,
        r#"{"answers":{"customer_preference":0,"reason_to_buy":4,"only_contact":4,"repeat_business":4,
            "vendor_capability":0,"depth":4,"voice":4,"freedom_to_fix":4,"agent_treatment":0,"sight":4,"feedback":4,
            "pace":4,"vendor_owner":1,"data_sensitivity":2,"incident_exposure":4,"way_back":2,"strain":0,
            "repetitive_contacts":0,"separable":0}}"#,
    );
    let outcome = outcome(&decision, &sure, FEW);
    let in_house = decision.base;
    assert_eq!(outcome.acceptability.first(in_house).get(), 1.0, "in-house leads in every draw");
}

/// What a page shows while the run goes on.
#[test]
fn a_run_that_is_not_at_its_end_says_what_a_shorter_one_says() {
    let decision = decision();
    let said = random_answers(&decision, 1, "slices").next().unwrap();
    let mut simulation = Simulation::new(&decision, Plan::default());
    simulation.begin(&decision, &said, &weights(&decision, &said));
    simulation.advance(300);
    let shorter = Plan { seed: 1, n_draws: 512 };
    let found = conclude(&decision, &said, &mut simulation);
    assert_eq!(found, outcome(&decision, &said, shorter), "two blocks of 256");
}

/// The same answers once more: nothing is left to count.
#[test]
fn what_was_counted_to_its_end_is_not_counted_again_for_the_same_answers() {
    let decision = decision();
    let said: Vec<_> = random_answers(&decision, 2, "again").collect();
    let mut simulation = Simulation::new(&decision, FEW);
    for (said, n_counted) in [(&said[0], 0), (&said[0], 100), (&said[1], 0), (&said[1], 100)] {
        simulation.begin(&decision, said, &weights(&decision, said));
        assert_eq!(simulation.n_counted(), n_counted, "{said:?}");
        assert!(simulation.advance(FEW.n_draws), "to the end of the plan");
    }
}

/// Of two ways that no weights can tell apart the one listed first comes first, in every draw of the plan.
#[test]
fn fixed_values_are_ranked_for_one_way_to_the_most_there_may_be() {
    let ranked = |n_ways: usize| rank_acceptability(&vec![&[1.0, 2.0][..]; n_ways], FEW);
    assert_eq!(ranked(0), None, "no way");
    assert_eq!(ranked(ALTERNATIVES_MAX + 1), None, "one too many");
    for n_ways in [1, 2, ALTERNATIVES_MAX] {
        let shares = ranked(n_ways).unwrap_or_default();
        assert_eq!(shares.len(), n_ways, "a row for each way");
        for (way, row) in shares.iter().enumerate() {
            let expected: Vec<f64> = (0..n_ways).map(|rank| if rank == way { 1.0 } else { 0.0 }).collect();
            assert!(row.iter().map(|share| share.get()).eq(expected), "way {way} of {n_ways}: {row:?}");
        }
    }
}

/// Draws are made in blocks of 256; what is beyond the plan in the last block does not count.
#[test]
fn shares_of_fixed_values_sum_to_one_whatever_the_number_of_draws() {
    for n_draws in [100, 256, 300, 600] {
        let shares = rank_acceptability(&[&[3.0, 0.0], &[0.0, 1.0]], Plan { seed: 1, n_draws });
        for row in shares.expect("two ways") {
            let sum: f64 = row.iter().map(|share| share.get()).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{n_draws} draws: {row:?}");
        }
    }
}
