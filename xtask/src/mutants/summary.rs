//! What a sample of mutants says of the tests.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

use super::outcomes::{Outcome, Outcomes};
use super::sample::Mutant;
use crate::place;

/// Share of the viable mutants that the tests are to catch \[%\].
pub(super) const CAUGHT_MIN_PERCENT: usize = 90;

/// Mutants that no test notices and that do no harm, each with the reason.
const HARMLESS: &str = "tests/mutants.json";

/// The judged mutants, by their keys.
#[derive(Debug, Default)]
pub(super) struct Harmless(BTreeMap<String, String>);

impl Harmless {
    /// Reads them, and tells of those that are no longer among `mutants`.
    pub(super) fn read(mutants: &[Mutant]) -> Result<Self> {
        let text = fs::read_to_string(place::root().join(HARMLESS)).context(HARMLESS)?;
        let harmless = Self(serde_json::from_str(&text).context(HARMLESS)?);
        for key in harmless.gone(mutants) {
            eprintln!("{HARMLESS} names what is no mutant any more: {key}");
        }
        Ok(harmless)
    }

    fn gone<'a>(&'a self, mutants: &'a [Mutant]) -> impl Iterator<Item = &'a str> {
        self.0.keys().map(String::as_str).filter(|key| !mutants.iter().any(|mutant| mutant.key == *key))
    }
}

/// What is said in the end.
#[derive(Debug)]
pub(super) struct Summary {
    /// For people.
    pub(super) text: String,
    /// Whether as many are caught as should be.
    pub(super) is_enough: bool,
}

/// Counts the outcomes, and lists what was not caught. Only what a test has failed at is caught: neither what is known
/// to be harmless, nor what keeps the tests from ending.
pub(super) fn of(sample: &[&Mutant], outcomes: &Outcomes, harmless: &Harmless) -> Summary {
    let those = |outcome| -> Vec<&Mutant> {
        sample.iter().copied().filter(|mutant| outcomes.of(mutant) == Some(outcome)).collect()
    };
    let [caught, missed, endless, unviable] =
        [Outcome::Caught, Outcome::Missed, Outcome::Endless, Outcome::Unviable].map(those);
    let n_viable = caught.len() + missed.len() + endless.len();
    let mut lines = vec![
        format!(
            "{} mutants: {} caught, {} missed, {} endless, {} unviable",
            sample.len(),
            caught.len(),
            missed.len(),
            endless.len(),
            unviable.len()
        ),
        format!("caught of the viable: {} of {n_viable}, {}", caught.len(), percent(caught.len(), n_viable)),
    ];
    lines.extend(endless.iter().map(|mutant| format!("endless: {}", mutant.name)));
    for mutant in missed {
        lines.push(format!("missed: {}", mutant.name));
        lines.extend(harmless.0.get(&mutant.key).map(|reason| format!("    harmless: {reason}")));
    }
    let is_enough = caught.len() * 100 >= n_viable * CAUGHT_MIN_PERCENT;
    Summary { text: lines.join("\n"), is_enough }
}

/// A share with one digit after the point, cut off rather than rounded up to a bound that is not reached.
fn percent(part: usize, whole: usize) -> String {
    let thousandths = (part * 1_000).checked_div(whole).unwrap_or_default();
    format!("{}.{} %", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mutants::sample::read;

    fn listed(n: usize) -> Vec<Mutant> {
        let names: Vec<serde_json::Value> = (0..n)
            .map(|line| serde_json::json!({ "name": format!("a.rs:{line}:1: replace f{line}") }))
            .collect();
        read(&serde_json::Value::from(names).to_string()).unwrap()
    }

    /// So many of each outcome, in their order, of `mutants`.
    fn summary(counts: [usize; 4], harmless: &Harmless) -> Summary {
        let kinds = [Outcome::Caught, Outcome::Missed, Outcome::Endless, Outcome::Unviable];
        let outcomes: Vec<Outcome> =
            kinds.into_iter().zip(counts).flat_map(|(outcome, n)| vec![outcome; n]).collect();
        let mutants = listed(outcomes.len());
        let pairs = mutants.iter().map(|mutant| mutant.key.clone()).zip(outcomes);
        of(&mutants.iter().collect::<Vec<_>>(), &pairs.collect(), harmless)
    }

    #[test]
    fn what_is_not_caught_is_named_with_its_reason() {
        let reason = ("a.rs: replace f4".to_owned(), "it only saves time".to_owned());
        let summary = summary([3, 2, 1, 1], &Harmless([reason].into()));
        let expected = "\
7 mutants: 3 caught, 2 missed, 1 endless, 1 unviable
caught of the viable: 3 of 6, 50.0 %
endless: a.rs:5:1: replace f5
missed: a.rs:3:1: replace f3
missed: a.rs:4:1: replace f4
    harmless: it only saves time";
        assert_eq!(summary.text, expected);
    }

    #[test]
    fn nine_tenths_of_the_viable_are_enough() {
        for (counts, expected) in
            [([9, 1, 0, 0], true), ([9, 0, 1, 5], true), ([899, 101, 0, 0], false), ([8, 0, 1, 5], false)]
        {
            let summary = summary(counts, &Harmless::default());
            assert_eq!(summary.is_enough, expected, "{}", summary.text);
        }
        assert_eq!([percent(9, 10), percent(899, 1_000), percent(2, 3)], ["90.0 %", "89.9 %", "66.6 %"]);
    }

    #[test]
    fn a_reason_outlives_its_mutant_only_with_a_word() {
        let reasons = ["a.rs: replace f0", "a.rs: replace g"].map(|key| (key.to_owned(), String::new()));
        let harmless = Harmless(reasons.into());
        assert_eq!(harmless.gone(&listed(1)).collect::<Vec<_>>(), ["a.rs: replace g"]);
    }
}
