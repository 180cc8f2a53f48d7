//! axe-core: finds what keeps people out who use a page otherwise than by sight and mouse.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::page::Page;

/// Runs axe-core and lists its violations, each with the places where it was found.
///
/// The script is handed in by the driver rather than by the page: no policy has to be loosened for it.
pub(crate) async fn violations(page: &Page) -> Result<Vec<String>> {
    let path = xtask::setup::npm::axe()?;
    let script = std::fs::read_to_string(&path).context("reading axe-core")?;
    page.run(&script).await?;
    page.run("axe.run().then((found) => { window.found = found }, (error) => { window.found = { error: `${error}` } })")
        .await?;
    let found = page.until("axe-core is done", "return window.found").await?;
    let violations =
        found["violations"].as_array().with_context(|| format!("axe-core: {}", found["error"]))?;
    Ok(violations.iter().map(in_words).collect())
}

fn in_words(violation: &Value) -> String {
    let places = violation["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let places: Vec<String> = places.iter().map(|node| node["target"].to_string()).collect();
    format!("{}: {} at {}", violation["id"], violation["help"], places.join(", "))
}
