//! `cargo xtask test --reproduce`: the same sources, built once more in another folder, give the same bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{build, command, place};

/// What of the repository is no source.
const NOT_COPIED: [&str; 4] = [".git", "dist", "node_modules", "target"];

/// Fills `dist/`, builds a copy of the sources elsewhere, from nothing, and compares.
///
/// # Errors
/// When a build fails, or a byte differs: the message names the first.
pub fn reproduce() -> Result<()> {
    build::fill_dist()?;
    let copy = place::root().join("target/elsewhere/copy");
    if copy.exists() {
        fs::remove_dir_all(&copy).context("removing the former copy")?;
    }
    copy_folder(place::root(), &copy)?;
    eprintln!("Building the same sources once more, in {}…", copy.display());
    // Another place, another zone, another language.
    let mut again = Command::new("cargo");
    again.args(["xtask", "build"]).current_dir(&copy).env("TZ", "Pacific/Chatham").env("LC_ALL", "C");
    command::run(again.env("CARGO_TARGET_DIR", copy.join("target")))?;
    compare(&place::dist(), &copy.join("dist"))?;
    println!("Both builds gave the same bytes.");
    // A second target folder is large, and has told what it had to.
    fs::remove_dir_all(copy).context("removing the copy")
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("listing {}", from.display()))? {
        let (entry, kind) = entry.and_then(|entry| Ok((entry.path(), entry.file_type()?)))?;
        let name = entry.file_name().context("a file without a name")?;
        if NOT_COPIED.iter().any(|other| name == *other) {
            continue;
        }
        if kind.is_dir() {
            copy_folder(&entry, &to.join(name))?;
        } else {
            fs::copy(&entry, to.join(name)).with_context(|| format!("copying {}", entry.display()))?;
        }
    }
    Ok(())
}

/// Names the first difference of two folders: a file that only one has, or a byte.
fn compare(one: &Path, other: &Path) -> Result<()> {
    let (ours, theirs) = (names(one)?, names(other)?);
    if let Some(name) = ours.symmetric_difference(&theirs).next() {
        bail!("only one of two builds made {}", name.display());
    }
    for name in &ours {
        let [ours, theirs] = [one, other].map(|folder| fs::read(folder.join(name)));
        let (ours, theirs) = (ours?, theirs?);
        if let Some(place) = first_difference(&ours, &theirs) {
            let [ours, theirs] = [&ours, &theirs].map(|bytes| around(bytes, place));
            bail!(
                "{} differs from byte {place} on:\n  here      {ours}\n  elsewhere {theirs}",
                name.display()
            );
        }
    }
    Ok(())
}

fn names(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let listed = fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))?;
    Ok(listed.map(|entry| Ok(entry?.file_name().into())).collect::<std::io::Result<_>>()?)
}

fn first_difference(ours: &[u8], theirs: &[u8]) -> Option<usize> {
    let differs = ours.iter().zip(theirs).position(|(our, their)| our != their);
    differs.or_else(|| (ours.len() != theirs.len()).then_some(ours.len().min(theirs.len())))
}

/// What stands around a place, as text.
fn around(bytes: &[u8], place: usize) -> String {
    let shown = bytes.get(place.saturating_sub(20)..bytes.len().min(place + 40)).unwrap_or_default();
    String::from_utf8_lossy(shown).escape_debug().to_string()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{compare, first_difference};

    #[test]
    fn a_difference_has_a_place() {
        for (ours, theirs, expected) in
            [("same", "same", None), ("same", "sane", Some(2)), ("same", "sam", Some(3)), ("", "a", Some(0))]
        {
            assert_eq!(first_difference(ours.as_bytes(), theirs.as_bytes()), expected, "{ours}, {theirs}");
        }
    }

    #[test]
    fn the_first_difference_of_two_folders_is_named() -> anyhow::Result<()> {
        let outer = std::env::temp_dir().join(format!("xtask-reproduce-{}", std::process::id()));
        let folders = ["one", "other"].map(|name| outer.join(name));
        for folder in &folders {
            fs::create_dir_all(folder)?;
            fs::write(folder.join("a.js"), "same")?;
        }
        let [one, other] = &folders;
        let said = || compare(one, other).map_or_else(|problem| problem.to_string(), |()| "same".to_owned());
        assert_eq!(said(), "same");
        fs::write(other.join("a.js"), "sane")?;
        assert_eq!(said(), "a.js differs from byte 2 on:\n  here      same\n  elsewhere sane");
        fs::write(one.join("b.js"), "")?;
        assert_eq!(said(), "only one of two builds made b.js");
        fs::remove_dir_all(outer)?;
        Ok(())
    }
}
