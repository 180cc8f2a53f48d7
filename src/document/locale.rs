//! Sentences by key: the English ones, packed at build time from `locales/en.json`, and those of other files of
//! its form. A key is the path in such a file, joined by dots.

use std::cell::OnceCell;

use crate::document::tree::Tree;

/// Records sorted by key, each a key and its sentence: what a page says first.
const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/english_first.txt"));
/// The same of what it says once the rest of its program is there.
const LATER: &str = include_str!(concat!(env!("OUT_DIR"), "/english_later.txt"));
const RECORD_END: char = '\u{1e}';
const KEY_END: char = '\u{1f}';

/// Keys and their sentences, sorted by key.
type Table = Vec<(&'static str, &'static str)>;

thread_local! {
    static SAID_FIRST: Table = records(FIRST).collect();
    /// In a page of two files nothing until the second is there.
    static SAID_LATER: OnceCell<Table> = const { OnceCell::new() };
}

/// From here on all English sentences are known. In a page of two files, only the second calls this and holds them.
pub fn know_all_english() {
    SAID_LATER.with(|known| {
        known.get_or_init(|| records(LATER).collect());
    });
}

/// The English sentence of a key.
pub fn english(key: &str) -> Option<&'static str> {
    if !cfg!(all(feature = "split", target_arch = "wasm32")) {
        know_all_english();
    }
    SAID_FIRST.with(|known| found(known, key)).or_else(|| SAID_LATER.with(|known| found(known.get()?, key)))
}

fn found(table: &Table, key: &str) -> Option<&'static str> {
    table.binary_search_by(|(name, _)| (*name).cmp(key)).ok().map(|place| table[place].1)
}

fn records(packed: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    packed.split(RECORD_END).filter_map(|record| record.split_once(KEY_END))
}

/// Every key: first those of what a page says first.
pub fn english_keys() -> impl Iterator<Item = &'static str> {
    [FIRST, LATER].into_iter().flat_map(records).map(|(key, _)| key)
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
                let path = if path.is_empty() { key.clone() } else { [path, ".", key].concat() };
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
