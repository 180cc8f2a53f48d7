//! Pages with places that only the build can fill.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::place;

/// A place in a page: what stands there, how often, and what takes its place.
pub type Filling<'a> = (&'a str, usize, &'a str);

/// Reads a page of `src/web` and fills its places.
///
/// # Errors
/// As [`fill`], or when the page cannot be read.
pub fn filled(name: &str, fillings: &[Filling<'_>]) -> Result<String> {
    let page = place::root().join("src/web").join(name);
    let page = fs::read_to_string(page).with_context(|| format!("reading {name}"))?;
    fill(name, &page, fillings)
}

/// Fills the places of a page.
///
/// # Errors
/// When a place is not there as often as it should be, or one is left.
pub fn fill(name: &str, page: &str, fillings: &[Filling<'_>]) -> Result<String> {
    for (mark, n_expected, _) in fillings {
        let n_found = page.matches(mark).count();
        if n_found != *n_expected {
            bail!("{name} has `{mark}` {n_found} times instead of {n_expected}");
        }
    }
    let is_known = |place: &&str| fillings.iter().any(|(mark, ..)| mark == place);
    let places = page.match_indices("{{").filter_map(|(start, _)| {
        let end = page[start..].find("}}")?;
        Some(&page[start..start + end + 2])
    });
    if let Some(left) = places.into_iter().find(|place| !is_known(place)) {
        bail!("{name} has a place `{left}` that nothing fills");
    }
    // One after the other from the front, so that nothing is looked for in what was filled in.
    let mut filled = String::new();
    let mut rest = page;
    let next = |rest: &str| {
        let places =
            fillings.iter().filter_map(|(mark, _, value)| Some((rest.find(mark)?, mark.len(), *value)));
        places.min_by_key(|(place, ..)| *place)
    };
    while let Some((place, length, value)) = next(rest) {
        filled.push_str(&rest[..place]);
        filled.push_str(value);
        rest = &rest[place + length..];
    }
    Ok(filled + rest)
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn every_place_is_filled_and_none_is_forgotten() -> anyhow::Result<()> {
        let page = "<a>{{a}}</a> {{b}} {{a}}";
        assert_eq!(fill("page", page, &[("{{a}}", 2, "{{b}}"), ("{{b}}", 1, "2")])?, "<a>{{b}}</a> 2 {{b}}");
        let problem = |fillings: &[_]| fill("page", page, fillings).err().map(|problem| problem.to_string());
        let once = problem(&[("{{a}}", 1, ""), ("{{b}}", 1, "")]);
        assert_eq!(once.as_deref(), Some("page has `{{a}}` 2 times instead of 1"), "another number");
        let left = problem(&[("{{a}}", 2, "")]);
        assert_eq!(left.as_deref(), Some("page has a place `{{b}}` that nothing fills"), "one left");
        Ok(())
    }
}
