//! Sentences by key, with their placeholders filled.

use std::rc::Rc;

use crate::model::currency::Currency;
use crate::model::decision::Decision;
use crate::view::language::Language;

/// Unicode's names of plural forms.
const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The key of the words for where on the page something stands.
pub(super) const UNDER_PLACE: &str = "money.under_place";

/// Where sentences come from: the page's own first, then a model's texts, then those of the language.
#[derive(Debug, Clone)]
pub struct Copy {
    replaced: Vec<(String, String)>,
    own: Vec<(String, String)>,
    language: Rc<Language>,
    currency: ShownCurrency,
}

/// The currency in which money is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownCurrency {
    /// Its ISO 4217 code.
    pub code: String,
    /// How many of it one unit of the model's currency is, `(0, 1,000,000]`.
    pub per_unit: f64,
    /// The year of that rate; `None` for the model's own currency.
    pub year: Option<u16>,
}

impl ShownCurrency {
    /// The currency of this code, or the model's own where the model knows no rate of it.
    fn of(decision: &Decision, code: Option<&str>) -> Self {
        let known = decision.currencies.iter().find(|currency| Some(currency.code.as_str()) == code);
        match known {
            Some(Currency { code, per_unit, year }) => {
                Self { code: code.clone(), per_unit: *per_unit, year: Some(*year) }
            }
            None => Self { code: decision.currency.clone(), per_unit: 1.0, year: None },
        }
    }
}

impl Default for Copy {
    fn default() -> Self {
        let currency = ShownCurrency { code: "USD".to_owned(), per_unit: 1.0, year: None };
        Self { replaced: Vec::new(), own: Vec::new(), language: Rc::new(Language::english()), currency }
    }
}

/// A language is the same as itself alone: each is loaded once.
impl PartialEq for Copy {
    fn eq(&self, other: &Self) -> bool {
        let is_same = Rc::ptr_eq(&self.language, &other.language);
        is_same && self.currency == other.currency && self.replaced == other.replaced && self.own == other.own
    }
}

impl Copy {
    /// The sentences of a language for this decision. A model's texts in that language come first,
    /// then its first language, then the language's own sentences.
    pub fn new(decision: &Decision, language: Rc<Language>) -> Self {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let tag = language.tag.as_str();
        let own = decision
            .texts
            .iter()
            .find(|texts| texts.language.eq_ignore_ascii_case(tag))
            .or_else(|| decision.texts.iter().find(|texts| base(&texts.language) == base(tag)))
            .or_else(|| decision.texts.first());
        let own = own.map(|texts| texts.texts.clone()).unwrap_or_default();
        Self { replaced: Vec::new(), own, language, currency: ShownCurrency::of(decision, None) }
    }

    /// The English sentences for this decision.
    #[must_use]
    pub fn english(decision: &Decision) -> Self {
        Self::new(decision, Rc::new(Language::english()))
    }

    /// The same sentences, with these in their place.
    #[must_use]
    pub fn replaced(mut self, sentences: Vec<(String, String)>) -> Self {
        self.replaced = sentences;
        self
    }

    /// The same for a reader who has not the page before them: no sentence names a place of it.
    #[must_use]
    pub fn away_from_the_page(&self) -> Self {
        let mut away = self.clone();
        away.replaced.insert(0, (UNDER_PLACE.to_owned(), String::new()));
        away
    }

    /// The same for another decision, in another language or currency; what the page has replaced stays so.
    #[must_use]
    pub fn renewed(&self, decision: &Decision, language: Rc<Language>, currency: Option<&str>) -> Self {
        let currency = ShownCurrency::of(decision, currency);
        Self { currency, ..Self::new(decision, language).replaced(self.replaced.clone()) }
    }

    /// The currency in which money is shown.
    pub fn currency(&self) -> &ShownCurrency {
        &self.currency
    }

    /// The language.
    pub fn language(&self) -> &Rc<Language> {
        &self.language
    }

    /// The sentence of a key; `None` where nobody wrote one.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.own(key).or_else(|| self.language.find(key))
    }

    /// Whether a sentence of this key is said in any language: others have more plural forms.
    pub fn knows(&self, key: &str) -> bool {
        let is_form = |(stem, form): (&str, &str)| PLURAL_FORMS.contains(&form) && self.knows_plural(stem);
        self.find(key).is_some() || key.rsplit_once('.').is_some_and(is_form)
    }

    fn knows_plural(&self, stem: &str) -> bool {
        ["one", "other"].iter().all(|form| self.find(&format!("{stem}.{form}")).is_some())
    }

    /// The page's sentence of a key, or the model's.
    fn own(&self, key: &str) -> Option<&str> {
        let own = self.replaced.iter().chain(&self.own).find(|(name, _)| name == key);
        own.map(|(_, sentence)| sentence.as_str())
    }

    /// The sentence of a key. A key without one stands for itself, so that a gap is seen.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The sentence of `kind.id.part`.
    pub fn of(&self, kind: &str, id: &str, part: &str) -> String {
        self.get(&[kind, ".", id, ".", part].concat()).to_owned()
    }

    /// The sentence of a key with `{name}` replaced by its value.
    pub fn fill(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        filled(self.get(key), arguments)
    }

    /// The sentence of a key in the plural form of `count`, which also fills `{count}`.
    pub fn count(&self, key: &str, count: f64, arguments: &[(&str, &str)]) -> String {
        // The form of the number as it is written: of 1.02 there is one.
        let written = (10.0 * count).round() / 10.0;
        let forms =
            [self.language.numerals.plural(written).as_str(), "other"].map(|form| [key, ".", form].concat());
        // A page's own sentences may be of a language with fewer forms.
        let is_own = |form: &&String| self.own(form).is_some();
        let form = forms.iter().find(is_own).or_else(|| forms.iter().find(|form| self.find(form).is_some()));
        let number = self.number(count);
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(arguments);
        self.fill(form.unwrap_or(&forms[1]), &all)
    }
}

/// One pass over the text, so that a value which itself holds braces stays as it is.
pub(super) fn filled(sentence: &str, arguments: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        // No name has a brace in it: what is behind another one is looked at when it is its turn.
        let name = after.split(['{', '}']).next().unwrap_or_default();
        let behind = after[name.len()..].strip_prefix('}');
        let value = arguments.iter().find(|(argument, _)| *argument == name);
        match (behind, value) {
            (Some(behind), Some((_, value))) => {
                text.push_str(value);
                rest = behind;
            }
            _ => {
                text.push('{');
                rest = after;
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
            ("{{a} and {b{a}}", "{1 and {b1}"),
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

    #[test]
    fn the_plural_form_is_that_of_the_number_as_it_is_written() {
        let said = |count| Copy::default().count("doubt.precision", count, &[]);
        assert!(said(1.02).contains("1 point higher"), "{}", said(1.02));
        assert!(said(1.06).contains("1.1 points higher"), "{}", said(1.06));
    }
}
