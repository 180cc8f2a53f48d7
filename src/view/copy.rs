//! Sentences by key, with their placeholders filled.

use crate::document::locale::english;
use crate::model::decision::Decision;

/// Where sentences come from: a model's own texts first, then the built-in English.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Copy {
    own: Vec<(String, String)>,
}

impl Copy {
    /// The sentences of a language for this decision. A model's texts in that language come first,
    /// then its first language, then the built-in sentences.
    pub fn new(decision: &Decision, language: &str) -> Self {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let own = decision
            .texts
            .iter()
            .find(|texts| texts.language.eq_ignore_ascii_case(language))
            .or_else(|| decision.texts.iter().find(|texts| base(&texts.language) == base(language)))
            .or_else(|| decision.texts.first());
        Self { own: own.map(|texts| texts.texts.clone()).unwrap_or_default() }
    }

    /// The same sentences, with these in their place.
    pub fn replaced(mut self, sentences: Vec<(String, String)>) -> Self {
        self.own.splice(0..0, sentences);
        self
    }

    /// The sentence of a key; `None` where nobody wrote one.
    pub fn find(&self, key: &str) -> Option<&str> {
        let own = self.own.iter().find(|(name, _)| name == key).map(|(_, sentence)| sentence.as_str());
        own.or_else(|| english(key))
    }

    /// The sentence of a key. A key without one stands for itself, so that a gap is seen.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The sentence of `kind.id.part`.
    pub fn of(&self, kind: &str, id: &str, part: &str) -> String {
        self.get(&format!("{kind}.{id}.{part}")).to_owned()
    }

    /// The sentence of a key with `{name}` replaced by its value.
    pub fn fill(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        filled(self.get(key), arguments)
    }

    /// The sentence of a key in the plural form of `count`, which also fills `{count}`.
    pub fn count(&self, key: &str, count: usize, arguments: &[(&str, &str)]) -> String {
        let form = if count == 1 { "one" } else { "other" };
        let number = count.to_string();
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(arguments);
        self.fill(&format!("{key}.{form}"), &all)
    }
}

/// One pass over the text, so that a value which itself holds braces stays as it is.
fn filled(sentence: &str, arguments: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        let close = rest.find('}');
        let value = close.and_then(|close| arguments.iter().find(|(name, _)| *name == &rest[1..close]));
        match (close, value) {
            (Some(close), Some((_, value))) => {
                text.push_str(value);
                rest = &rest[close + 1..];
            }
            _ => {
                text.push('{');
                rest = &rest[1..];
            }
        }
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once() {
        for (sentence, expected) in [
            ("{a} and {b}", "1 and {a}"),
            ("no placeholder", "no placeholder"),
            ("{unknown} {a}", "{unknown} 1"),
            ("open { and {a", "open { and {a"),
        ] {
            assert_eq!(filled(sentence, &[("a", "1"), ("b", "{a}")]), expected, "{sentence}");
        }
    }

    #[test]
    fn a_replaced_sentence_comes_first_and_a_missing_one_shows_its_key() {
        let copy = Copy::default().replaced(vec![("page.title".to_owned(), "Ours".to_owned())]);
        assert_eq!(copy.get("page.title"), "Ours", "replaced");
        assert_eq!(copy.get("page.no_such_key"), "page.no_such_key", "missing");
    }
}
