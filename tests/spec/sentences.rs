//! Whatever a reader is told stands in the locale files: the code has keys of sentences, and all of them are there.

use std::collections::BTreeSet;
use std::fs;

use outsourcing_decision::document::locale::english_keys;

use crate::house::sources;

/// The texts between quotation marks of a source file, without its tests and comments.
fn literals(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let is_code =
        |line: &&str| !["//", "#[", "reason ="].iter().any(|start| line.trim_start().starts_with(start));
    let mut found = Vec::new();
    for line in code.lines().filter(is_code) {
        let line = line.replace("\\\"", "”").replace("'\"'", "");
        found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    found
}

/// Every text between quotation marks of what shows, with its file.
fn all_literals() -> Vec<(String, String)> {
    let files = ["src/ui", "src/view"].into_iter().flat_map(sources);
    files
        .flat_map(|path| {
            let source = fs::read_to_string(&path).expect("a source file");
            let path = path.display().to_string();
            literals(&source).into_iter().map(move |literal| (path.clone(), literal))
        })
        .collect()
}

/// Whether a text is a key of a sentence, or the pattern of some: “page.title”, “criterion.{id}.hint”.
fn is_key(literal: &str, sections: &BTreeSet<&str>) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_{}".contains(c))
    };
    let mut parts = literal.split('.');
    parts.next().is_some_and(|section| sections.contains(section))
        && literal.contains('.')
        && parts.all(is_part)
}

/// Whether a sentence has this key, or several have keys of this pattern or in plural forms.
fn is_said(literal: &str, keys: &[&str]) -> bool {
    let parts: Vec<&str> = literal.split('.').collect();
    keys.iter().any(|key| {
        let of_key: Vec<&str> = key.split('.').collect();
        let is_alike = parts.iter().zip(&of_key).all(|(part, of_key)| part.contains('{') || part == of_key);
        let is_plural = of_key.len() == parts.len() + 1 && of_key.last() == Some(&"other");
        is_alike && (of_key.len() == parts.len() || is_plural)
    })
}

#[test]
fn literals_are_told_from_comments() {
    let source = "let a = \"one\"; // \"no\"\n// \"no\"\n#[expect(x, reason = \"no\")]\nlet b = [\"a \\\"b\\\"\", 'c'];";
    assert_eq!(literals(source), ["one", "no", "a ”b”"]);
}

#[test]
fn every_key_in_the_code_has_its_sentence() {
    let keys: Vec<&str> = english_keys().collect();
    let sections: BTreeSet<&str> = keys.iter().filter_map(|key| key.split('.').next()).collect();
    let named: Vec<(String, String)> =
        all_literals().into_iter().filter(|(_, literal)| is_key(literal, &sections)).collect();
    assert!(named.len() > 150, "the test sees only {} keys", named.len());
    let missing: Vec<_> = named.iter().filter(|(_, key)| !is_said(key, &keys)).collect();
    assert!(missing.is_empty(), "without a sentence: {missing:#?}");
}

#[test]
fn no_sentence_stands_in_the_code() {
    let is_sentence = |text: &str| {
        let words: Vec<&str> = text.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).collect();
        let begins = text.chars().next().is_some_and(char::is_uppercase);
        words.len() > 1 && (begins || text.ends_with(['.', '?', '!']))
    };
    let found: Vec<_> = all_literals().into_iter().filter(|(_, text)| is_sentence(text)).collect();
    assert!(found.is_empty(), "not in a locale file: {found:#?}");
}
