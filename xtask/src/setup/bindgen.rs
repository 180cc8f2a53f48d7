//! wasm-bindgen's command line, in the version that Cargo.lock holds for the library.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::cached;
use crate::package::digest::Digest;
use crate::{command, place};

/// The program, built into the cache folder when it is not there.
///
/// # Errors
/// When Cargo.lock names no version or the program cannot be built.
pub fn ensure() -> Result<PathBuf> {
    let lock = fs::read_to_string(place::root().join("Cargo.lock")).context("reading Cargo.lock")?;
    let version = version_in(&lock).context("Cargo.lock names no wasm-bindgen")?;
    let name = format!("wasm-bindgen-{version}-{}", own_hash(&lock)?);
    let folder = cached::folder(&name, |folder| install(folder, version))?;
    Ok(folder.join("bin/wasm-bindgen"))
}

fn install(folder: &Path, version: &str) -> Result<()> {
    eprintln!("Building wasm-bindgen {version}, about a minute on two cores, once per machine…");
    let mut cargo = cached::cargo_install(folder)?;
    command::run(cargo.arg("--path").arg(source()))?;
    // Named only now: rustc takes a program of that name for the library, in too old a version.
    let programs = folder.join("bin");
    fs::rename(programs.join("bindgen"), programs.join("wasm-bindgen")).context("naming the program")
}

fn source() -> PathBuf {
    place::root().join("xtask/bindgen")
}

/// A change of our own program is a new tool, and so is one of a crate that it is built from.
fn own_hash(lock: &str) -> Result<String> {
    let main = source().join("src/main.rs");
    let text = fs::read_to_string(&main).with_context(|| format!("reading {}", main.display()))?;
    Ok(Digest::of((text + lock).as_bytes()).short())
}

/// The version of wasm-bindgen in Cargo.lock.
fn version_in(lock: &str) -> Option<&str> {
    let (_, rest) = lock.split_once("name = \"wasm-bindgen\"")?;
    let (_, rest) = rest.split_once("version = \"")?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_version_is_the_librarys_own_and_not_that_of_a_namesake() {
        let lock = "name = \"wasm-bindgen-shared\"\nversion = \"0.1.0\"\n\n\
                    name = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock), Some("0.2.130"), "the entry of the library");
        assert_eq!(version_in("name = \"yew\""), None, "no entry");
    }
}
