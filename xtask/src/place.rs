//! Where things are.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command;

/// The folder of the repository.
#[must_use]
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// What is published.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where Trunk puts what it made, packaged in place: named so in Trunk.toml.
#[must_use]
pub fn trunk_dist() -> PathBuf {
    root().join("target/trunk")
}

/// Where Cargo puts what it compiles, and Trunk what it makes of that on the way: wherever the user has it.
///
/// # Errors
/// When Cargo does not say.
pub fn compiled() -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version=1", "--no-deps", "--locked"]).current_dir(root());
    let metadata: Value =
        serde_json::from_str(&command::read(&mut cargo)?).context("reading Cargo's words")?;
    let folder = metadata["target_directory"].as_str().context("Cargo names no folder")?;
    Ok(PathBuf::from(folder))
}

/// The folder of tools: the user's, so that a second clone finds them, and never Cargo's own.
///
/// # Errors
/// When neither `XDG_CACHE_HOME` nor `HOME` is set.
pub fn tools() -> Result<PathBuf> {
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME says where tools can be kept")?;
    Ok(cache.join("outsourcing-decision/tools"))
}
