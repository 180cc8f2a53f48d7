//! The standard library for WebAssembly.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;

/// The name of the target.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain when it is missing.
///
/// # Errors
/// When it is missing and rustup is not there or cannot fetch it.
pub fn ensure() -> Result<()> {
    let mut rustc = Command::new("rustc");
    let libraries = command::read(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    if command::find("rustup").is_none() {
        bail!("the Rust target {TARGET} is missing; without rustup, install it as this toolchain came");
    }
    eprintln!("Adding the Rust target {TARGET}…");
    command::run(Command::new("rustup").args(["target", "add", TARGET]))
}
