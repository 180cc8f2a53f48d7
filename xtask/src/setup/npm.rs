//! What npm carries, at the versions of lock files: the tools of the pipeline in `xtask/npm`, those of a site
//! that takes the widget from npm in `tests/npm`, and what the benchmarks hold ours against in
//! `benches/peers/pages`.

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
    /// Its translator to plain JavaScript.
    pub wasm2js: PathBuf,
}

/// Their names.
const PROGRAMS: [&str; 3] = ["esbuild", "wasm-opt", "wasm2js"];

/// The programs a build uses, from PATH where it has all in the right version.
///
/// # Errors
/// When they are missing and npm cannot install them.
pub fn ensure() -> Result<Programs> {
    if let Some(programs) = on_path()? {
        return Ok(programs);
    }
    let programs = tools()?.join(".bin");
    let [esbuild, wasm_opt, wasm2js] = PROGRAMS.map(|name| programs.join(name));
    Ok(Programs { esbuild, wasm_opt, wasm2js })
}

/// The script of axe-core, which the browser tests run in their pages.
///
/// # Errors
/// When it is missing and npm cannot install it.
pub fn axe() -> Result<PathBuf> {
    Ok(tools()?.join("axe-core/axe.min.js"))
}

/// The folder of a site's installed packages: TypeScript's compiler and Vite.
///
/// # Errors
/// When it is missing and npm cannot install it.
pub fn of_site() -> Result<PathBuf> {
    modules(&place::root().join("tests/npm"), "TypeScript and Vite")
}

/// The folder of the installed packages that the benchmarks' other pages are made with: Preact and SurveyJS.
///
/// # Errors
/// When it is missing and npm cannot install it.
pub fn of_peers() -> Result<PathBuf> {
    modules(&place::root().join("benches/peers/pages"), "Preact and SurveyJS")
}

fn on_path() -> Result<Option<Programs>> {
    let list = fs::read_to_string(source().join("package.json")).context("reading package.json")?;
    let list: Value = serde_json::from_str(&list).context("reading package.json")?;
    let version = |name: &str| list["dependencies"][name].as_str().unwrap_or_default();
    // npm numbers Binaryen as 132.0.0, Binaryen itself as 132.
    let binaryen = version("binaryen").split('.').next().unwrap_or_default();
    let [esbuild, wasm_opt, wasm2js] = PROGRAMS.map(|name| match name {
        "esbuild" => cached::on_path(name, version(name)),
        name => cached::on_path(name, &format!("{name} version {binaryen}")),
    });
    let found = esbuild.zip(wasm_opt).zip(wasm2js);
    Ok(found.map(|((esbuild, wasm_opt), wasm2js)| Programs { esbuild, wasm_opt, wasm2js }))
}

fn tools() -> Result<PathBuf> {
    modules(&source(), "esbuild, wasm-opt and axe-core")
}

/// The folder of what a folder's list names, named after the lock file it was made from.
fn modules(source: &Path, what: &str) -> Result<PathBuf> {
    let lock = fs::read(source.join("package-lock.json")).context("reading package-lock.json")?;
    let name = format!("npm-{}", Digest::of(&lock).short());
    Ok(cached::folder(&name, |folder| install(source, folder, what))?.join("node_modules"))
}

fn install(source: &Path, folder: &Path, what: &str) -> Result<()> {
    eprintln!("Fetching {what} by npm, about half a minute, once per machine…");
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name)).with_context(|| format!("copying {name}"))?;
    }
    // No script of a package is run: what esbuild's would do is only to save a start of node.
    command::run(npm()?.args(["ci", "--ignore-scripts"]).current_dir(folder))
}

/// npm, saying no more than what is wrong.
///
/// # Errors
/// When it is not there.
pub fn npm() -> Result<Command> {
    if command::find("npm").is_none() {
        bail!("npm is missing: install Node.js 20.19 or newer with npm, then run this again");
    }
    let mut npm = Command::new("npm");
    npm.args(["--no-audit", "--no-fund", "--loglevel=error"]);
    Ok(npm)
}

fn source() -> PathBuf {
    place::root().join("xtask/npm")
}
