//! Draws of the amounts: as far apart and as much together as was said.

use outsourcing_decision::engine::money::columns::Columns;
use outsourcing_decision::model::amount::Judgement;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::model::indexed::AmountIdx;

use crate::support::decision;

const N: usize = 20_000;

fn find(decision: &Decision, name: &str) -> AmountIdx {
    decision.amounts.find(|amount| amount.id.as_str() == name).expect("an amount of the model")
}

/// Of 100 draws 1 is cut at each end: below the tenth percentile are (.10 − .01) / .98 of what is left.
/// A share's standard error is at most .5 / √20,000 = .0035; the bound is five of them.
#[test]
fn values_lie_around_the_three_percentiles() {
    let decision = decision();
    let mut columns = Columns::new(&decision, 1, N);
    columns.renew(&decision, &Answers::none(&decision));
    for (idx, amount) in decision.amounts.iter() {
        let Judgement { low, best, high } = amount.default;
        if low == high {
            continue;
        }
        for (percentile, expected) in [(low, 0.09 / 0.98), (best, 0.5), (high, 0.89 / 0.98)] {
            let n_below = columns.values[idx].iter().filter(|value| **value < percentile).count();
            let share = n_below as f64 / N as f64;
            assert!((share - expected).abs() < 0.018, "{}: {share} below {percentile}", amount.id);
        }
    }
}

/// Kendall's τ of a Gaussian copula is 2/π asin ρ: .2620 for .4, .1282 for .2, 0 for none. Over 10,000
/// pairs of neighbouring draws its standard error is below .01.
#[test]
fn levels_go_together_as_the_model_says() {
    let decision = decision();
    let columns = Columns::new(&decision, 1, N);
    for (first, second, tau) in [
        ("vendor_rate_per_hour", "vendor_resolution_ratio", 0.2620),
        ("oversight_share", "vendor_resolution_ratio", 0.1940),
        ("contacts_per_customer", "handling_minutes", 0.1282),
        ("customers", "handling_minutes", 0.0),
        ("vendor_rate_per_hour", "oversight_share", 0.0),
    ] {
        let [first, second] = [first, second].map(|name| &columns.levels[find(&decision, name)]);
        let signs = first
            .chunks_exact(2)
            .zip(second.chunks_exact(2))
            .map(|(first, second)| ((first[0] - first[1]) * (second[0] - second[1])).signum());
        let found = signs.sum::<f64>() / 10_000.0;
        assert!((found - tau).abs() < 0.05, "{found} for {tau}");
    }
}

/// A page reckons its first amounts until two runs agree; one other number is enough for another run.
#[test]
fn draws_are_the_same_only_where_every_number_is() {
    let decision = decision();
    let drawn = |seed| {
        let mut columns = Columns::new(&decision, seed, 100);
        columns.renew(&decision, &Answers::none(&decision));
        columns
    };
    assert!(drawn(1).is_same(&drawn(1)), "the same seed");
    assert!(!drawn(1).is_same(&drawn(2)), "another seed");
    let amount = find(&decision, "referral_sensitivity");
    for change in [
        |columns: &mut Columns, idx| columns.levels[idx][99] += 1e-9,
        |columns: &mut Columns, idx| {
            columns.values[idx][99] += 1e-9;
        },
    ] {
        let mut changed = drawn(1);
        change(&mut changed, amount);
        assert!(!drawn(1).is_same(&changed), "one number");
    }
}
