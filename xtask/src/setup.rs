//! Each tool in its exact version: found on PATH, found in the cache folder, or installed there.
//!
//! | tool | version | how it comes |
//! | --- | --- | --- |
//! | wasm32 target | the toolchain's | `rustup target add` |
//! | Trunk | [`trunk::VERSION`] | `cargo install`, without the parts that this project leaves alone |
//! | wasm-bindgen | Cargo.lock's | `xtask/bindgen`, a small program around its library |
//! | wasm-opt, wasm2js, esbuild, axe-core | `xtask/npm/package-lock.json` | `npm ci` |
//! | TypeScript, Vite | `tests/npm/package-lock.json` | `npm ci`, for the tests only |
//! | Preact, SurveyJS | `benches/peers/pages/package-lock.json` | `npm ci`, for the benchmarks only |
//! | Chromium and its driver | the system's | `apt-get`, for the tests only |
//! | Firefox, WebKitGTK, nginx, Hugo, WordPress | the system's | `apt-get`, for `test --hosts` only |
//! | geckodriver | `engines` | `cargo install`, for `test --hosts` only |
//! | cargo-fuzz | `cargo_fuzz` | `cargo install`, for `fuzz` only |
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
pub mod chromium;
pub mod engines;
pub mod hosts;
pub mod npm;
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
