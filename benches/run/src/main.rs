//! Runs the benchmarks: `cargo xtask bench`.
//!
//! Every side runs every task it has, in interleaved rounds; what counts are the ratios inside each
//! round. Nothing here fails for being slow, only for coming to another result.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::place;

use batch::Batch;
use browser::Browser;
use program::Program;
use report::Report;
use rounds::Effort;
use side::Side;

mod batch;
mod browser;
mod program;
mod report;
mod rounds;
mod side;
mod statistics;
mod table;

/// Enough rounds for a median that a busy moment does not move.
const THOROUGH: Effort = Effort { n_rounds: 9, sample_ms: 100.0, n_batch_lines: 2_000 };
/// Only to see that everything runs and agrees.
const BRIEF: Effort = Effort { n_rounds: 1, sample_ms: 1.0, n_batch_lines: 20 };

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (effort, before) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => (THOROUGH, None),
        ["--brief"] => (BRIEF, None),
        ["--against", folder] => (THOROUGH, Some(Path::new(folder).to_owned())),
        _ => bail!("arguments: --brief, or --against FOLDER (an earlier target/bench-page)"),
    };
    eprintln!("Building both sides…");
    let mut sides: Vec<Box<dyn Side>> = vec![Box::new(Program::native()?)];
    let browser = Browser::open(before.as_deref())?;
    sides.extend(browser.sides()?.into_iter().map(|side| Box::new(side) as Box<dyn Side>));
    let mut notes = Vec::new();
    match Program::numpy()? {
        Some(numpy) => sides.push(Box::new(numpy)),
        None => notes.push("NumPy was left out: no python3 with numpy on this machine."),
    }
    let tasks = bench_tasks::all();
    let series = rounds::play(&tasks, &mut sides, effort)?;
    let n_processors = std::thread::available_parallelism().map_or(1, usize::from);
    let batch = Batch::play(n_processors, effort)?;
    let report = Report {
        tasks: &tasks,
        series: &series,
        batch: &batch,
        browser: &browser.version()?,
        notes: &notes,
        n_processors,
    };
    println!("{}", report.text());
    let path = place::root().join("target/bench.json");
    let json = serde_json::to_string_pretty(&report.json()).context("writing the report")?;
    fs::write(&path, json + "\n").with_context(|| format!("writing {}", path.display()))
}
