//! The languages besides English: each a file of its own, which nobody loads who does not speak it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::digest::{Digest, short_integrity};
use super::first_screen::FirstScreens;
use crate::place;

/// What is compiled into the program.
const BUILT_IN: &str = "en";

/// One language.
#[derive(Debug)]
pub struct Locale {
    /// Its tag, such as `de`.
    language: String,
    /// The name of its file.
    name: String,
    /// What the browser checks the file against.
    integrity: String,
    sentences: Value,
}

/// Writes a file for each language into the folder.
///
/// # Errors
/// When a source cannot be read or is no JSON, or a file cannot be written.
pub fn write(folder: &Path, first_screens: &FirstScreens) -> Result<Vec<Locale>> {
    let mut locales = Vec::new();
    let sources = place::root().join("locales");
    for entry in fs::read_dir(&sources).context("listing locales/")? {
        let path = entry?.path();
        let language = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if language != BUILT_IN {
            let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let first_screen = &first_screens.of(&language)?["first"];
            locales.push(locale(language, &text, first_screen)?);
        }
    }
    locales.sort_by(|one, other| one.language.cmp(&other.language));
    for Locale { name, sentences, .. } in &locales {
        fs::write(folder.join(name), sentences.to_string()).with_context(|| format!("writing {name}"))?;
    }
    Ok(locales)
}

/// Its sentences, and under `first` what shows before the program has arrived.
fn locale(language: String, text: &str, first_screen: &Value) -> Result<Locale> {
    let mut sentences: Value =
        serde_json::from_str(text).with_context(|| format!("reading {language}.json"))?;
    sentences["first"] = first_screen.clone();
    let text = sentences.to_string();
    let name = format!("locale-{language}-{}.json", Digest::of(text.as_bytes()).short());
    Ok(Locale { language, name, integrity: short_integrity(text.as_bytes()), sentences })
}

/// The module that says where each language is: its address, written out as bundlers look for it, and its
/// integrity value.
#[must_use]
pub fn beside(locales: &[Locale]) -> String {
    let entry = |Locale { language, name, integrity, .. }: &Locale| {
        format!("{language}: [new URL({name:?}, import.meta.url).href, {integrity:?}]")
    };
    module(locales.iter().map(entry))
}

/// The module that holds the sentences of each language.
#[must_use]
pub fn inside(locales: &[Locale]) -> String {
    module(locales.iter().map(|Locale { language, sentences, .. }| format!("{language}: {sentences}")))
}

fn module(entries: impl Iterator<Item = String>) -> String {
    format!("export const locales = {{\n{}\n}};\n", entries.collect::<Vec<_>>().join(",\n"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{beside, inside, locale};

    #[test]
    fn a_language_is_named_by_its_bytes() -> anyhow::Result<()> {
        let first = json!(["p", {}]);
        let one = locale("de".to_owned(), "{ \"page\": { \"title\": \"Ja?\" } }", &first)?;
        let other = locale("de".to_owned(), "{}", &first)?;
        assert_ne!(one.name, other.name, "other bytes, another name");
        let locales = [one];
        let whole = inside(&locales);
        assert!(whole.contains(r#"de: {"page":{"title":"Ja?"},"first":["p",{}]}"#), "{whole}");
        let named = beside(&locales);
        assert!(
            named.contains(r#"de: [new URL("locale-de-"#) && named.contains("import.meta.url)"),
            "{named}"
        );
        assert!(locale("de".to_owned(), "{", &first).is_err(), "no JSON");
        Ok(())
    }
}
