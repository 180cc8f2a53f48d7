//! Trunk: compiles, runs wasm-bindgen and wasm-opt, and then calls our own packaging.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::cached;
use crate::command;

/// The newest Trunk that the pinned Rust builds.
pub const VERSION: &str = "0.21.14";

/// What makes the build of a tool short: it runs for a second at a time, so it need not be fast.
/// Measured on two cores: as published 10 minutes, so 6.
pub const QUICK_TO_BUILD: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];

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
    let mut cargo = Command::new("cargo");
    cargo
        .args(["install", "trunk", "--locked", "--no-default-features"])
        .args(["--version", &format!("={VERSION}")])
        .arg("--root")
        .arg(folder)
        .envs(QUICK_TO_BUILD);
    command::run(&mut cargo)
}
