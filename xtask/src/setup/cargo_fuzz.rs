//! cargo-fuzz, and the toolchain that it needs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::cached;
use crate::command;

const VERSION: &str = "0.13.2";

/// The toolchain whose compiler counts what an input has reached.
pub const TOOLCHAIN: &str = "nightly";

/// The program, built into the cache folder when it is not there; the toolchain must be there already.
///
/// # Errors
/// When the toolchain or a C++ compiler is missing, and the message says what to do, or it cannot be built.
pub fn ensure() -> Result<PathBuf> {
    if command::read(Command::new("rustup").args(["run", TOOLCHAIN, "rustc", "--version"])).is_err() {
        bail!(
            "Fuzzing needs Rust's {TOOLCHAIN} toolchain.\n\
             By rustup:  rustup toolchain install {TOOLCHAIN} --profile minimal"
        );
    }
    if ["c++", "g++", "clang++"].into_iter().find_map(command::find).is_none() {
        bail!(
            "Fuzzing needs a C++ compiler, for libFuzzer.\n\
             On Debian, as root:  apt-get install -y --no-install-recommends g++\n\
             Elsewhere: put `c++` on PATH."
        );
    }
    if let Some(program) = cached::on_path("cargo-fuzz", &format!("cargo-fuzz {VERSION}")) {
        return Ok(program);
    }
    let folder = cached::folder(&format!("cargo-fuzz-{VERSION}"), install)?;
    Ok(folder.join("bin/cargo-fuzz"))
}

fn install(folder: &Path) -> Result<()> {
    eprintln!("Building cargo-fuzz {VERSION}, about a minute on two cores, once per machine…");
    let mut cargo = cached::cargo_install(folder)?;
    cargo.args(["cargo-fuzz", "--version", &format!("={VERSION}")]);
    command::run(&mut cargo)
}
