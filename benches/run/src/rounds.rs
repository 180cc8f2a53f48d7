//! Interleaved rounds: in each, every side runs every task it has, so that a machine that is busy for
//! a while is busy for all of them.

use anyhow::{Result, bail};
use bench_tasks::task::Task;

use outsourcing_decision::num::order::clamped;

use crate::side::{BEFORE, NATIVE, PAGE, Side};

/// How much is measured.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Effort {
    /// How often every task is measured on every side.
    pub(crate) n_rounds: usize,
    /// How long one measurement should take: short ones are repeated, because browsers tell the time
    /// only to a tenth of a millisecond \[ms\].
    pub(crate) sample_ms: f64,
    /// How many lines a batch has.
    pub(crate) n_batch_lines: usize,
}

/// What one side measured of one task.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Series {
    /// Which side.
    pub(crate) side: &'static str,
    /// The time of one run in each round \[ms\].
    pub(crate) milliseconds: Vec<f64>,
}

/// Most runs in one measurement.
const COUNT_MAX: f64 = 10_000.0;
/// How far a peer with other random numbers may come to another result: six standard errors or more.
const PEER_TOLERANCE: f64 = 0.03;

/// Runs all rounds; for each task what each side that has it measured.
pub(crate) fn play(tasks: &[Task], sides: &mut [Box<dyn Side>], effort: Effort) -> Result<Vec<Vec<Series>>> {
    let mut counts = Vec::new();
    for task in tasks {
        counts.push(warm_up(task, sides, effort)?);
    }
    let mut series: Vec<Vec<Series>> = tasks.iter().map(|task| empty(task, sides)).collect();
    for round in 0..effort.n_rounds {
        eprint!("\rRound {} of {}…", round + 1, effort.n_rounds);
        for ((task, counts), series) in tasks.iter().zip(&counts).zip(&mut series) {
            measure(&task.name, sides, counts, round, series)?;
        }
    }
    eprintln!();
    Ok(series)
}

fn empty(task: &Task, sides: &[Box<dyn Side>]) -> Vec<Series> {
    let who = sides.iter().filter(|side| side.has(&task.name));
    who.map(|side| Series { side: side.name(), milliseconds: Vec::new() }).collect()
}

/// Lets each side run a task until it is warm; gives how often each is to run it in a measurement.
fn warm_up(task: &Task, sides: &mut [Box<dyn Side>], effort: Effort) -> Result<Vec<u32>> {
    let mut first = Vec::new();
    let mut counts = Vec::new();
    for side in sides.iter_mut().filter(|side| side.has(&task.name)) {
        let sample = side.run(&task.name, 1)?;
        first.push((side.name(), sample.number));
        // Twice, because a browser makes code faster only when it has run for a while.
        let count = count_for(sample.milliseconds, effort.sample_ms);
        let warm = side.run(&task.name, count)?;
        counts.push(count_for(warm.milliseconds / f64::from(count), effort.sample_ms));
    }
    agree(&task.name, &first)?;
    Ok(counts)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn count_for(run_ms: f64, sample_ms: f64) -> u32 {
    clamped((sample_ms / run_ms.max(1e-6)).ceil(), 1.0, COUNT_MAX) as u32
}

/// Every side measures once; who begins changes from round to round.
fn measure(
    task: &str,
    sides: &mut [Box<dyn Side>],
    counts: &[u32],
    round: usize,
    series: &mut [Series],
) -> Result<()> {
    let mut who: Vec<_> = sides.iter_mut().filter(|side| side.has(task)).zip(counts).zip(series).collect();
    let n_sides = who.len();
    who.rotate_left(round % n_sides.max(1));
    for ((side, count), series) in who {
        let sample = side.run(task, *count)?;
        series.milliseconds.push(sample.milliseconds / f64::from(*count));
    }
    Ok(())
}

/// The engine comes to the very same number everywhere, a peer to nearly the same. What it was before
/// may have been another.
fn agree(task: &str, numbers: &[(&str, f64)]) -> Result<()> {
    let Some((_, native)) = numbers.iter().find(|(side, _)| *side == NATIVE) else { return Ok(()) };
    for (side, number) in numbers.iter().filter(|(side, _)| *side != BEFORE) {
        let allowed = if *side == PAGE { 0.0 } else { PEER_TOLERANCE };
        let is_near = (number - native).abs() <= allowed;
        if !is_near {
            bail!("{task}: {side} comes to {number}, native to {native}");
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "rounds_tests.rs"]
mod tests;
