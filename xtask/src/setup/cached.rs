//! Tools in the cache folder: installed beside their place, then moved there in one step, so that an
//! interrupted installation is never taken for a whole one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{command, place};

/// Gives the folder of this name in the cache, filled by `install` when it is not there yet.
///
/// Two runs at once do not disturb each other: the second waits for the first and finds its work.
///
/// # Errors
/// When the cache cannot be written or `install` fails.
pub fn folder(name: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let tools = place::tools()?;
    let whole = tools.join(name);
    if whole.is_dir() {
        return Ok(whole);
    }
    fs::create_dir_all(&tools).with_context(|| format!("making {}", tools.display()))?;
    let lock = File::create(tools.join(format!("{name}.lock"))).context("opening the lock file")?;
    lock.lock().context("waiting for another set-up to end")?;
    if !whole.is_dir() {
        let partial = tools.join(format!("{name}.partial"));
        remove(&partial)?;
        fs::create_dir_all(&partial)?;
        install(&partial)?;
        fs::rename(&partial, &whole).with_context(|| format!("moving to {}", whole.display()))?;
    }
    Ok(whole)
}

/// What makes the build of a tool short: it runs for a second at a time, so it need not be fast.
const QUICK_TO_BUILD: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];

/// `cargo install` into `folder`, with what its author locked; what to install is still to be named.
///
/// # Errors
/// When PATH cannot be extended.
pub fn cargo_install(folder: &Path) -> Result<Command> {
    let mut cargo = Command::new("cargo");
    cargo.args(["install", "--locked", "--root"]).arg(folder).envs(QUICK_TO_BUILD);
    // Or Cargo would advise to put this folder, which is about to be moved, on PATH.
    cargo.env("PATH", command::path_with([folder.join("bin").as_path()])?);
    Ok(cargo)
}

/// Where the program of this name is on PATH, if it names itself in this version.
#[must_use]
pub fn on_path(name: &str, introduction: &str) -> Option<PathBuf> {
    let program = command::find(name)?;
    // A part of Cargo is called by Cargo with its own name first, and some answer to nothing else.
    let part = name.strip_prefix("cargo-");
    let said = command::read(Command::new(&program).args(part).arg("--version")).ok()?;
    let same = said == introduction || said.starts_with(&format!("{introduction} "));
    same.then_some(program)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}
