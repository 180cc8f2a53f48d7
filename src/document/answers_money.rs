//! Reads the amounts of an answers document.

use crate::document::answers_check::named_entries;
use crate::document::model_amounts::{find, read_low_best_high, read_number};
use crate::document::problem::{Expected, ProblemKind};
use crate::document::reader::{ObjectReader, Reader};
use crate::document::tree::Tree;
use crate::model::amount::{Judgement, Scale, kept};
use crate::model::decision::Decision;
use crate::model::indexed::{AmountIdx, ByAmount};

/// The amounts that were given. Together with the model's for the others they must let the money model come
/// to an end.
pub(crate) fn read(document: &ObjectReader<'_>, decision: &Decision) -> ByAmount<Option<Judgement>> {
    let mut money = decision.amounts.map(|_| None);
    let entries = named_entries(document, "money", |text| find(&decision.amounts, text));
    for (amount, reader) in &entries {
        money[*amount] = read_judgement(reader, decision.amounts[*amount].scale);
    }
    note_endless(decision, &money, &entries);
    money
}

/// Contacts that are never settled, and customers who never leave and never lose worth, have no sum. Noted at
/// the first amount given that has to do with it.
fn note_endless(
    decision: &Decision,
    money: &ByAmount<Option<Judgement>>,
    entries: &[(AmountIdx, Reader<'_>)],
) {
    let judged = |name: &str| {
        let idx = find(&decision.amounts, name)?;
        Some(money[idx].unwrap_or(decision.amounts[idx].default))
    };
    let note = |names: &[&str], kind| {
        let is_one = |idx: &AmountIdx| names.contains(&decision.amounts[*idx].id.as_str());
        if let Some((_, reader)) = entries.iter().find(|(idx, _)| is_one(idx)) {
            reader.note(kind);
        }
    };
    let repeated = ["repeat_contact_chance", "resolution_in_house", "vendor_resolution_ratio"];
    if let [Some(again), Some(own), Some(ratio)] = repeated.map(judged)
        && again.high >= 1.0
        && own.low * ratio.low <= 0.0
    {
        note(&repeated, ProblemKind::NeverResolved);
    }
    let lasting = ["base_churn", "discount_rate"];
    if let [Some(churn), Some(rate)] = lasting.map(judged)
        && churn.low + rate.low <= 0.0
    {
        note(&lasting, ProblemKind::NoEnd);
    }
}

/// A number, or its low, best and high.
fn read_judgement(reader: &Reader<'_>, scale: Scale) -> Option<Judgement> {
    match reader.tree() {
        Tree::Number(_) => {
            let number = kept(read_number(reader, scale)?);
            Some(Judgement { low: number, best: number, high: number })
        }
        Tree::Object(_) => {
            let Judgement { low, best, high } =
                read_low_best_high(&reader.object(&["low", "best", "high"])?, scale)?;
            Some(Judgement { low: kept(low), best: kept(best), high: kept(high) })
        }
        _ => {
            reader.note(ProblemKind::WrongType(Expected::Amount));
            None
        }
    }
}
