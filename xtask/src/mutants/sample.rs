//! Which mutants are tried: a sample that depends on a seed and on what the mutants are called, and on nothing else.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// One change to the program.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mutant {
    /// What cargo-mutants calls it: file, line, column, and the change.
    pub(super) name: String,
    /// The same without line and column, so that it lasts while lines above it come and go; the second of the same
    /// change to the same function ends in ` (2)`.
    pub(super) key: String,
}

impl Mutant {
    /// A pattern that this name fits, and no other.
    pub(super) fn pattern(&self) -> String {
        let mut pattern = "^".to_owned();
        for letter in self.name.chars() {
            if r"\.+*?()|[]{}^$".contains(letter) {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
        pattern + "$"
    }
}

/// Reads what cargo-mutants lists, in its order.
pub(super) fn read(listed: &str) -> Result<Vec<Mutant>> {
    let listed: Vec<Value> = serde_json::from_str(listed)?;
    let mut n_alike = BTreeMap::new();
    let mut mutants = Vec::new();
    for mutant in listed {
        let name = mutant["name"].as_str().context("a mutant without a name")?.to_owned();
        let mut key = without_place(&name).with_context(|| format!("{name} names no place"))?;
        let n_alike: &mut u32 = n_alike.entry(key.clone()).or_default();
        *n_alike += 1;
        if *n_alike > 1 {
            key = format!("{key} ({n_alike})");
        }
        mutants.push(Mutant { name, key });
    }
    Ok(mutants)
}

/// `src/a.rs:1:2: change` without line and column.
fn without_place(name: &str) -> Option<String> {
    let (place, change) = name.split_once(": ")?;
    let file = place.split(':').next()?;
    Some(format!("{file}: {change}"))
}

/// So many of the mutants, each as likely as any other; a larger sample of the same seed begins with the smaller one.
pub(super) fn draw(mutants: &[Mutant], seed: u64, count: usize) -> Vec<&Mutant> {
    let mut drawn: Vec<&Mutant> = mutants.iter().collect();
    drawn.sort_by_cached_key(|mutant| Sha256::digest(format!("{seed}\n{}", mutant.key)));
    drawn.truncate(count);
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mutants as cargo-mutants lists them.
    fn listed(names: &[&str]) -> Vec<Mutant> {
        let listed: Vec<Value> = names.iter().map(|name| serde_json::json!({ "name": name })).collect();
        read(&Value::from(listed).to_string()).unwrap()
    }

    #[test]
    fn a_mutant_is_told_apart_without_its_place() {
        let keys = |names: &[&str]| listed(names).into_iter().map(|mutant| mutant.key).collect::<Vec<_>>();
        let names =
            ["a.rs:1:2: replace + with - in f", "a.rs:3:4: replace + with - in f", "a.rs:5:6: replace f"];
        let expected = ["a.rs: replace + with - in f", "a.rs: replace + with - in f (2)", "a.rs: replace f"];
        assert_eq!(keys(&names), expected);
        let moved =
            ["a.rs:11:2: replace + with - in f", "a.rs:13:4: replace + with - in f", "a.rs:15:6: replace f"];
        assert_eq!(keys(&moved), expected, "ten lines further down");
    }

    #[test]
    fn a_pattern_fits_its_own_name_alone() {
        let [mutant] = &listed(&["a.rs:1:2: replace f -> Vec<[u8; 2]> with vec![(|| 1 + 1)?]"])[..] else {
            unreachable!("one mutant");
        };
        let expected = r"^a\.rs:1:2: replace f -> Vec<\[u8; 2\]> with vec!\[\(\|\| 1 \+ 1\)\?\]$";
        assert_eq!(mutant.pattern(), expected);
    }

    #[test]
    fn a_sample_depends_on_its_seed_alone() {
        let names: Vec<String> = (0..100).map(|line| format!("a.rs:{line}:1: replace f{line}")).collect();
        let all = listed(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let drawn = |seed, count| -> Vec<&str> {
            draw(&all, seed, count)
                .iter()
                .map(|mutant| mutant.key.trim_start_matches("a.rs: replace "))
                .collect()
        };
        // By Python's hashlib: the least SHA-256 of "seed, new line, key".
        assert_eq!(drawn(1, 4), ["f18", "f56", "f69", "f62"]);
        assert_eq!(drawn(2, 4), ["f34", "f27", "f96", "f84"]);
        assert_eq!(drawn(1, 50)[..4], drawn(1, 4), "the larger sample begins with the smaller one");
        assert_eq!(drawn(1, 1_000).len(), 100, "no more than there are");
    }
}
