//! How the published page is optimised: read from `index.html`, where Trunk reads it.

use std::fs;

use anyhow::{Context, Result};

use crate::place;

/// The line of `index.html` that is for Trunk.
const FOR_TRUNK: &str = "<link data-trunk ";

/// The arguments for wasm-opt.
///
/// # Errors
/// When the page cannot be read, has no such line, or the line does not say.
pub(crate) fn wasm_opt() -> Result<Vec<String>> {
    in_page(&fs::read_to_string(place::root().join("index.html")).context("reading index.html")?)
}

fn in_page(page: &str) -> Result<Vec<String>> {
    let line =
        page.lines().find(|line| line.contains(FOR_TRUNK)).context("index.html has no line for Trunk")?;
    let level = attribute(line, "data-wasm-opt")?;
    let more = attribute(line, "data-wasm-opt-params")?;
    let level = format!("-O{level}");
    Ok([level.as_str()].into_iter().chain(more.split(' ')).map(str::to_owned).collect())
}

fn attribute<'a>(line: &'a str, name: &str) -> Result<&'a str> {
    let (_, rest) = line.split_once(&format!(" {name}=\"")).with_context(|| format!("no {name}"))?;
    let (value, _) = rest.split_once('"').with_context(|| format!("{name} has no end"))?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::in_page;

    #[test]
    fn level_and_further_flags_are_taken_from_the_line_for_trunk() -> anyhow::Result<()> {
        let page = "<p data-wasm-opt=\"0\">\n<link data-trunk rel=\"rust\" data-wasm-opt=\"z\" \
                    data-wasm-opt-params=\"--enable-simd --strip-debug\">\n";
        assert_eq!(in_page(page)?, ["-Oz", "--enable-simd", "--strip-debug"], "in this order");
        assert!(in_page("<p>").is_err(), "no line for Trunk");
        assert!(in_page("<link data-trunk rel=\"rust\">").is_err(), "a line that does not say");
        Ok(())
    }
}
