//! The standalone page: Trunk's copy of `index.html`, with what only the build knows filled in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::bundle::Bundle;
use super::digest::Digest;
use super::first_screen::FirstScreens;
use super::frame::FRAME_SCRIPT;
use super::{CLASSIC, MODULE, template, worksheet};
use crate::place;

/// How `index.html` names its style sheet.
const STYLES: &str = "href=\"src/web/page.css\"";
/// The mark of the line that is for Trunk alone.
const FOR_TRUNK: &str = "<link data-trunk ";
/// The page's own script, which writes the code to copy.
const SCRIPT: &str = "page.js";

/// Completes the page in this folder.
///
/// # Errors
/// When a file that the page names is not there, or the page has not the places that are filled.
pub fn write(folder: &Path, bundle: &Bundle, screens: &FirstScreens) -> Result<()> {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).context("reading Trunk's index.html")?;
    let styles = fs::read(place::root().join("src/web/page.css")).context("reading page.css")?;
    let styles_name = format!("page-{}.css", Digest::of(&styles).short());
    let script = bundle.alone(SCRIPT)?;
    let script_name = format!("page-{}.js", Digest::of(script.as_bytes()).short());
    let integrity = |name: &str| -> Result<String> {
        let file = fs::read(folder.join(name)).with_context(|| format!("reading {name}"))?;
        Ok(Digest::of(&file).integrity())
    };
    let [wasm, _] = &bundle.program;
    let page = template::fill(
        "index.html",
        &without_trunk(&page)?,
        &[
            (STYLES, 1, &format!("href=\"{styles_name}\"")),
            ("{{script}}", 1, &script_name),
            ("{{script_integrity}}", 1, &Digest::of(script.as_bytes()).integrity()),
            // Where the page loads it, for its script, and in the plainest code.
            ("{{integrity}}", 3, &integrity(MODULE)?),
            // Where the page loads it, and for its script.
            ("{{wasm}}", 2, &wasm.name),
            ("{{classic_integrity}}", 1, &integrity(CLASSIC)?),
            ("{{frame_integrity}}", 1, &integrity(FRAME_SCRIPT)?),
            ("{{languages}}", 1, &worksheet::options(screens)),
            ("{{questions}}", 1, &worksheet::inside(screens)?),
            ("{{release}}", 3, env!("CARGO_PKG_VERSION")),
        ],
    )?;
    fs::write(folder.join(styles_name), styles).context("writing the page's style sheet")?;
    fs::write(folder.join(script_name), script).context("writing the page's script")?;
    fs::write(&path, page).context("writing index.html")
}

fn without_trunk(page: &str) -> Result<String> {
    let n_found = page.matches(FOR_TRUNK).count();
    if n_found != 1 {
        bail!("index.html has `{FOR_TRUNK}` {n_found} times instead of 1");
    }
    let kept = page.lines().filter(|line| !line.contains(FOR_TRUNK));
    Ok(kept.flat_map(|line| [line, "\n"]).collect())
}

#[cfg(test)]
mod tests {
    use super::without_trunk;

    #[test]
    fn trunks_own_line_goes() -> anyhow::Result<()> {
        let page = "<head>\n<link data-trunk rel=\"rust\">\n</head>\n";
        assert_eq!(without_trunk(page)?, "<head>\n</head>\n", "the others stay");
        assert!(without_trunk("").is_err(), "a page without it");
        Ok(())
    }
}
