//! The page for iframes, and the script for the pages around them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::bundle::Bundle;
use super::digest::Digest;
use super::{MODULE, template};
use crate::place;

/// The page that an iframe names.
pub const FRAME: &str = "frame.html";
/// What makes the iframe as tall as its content.
pub const FRAME_SCRIPT: &str = "frame.js";

/// Writes the page with its parts, and the script for the page around.
///
/// # Errors
/// When a source cannot be read, or something is wrong in it.
pub fn write(folder: &Path, bundle: &Bundle) -> Result<()> {
    fs::write(folder.join(FRAME_SCRIPT), bundle.alone(FRAME_SCRIPT)?).context("writing frame.js")?;
    let styles = fs::read(place::root().join("src/web/frame.css")).context("reading frame.css")?;
    let styles_name = format!("frame-{}.css", Digest::of(&styles).short());
    let script = bundle.alone("framed.js")?;
    let script_name = format!("framed-{}.js", Digest::of(script.as_bytes()).short());
    let module = fs::read(folder.join(MODULE)).context("reading the bundle")?;
    let page = template::filled(
        FRAME,
        &[
            ("{{styles}}", 1, &styles_name),
            ("{{integrity}}", 1, &Digest::of(&module).integrity()),
            ("{{script}}", 1, &script_name),
            ("{{script_integrity}}", 1, &Digest::of(script.as_bytes()).integrity()),
        ],
    )?;
    fs::write(folder.join(styles_name), styles).context("writing the frame's style sheet")?;
    fs::write(folder.join(script_name), script).context("writing the frame's script")?;
    fs::write(folder.join(FRAME), page).context("writing frame.html")
}
