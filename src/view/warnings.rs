//! Warnings in words.

use crate::engine::warnings::{VENDOR_RATIO, is_set_off};
use crate::view::verdict_words::Words;

/// A warning that the answers set off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Its name in the model.
    pub id: String,
    /// What is said.
    pub sentence: String,
}

/// Every warning that the answers set off, in model order. Those about a quick test or a gut choice that
/// disagrees are among [`Words::also`] too, because they belong beside the verdict.
pub fn warnings(words: &Words<'_>) -> Vec<Warning> {
    let Words { decision, answers, outcome, .. } = *words;
    let said = decision.warnings.iter().filter_map(|warning| {
        let id = warning.id.as_str();
        let sentence = match id {
            "gut_differs" => words.gut_differs(),
            "quick_differs" => words.quick_differs(),
            _ if !is_set_off(decision, answers, &outcome.weights, warning) => None,
            "vendor_in_money" => vendor_in_money(words),
            _ => Some(words.copy.get(&format!("warning.{id}")).to_owned()),
        };
        Some(Warning { id: id.to_owned(), sentence: sentence? })
    });
    said.collect()
}

/// Where the amount is found that has the vendor worse than the answers do.
pub(super) fn vendor_in_money(words: &Words<'_>) -> Option<String> {
    let amounts = &words.decision.amounts;
    let idx = amounts.find(|amount| amount.id.as_str() == VENDOR_RATIO)?;
    let name = words.copy.of("amount", amounts[idx].id.as_str(), "name");
    Some(words.copy.fill("warning.vendor_in_money", &[("amount", &name), ("under", &words.under(idx))]))
}

/// All that there is to watch: what the verdict leaves to be remarked, and the warnings, each once.
pub fn to_watch(words: &Words<'_>) -> Vec<String> {
    let mut said = words.remarks();
    for Warning { sentence, .. } in warnings(words) {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}
