//! cargo-fuzz, and the toolchain that it needs.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use super::published::{self, Published};
use crate::command;

const FUZZ: Published<'_> =
    Published { name: "cargo-fuzz", version: "0.13.2", takes: "a minute", arguments: &[] };

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
    published::ensure(&FUZZ)
}
