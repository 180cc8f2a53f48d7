//! cargo-mutants: changes one place of a program at a time, and sees whether a test notices.

use std::path::PathBuf;

use anyhow::Result;

use super::published::{self, Published};

const MUTANTS: Published<'_> =
    Published { name: "cargo-mutants", version: "27.1.0", takes: "two minutes", arguments: &[] };

/// The program, built into the cache folder when it is not there.
///
/// # Errors
/// When it cannot be built.
pub fn ensure() -> Result<PathBuf> {
    published::ensure(&MUTANTS)
}
