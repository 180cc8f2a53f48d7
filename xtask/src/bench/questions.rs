//! The first questions of ours in English, as data for the pages of others: the same words, ways and ratings.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::place;

/// The ratings from low to high, and the keys of their words.
const RATINGS: [(i8, &str); 5] = [(-2, "m2"), (-1, "m1"), (0, "zero"), (1, "p1"), (2, "p2")];

/// Everything that is asked before a reader goes on, and what is said to it.
///
/// # Errors
/// When model or sentences cannot be read.
pub(super) fn questions() -> Result<Value> {
    let words = read("locales/en.json")?;
    let model = read("models/customer_service.json")?;
    let ways = model["alternatives"].as_array().context("the model has no ways")?;
    let ways = ways.iter().map(|way| way["id"].as_str().context("a way without a name"));
    Ok(of(&words, &ways.collect::<Result<Vec<_>>>()?))
}

fn of(words: &Value, ways: &[&str]) -> Value {
    let page = &words["page"];
    let mut choices: Vec<Value> =
        ways.iter().map(|id| json!({ "id": id, "label": words["alternative"][id]["name"] })).collect();
    choices.push(json!({ "id": "", "label": page["gut_skip"] }));
    json!({
        "title": page["title"],
        "lead": page["lead"],
        "gut": { "question": page["gut_question"], "choices": choices },
        "quick": {
            "heading": page["quick_heading"],
            "question": words["quick"]["question"],
            "low": words["quick"]["low"],
            "high": words["quick"]["high"],
            "ratings": RATINGS.map(|(rating, key)| json!({ "rating": rating, "label": page["quick_scale"][key] })),
        },
        "ways": ways.iter().map(|id| way(words, id)).collect::<Vec<_>>(),
        "labels": { "answer": page["answer_heading"] },
        "verdicts": {
            "empty": page["answer_empty"],
            "missing": words["quick"]["missing"],
            "tie": words["quick"]["tie"],
            "none_above_zero": words["quick"]["none_above_zero"],
            "settled": words["quick"]["settled"],
        },
    })
}

fn way(words: &Value, id: &str) -> Value {
    let said = &words["alternative"][id];
    json!({ "id": id, "name": said["name"], "about": said["about"], "do": said["do"] })
}

fn read(path: &str) -> Result<Value> {
    let text = fs::read_to_string(place::root().join(path)).with_context(|| format!("reading {path}"))?;
    serde_json::from_str(&text).with_context(|| format!("reading {path}"))
}

#[cfg(test)]
mod tests {
    use super::questions;

    /// A sentence that is renamed would be missing in the pages of others, and they would be the lighter.
    #[test]
    fn no_sentence_is_missing() -> anyhow::Result<()> {
        let questions = questions()?;
        assert_eq!(questions["gut"]["choices"].as_array().map(Vec::len), Some(5), "four ways and none");
        assert_eq!(questions["ways"].as_array().map(Vec::len), Some(4), "four ways");
        assert_eq!(questions["ways"][0]["do"], "Keep it in-house", "in the words of ours");
        assert!(!questions.to_string().contains("null"), "a missing sentence: {questions}");
        Ok(())
    }
}
