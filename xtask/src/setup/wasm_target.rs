//! The standard library for WebAssembly, and its sources: the page compiles it anew, without what writes out panics.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;

/// The name of the target.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target and the sources of the standard library to the toolchain when they are missing.
///
/// # Errors
/// When they are missing and rustup is not there or cannot fetch them.
pub fn ensure() -> Result<()> {
    let mut rustc = Command::new("rustc");
    let libraries = command::read(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    if !Path::new(&libraries).is_dir() {
        add("target", TARGET)?;
    }
    if !sources()?.join("library/Cargo.lock").is_file() {
        add("component", "rust-src")?;
    }
    Ok(())
}

/// Where the toolchain has the sources of its library.
///
/// # Errors
/// When rustc does not say where the toolchain is.
pub fn sources() -> Result<PathBuf> {
    let toolchain = command::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    Ok(Path::new(&toolchain).join("lib/rustlib/src/rust"))
}

fn add(kind: &str, name: &str) -> Result<()> {
    if command::find("rustup").is_none() {
        bail!("the Rust {kind} {name} is missing; without rustup, install it as this toolchain came");
    }
    eprintln!("Adding the Rust {kind} {name}…");
    command::run(Command::new("rustup").args([kind, "add", name]))
}
