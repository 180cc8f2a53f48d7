//! Sentences by key: the English ones, packed at build time from `locales/en.json`, and those of other files of
//! its form. A key is the path in such a file, joined by dots.

use std::cell::Cell;
use std::cmp::Ordering;

use crate::document::tree::Tree;

/// Records sorted by key, each a key and its sentence: what a page says first.
const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/english_first.txt"));
/// The same of what it says once the rest of its program is there.
const LATER: &str = include_str!(concat!(env!("OUT_DIR"), "/english_later.txt"));
const RECORD_END: u8 = 0x1e;
const KEY_END: char = '\u{1f}';

thread_local! {
    /// What is known of [`LATER`]: in a page of two files nothing until the second is there.
    static KNOWN_LATER: Cell<&'static str> =
        const { Cell::new(if cfg!(all(feature = "split", target_arch = "wasm32")) { "" } else { LATER }) };
}

/// From here on all English sentences are known. In a page of two files, only the second calls this and holds them.
pub fn know_all_english() {
    KNOWN_LATER.set(LATER);
}

/// The English sentence of a key.
pub fn english(key: &str) -> Option<&'static str> {
    found(FIRST, key).or_else(|| found(KNOWN_LATER.get(), key))
}

fn found<'a>(sentences: &'a str, key: &str) -> Option<&'a str> {
    let bytes = sentences.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let before = bytes[low..middle].iter().rposition(|byte| *byte == RECORD_END);
        let start = before.map_or(low, |position| low + position + 1);
        let after = bytes[start..high].iter().position(|byte| *byte == RECORD_END);
        let end = after.map_or(high, |position| start + position);
        let (name, sentence) = sentences.get(start..end)?.split_once(KEY_END)?;
        match name.cmp(key) {
            Ordering::Equal => return Some(sentence),
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start.saturating_sub(1),
        }
    }
    None
}

/// Every key: first those of what a page says first.
pub fn english_keys() -> impl Iterator<Item = &'static str> {
    let records = [FIRST, LATER].into_iter().flat_map(|sentences| sentences.split(char::from(RECORD_END)));
    records.filter_map(|record| record.split_once(KEY_END).map(|(key, _)| key))
}

/// The sentences of a locale file, sorted by key; what is no sentence is left out.
pub fn sentences(locale: &Tree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(locale, "", &mut found);
    found.sort_unstable();
    found
}

fn gather(tree: &Tree, path: &str, found: &mut Vec<(String, String)>) {
    match tree {
        Tree::Text(sentence) => found.push((path.to_owned(), sentence.clone())),
        Tree::Object(entries) => {
            for (key, below) in entries {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                gather(below, &path, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_and_no_other() {
        let mut n_keys = 0;
        for key in english_keys() {
            n_keys += 1;
            assert!(english(key).is_some_and(|sentence| !sentence.is_empty()), "{key}");
            assert_eq!(english(&key[..key.len() - 1]), None, "{key} cut short");
            assert_eq!(english(&format!("{key}~")), None, "{key} made longer");
        }
        assert!(n_keys > 500, "only {n_keys} keys");
        assert_eq!(english(""), None, "no key");
    }
}
