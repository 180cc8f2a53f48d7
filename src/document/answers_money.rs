//! Reads the amounts of an answers document.

use crate::document::answers_check::named_entries;
use crate::document::model_amounts::{find, read_low_best_high, read_number};
use crate::document::problem::{Expected, ProblemKind};
use crate::document::reader::{ObjectReader, Reader};
use crate::document::tree::Tree;
use crate::engine::money::echo::holdable;
use crate::model::amount::{Judgement, Scale, kept};
use crate::model::decision::Decision;
use crate::model::indexed::{AmountIdx, ByAmount};

/// What decides how often one matter is brought up: how likely again, and how well it is settled here and there.
const REPEATED: [&str; 3] = ["repeat_contact_chance", "resolution_in_house", "vendor_resolution_ratio"];
/// What decides how long a customer counts.
const LASTING: [&str; 2] = ["base_churn", "discount_rate"];

/// The amounts that were given. Together with the model's for the others they must let the money model come
/// to an end.
pub(crate) fn read(document: &ObjectReader<'_>, decision: &Decision) -> ByAmount<Option<Judgement>> {
    let mut money = decision.amounts.map(|_| None);
    let entries = named_entries(document, "money", |text| find(&decision.amounts, text));
    for (amount, reader) in &entries {
        money[*amount] = read_judgement(reader, decision.amounts[*amount].scale);
    }
    drop_endless(decision, &mut money, &entries);
    money
}

/// Those that were given by what they come to, in model order.
pub(crate) fn read_held(
    document: &ObjectReader<'_>,
    decision: &Decision,
    money: &ByAmount<Option<Judgement>>,
) -> Vec<AmountIdx> {
    let Some(reader) = document.optional("money_held") else { return Vec::new() };
    let all = holdable(decision);
    let find =
        |text: &str| find(&decision.amounts, text).filter(|idx| all.contains(idx) && money[*idx].is_some());
    let mut held = reader.names((0, all.len()), find).unwrap_or_default();
    held.sort_unstable();
    held
}

/// Contacts that are never settled, and customers who never leave and never lose worth, have no sum. Noted at
/// the first amount given that has to do with it; none of those given can stay.
fn drop_endless(
    decision: &Decision,
    money: &mut ByAmount<Option<Judgement>>,
    entries: &[(AmountIdx, Reader<'_>)],
) {
    let judged = |name: &str| {
        let idx = find(&decision.amounts, name)?;
        Some(money[idx].unwrap_or(decision.amounts[idx].default))
    };
    let mut endless: Vec<(&[&str], ProblemKind)> = Vec::new();
    if let [Some(again), Some(own), Some(ratio)] = REPEATED.map(judged)
        && again.high >= 1.0
        && own.low * ratio.low <= 0.0
    {
        endless.push((&REPEATED, ProblemKind::NeverResolved));
    }
    if let [Some(churn), Some(rate)] = LASTING.map(judged)
        && churn.low + rate.low <= 0.0
    {
        endless.push((&LASTING, ProblemKind::NoEnd));
    }
    for (names, kind) in endless {
        let is_one = |idx: AmountIdx| names.contains(&decision.amounts[idx].id.as_str());
        let mut given = entries.iter().filter(|(idx, _)| is_one(*idx)).peekable();
        if let Some((_, reader)) = given.peek() {
            reader.note(kind);
        }
        given.for_each(|(idx, _)| money[*idx] = None);
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
