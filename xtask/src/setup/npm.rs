//! The tools that npm carries, at the versions of `xtask/npm/package-lock.json`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::cached;
use crate::package::digest::Digest;
use crate::{command, place};

/// The programs a build uses.
#[derive(Debug)]
pub struct Programs {
    /// Bundler and minifier.
    pub esbuild: PathBuf,
    /// Binaryen's optimizer.
    pub wasm_opt: PathBuf,
}

/// The programs a build uses, from PATH where it has both in the right version.
///
/// # Errors
/// When they are missing and npm cannot install them.
pub fn ensure() -> Result<Programs> {
    if let Some(programs) = on_path()? {
        return Ok(programs);
    }
    let programs = modules()?.join(".bin");
    Ok(Programs { esbuild: programs.join("esbuild"), wasm_opt: programs.join("wasm-opt") })
}

/// The script of axe-core, which the browser tests run in their pages.
///
/// # Errors
/// When it is missing and npm cannot install it.
pub fn axe() -> Result<PathBuf> {
    Ok(modules()?.join("axe-core/axe.min.js"))
}

fn on_path() -> Result<Option<Programs>> {
    let list = fs::read_to_string(source().join("package.json")).context("reading package.json")?;
    let list: Value = serde_json::from_str(&list).context("reading package.json")?;
    let version = |name: &str| list["dependencies"][name].as_str().unwrap_or_default();
    // npm numbers Binaryen as 132.0.0, Binaryen itself as 132.
    let binaryen = version("binaryen").split('.').next().unwrap_or_default();
    let esbuild = cached::on_path("esbuild", version("esbuild"));
    let wasm_opt = cached::on_path("wasm-opt", &format!("wasm-opt version {binaryen}"));
    Ok(esbuild.zip(wasm_opt).map(|(esbuild, wasm_opt)| Programs { esbuild, wasm_opt }))
}

/// The folder of installed packages, named after the lock file it was made from.
fn modules() -> Result<PathBuf> {
    let lock = fs::read(source().join("package-lock.json")).context("reading package-lock.json")?;
    let name = format!("npm-{}", Digest::of(&lock).short());
    Ok(cached::folder(&name, install)?.join("node_modules"))
}

fn install(folder: &Path) -> Result<()> {
    if command::find("npm").is_none() {
        bail!("npm is missing: install Node.js 20 or newer with npm, then run this again");
    }
    eprintln!("Fetching esbuild, wasm-opt and axe-core by npm, about half a minute, once per machine…");
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source().join(name), folder.join(name)).with_context(|| format!("copying {name}"))?;
    }
    // No script of a package is run: what esbuild's would do is only to save a start of node.
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    command::run(&mut npm)
}

fn source() -> PathBuf {
    place::root().join("xtask/npm")
}
