//! The money model with its value of information: everything anew, and one amount changed.

use outsourcing_decision::document::built_in;
use outsourcing_decision::engine::money::money_outcome::{MoneyOutcome, MoneySimulation};
use outsourcing_decision::engine::simulation::{MoneyModel, Plan};
use outsourcing_decision::model::amount::Judgement;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::model::indexed::{AlternativeIdx, AmountIdx};

use crate::document::decision;
use crate::task::{Part, Run, Size, Task};

const SIZE: Size = Size { n_draws: 10_000, n_alternatives: 4, n_criteria: 35 };
/// The five that are asked first; the peers have the same.
const GIVEN: [(&str, [f64; 3]); 5] = [
    ("customers", [4_000.0; 3]),
    ("contacts_per_customer", [1.0, 2.0, 4.0]),
    ("margin_per_customer", [150.0, 320.0, 700.0]),
    ("wage_per_hour", [18.0, 21.0, 26.0]),
    ("vendor_rate_per_hour", [14.0, 22.0, 34.0]),
];

/// The whole of it, and one amount.
#[must_use]
pub fn tasks() -> Vec<Task> {
    let task = |name: &str, prepare| Task { name: name.to_owned(), size: SIZE, part: Part::Row, prepare };
    vec![task("money, whole", |_| whole()), task("money, one amount", |_| one_amount())]
}

fn whole() -> Result<Run, String> {
    let decision = decision(built_in::MODEL)?;
    let (answers, allowed) = (answers(&decision)?, all(&decision));
    Ok(Box::new(move || {
        let mut simulation = MoneySimulation::new(&decision, Plan::default());
        simulation.assess(&decision, &answers, &allowed).map_or(f64::NAN, |money| digest(&money))
    }))
}

/// One guess after the other, as under a reader's hand.
fn one_amount() -> Result<Run, String> {
    let decision = decision(built_in::MODEL)?;
    let (mut answers, allowed) = (answers(&decision)?, all(&decision));
    let changed = find(&decision, "handling_minutes")?;
    let mut simulation = MoneySimulation::new(&decision, Plan::default());
    simulation.assess(&decision, &answers, &allowed);
    let mut n_changes = 0_u32;
    Ok(Box::new(move || {
        let best = 7.0 + f64::from(n_changes % 20) / 10.0;
        n_changes += 1;
        answers.money[changed] = Some(Judgement { low: 0.7 * best, best, high: 1.5 * best });
        simulation.assess(&decision, &answers, &allowed).map_or(f64::NAN, |money| digest(&money))
    }))
}

fn find(decision: &Decision, name: &str) -> Result<AmountIdx, String> {
    let found = decision.amounts.find(|amount| amount.id.as_str() == name);
    found.ok_or_else(|| format!("the model has no {name}"))
}

fn answers(decision: &Decision) -> Result<Answers, String> {
    let mut answers = Answers::none(decision);
    for (name, [low, best, high]) in GIVEN {
        answers.money[find(decision, name)?] = Some(Judgement { low, best, high });
    }
    Ok(answers)
}

fn all(decision: &Decision) -> Vec<AlternativeIdx> {
    decision.alternatives.positions().collect()
}

/// The mean position of the way that is worth most, counted from 1.
fn digest(money: &MoneyOutcome) -> f64 {
    money.best_shares.values().zip(1_u32..).map(|(share, position)| share.get() * f64::from(position)).sum()
}
