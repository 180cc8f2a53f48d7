//! A batch on the command line, by one thread and by more: how many lines a second, and how that grows.

use std::fmt::Write;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use outsourcing_decision::document::built_in;
use serde_json::{Value, json};
use xtask::{command, place};

use crate::report::{cell, spread_json};
use crate::rounds::Effort;
use crate::statistics::{Spread, ratios};
use crate::table::Table;

/// What was measured of a batch.
#[derive(Debug)]
pub(crate) struct Batch {
    /// How many lines it has.
    pub(crate) n_lines: usize,
    /// One thread, and more of them.
    pub(crate) crews: Vec<Crew>,
}

/// So many threads.
#[derive(Debug)]
pub(crate) struct Crew {
    pub(crate) n_threads: usize,
    /// The time of the whole batch in each round, with the start of the program \[ms\].
    pub(crate) milliseconds: Vec<f64>,
}

impl Batch {
    /// Runs all rounds; in each, every crew scores the same lines, and another one begins.
    pub(crate) fn play(n_processors: usize, effort: Effort) -> Result<Self> {
        let program = xtask::bench::sides::command_line()?;
        let lines = place::root().join("target/bench-batch.jsonl");
        let text = lines_of(effort.n_batch_lines)?;
        fs::write(&lines, text).with_context(|| format!("writing {}", lines.display()))?;
        let crew = |n_threads| Crew { n_threads, milliseconds: Vec::new() };
        let mut crews: Vec<Crew> = numbers_of_threads(n_processors).into_iter().map(crew).collect();
        for round in 0..effort.n_rounds {
            eprint!("\rBatch, round {} of {}…", round + 1, effort.n_rounds);
            let n_crews = crews.len();
            for place in 0..n_crews {
                let crew = &mut crews[(place + round) % n_crews];
                crew.milliseconds.push(run(&program, &lines, crew.n_threads)?);
            }
        }
        eprintln!();
        Ok(Self { n_lines: effort.n_batch_lines, crews })
    }

    /// The table.
    pub(crate) fn text(&self) -> String {
        let title = format!("batch of {} lines, 100 draws each", self.n_lines);
        let mut table = Table::new(&[&title, "times one thread", "lines/s"]);
        for crew in &self.crews {
            let threads =
                if crew.n_threads == 1 { "1 thread".into() } else { format!("{} threads", crew.n_threads) };
            let rate = Spread::of(&crew.milliseconds).map(|time| self.rate(time.median));
            table.push(vec![threads, cell(self.speed_up(crew), 2), rate.unwrap_or_default()]);
        }
        table.text()
    }

    /// The same for programs.
    pub(crate) fn json(&self) -> Value {
        let crew = |crew: &Crew| {
            json!({
                "threads": crew.n_threads,
                "milliseconds": crew.milliseconds,
                "times_one_thread": self.speed_up(crew).map(spread_json),
            })
        };
        json!({ "lines": self.n_lines, "crews": self.crews.iter().map(crew).collect::<Vec<_>>() })
    }

    /// How many times as fast as one thread, round by round.
    fn speed_up(&self, crew: &Crew) -> Option<Spread> {
        Spread::of(&ratios(&self.crews.first()?.milliseconds, &crew.milliseconds))
    }

    #[expect(clippy::cast_precision_loss, reason = "a batch of the benchmarks has a few thousand lines")]
    fn rate(&self, milliseconds: f64) -> String {
        format!("{:.0}", self.n_lines as f64 / milliseconds * 1_000.0)
    }
}

/// One, twice as many and so on, and as many as there are processors.
fn numbers_of_threads(n_processors: usize) -> Vec<usize> {
    let doubled = std::iter::successors(Some(1), |n_threads| Some(2 * n_threads));
    doubled.take_while(|n_threads| *n_threads < n_processors).chain([n_processors]).collect()
}

/// Answers to every second question, other ones in each line.
fn lines_of(n_lines: usize) -> Result<String> {
    let decision = bench_tasks::document::decision(built_in::MODEL).map_err(anyhow::Error::msg)?;
    let criteria: Vec<&str> = decision.criteria.values().map(|criterion| criterion.id.as_str()).collect();
    let mut text = String::new();
    for line in 0..n_lines {
        let answered = criteria.iter().enumerate().skip(line % 2).step_by(2);
        let answer = |(place, id): (usize, &&str)| format!("\"{id}\":{}", (line / 2 + line / 7 * place) % 5);
        writeln!(text, "{{\"answers\":{{{}}}}}", answered.map(answer).collect::<Vec<_>>().join(","))?;
    }
    Ok(text)
}

/// How long the program takes \[ms\].
#[expect(clippy::disallowed_methods, reason = "measuring time is what this program is for")]
fn run(program: &Path, lines: &Path, n_threads: usize) -> Result<f64> {
    let mut batch = Command::new(program);
    batch.args(["score", "--batch", "--draws", "100", "--threads", &n_threads.to_string(), "-"]);
    batch.stdin(File::open(lines)?).stdout(Stdio::null());
    let start = Instant::now();
    command::run(&mut batch)?;
    Ok(start.elapsed().as_secs_f64() * 1_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_double_up_to_the_processors() {
        for (n_processors, expected) in
            [(1, &[1][..]), (2, &[1, 2]), (3, &[1, 2, 3]), (8, &[1, 2, 4, 8]), (12, &[1, 2, 4, 8, 12])]
        {
            assert_eq!(numbers_of_threads(n_processors), expected, "{n_processors}");
        }
    }

    #[test]
    fn each_line_answers_half_of_the_questions() -> Result<()> {
        let text = lines_of(9)?;
        for line in text.lines() {
            let line: Value = serde_json::from_str(line)?;
            let n_answers = line["answers"].as_object().map(serde_json::Map::len);
            assert!(n_answers.is_some_and(|n_answers| (9..=10).contains(&n_answers)), "{line}");
        }
        assert_eq!(text.lines().count(), 9, "{text}");
        Ok(())
    }
}
