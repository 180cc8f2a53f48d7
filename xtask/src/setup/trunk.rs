//! Trunk: compiles, runs wasm-bindgen and wasm-opt, and then calls our own packaging.

use std::path::PathBuf;

use anyhow::Result;

use super::published::{self, Published};

/// The newest Trunk that the pinned Rust builds.
pub const VERSION: &str = "0.21.14";

const TRUNK: Published<'_> = Published {
    name: "trunk",
    version: VERSION,
    takes: "six minutes",
    // Its default features are encryption, for downloads that this project does not need, and a
    // question to the registry whether there is a newer Trunk.
    arguments: &["--no-default-features"],
};

/// The program, built into the cache folder when it is not there.
///
/// # Errors
/// When it cannot be built.
pub fn ensure() -> Result<PathBuf> {
    published::ensure(&TRUNK)
}
