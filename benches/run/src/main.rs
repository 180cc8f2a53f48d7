//! Runs the benchmarks: `cargo xtask bench`.
//!
//! Every side runs every task it has, in interleaved rounds; what counts are the ratios inside each
//! round. Nothing here fails for being slow, only for coming to another result. The same holds for the pages
//! that are loaded against ours.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use xtask::place;

use batch::Batch;
use browser::Browser;
use program::Program;
use report::Report;
use side::Side;

mod batch;
mod browser;
mod loading;
mod program;
mod report;
mod rounds;
mod side;
mod statistics;
mod table;

/// How much is measured.
#[derive(Debug, Clone, Copy)]
struct Effort {
    engine: rounds::Effort,
    loading: loading::Effort,
}

/// Enough rounds for a median that a busy moment does not move.
const THOROUGH: Effort = Effort {
    engine: rounds::Effort { n_rounds: 9, sample_ms: 100.0, n_batch_lines: 2_000 },
    loading: loading::Effort { n_rounds: 9, n_clicks: 100 },
};
/// Only to see that everything runs and agrees.
const BRIEF: Effort = Effort {
    engine: rounds::Effort { n_rounds: 1, sample_ms: 1.0, n_batch_lines: 20 },
    loading: loading::Effort { n_rounds: 1, n_clicks: 5 },
};

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
    let json = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => both(THOROUGH, None)?,
        ["--brief"] => both(BRIEF, None)?,
        ["--against", folder] => both(THOROUGH, Some(Path::new(folder)))?,
        ["--loading"] => json!({ "version": 1, "loading": pages(THOROUGH)? }),
        ["--loading", "--brief"] => json!({ "version": 1, "loading": pages(BRIEF)? }),
        _ => bail!(
            "arguments: --brief, --loading [--brief], or --against FOLDER (an earlier target/bench-page)"
        ),
    };
    let path = place::root().join("target/bench.json");
    let json = serde_json::to_string_pretty(&json).context("writing the report")?;
    fs::write(&path, json + "\n").with_context(|| format!("writing {}", path.display()))
}

fn both(effort: Effort, before: Option<&Path>) -> Result<Value> {
    let mut json = engine(effort, before)?;
    json["loading"] = pages(effort)?;
    Ok(json)
}

/// How fast the engine is.
fn engine(effort: Effort, before: Option<&Path>) -> Result<Value> {
    eprintln!("Building both sides…");
    let mut sides: Vec<Box<dyn Side>> = vec![Box::new(Program::native()?)];
    let browser = Browser::open(before)?;
    sides.extend(browser.sides()?.into_iter().map(|side| Box::new(side) as Box<dyn Side>));
    let mut notes = Vec::new();
    match Program::numpy()? {
        Some(numpy) => sides.push(Box::new(numpy)),
        None => notes.push("NumPy was left out: no python3 with numpy on this machine."),
    }
    let tasks = bench_tasks::all();
    let series = rounds::play(&tasks, &mut sides, effort.engine)?;
    let n_processors = std::thread::available_parallelism().map_or(1, usize::from);
    let batch = Batch::play(n_processors, effort.engine)?;
    let report = Report {
        tasks: &tasks,
        series: &series,
        batch: &batch,
        browser: &browser.version()?,
        notes: &notes,
        n_processors,
    };
    println!("{}", report.text());
    Ok(report.json())
}

/// How soon the page is there.
fn pages(effort: Effort) -> Result<Value> {
    let seen = loading::measure(effort.loading)?;
    println!("\n{}", loading::report::text(&seen));
    Ok(loading::report::json(&seen))
}
