//! What became of each mutant, also in former runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::sample::Mutant;
use crate::place;

/// What the tests say of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// One of them fails.
    Caught,
    /// All of them pass.
    Missed,
    /// They do not come to an end.
    Endless,
    /// Nothing: it does not compile.
    Unviable,
}

impl Outcome {
    const ALL: [Self; 4] = [Self::Caught, Self::Missed, Self::Endless, Self::Unviable];

    /// The name of cargo-mutants' list of these.
    fn list(self) -> &'static str {
        match self {
            Self::Caught => "caught",
            Self::Missed => "missed",
            Self::Endless => "timeout",
            Self::Unviable => "unviable",
        }
    }
}

/// Everything that the runs leave behind.
pub(super) fn made() -> PathBuf {
    place::root().join("target/mutants")
}

impl FromIterator<(String, Outcome)> for Outcomes {
    fn from_iter<T: IntoIterator<Item = (String, Outcome)>>(outcomes: T) -> Self {
        Self(outcomes.into_iter().collect())
    }
}

/// Outcomes by the mutants' keys.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outcomes(BTreeMap<String, Outcome>);

impl Outcomes {
    /// Those of the run that has just ended.
    ///
    /// # Errors
    /// When one of the mutants that were to be tried was not.
    pub(super) fn of_run(mutants: &[&Mutant]) -> Result<Self> {
        Self::of_lists(mutants, |list| {
            let path = made().join("mutants.out").join(format!("{list}.txt"));
            fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
        })
    }

    fn of_lists(mutants: &[&Mutant], list: impl Fn(&str) -> Result<String>) -> Result<Self> {
        let mut by_name = BTreeMap::new();
        for outcome in Outcome::ALL {
            by_name.extend(list(outcome.list())?.lines().map(|name| (name.to_owned(), outcome)));
        }
        let outcome_of = |mutant: &&Mutant| {
            let outcome = by_name.get(&mutant.name).with_context(|| format!("not tried: {}", mutant.name))?;
            Ok((mutant.key.clone(), *outcome))
        };
        mutants.iter().map(outcome_of).collect::<Result<_>>().map(Self)
    }

    /// Those of all runs before, of any seed; none when there was none.
    pub(super) fn kept() -> Result<Self> {
        match file() {
            path if path.is_file() => {
                Self::read(&path).with_context(|| format!("reading {}", path.display()))
            }
            _ => Ok(Self::default()),
        }
    }

    fn read(path: &Path) -> Result<Self> {
        let kept: BTreeMap<String, Value> = serde_json::from_str(&fs::read_to_string(path)?)?;
        let outcome_of = |(key, word): (String, Value)| {
            let outcome = Outcome::ALL.into_iter().find(|outcome| word == outcome.list());
            Ok((key, outcome.with_context(|| format!("there is no outcome {word}"))?))
        };
        kept.into_iter().map(outcome_of).collect::<Result<_>>().map(Self)
    }

    /// Leaves them for the next run.
    pub(super) fn keep(&self) -> Result<()> {
        let kept: BTreeMap<&str, &str> =
            self.0.iter().map(|(key, outcome)| (key.as_str(), outcome.list())).collect();
        let path = file();
        fs::write(&path, serde_json::to_string_pretty(&kept)?)
            .with_context(|| format!("writing {}", path.display()))
    }

    /// These, and the newer ones in their place.
    pub(super) fn with(mut self, newer: Self) -> Self {
        self.0.extend(newer.0);
        self
    }

    /// What became of this one, if it was tried.
    pub(super) fn of(&self, mutant: &Mutant) -> Option<Outcome> {
        self.0.get(&mutant.key).copied()
    }

    /// Whether more tests would change nothing about this one.
    pub(super) fn settles(&self, mutant: &Mutant) -> bool {
        matches!(self.of(mutant), Some(Outcome::Caught | Outcome::Unviable))
    }
}

fn file() -> PathBuf {
    made().join("outcomes.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mutant(letter: &str) -> Mutant {
        Mutant { name: format!("{letter}.rs:1:2: replace f"), key: format!("{letter}.rs: replace f") }
    }

    fn outcomes(mutants: &[&Mutant], missed: &str) -> Result<Outcomes> {
        Outcomes::of_lists(mutants, |list| {
            let names = if list == "missed" { missed } else { "" };
            Ok(names.to_owned())
        })
    }

    #[test]
    fn the_lists_of_a_run_say_what_became_of_each() {
        let [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(mutant);
        let lists = |list: &str| {
            let tried = match list {
                "caught" => &a,
                "missed" => &b,
                "timeout" => &c,
                _ => &d,
            };
            Ok(tried.name.clone() + "\n")
        };
        let outcomes = Outcomes::of_lists(&[&a, &b, &c, &d], lists).unwrap();
        let settled = [&a, &b, &c, &d, &e].map(|mutant| (outcomes.of(mutant), outcomes.settles(mutant)));
        let expected = [
            (Some(Outcome::Caught), true),
            (Some(Outcome::Missed), false),
            (Some(Outcome::Endless), false),
            (Some(Outcome::Unviable), true),
            (None, false),
        ];
        assert_eq!(settled, expected);
        let problem = Outcomes::of_lists(&[&e], lists).unwrap_err().to_string();
        assert_eq!(problem, "not tried: e.rs:1:2: replace f");
    }

    #[test]
    fn a_newer_outcome_takes_the_place_of_the_older() {
        let (a, b) = (mutant("a"), mutant("b"));
        let older = outcomes(&[&a], &a.name).unwrap();
        let newer =
            Outcomes(BTreeMap::from([(a.key.clone(), Outcome::Caught), (b.key.clone(), Outcome::Missed)]));
        let both = older.with(newer);
        assert_eq!((both.of(&a), both.of(&b)), (Some(Outcome::Caught), Some(Outcome::Missed)));
    }
}
