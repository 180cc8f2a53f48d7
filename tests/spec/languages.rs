//! Every language says all that English says, with the same placeholders, in its own plural forms.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::rc::Rc;

use outsourcing_decision::document::json_text;
use outsourcing_decision::document::locale::{english_keys, sentences};
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::language::Language;
use outsourcing_decision::view::numerals::Numerals;
use outsourcing_decision::view::typed_number::Separators;

use crate::support::{FEW, answers, decision, outcome, tree};

/// Sections that no page shows, and patterns that the browser has of its own.
const ENGLISH_ONLY: [&str; 3] = ["cli.", "planned.", "currency_sign."];
/// The plural forms that whole numbers have, by Unicode's CLDR 48, `plurals.xml`.
const PLURALS: [(&str, &[&str]); 4] = [
    ("ar", &["few", "many", "one", "other", "two", "zero"]),
    ("de", &["one", "other"]),
    ("es", &["many", "one", "other"]),
    ("fr", &["many", "one", "other"]),
];
/// Forms for one certain number may say it in a word.
const NUMBER_SAID: [&str; 3] = ["zero", "one", "two"];

fn locale(language: &str) -> BTreeMap<String, String> {
    let text = fs::read(format!("locales/{language}.json")).expect("a locale file");
    let tree = json_text::parse(&text).expect("a locale file is JSON");
    sentences(&tree).into_iter().collect()
}

/// The key of a plural sentence without its form, and the form.
fn plural<'a>(keys: &BTreeSet<&str>, key: &'a str) -> Option<(&'a str, &'a str)> {
    let (stem, form) = key.rsplit_once('.')?;
    let siblings = ["one", "other"].map(|form| format!("{stem}.{form}"));
    siblings.iter().all(|sibling| keys.contains(sibling.as_str())).then_some((stem, form))
}

fn placeholders(sentence: &str) -> BTreeSet<&str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect()
}

#[test]
fn the_languages_are_those_that_there_are_files_of() {
    let files = fs::read_dir("locales").expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut files: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
    files.sort();
    assert_eq!(files, ["ar.json", "de.json", "en.json", "es.json", "fr.json"]);
}

#[test]
fn every_language_has_every_key_and_no_other() {
    let english: BTreeMap<String, String> = locale("en");
    let keys: BTreeSet<&str> = english_keys().collect();
    for (language, forms) in PLURALS {
        let mut expected = BTreeSet::new();
        for key in keys.iter().filter(|key| !ENGLISH_ONLY.iter().any(|section| key.starts_with(section))) {
            match plural(&keys, key) {
                Some((stem, _)) => expected.extend(forms.iter().map(|form| format!("{stem}.{form}"))),
                None => _ = expected.insert((*key).to_owned()),
            }
        }
        let found: BTreeSet<String> = locale(language).into_keys().collect();
        let missing: Vec<&String> = expected.difference(&found).collect();
        let unknown: Vec<&String> = found.difference(&expected).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{language} lacks {missing:?}, has {unknown:?}");
    }
    assert!(english.len() > 700, "only {} sentences", english.len());
}

#[test]
fn every_sentence_has_the_placeholders_of_the_english_one() {
    let english = locale("en");
    let keys: BTreeSet<&str> = english.keys().map(String::as_str).collect();
    for (language, _) in PLURALS {
        for (key, sentence) in locale(language) {
            let (stem, form) = plural(&keys, &key).map_or((key.as_str(), ""), |(stem, form)| (stem, form));
            let stem = if form.is_empty() { stem.to_owned() } else { format!("{stem}.other") };
            let stem = if english.contains_key(&stem) { stem } else { other_of(&key) };
            let mut expected = placeholders(&english[&stem]);
            if NUMBER_SAID.contains(&form) && !sentence.contains("{count}") {
                expected.remove("count");
            }
            assert_eq!(placeholders(&sentence), expected, "{language}: {key}: {sentence}");
        }
    }
}

/// The English key of a plural form that English does not have.
fn other_of(key: &str) -> String {
    let (stem, _) = key.rsplit_once('.').expect("a plural form");
    format!("{stem}.other")
}

