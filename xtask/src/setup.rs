//! Each tool in its exact version: found on PATH, found in the cache folder, or installed there.
//!
//! | tool | version | how it comes | what says which bytes |
//! | --- | --- | --- | --- |
//! | Rust, wasm32 target, sources of the library | `rust-toolchain.toml`'s | `rustup target add`, `rustup component add` | rustup's hashes of a release |
//! | Trunk | [`trunk::VERSION`] | `cargo install --locked`, without the parts that this project leaves alone | its author's lock file |
//! | wasm-bindgen | Cargo.lock's | `xtask/bindgen`, a small program around its library | Cargo.lock |
//! | cargo-deny | [`deny::VERSION`] | `cargo install --locked`, for the tests only | its author's lock file |
//! | geckodriver | `engines` | `cargo install --locked`, for `test --hosts` only | its author's lock file |
//! | cargo-fuzz | `cargo_fuzz` | `cargo install --locked`, for `fuzz` only | its author's lock file |
//! | cargo-mutants | `cargo_mutants` | `cargo install --locked`, for `mutants` only | its author's lock file |
//! | wasm-opt, wasm2js, esbuild, axe-core | `package-lock.json`'s | `npm ci` | `xtask/npm/package-lock.json` |
//! | TypeScript, Vite | `package-lock.json`'s | `npm ci`, for the tests only | `tests/npm/package-lock.json` |
//! | Preact, SurveyJS | `package-lock.json`'s | `npm ci`, for the benchmarks only | `benches/peers/pages/package-lock.json` |
//! | Chromium and its driver | the system's | `apt-get`, for the tests only | Debian's signatures |
//! | Firefox, WebKitGTK, nginx, Apache, Hugo, WordPress | the system's | `apt-get`, for `test --hosts` only | Debian's signatures |
//! | Node.js with npm | 20.19 or newer | not at all | whoever installed it |
//!
//! A lock file holds version and hash of every crate or package. What has none makes no byte of `dist/`: the system's
//! programs only look at it, and Node.js only runs what npm's lock files name.
//!
//! Set-up with nothing to do asks each tool for its version and takes well under a second.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;

use crate::command;

pub mod apt;
pub mod bindgen;
pub mod cached;
pub mod cargo_fuzz;
pub mod cargo_mutants;
pub mod chromium;
pub mod deny;
pub mod engines;
pub mod hosts;
pub mod npm;
pub mod published;
pub mod trunk;
pub mod wasm_target;

/// What a build needs.
#[derive(Debug)]
pub struct Tools {
    /// The bundler of pages.
    pub trunk: PathBuf,
    /// PATH with the folders of all tools first: how Trunk finds wasm-bindgen and wasm-opt.
    pub path: OsString,
}

/// Finds everything a build needs and installs what is missing.
///
/// # Errors
/// When something is missing that cannot be installed from here; the message says what to do.
pub fn for_build() -> Result<Tools> {
    wasm_target::ensure()?;
    let npm = npm::ensure()?;
    let bindgen = bindgen::ensure()?;
    let trunk = trunk::ensure()?;
    let folders = [&trunk, &bindgen, &npm.wasm_opt].into_iter().filter_map(|program| program.parent());
    Ok(Tools { path: command::path_with(folders)?, trunk })
}
