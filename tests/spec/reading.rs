//! How hard the English sentences are to read: the school grade by the formula of Flesch and Kincaid.
//!
//! J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability formulas for Navy
//! enlisted personnel, Research Branch Report 8-75, 1975:
//! grade = 0.39 · words / sentences + 11.8 · syllables / words − 15.59.

use std::collections::BTreeMap;
use std::fs;

use outsourcing_decision::document::json_text;
use outsourcing_decision::document::locale::sentences;

use crate::support::decision;

/// The highest grade that a screen may have, and any one sentence: the formula was made for whole passages.
const GRADE_MAX: f64 = 9.0;
const SENTENCE_MAX: f64 = 12.0;
/// Words of a sentence that has a grade: that of “Not yet.” says nothing.
const WORDS_MIN: usize = 4;

/// What a text is counted by.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Counts {
    n_sentences: usize,
    n_words: usize,
    n_syllables: usize,
}

impl Counts {
    /// Counts whole sentences. Headings and labels have no full stop, and are left out: short as they are, they
    /// would only make a screen look easier.
    fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let sentences = texts.into_iter().flat_map(|text| text.split_inclusive(['.', '?', '!']));
        let whole = sentences.filter(|sentence| sentence.ends_with(['.', '?', '!']));
        whole.fold(Self::default(), |counts, sentence| {
            let words = words(sentence);
            Self {
                n_sentences: counts.n_sentences + 1,
                n_words: counts.n_words + words.len(),
                n_syllables: counts.n_syllables + words.iter().map(|word| n_syllables(word)).sum::<usize>(),
            }
        })
    }

    fn grade(self) -> f64 {
        let [sentences, words, syllables] =
            [self.n_sentences, self.n_words, self.n_syllables].map(|count| count as f64);
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

/// The words of a sentence. A placeholder is one word, whatever comes to stand there: “{count}” counts as “count”.
fn words(sentence: &str) -> Vec<String> {
    let parts = sentence.split(|c: char| !(c.is_alphanumeric() || c == '’'));
    parts.filter(|word| word.contains(char::is_alphanumeric)).map(str::to_lowercase).collect()
}

/// Syllables nearly as the ear has them: one for each run of vowels, none for an “e” near the end that is silent.
fn n_syllables(word: &str) -> usize {
    let word = word.split('’').next().unwrap_or_default();
    let runs = word.split(|letter: char| !is_vowel(letter)).filter(|run| !run.is_empty());
    let n_runs = runs.count();
    if n_runs > 1 && ends_silently(word) { n_runs - 1 } else { n_runs.max(1) }
}

fn is_vowel(letter: char) -> bool {
    "aeiouy".contains(letter)
}

/// Whether a word ends in “e”, “es” or “ed” after a consonant, as in “rules” and “asked”; but “people”, “changes”
/// and “wanted” have it heard.
fn ends_silently(word: &str) -> bool {
    let ends = |ending| word.strip_suffix(ending).is_some_and(|stem: &str| !stem.ends_with(is_vowel));
    match ["e", "es", "ed"].into_iter().find(|ending| ends(*ending)) {
        Some("e") => word.strip_suffix("le").is_none_or(|stem| stem.ends_with(is_vowel)),
        Some("es") => {
            let is_hissed = ["ces", "ches", "ges", "ses", "shes", "xes", "zes"];
            !is_hissed.iter().any(|ending| word.ends_with(ending))
        }
        Some(_) => !["ded", "ted"].iter().any(|ending| word.ends_with(ending)),
        None => false,
    }
}

fn english() -> BTreeMap<String, String> {
    let text = fs::read("locales/en.json").expect("a locale file");
    sentences(&json_text::parse(&text).expect("a locale file is JSON")).into_iter().collect()
}

/// The screens that a reader sees first, each with what the keys of its texts begin with.
const SCREENS: [(&str, &[&str]); 7] = [
    (
        "opening and quick test",
        &["page.lead", "page.title", "page.gut_", "page.quick_", "quick.", "alternative.", "page.answer_"],
    ),
    ("answer", &["verdict.", "verdict_detail.", "how_sure."]),
    (
        "reasons",
        &[
            "page.reasons_",
            "page.article_",
            "rest.reasons_",
            "rest.article_",
            "rest.change_",
            "rest.flip",
            "rest.flip",
            "claim.",
        ],
    ),
    (
        "red lines and warnings",
        &["red_line.", "page.red_lines_", "rest.red_lines_", "page.lift", "rest.lift", "warning.", "note."],
    ),
    ("weights", &["page.values_", "rest.values_"]),
    ("facts", &["page.facts_", "rest.facts_", "fact."]),
    ("amounts", &["page.money_heading", "money.lead", "amount."]),
];

/// Those and the questions of each group, with their texts.
fn screens() -> Vec<(String, Vec<String>)> {
    let english = english();
    let begin_with = |starts: &[&str]| {
        let texts = english.iter().filter(|(key, _)| starts.iter().any(|start| key.starts_with(start)));
        texts.map(|(_, text)| text.clone()).collect()
    };
    let decision = decision();
    let groups = decision.groups.values().map(|group| {
        let asked = group.criteria.iter().map(|idx| format!("criterion.{}.", decision.criteria[*idx].id));
        let keys: Vec<String> = asked.chain([format!("group.{}.", group.id)]).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        (format!("questions, {}", group.id), begin_with(&keys))
    });
    let first = SCREENS.iter().map(|(screen, starts)| ((*screen).to_owned(), begin_with(starts)));
    first.chain(groups).collect()
}

#[test]
fn syllables_are_counted_nearly_as_heard() {
    for (line, n) in [
        ("a the rules asked love", 1),
        ("answer people service outsource minute wanted changes simple money vendor’s", 2),
        ("customers confidence company", 3),
    ] {
        for word in line.split(' ') {
            assert_eq!(n_syllables(word), n, "{word}");
        }
    }
}

#[test]
fn a_grade_is_what_the_formula_says() {
    let counts = Counts::of(["Your answer shows up here. What counts most?", "A heading"]);
    assert_eq!(counts, Counts { n_sentences: 2, n_words: 8, n_syllables: 9 });
    assert!((counts.grade() - (0.39 * 4.0 + 11.8 * 1.125 - 15.59)).abs() < 1e-12, "{}", counts.grade());
}

#[test]
fn every_screen_can_be_read_at_the_ninth_grade() {
    let mut hard = Vec::new();
    for (screen, texts) in screens() {
        let counts = Counts::of(texts.iter().map(String::as_str));
        assert!(counts.n_sentences > 4, "{screen} has only {} sentences", counts.n_sentences);
        let grade = counts.grade();
        println!("{grade:4.1}  {screen}");
        if grade > GRADE_MAX {
            hard.push(format!("{grade:.1}  {screen}"));
        }
    }
    assert_eq!(hard, Vec::<String>::new(), "screens above grade {GRADE_MAX}");
}

#[test]
fn no_sentence_of_a_screen_is_much_harder() {
    let mut hard = Vec::new();
    for text in screens().iter().flat_map(|(_, texts)| texts) {
        for sentence in text.split_inclusive(['.', '?', '!']) {
            let counts = Counts::of([sentence]);
            if counts.n_words >= WORDS_MIN && counts.grade() > SENTENCE_MAX {
                hard.push(format!("{:.1} {sentence}", counts.grade()));
            }
        }
    }
    assert_eq!(hard, Vec::<String>::new(), "sentences above grade {SENTENCE_MAX}");
}
