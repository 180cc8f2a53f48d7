//! `cargo xtask mutants`: whether a test notices when one place of the lower four floors is changed.
//!
//! A mutant is the program with one such change: an operator, an arm, or what a function gives. cargo-mutants makes it
//! in a copy of the repository, and runs the native tests, the examples of the documentation too. All of them would
//! take a night, so a sample is tried. `tests/mutants.json` says why some that no test notices do no harm.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{command, place, setup};

mod outcomes;
mod sample;
mod summary;

use outcomes::{Outcome, Outcomes};
use sample::Mutant;
use summary::Harmless;

/// The floors whose mutants are tried; those above are words and pages, which other tests look at.
const FLOORS: [&str; 4] = ["num", "model", "engine", "document"];
/// Mutants in a sample where nobody says.
const COUNT: usize = 400;
/// Where the sample starts where nobody says.
const SEED: u64 = 1;
/// Least time that the tests of a mutant may take before they count as endless \[s\]; as a rule they take a tenth of it.
const TIMEOUT: &str = "60";
/// What the first step runs: the specifications without a batch that is there to see how memory grows.
const QUICK: [&str; 5] = ["--cargo-arg=--test=spec", "--", "--", "--skip", "batch_endurance"];
/// Exit statuses of cargo-mutants after which every mutant has been tried: all were caught, some were missed, or some
/// took too long.
const TRIED: [i32; 3] = [0, 2, 3];

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    seed: u64,
    count: usize,
    /// Whether only those of the sample are tried that have not been caught before.
    missed: bool,
}

/// Tries a sample of mutants, and prints how many the tests catch, and every one that they do not; with `--missed` only
/// those that were not caught before, or not tried.
///
/// # Errors
/// When something is missing that cannot be installed from here, the tests fail without any change, or fewer mutants
/// are caught than should be.
pub fn mutants(arguments: &[&str]) -> Result<()> {
    let wanted = read(arguments)?;
    let program = Program { cargo_mutants: setup::cargo_mutants::ensure()? };
    let all = program.list()?;
    let sample = sample::draw(&all, wanted.seed, wanted.count);
    let former = if wanted.missed { Outcomes::kept()? } else { Outcomes::default() };
    let open: Vec<&Mutant> = sample.iter().copied().filter(|mutant| !former.settles(mutant)).collect();
    eprintln!("Trying {} of {} mutants, seed {}…", open.len(), all.len(), wanted.seed);
    let outcomes = program.try_all(&open, former)?;
    let summary = summary::of(&sample, &outcomes, &Harmless::read(&all)?);
    println!("{}", summary.text);
    if !summary.is_enough {
        bail!("fewer than {} % of the viable mutants are caught", summary::CAUGHT_MIN_PERCENT);
    }
    Ok(())
}

fn read(arguments: &[&str]) -> Result<Wanted> {
    let mut wanted = Wanted { seed: SEED, count: COUNT, missed: false };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--missed" => wanted.missed = true,
            "--seed" => {
                let seed = rest.next().and_then(|seed| seed.parse().ok());
                wanted.seed = seed.context("--seed wants a whole number from 0")?;
            }
            "--count" => {
                let count = rest.next().and_then(|count| count.parse().ok());
                wanted.count =
                    count.filter(|count| *count > 0).context("--count wants a whole number from 1")?;
            }
            other => bail!("mutants knows --seed N, --count N and --missed, and not {other}"),
        }
    }
    Ok(wanted)
}

/// cargo-mutants, in this repository.
struct Program {
    cargo_mutants: PathBuf,
}

impl Program {
    /// Its command, for the floors alone; no settings of its own are kept elsewhere.
    fn cargo(&self) -> Command {
        let mut cargo = Command::new(&self.cargo_mutants);
        cargo.args(["mutants", "--no-config"]).current_dir(place::root());
        for floor in FLOORS {
            cargo.arg("--file").arg(format!("src/{floor}.rs"));
            cargo.arg("--file").arg(format!("src/{floor}/**/*.rs"));
        }
        cargo
    }

    /// Every mutant of the floors, in the order of the sources.
    fn list(&self) -> Result<Vec<Mutant>> {
        let listed = command::read(self.cargo().args(["--list", "--json"]))?;
        let mutants = sample::read(&listed).context("reading the list of mutants")?;
        if mutants.is_empty() {
            bail!("there are no mutants of {}", FLOORS.join(", "));
        }
        Ok(mutants)
    }

    /// Tries each of these by the specifications, which catch most, and those that they miss by all tests.
    fn try_all(&self, mutants: &[&Mutant], former: Outcomes) -> Result<Outcomes> {
        let outcomes = former.with(self.try_by(mutants, &QUICK)?);
        outcomes.keep()?;
        let is_missed = |mutant: &&Mutant| outcomes.of(mutant) == Some(Outcome::Missed);
        let missed: Vec<&Mutant> = mutants.iter().copied().filter(is_missed).collect();
        let outcomes = outcomes.with(self.try_by(&missed, &[])?);
        outcomes.keep()?;
        Ok(outcomes)
    }

    /// Builds and tests each of these, after the tests have passed without any change.
    fn try_by(&self, mutants: &[&Mutant], tests: &[&str]) -> Result<Outcomes> {
        if mutants.is_empty() {
            return Ok(Outcomes::default());
        }
        let made = outcomes::made();
        fs::create_dir_all(&made).with_context(|| format!("making {}", made.display()))?;
        let mut cargo = self.cargo();
        for mutant in mutants {
            cargo.arg("--re").arg(mutant.pattern());
        }
        cargo
            // The lower floors stand without the widget, and the command line is what many tests ask.
            .args(["--no-default-features", "--features", "cli", "--profile", "mutants"])
            .args(["--minimum-test-timeout", TIMEOUT, "--caught", "--unviable", "--output"])
            .arg(&made)
            .args(tests)
            // Each copy of the repository is a new one: the crates of others are compiled once for all.
            .env("CARGO_TARGET_DIR", made.join("build"));
        let status = cargo.status().context("starting cargo-mutants")?;
        if !status.code().is_some_and(|code| TRIED.contains(&code)) {
            bail!("cargo-mutants ended with {status}");
        }
        Outcomes::of_run(mutants)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_read() {
        let asked = |words: &str| read(&words.split_whitespace().collect::<Vec<_>>());
        assert_eq!(asked("").unwrap(), Wanted { seed: SEED, count: COUNT, missed: false });
        let all = asked("--seed 7 --missed --count 12").unwrap();
        assert_eq!(all, Wanted { seed: 7, count: 12, missed: true });
        for (words, expected) in [
            ("--seed", "--seed wants a whole number from 0"),
            ("--seed -1", "--seed wants a whole number from 0"),
            ("--count 0", "--count wants a whole number from 1"),
            ("--many", "mutants knows --seed N, --count N and --missed, and not --many"),
        ] {
            assert_eq!(asked(words).unwrap_err().to_string(), expected, "{words}");
        }
    }
}
