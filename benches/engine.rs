//! How long the engine takes natively: `cargo bench --bench engine`.
//!
//! Median of many runs; the machine's other work makes single runs differ by half.
#![expect(clippy::expect_used, reason = "a measurement that cannot start is to stop")]

use std::hint::black_box;
use std::time::Instant;

use outsourcing_decision::document::{built_in, json_text, model_check};
use outsourcing_decision::engine::any_weights::rank_acceptability;
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::model::answer::{Answer, Tick};
use outsourcing_decision::model::answers::Answers;

fn main() {
    let tree = json_text::parse(built_in::MODEL.as_bytes()).expect("the model is JSON");
    let decision = model_check::check(&tree).expect("the model has no problem");
    let mut answers = Answers::none(&decision);
    for (position, idx) in decision.criteria.positions().enumerate() {
        let tick = u8::try_from(position * 7 % 5).ok().and_then(Tick::new);
        answers.answers[idx] = tick.filter(|_| position % 4 != 3).map(Answer::Tick);
    }
    measure("value model, 10,000 draws, whole", 60, || {
        black_box(assess(&decision, &answers, &mut Simulation::new(&decision, Plan::default())));
    });
    let rows: Vec<Vec<f64>> =
        (0..4).map(|way| (0..20).map(|at| f64::from((way * 7 + at * 13) % 17) / 16.0).collect()).collect();
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    measure("the peers' task, 100,000 draws of 4 × 20", 20, || {
        black_box(rank_acceptability(&rows, Plan { seed: 1, n_draws: 100_000 }));
    });
    let mut simulation = Simulation::new(&decision, Plan::default());
    let dragged = decision.criteria.positions().nth(6).expect("a criterion");
    let mut tick = 0;
    measure("value model, one answer changed", 200, || {
        tick = (tick + 1) % 5;
        answers.answers[dragged] = Tick::new(tick).map(Answer::Tick);
        black_box(assess(&decision, &answers, &mut simulation));
    });
}

/// Prints the median time of a task.
#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn measure(name: &str, n_runs: usize, mut task: impl FnMut()) {
    let mut times: Vec<f64> = (0..n_runs)
        .map(|_| {
            let start = Instant::now();
            task();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{:>9.3} ms  {name}", times[n_runs / 2]);
}
