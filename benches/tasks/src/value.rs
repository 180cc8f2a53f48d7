//! The value model: everything anew, and one answer changed.

use outsourcing_decision::document::built_in;
use outsourcing_decision::engine::outcome::{Outcome, assess};
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::model::answer::{Answer, Tick};
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::model::indexed::{CriterionIdx, Position};

use crate::document::decision;
use crate::generated;
use crate::task::{Part, Run, Size, Task};

const BUILT_IN: Size = Size { n_draws: 10_000, n_alternatives: 4, n_criteria: 19 };
/// The largest model that a file may hold.
const LARGEST: Size = Size { n_draws: 10_000, n_alternatives: 8, n_criteria: 200 };
/// What the other sizes of the table of linearity are held against.
const BASE: Size = Size { n_draws: 10_000, n_alternatives: 4, n_criteria: 20 };

/// The built-in and the largest model, each as a whole and one answer changed.
#[must_use]
pub fn tasks() -> Vec<Task> {
    let row = |name: &str, size, prepare| Task { name: name.to_owned(), size, part: Part::Row, prepare };
    vec![
        row("value, built-in, whole", BUILT_IN, |_| whole(built_in::MODEL, BUILT_IN)),
        row("value, built-in, one answer", BUILT_IN, |_| one_answer(built_in::MODEL, BUILT_IN)),
        row("value, largest, whole", LARGEST, whole_generated),
        row("value, largest, one answer", LARGEST, |size| {
            one_answer(&generated::model(size.n_alternatives, size.n_criteria), size)
        }),
    ]
}

/// Whole runs that differ from the first in one part of their size.
#[must_use]
pub fn linearity() -> Vec<Task> {
    let sizes = [
        BASE,
        Size { n_draws: 2 * BASE.n_draws, ..BASE },
        Size { n_draws: 4 * BASE.n_draws, ..BASE },
        Size { n_criteria: 2 * BASE.n_criteria, ..BASE },
        Size { n_criteria: 4 * BASE.n_criteria, ..BASE },
        Size { n_alternatives: BASE.n_alternatives / 2, ..BASE },
        Size { n_alternatives: 2 * BASE.n_alternatives, ..BASE },
    ];
    let task = |size: Size| Task {
        name: format!("value, {} x {} x {}", size.n_draws, size.n_alternatives, size.n_criteria),
        size,
        part: Part::Linearity,
        prepare: whole_generated,
    };
    sizes.map(task).into()
}

fn whole_generated(size: Size) -> Result<Run, String> {
    whole(&generated::model(size.n_alternatives, size.n_criteria), size)
}

/// Every draw made anew.
fn whole(model: &str, size: Size) -> Result<Run, String> {
    let decision = decision(model)?;
    let answers = all_answered(&decision);
    let plan = plan(size);
    Ok(Box::new(move || {
        let mut simulation = Simulation::new(&decision, plan);
        digest(&decision, &assess(&decision, &answers, &mut simulation))
    }))
}

/// One answer after the other changes, as under a reader's hand; the draws are kept where they can be.
fn one_answer(model: &str, size: Size) -> Result<Run, String> {
    let decision = decision(model)?;
    let mut answers = all_answered(&decision);
    let mut simulation = Simulation::new(&decision, plan(size));
    assess(&decision, &answers, &mut simulation);
    let mut n_changes = 0;
    Ok(Box::new(move || {
        let criterion = n_changes % decision.criteria.len();
        let n_visits = n_changes / decision.criteria.len();
        answers.answers[CriterionIdx::from_index(criterion)] = tick(criterion + n_visits + 1);
        n_changes += 1;
        digest(&decision, &assess(&decision, &answers, &mut simulation))
    }))
}

fn plan(size: Size) -> Plan {
    Plan { n_draws: size.n_draws, ..Plan::default() }
}

/// Every question answered: the most work there is.
fn all_answered(decision: &Decision) -> Answers {
    let mut answers = Answers::none(decision);
    for idx in decision.criteria.positions() {
        answers.answers[idx] = tick(idx.index());
    }
    answers
}

fn tick(number: usize) -> Option<Answer> {
    u8::try_from(number % 5).ok().and_then(Tick::new).map(Answer::Tick)
}

/// The mean position of the alternative that comes out first, counted from 1.
fn digest(decision: &Decision, outcome: &Outcome) -> f64 {
    let shares = decision.alternatives.positions().map(|idx| outcome.acceptability.first(idx).get());
    shares.zip(1_u32..).map(|(share, position)| share * f64::from(position)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_model_has_the_size_that_is_said() -> Result<(), String> {
        let decision = decision(built_in::MODEL)?;
        assert_eq!(decision.alternatives.len(), BUILT_IN.n_alternatives as usize, "alternatives");
        assert_eq!(decision.criteria.len(), BUILT_IN.n_criteria as usize, "criteria");
        Ok(())
    }

    /// Or the tick would measure something that no reader ever waits for.
    #[test]
    fn a_changed_answer_gives_what_a_fresh_run_of_it_gives() -> Result<(), String> {
        let few = Size { n_draws: 100, ..BUILT_IN };
        let mut run = one_answer(built_in::MODEL, few)?;
        let decision = decision(built_in::MODEL)?;
        let mut answers = all_answered(&decision);
        for criterion in 0..3 {
            answers.answers[CriterionIdx::from_index(criterion)] = tick(criterion + 1);
            let fresh = assess(&decision, &answers, &mut Simulation::new(&decision, plan(few)));
            assert_eq!(run().to_bits(), digest(&decision, &fresh).to_bits(), "change {criterion}");
        }
        Ok(())
    }
}
