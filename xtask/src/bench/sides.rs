//! Builds both sides of the benchmarks, and the command line.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::compiled;
use crate::setup::wasm_target::{self, TARGET};
use crate::setup::{bindgen, npm};
use crate::{build, command, page_flags, place};

/// The package of both programs.
const PACKAGE: [&str; 4] = ["build", "--locked", "--package", "bench-tasks"];

/// One number at a time, as the page's code is: what both are held against each other in is the rest.
const SCALAR: &str = "-Cno-vectorize-loops\x1f-Cno-vectorize-slp";

/// Builds the native side: as fast as the compiler can make scalar code.
///
/// # Errors
/// When it does not compile.
pub fn native() -> Result<PathBuf> {
    let mut cargo = build::cargo(&PACKAGE);
    cargo.args(["--profile", "bench"]).env("CARGO_ENCODED_RUSTFLAGS", SCALAR);
    compiled::program(&mut cargo, "bench-native")
}

/// Builds the command line, for speed.
///
/// # Errors
/// When it does not compile.
pub fn command_line() -> Result<PathBuf> {
    compiled::program(&mut build::cargo(&["build", "--locked", "--profile", "bench"]), "outsourcing-decision")
}

/// Builds the page's side, step by step as Trunk builds the published page, and gives the folder with
/// its module `bench-page.js`.
///
/// # Errors
/// When a step fails.
pub fn page() -> Result<PathBuf> {
    wasm_target::ensure()?;
    let mut cargo = build::cargo(&PACKAGE);
    cargo.args(["--release", "--target", TARGET]).env("CARGO_ENCODED_RUSTFLAGS", build::without_paths()?);
    let compiled = compiled::program(&mut cargo, "bench-page")?;

    let folder = place::root().join("target/bench-page");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let mut bindgen = Command::new(bindgen::ensure()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "bench-page", "--out-dir"]);
    command::run(bindgen.arg(&folder).arg(compiled))?;

    let wasm = folder.join("bench-page_bg.wasm");
    let mut wasm_opt = Command::new(npm::ensure()?.wasm_opt);
    wasm_opt.arg(&wasm).arg("--output").arg(&wasm).args(page_flags::wasm_opt()?);
    command::run(&mut wasm_opt)?;
    Ok(folder)
}
