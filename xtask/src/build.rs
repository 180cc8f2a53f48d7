//! `cargo xtask build`: from the sources to `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::wasm_target;
use crate::{budget, command, manifest, place, setup};

mod freshness;

/// Sets up what is missing, fills `dist/` when a source has changed, and prints what its files weigh.
///
/// # Errors
/// When a step of set-up, Trunk or packaging fails.
pub fn build() -> Result<()> {
    fill_dist()?;
    println!("{}", budget::table(&manifest::read(&place::dist())?)?);
    Ok(())
}

/// Fills `dist/`; does nothing when it was made from the very sources that are there now.
///
/// # Errors
/// As [`build`].
pub fn fill_dist() -> Result<()> {
    let tools = setup::for_build()?;
    if freshness::is_made_from(&freshness::of_sources()?) {
        return Ok(());
    }
    eprintln!("Building the page…");
    pack_model()?;
    let sources = freshness::of_sources()?;
    // A shell may have NO_COLOR=1, which this Trunk refuses to read, and RUST_BACKTRACE=1, with which
    // it buries the compiler's words under addresses.
    let mut trunk = Command::new(&tools.trunk);
    trunk
        .args(["build", "--release"])
        .current_dir(place::root())
        .env("PATH", &tools.path)
        .envs(page_environment(&[])?)
        .env_remove("NO_COLOR")
        .env("RUST_BACKTRACE", "0");
    command::run(&mut trunk)?;
    publish(&place::trunk_dist(), &place::dist())?;
    freshness::note(&sources)
}

/// Packs the built-in model anew where it has changed.
pub(crate) fn pack_model() -> Result<()> {
    let mut cargo = cargo(&["run", "--quiet", "--locked", "--bin", "packed-model"]);
    // The features of the other program that the build asks, so that both are compiled at once.
    cargo.args(["--no-default-features", "--features", "widget", "--", "models/customer_service"]);
    command::run(&mut cargo)
}

/// What Cargo compiles a page with. A panic is a trap at once: nobody could read what it would write, and the standard
/// library is compiled anew without it, which is 14 kB less for every reader. Both are not yet stable in Rust, so a page
/// is compiled by this very version with its bolt drawn.
pub(crate) fn page_environment(more: &[&str]) -> Result<[(&'static str, String); 4]> {
    let mut flags = vec![without_paths()?, "-Zunstable-options\u{1f}-Cpanic=immediate-abort".to_owned()];
    // Where in the sources a panic is: part of what it would write.
    flags.push("-Zlocation-detail=none".to_owned());
    flags.push(format!("--remap-path-prefix={}=/rust", wasm_target::sources()?.display()));
    flags.extend(more.iter().map(|flag| (*flag).to_owned()));
    Ok([
        ("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".to_owned()),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".to_owned()),
        ("RUSTC_BOOTSTRAP", "1".to_owned()),
    ])
}

/// Flags that keep the folders of this machine out of what is published, where panics would name
/// them: the files are the same whoever builds them.
pub(crate) fn without_paths() -> Result<String> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registry = cargo_home.context("finding Cargo's folder")?.join("registry/src");
    let mut flags = Vec::new();
    for source in fs::read_dir(&registry).into_iter().flatten() {
        flags.push(format!("--remap-path-prefix={}/=", source?.path().display()));
    }
    flags.push(format!("--remap-path-prefix={}/=", place::root().display()));
    Ok(flags.join("\u{1f}"))
}

/// Cargo, in the folder of the repository.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(place::root());
    cargo
}

/// Puts a copy of what Trunk and the packaging made in the place of the former `dist/`.
fn publish(made: &Path, dist: &Path) -> Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist).context("removing the former dist/")?;
    }
    fs::create_dir(dist).context("making dist/")?;
    for entry in fs::read_dir(made).with_context(|| format!("listing {}", made.display()))? {
        let entry = entry?;
        let to = dist.join(entry.file_name());
        fs::copy(entry.path(), to).with_context(|| format!("copying {:?}", entry.file_name()))?;
    }
    Ok(())
}
