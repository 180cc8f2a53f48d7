//! The file that needs no other: opened from a disk, it asks for nothing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::bundle::Bundle;
use super::digest::Digest;
use super::first_screen::FirstScreens;
use super::{template, worksheet};
use crate::place;

/// The name of the file.
pub const OFFLINE: &str = "outsourcing-decision.html";

/// Writes the file into the folder.
///
/// # Errors
/// When a source cannot be read, or is not what can stand inside a page.
pub fn write(folder: &Path, bundle: &Bundle, screens: &FirstScreens) -> Result<()> {
    let script = bundle.whole()? + &bundle.alone("offline.js")?;
    let styles = fs::read_to_string(place::root().join("src/web/page.css")).context("reading page.css")?;
    for (name, text) in [("the script", &script), ("page.css", &styles)] {
        // What would end the script or the style sheet early, or hide its end.
        if let Some(mark) = ["</script", "</style", "<!--"].iter().find(|mark| text.contains(*mark)) {
            bail!("{name} holds `{mark}`, which cannot stand inside a page");
        }
    }
    let page = template::filled(
        "offline.html",
        &[
            ("{{policy}}", 1, &policy(&script, &styles)),
            ("{{styles}}", 1, &styles),
            ("{{languages}}", 1, &worksheet::options(screens)),
            ("{{questions}}", 1, &worksheet::inside(screens)?),
            ("{{script}}", 1, &script),
        ],
    )?;
    fs::write(folder.join(OFFLINE), page).context("writing the offline file")
}

/// The file's own policy: its own script and style sheet, and no request at all.
fn policy(script: &str, styles: &str) -> String {
    let [script, styles] = [script, styles].map(|text| Digest::of(text.as_bytes()).integrity());
    format!(
        "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{styles}'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}