#[test]
fn nothing_is_left_in_english() {
    let english = locale("en");
    for (language, _) in PLURALS {
        let left: Vec<String> = locale(language)
            .into_iter()
            // Names of firms and papers.
            .filter(|(key, _)| !key.starts_with("basis."))
            .filter(|(key, sentence)| english.get(key) == Some(sentence) && sentence.split(' ').count() > 3)
            .map(|(key, _)| key)
            .collect();
        assert_eq!(left, Vec::<String>::new(), "{language}");
    }
}

#[test]
fn a_language_says_which_it_is_and_which_way_it_runs() {
    for (language, direction) in [("en", "ltr"), ("de", "ltr"), ("fr", "ltr"), ("es", "ltr"), ("ar", "rtl")] {
        let found = locale(language);
        let said = [&found["page.language"], &found["page.direction"]];
        assert_eq!(said, [language, direction]);
    }
}

/// Numbers as none of our languages writes them, so that each is seen to come from here.
#[derive(Debug)]
pub(crate) struct Strange;

impl Numerals for Strange {
    fn number(&self, value: f64, n_decimals: u32) -> String {
        format!("<{value:.*}>", n_decimals as usize)
    }
    fn percent(&self, value: f64) -> String {
        format!("<{value:.0}> of 100")
    }
    fn money(&self, value: f64, currency: &str, n_decimals: u32) -> String {
        format!("<{value:.*}> {currency}", n_decimals as usize)
    }
    fn currency(&self, code: &str) -> Option<String> {
        Some(format!("<{code}>"))
    }
    fn plural(&self, value: f64) -> String {
        if value == 17.0 { "few" } else { "other" }.to_owned()
    }
    fn separators(&self) -> Separators {
        Separators { decimal: ',', group: '.' }
    }
}

#[test]
fn a_verdict_is_said_in_the_language_with_its_numbers_and_plural_forms() {
    let decision = decision();
    let answers = answers(&decision, r#"{"version": 1, "answers": {"vendor_capability": 4, "strain": 4}}"#);
    let outcome = outcome(&decision, &answers, FEW);
    let text = fs::read_to_string("locales/ar.json").expect("a locale file");
    let language = Language::new("ar", &tree(&text), Rc::new(Strange));
    let copy = Copy::new(&decision, Rc::new(language));
    let words = outsourcing_decision::view::verdict_words::Words {
        copy: &copy,
        decision: &decision,
        answers: &answers,
        outcome: &outcome,
    };
    let few = &locale("ar")["how_sure.unanswered.few"];
    assert_eq!(words.unanswered(), Some(few.replace("{count}", "<17.0>")), "17 questions are open");
    assert!(words.how_sure().is_some_and(|sentence| sentence.contains("<100.0>")), "{:?}", words.how_sure());
    assert!(words.how_sure().is_some_and(|sentence| sentence.contains("> of 100")), "{:?}", words.how_sure());
    let english = Copy::english(&decision);
    assert_ne!(copy.get("alternative.outsource.do"), english.get("alternative.outsource.do"), "the headline");
}

/// The report stays English whatever the page speaks: it is the same text everywhere.
#[test]
fn a_model_of_one_language_keeps_it_in_all_others() {
    let file = fs::read_to_string("examples/van.json").expect("an example");
    let decision = outsourcing_decision::document::model_check::check(&tree(&file)).expect("no problem");
    let text = fs::read_to_string("locales/de.json").expect("a locale file");
    let copy = Copy::new(&decision, Rc::new(Language::new("de", &tree(&text), Rc::new(Strange))));
    let own = decision.texts.first().expect("the example has texts of its own");
    for (key, sentence) in &own.texts {
        assert_eq!(copy.get(key), sentence, "{key}");
    }
    assert_eq!(copy.get("page.not_sure"), locale("de")["page.not_sure"], "the page's own words");
}

/// French sets its marks apart with spaces at which no line breaks.
#[test]
fn french_spaces_do_not_break() {
    let is_apart = |sentence: &str| {
        let letters: Vec<char> = sentence.chars().collect();
        let pairs = letters.windows(2).map(|pair| (pair[0], pair[1]));
        let is_loose = |(first, second): (char, char)| {
            first == ' ' && matches!(second, ':' | ';' | '?' | '!' | '»') || first == '«' && second == ' '
        };
        !pairs.into_iter().any(is_loose)
    };
    assert!(!is_apart("Quoi ?"), "a space that breaks");
    let loose: Vec<String> = locale("fr").into_values().filter(|sentence| !is_apart(sentence)).collect();
    assert!(loose.is_empty(), "{loose:#?}");
}
