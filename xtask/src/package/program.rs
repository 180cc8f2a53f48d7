//! The wasm of a page: what a first verdict needs, and the rest, which is loaded after it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::digest::Digest;
use crate::{command, page_flags, place, setup};

/// How the file begins in whose name no more follows but its hash: what a first verdict needs.
pub const FIRST_PART: &str = "outsourcing_decision";
/// The same for the rest.
pub const LATER_PART: &str = "outsourcing_decision_later";

/// A file of the program.
#[derive(Debug)]
pub struct Part {
    /// Its name, by its bytes.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Part {
    /// A part of this name.
    #[must_use]
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: format!("{name}-{}.wasm", Digest::of(&bytes).short()), bytes }
    }

    /// What a browser checks it against.
    #[must_use]
    pub fn integrity(&self) -> String {
        Digest::of(&self.bytes).integrity()
    }
}

/// The rest, which `xtask/bindgen` has put beside what it made for Trunk, and which Trunk does not know of: optimised
/// as Trunk does it with the first.
///
/// # Errors
/// When it is not there, or wasm-opt fails.
pub fn later(is_release: bool) -> Result<Vec<u8>> {
    let profile = if is_release { "release" } else { "debug" };
    let mut part = place::root().join("target/wasm-bindgen").join(profile).join("page_later.wasm");
    if is_release {
        part = optimised(part)?;
    }
    fs::read(&part)
        .context("reading the later part: was `wasm-bindgen` on PATH another than `cargo xtask build` uses?")
}

fn optimised(part: PathBuf) -> Result<PathBuf> {
    let small = part.with_extension("small.wasm");
    let mut wasm_opt = Command::new(setup::npm::ensure()?.wasm_opt);
    wasm_opt.arg(part).arg("--output").arg(&small).args(page_flags::wasm_opt()?);
    command::run(&mut wasm_opt)?;
    Ok(small)
}
