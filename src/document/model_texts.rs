//! Reads the sentences that a model brings along, and checks that none is missing.

use crate::document::locale::english;
use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::model::decision::{Decision, LanguageTexts};
use crate::model::fact::FactKind;

const LANGUAGES_MAX: usize = 50;
const LANGUAGE_LENGTH_MAX: usize = 35;
/// Longest sentence of a model \[bytes\].
pub const TEXT_LENGTH_MAX: usize = 2_000;

/// The sentences of each language; none where the key is left out.
pub(crate) fn read(file: &ObjectReader<'_>) -> Vec<LanguageTexts> {
    let Some(languages) = file.optional("texts").and_then(|texts| texts.any_object()) else {
        return Vec::new();
    };
    if languages.entries().count() > LANGUAGES_MAX {
        languages.note(ProblemKind::TooMany(LANGUAGES_MAX));
    }
    languages
        .entries()
        .take(LANGUAGES_MAX)
        .filter_map(|(language, texts)| read_language(language, &texts))
        .collect()
}

fn read_language(language: &str, reader: &Reader<'_>) -> Option<LanguageTexts> {
    if language.len() > LANGUAGE_LENGTH_MAX {
        reader.note(ProblemKind::TooLong(LANGUAGE_LENGTH_MAX));
        return None;
    }
    let entries = reader.any_object()?;
    let texts = entries.entries().filter_map(|(key, text)| {
        let text = text.text(TEXT_LENGTH_MAX)?;
        Some((key.to_owned(), text.to_owned()))
    });
    Some(LanguageTexts { language: language.to_owned(), texts: texts.collect() })
}

/// Notes every sentence that the page would need and that is neither built in nor brought along.
pub(crate) fn check_complete(file: &ObjectReader<'_>, decision: &Decision) {
    for key in needed(decision) {
        let brought = !decision.texts.is_empty()
            && decision.texts.iter().all(|language| language.texts.iter().any(|(name, _)| *name == key));
        if !brought && english(&key).is_none() {
            file.note(ProblemKind::MissingText(key));
        }
    }
}

/// The key of every sentence that a decision needs by its names.
pub fn needed(decision: &Decision) -> Vec<String> {
    let mut keys = Vec::new();
    let mut add = |kind: &str, id: &str, parts: &[&str]| {
        keys.extend(parts.iter().map(|part| format!("{kind}.{id}.{part}")));
    };
    for alternative in decision.alternatives.values() {
        add("alternative", alternative.id.as_str(), &["name", "do", "doing", "about"]);
    }
    for group in decision.groups.values() {
        add("group", group.id.as_str(), &["name", "intro"]);
    }
    for criterion in decision.criteria.values() {
        let parts = ["question", "name", "low", "high", "said_low", "said_high", "if_lower", "if_higher"];
        add("criterion", criterion.id.as_str(), &parts);
    }
    for red_line in decision.red_lines.values() {
        add("red_line", red_line.id.as_str(), &["name", "text"]);
    }
    for fact in decision.facts.values() {
        add("fact", fact.id.as_str(), &["question"]);
        if let FactKind::Choice { choices: members, .. } | FactKind::Set { members } = &fact.kind {
            let members: Vec<&str> = members.iter().map(|member| member.as_str()).collect();
            add("fact", fact.id.as_str(), &members);
        }
    }
    let lifts = decision.red_lines.values().flat_map(|line| &line.rules).flat_map(|rule| &rule.lifted_by);
    for key in lifts.map(|lift| format!("evidence.{}", lift.id())) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let shown = decision.notes.iter().filter(|note| !note.when.is_empty());
    keys.extend(shown.map(|note| format!("note.{}", note.id)));
    keys.extend(decision.warnings.iter().map(|warning| format!("warning.{}", warning.id)));
    keys.extend(decision.claims.values().map(|claim| format!("claim.{}", claim.id)));
    keys
}
