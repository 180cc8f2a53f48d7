//! Whether `dist/` is made from the sources that are there now: by their contents, because a clone
//! or a change of branch gives every file a new date.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::package::digest::Digest;
use crate::{manifest, place};

/// Everything that can change a byte of `dist/`.
const SOURCES: [&str; 10] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "locales",
    "models",
    "rust-toolchain.toml",
    "src",
    "xtask",
];

/// One hash over names and contents of all sources.
///
/// # Errors
/// When one cannot be read.
pub(super) fn of_sources() -> Result<String> {
    let mut files = Vec::new();
    for source in SOURCES {
        gather(&place::root().join(source), &mut files)?;
    }
    let mut list = String::new();
    for file in files {
        let bytes = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        list += &format!("{} {}\n", file.display(), Digest::of(&bytes).integrity());
    }
    Ok(Digest::of(list.as_bytes()).integrity())
}

/// Whether `dist/` was filled from sources of this hash, and is still there.
#[must_use]
pub(super) fn is_made_from(sources: &str) -> bool {
    let dist = place::dist();
    let is_whole = manifest::read(&dist).is_ok_and(|files| {
        files.iter().all(|file| {
            let about = fs::metadata(dist.join(&file.name));
            about.is_ok_and(|about| about.len() == file.raw)
        })
    });
    is_whole && fs::read_to_string(stamp()).is_ok_and(|noted| noted == sources)
}

/// Notes that `dist/` is now filled from sources of this hash.
///
/// # Errors
/// When the note cannot be written.
pub(super) fn note(sources: &str) -> Result<()> {
    fs::write(stamp(), sources).context("noting what dist/ was made from")
}

fn stamp() -> PathBuf {
    place::root().join("target/dist-made-from")
}

fn gather(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        if path.exists() {
            files.push(path.to_owned());
        }
        return Ok(());
    }
    let listed = fs::read_dir(path).with_context(|| format!("listing {}", path.display()))?;
    let mut entries = listed.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| gather(entry, files))
}
