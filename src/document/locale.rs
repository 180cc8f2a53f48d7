//! The English sentences, turned into Rust data at build time from `locales/en.json`.
//! A key is the path in that file, joined by dots.

include!(concat!(env!("OUT_DIR"), "/english.rs"));

/// The English sentence of a key.
pub fn english(key: &str) -> Option<&'static str> {
    let found = SENTENCES.binary_search_by(|(name, _)| (*name).cmp(key)).ok()?;
    Some(SENTENCES[found].1)
}

/// Every key, sorted.
pub fn english_keys() -> impl Iterator<Item = &'static str> {
    SENTENCES.iter().map(|(key, _)| *key)
}
