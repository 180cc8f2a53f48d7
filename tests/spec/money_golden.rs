//! The money model against an independent implementation (`tests/golden/money.py`).

use outsourcing_decision::engine::money::level::levels;
use outsourcing_decision::engine::money::money_outcome::MoneyOutcome;
use outsourcing_decision::engine::outcome::Outcome;
use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;

use crate::support::{answers, decision, outcome};

const ROWS: &str = include_str!("../golden/money.csv");

/// Exact quantities agree to a millionth of themselves.
const EXACT: f64 = 1e-6;
/// Those by chance within so many standard errors of 10,000 draws (and of the golden mean over 60 such runs):
/// of some 700 comparisons, one is further off for one seed in a hundred thousand.
const ERRORS: f64 = 6.0;

fn business(decision: &Decision, name: &str) -> (Answers, Outcome) {
    let path = format!("tests/golden/money/{name}.json");
    let json = std::fs::read_to_string(&path).expect("the answers of a business");
    let answers = answers(decision, &json);
    let outcome = outcome(decision, &answers, Plan::default());
    (answers, outcome)
}

/// The engine's number for a row; `None` where it says that there is none.
fn found(
    decision: &Decision,
    (answers, outcome): &(Answers, Outcome),
    quantity: &str,
    name: &str,
) -> Option<f64> {
    let money: &MoneyOutcome = outcome.money.as_ref().expect("amounts are given");
    let way = decision.alternatives.find(|way| way.id.as_str() == name);
    let amount = decision.amounts.find(|amount| amount.id.as_str() == name);
    let spread = way.map(|way| &money.spreads[way]);
    let case = &money.median_case;
    let swing =
        || case.tornado.iter().find(|swing| Some(swing.amount) == amount).expect("an amount in doubt");
    if let Some(year) = quantity.strip_prefix("curve_") {
        return Some(case.curves[way?][year.parse::<usize>().expect("a year")]);
    }
    match quantity {
        "saving" => Some(case.saving),
        "rule" => case.break_even.rule,
        "with_terminal_value" => case.break_even.with_terminal_value,
        "without" => case.break_even.without,
        "lost" => Some(case.lost),
        "extra_churn" => Some(case.extra_churn),
        "pilot" => case.pilot_contacts,
        "crossover_year" => case.crossover_year.map(|year| year as f64),
        "per_hour" => case.unit_costs[way?].per_hour,
        "per_resolved" => case.unit_costs[way?].per_resolved,
        "level" => {
            let levels = levels(decision, answers, money.n_years);
            levels.into_iter().find(|level| Some(level.amount) == amount).map(|level| level.value)
        }
        "tornado_low" => Some(swing().at_low),
        "tornado_high" => Some(swing().at_high),
        "mean" => Some(spread?.mean),
        "p10" => Some(spread?.p10),
        "p50" => Some(spread?.p50),
        "p90" => Some(spread?.p90),
        "loss_share" => Some(money.loss_shares[way?].get()),
        "best_share" => Some(money.best_shares[way?].get()),
        "evpi" => Some(money.perfect_information),
        "evppi" => {
            money.partial_information.iter().find(|(idx, _)| Some(*idx) == amount).map(|(_, value)| *value)
        }
        other => panic!("no such quantity: {other}"),
    }
}

#[test]
fn every_business_comes_out_as_numpy_says() {
    let decision = decision();
    let mut last: Option<(&str, (Answers, Outcome))> = None;
    let mut wrong = Vec::new();
    let mut n_rows = 0;
    for row in ROWS.lines().skip(1) {
        let [name, quantity, who, value, error] =
            row.split(',').collect::<Vec<_>>().try_into().expect("five fields");
        if last.as_ref().is_none_or(|(known, _)| *known != name) {
            last = Some((name, business(&decision, name)));
        }
        let found = found(&decision, &last.as_ref().expect("just put there").1, quantity, who);
        let expected: Option<f64> = value.parse().ok();
        let error: f64 = error.parse().expect("a standard error");
        let is_near = match (found, expected) {
            (Some(found), Some(expected)) if error > 0.0 => {
                (found - expected).abs() <= ERRORS * error * (1.0 + 1.0_f64 / 60.0).sqrt()
            }
            (Some(found), Some(expected)) => (found - expected).abs() <= EXACT * expected.abs().max(1e-3),
            (found, expected) => found == expected,
        };
        n_rows += 1;
        if !is_near {
            wrong.push(format!("{row}: found {found:?}"));
        }
    }
    assert!(n_rows > 1_000, "only {n_rows} rows");
    assert!(wrong.is_empty(), "{} of {n_rows} rows:\n{}", wrong.len(), wrong.join("\n"));
}
