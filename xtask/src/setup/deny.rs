//! cargo-deny: says of every crate in a lock file under which licence it is, where it comes from, and whether it is
//! there twice.

use std::path::PathBuf;

use anyhow::Result;

use super::published::{self, Published};

/// Its rules are those of `deny.toml`.
pub const VERSION: &str = "0.20.2";

const DENY: Published<'_> =
    Published { name: "cargo-deny", version: VERSION, takes: "three minutes", arguments: &[] };

/// The program, built into the cache folder when it is not there.
///
/// # Errors
/// When it cannot be built.
pub fn ensure() -> Result<PathBuf> {
    published::ensure(&DENY)
}
