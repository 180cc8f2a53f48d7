//! Rules of the house that a machine can hold.

use std::fs;
use std::path::{Path, PathBuf};

const FLOORS: [&str; 7] = ["num", "model", "engine", "document", "view", "ui", "web"];

/// Every Rust file below a folder, sorted.
pub(crate) fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(Path::new(folder), &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The floor a file of `src` belongs to; none for the crate's root and the command line.
fn floor_of(path: &Path) -> Option<usize> {
    let name = path.components().nth(1)?.as_os_str().to_str()?;
    let name = name.strip_suffix(".rs").unwrap_or(name);
    FLOORS.iter().position(|floor| *floor == name)
}

/// Every floor that a text names as `crate::floor`, inside braces too.
fn floors_named(text: &str) -> Vec<usize> {
    let mut named = Vec::new();
    for rest in text.split("crate::").skip(1) {
        let list = rest.strip_prefix('{').map_or(rest, |list| list.split('}').next().unwrap_or_default());
        let braced = list.len() != rest.len();
        let words: Vec<&str> = if braced { list.split(',').collect() } else { vec![list] };
        for word in words {
            let word =
                word.trim().split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
            named.extend(FLOORS.iter().position(|floor| *floor == word));
        }
    }
    named
}

#[test]
fn the_floor_reader_sees_plain_and_braced_names() {
    assert_eq!(floors_named("use crate::ui::app;"), [5], "plain");
    assert_eq!(floors_named("use crate::{num::math, view};"), [0, 4], "braced");
    assert_eq!(floors_named("use std::fmt;"), Vec::<usize>::new(), "none");
}

#[test]
fn a_file_names_its_own_floor_or_a_lower_one() {
    let mut n_files = 0;
    for path in sources("src") {
        let Some(floor) = floor_of(&path) else { continue };
        n_files += 1;
        let text = fs::read_to_string(&path).expect("a source file");
        for named in floors_named(&text) {
            assert!(named <= floor, "{} names {}", path.display(), FLOORS[named]);
        }
    }
    assert!(n_files > 40, "the test read only {n_files} files");
}

/// What each floor may use from outside the package.
#[test]
fn a_floor_uses_only_its_own_outside_crates() {
    for (krate, lowest, highest) in [
        ("libm", 0, 0),
        ("serde", 3, 3),
        ("serde_json", 3, 3),
        ("yew", 5, 6),
        ("web_sys", 5, 6),
        ("js_sys", 6, 6),
        ("wasm_bindgen", 6, 6),
        ("gloo", 6, 6),
    ] {
        for path in sources("src") {
            let Some(floor) = floor_of(&path) else { continue };
            let text = fs::read_to_string(&path).expect("a source file");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let used = code.lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//")
                    && (line.starts_with(&format!("use {krate}::")) || line.contains(&format!(" {krate}::")))
            });
            let allowed = (lowest..=highest).contains(&floor);
            assert!(!used || allowed, "{} uses {krate}", path.display());
        }
    }
}

/// The components ask the host, not the page: of the page's types they know only elements and events.
#[test]
fn components_do_not_reach_for_the_page() {
    for path in sources("src/ui") {
        let text = fs::read_to_string(&path).expect("a source file");
        for reach in
            ["web_sys::window", "web_sys::Window", "web_sys::Storage", "gloo::utils", "yew::utils::window"]
        {
            assert!(!text.contains(reach), "{} reaches for {reach}", path.display());
        }
    }
}

/// The maths library has one caller.
#[test]
fn one_file_calls_the_maths_library() {
    let callers: Vec<String> = sources("src")
        .iter()
        .filter(|path| fs::read_to_string(path).expect("a source file").contains("libm::"))
        .map(|path| path.display().to_string())
        .collect();
    assert_eq!(callers, ["src/num/math.rs"]);
}

#[test]
fn every_file_opens_with_what_it_is() {
    for path in sources("src") {
        let text = fs::read_to_string(&path).expect("a source file");
        assert!(text.starts_with("//! "), "{} has no first line of documentation", path.display());
    }
}

/// A strict policy refuses inline styles and markup from text.
#[test]
fn no_component_writes_what_a_strict_policy_refuses() {
    for path in sources("src/ui") {
        let text = fs::read_to_string(&path).expect("a source file");
        for refused in ["style=", "<style", "from_html_unchecked", "innerHTML", "set_inner_html"] {
            assert!(!text.contains(refused), "{} holds {refused}", path.display());
        }
    }
}

/// Folders have a sibling file of their name, and none is a drawer for odds and ends.
#[test]
fn folders_are_named_for_their_subject() {
    for path in sources("src") {
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        assert!(!["utils", "helpers", "common", "misc", "mod"].contains(&name), "{}", path.display());
    }
}

#[test]
fn the_changelog_keeps_its_form() {
    let text = fs::read_to_string("CHANGELOG.md").expect("CHANGELOG.md");
    assert!(text.starts_with("# Changelog"), "its title");
    assert!(text.contains("## [Unreleased]"), "a place for what is not released yet");
}
