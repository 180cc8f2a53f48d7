//! What libFuzzer says of a run.

use anyhow::{Context, Result};

/// What one target has tried.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Statistics {
    /// Inputs.
    pub(super) n_inputs: u64,
    /// Inputs a second, as the fuzzer counts them.
    per_second: u64,
    /// Inputs that reached what none had reached on this machine.
    pub(super) n_new: usize,
    /// Files of inputs that broke a law.
    pub(super) found: Vec<String>,
}

impl Statistics {
    /// Reads what the fuzzer wrote with `-print_final_stats=1`.
    pub(super) fn read(said: &str) -> Result<Self> {
        let number = |start: &str| {
            let line = said.lines().find_map(|line| line.strip_prefix(start));
            let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
            number.with_context(|| format!("the fuzzer wrote no {start}"))
        };
        let found = said.lines().filter_map(|line| line.split_once("Test unit written to "));
        Ok(Self {
            n_inputs: number("stat::number_of_executed_units:")?,
            per_second: number("stat::average_exec_per_sec:")?,
            n_new: 0,
            found: found.map(|(_, file)| file.to_owned()).collect(),
        })
    }
}

/// A line for each target, and one for all.
pub(super) fn table(tried: &[(&str, Statistics)]) -> String {
    let mut lines =
        vec![format!("{:<14}{:>12}{:>10}{:>12}{:>8}", "target", "inputs", "inputs/s", "new inputs", "found")];
    for (target, statistics) in tried {
        let Statistics { n_inputs, per_second, n_new, found } = statistics;
        lines.push(format!("{target:<14}{n_inputs:>12}{per_second:>10}{n_new:>12}{:>8}", found.len()));
    }
    let n_inputs: u64 = tried.iter().map(|(_, statistics)| statistics.n_inputs).sum();
    lines.push(format!("{:<14}{n_inputs:>12}", "all"));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "INFO: Seed: 1\n\
        artifact_prefix='found/'; Test unit written to found/crash-1\n\
        stat::number_of_executed_units: 1000\n\
        stat::average_exec_per_sec:     250\n";

    #[test]
    fn the_fuzzers_words_become_a_table() {
        let statistics = Statistics::read(SAID).unwrap();
        assert_eq!(statistics.found, ["found/crash-1"], "what broke a law");
        let table = table(&[("number", statistics)]);
        let last: Vec<&str> = table.lines().last().unwrap_or_default().split_whitespace().collect();
        let line: Vec<&str> = table.lines().nth(1).unwrap_or_default().split_whitespace().collect();
        assert_eq!((line, last), (vec!["number", "1000", "250", "0", "1"], vec!["all", "1000"]), "{table}");
        assert!(Statistics::read("killed").is_err(), "a fuzzer that has not run");
    }
}
