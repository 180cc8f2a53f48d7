//! The standalone page: Trunk's copy of `index.html`, with what only the build knows filled in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::digest::Digest;
use super::frame::FRAME_SCRIPT;
use super::{MODULE, template};
use crate::place;

/// How `index.html` names its style sheet.
const STYLES: &str = "href=\"src/web/page.css\"";
/// Where it wants the integrity value of the widget's file: where it loads it, and in the code to copy.
const INTEGRITY: &str = "{{integrity}}";
/// The same for the script of pages with an iframe.
const FRAME_INTEGRITY: &str = "{{frame_integrity}}";
/// The mark of the line that is for Trunk alone.
const FOR_TRUNK: &str = "<link data-trunk ";

/// Completes the page in this folder.
///
/// # Errors
/// When the page does not name what it is expected to name, once each.
pub fn write(folder: &Path) -> Result<()> {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).context("reading Trunk's index.html")?;
    let styles = fs::read(place::root().join("src/web/page.css")).context("reading page.css")?;
    let styles_name = format!("page-{}.css", Digest::of(&styles).short());
    let module = fs::read(folder.join(MODULE)).context("reading the bundle")?;
    let frame = fs::read(folder.join(FRAME_SCRIPT)).context("reading frame.js")?;
    let [module, frame] = [module, frame].map(|file| Digest::of(&file).integrity());
    let page = complete(&page, &styles_name, &module, &frame)?;
    fs::write(folder.join(styles_name), styles).context("writing the page's style sheet")?;
    fs::write(&path, page).context("writing index.html")
}

fn complete(page: &str, styles_name: &str, integrity: &str, frame_integrity: &str) -> Result<String> {
    let n_found = page.matches(FOR_TRUNK).count();
    if n_found != 1 {
        bail!("index.html has `{FOR_TRUNK}` {n_found} times instead of 1");
    }
    let kept = page.lines().filter(|line| !line.contains(FOR_TRUNK));
    let page: String = kept.flat_map(|line| [line, "\n"]).collect();
    let styles = format!("href=\"{styles_name}\"");
    template::fill(
        "index.html",
        &page,
        &[(STYLES, 1, &styles), (INTEGRITY, 2, integrity), (FRAME_INTEGRITY, 1, frame_integrity)],
    )
}

#[cfg(test)]
mod tests {
    use super::complete;

    #[test]
    fn the_page_names_hashed_styles_and_checks_its_script() -> anyhow::Result<()> {
        let page = "<link rel=\"stylesheet\" href=\"src/web/page.css\">\n\
                    <link data-trunk rel=\"rust\">\n\
                    <script integrity=\"{{integrity}}\"></script>\n<code>{{integrity}} {{frame_integrity}}</code>\n";
        let done = complete(page, "page-1.css", "sha384-A", "sha384-B")?;
        assert_eq!(
            done,
            "<link rel=\"stylesheet\" href=\"page-1.css\">\n\
             <script integrity=\"sha384-A\"></script>\n<code>sha384-A sha384-B</code>\n",
            "Trunk's own line is gone, the others are filled in",
        );
        assert!(complete("", "page-1.css", "sha384-A", "sha384-B").is_err(), "a page that names nothing");
        Ok(())
    }
}
