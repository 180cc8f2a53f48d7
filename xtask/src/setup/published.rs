//! Programs that their authors publish as crates: built in one exact version, from exactly the crates that its author
//! locked.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::cached;
use crate::command;

/// A program of the crates' registry.
#[derive(Debug)]
pub struct Published<'a> {
    /// The name of crate and program.
    pub name: &'a str,
    /// Its version, and no other.
    pub version: &'a str,
    /// How long it takes to build on two cores, in words.
    pub takes: &'a str,
    /// More for `cargo install`: what of it this project leaves alone.
    pub arguments: &'a [&'a str],
}

/// The program, built into the cache folder when it is not there.
///
/// # Errors
/// When it cannot be built.
pub fn ensure(wanted: &Published<'_>) -> Result<PathBuf> {
    let Published { name, version, .. } = wanted;
    if let Some(program) = cached::on_path(name, &format!("{name} {version}")) {
        return Ok(program);
    }
    let folder = cached::folder(&format!("{name}-{version}"), |folder| install(folder, wanted))?;
    Ok(folder.join("bin").join(name))
}

fn install(folder: &Path, wanted: &Published<'_>) -> Result<()> {
    let Published { name, version, takes, arguments } = wanted;
    let exactly = format!("={version}");
    eprintln!("Building {name} {version}, about {takes} on two cores, once per machine…");
    let mut cargo = cached::cargo_install(folder)?;
    command::run(cargo.args([name, "--version", &exactly]).args(*arguments))
}
