//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

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
