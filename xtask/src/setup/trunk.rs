//! Trunk: compiles, runs wasm-bindgen and wasm-opt, and then calls our own packaging.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::cached;
use crate::command;

/// The newest Trunk that the pinned Rust builds.
pub const VERSION: &str = "0.21.14";

/// The program, built into the cache folder when it is not there.
///
/// # Errors
/// When it cannot be built.
pub fn ensure() -> Result<PathBuf> {
    if let Some(program) = cached::on_path("trunk", &format!("trunk {VERSION}")) {
        return Ok(program);
    }
    let folder = cached::folder(&format!("trunk-{VERSION}"), install)?;
    Ok(folder.join("bin/trunk"))
}

fn install(folder: &Path) -> Result<()> {
    eprintln!("Building Trunk {VERSION}, about six minutes on two cores, once per machine…");
    // Its default features are encryption, for downloads that this project does not need, and a
    // question to the registry whether there is a newer Trunk.
    let mut cargo = cached::cargo_install(folder)?;
    cargo.args(["trunk", "--no-default-features", "--version", &format!("={VERSION}")]);
    command::run(&mut cargo)
}
