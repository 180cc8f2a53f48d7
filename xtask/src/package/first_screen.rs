//! What shows without the program, in each language: written by the package's own `first-screen`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{build, command, place};

/// What shows without the program, by the tags of the languages.
#[derive(Debug)]
pub struct FirstScreens(Value);

impl FirstScreens {
    /// Lets the package write them.
    ///
    /// # Errors
    /// When it does not compile, or writes something else.
    pub fn made() -> Result<Self> {
        let mut cargo = build::cargo(&["run", "--quiet", "--locked", "--bin", "first-screen"]);
        cargo.args(["--no-default-features", "--features", "widget", "--"]).args(languages()?);
        // Trunk's own are for the page.
        cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
        let text = command::read(&mut cargo)?;
        Ok(Self(serde_json::from_str(&text).context("reading the first screens")?))
    }

    /// What there is of a language: `name`, `direction` and `title`, and the trees `first` and `sheet`.
    ///
    /// # Errors
    /// When there is none.
    pub fn of(&self, language: &str) -> Result<&Value> {
        self.0.get(language).with_context(|| format!("no first screen in {language}"))
    }

    /// The tags of the languages, each with what there is of it.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.as_object().into_iter().flatten().map(|(tag, screen)| (tag.as_str(), screen))
    }
}

/// The files of all languages but English, which is built in.
fn languages() -> Result<Vec<PathBuf>> {
    let files = fs::read_dir(place::root().join("locales")).context("listing locales/")?;
    let mut paths = Vec::new();
    for file in files {
        paths.push(file?.path());
    }
    paths.retain(|path| path.file_stem().is_some_and(|stem| stem != "en"));
    paths.sort();
    Ok(paths)
}
