//! A language that the page can speak: its sentences, and how it writes numbers.

use std::rc::Rc;

use crate::document::locale::{english, sentences};
use crate::document::tree::Tree;
use crate::view::numerals::{English, Numerals};

/// A language. Of sentences that it lacks, the English ones stand in.
#[derive(Clone)]
pub struct Language {
    /// Its tag, such as `de` or `fr-CA`: a model's own texts are chosen by it.
    pub tag: String,
    /// Sorted by their keys.
    sentences: Vec<(String, String)>,
    /// How it writes numbers.
    pub numerals: Rc<dyn Numerals>,
}

impl std::fmt::Debug for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Language").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// The same tag, and sentence by sentence the same.
impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag && self.sentences == other.sentences
    }
}

impl Language {
    /// The built-in English.
    pub fn english() -> Self {
        Self::new("en", &Tree::Null, Rc::new(English::PLAIN))
    }

    /// The same in a page, also where that speaks a language that there are no sentences of: by its tag the model's own
    /// texts are chosen.
    pub fn english_on_a_page(tag: &str) -> Self {
        Self::new(tag, &Tree::Null, Rc::new(English::ON_A_PAGE))
    }

    /// A language with the sentences of a locale file.
    pub fn new(tag: &str, locale: &Tree, numerals: Rc<dyn Numerals>) -> Self {
        Self { tag: tag.to_owned(), sentences: sentences(locale), numerals }
    }

    /// The sentence of a key; `None` where neither the language nor English has one.
    pub fn find(&self, key: &str) -> Option<&str> {
        let found = self.sentences.binary_search_by(|(name, _)| name.as_str().cmp(key));
        found.map_or_else(|_| english(key), |place| Some(self.sentences[place].1.as_str()))
    }
}
