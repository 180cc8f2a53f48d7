//! Reads the amounts of a model file.

use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::model::amount::{Amount, Correlation, Judgement, Scale, Trust, correlation_matrix};
use crate::model::id::Id;
use crate::model::indexed::{AmountIdx, ByAmount};
use crate::num::cholesky::cholesky;

const AMOUNTS_MAX: usize = 100;
const BASIS_MAX: usize = 20;
const CORRELATIONS_MAX: usize = 100;
const CORRELATION_MAX: f64 = 0.99;

pub(crate) fn read(file: &ObjectReader<'_>) -> ByAmount<Amount> {
    let mut taken = Vec::new();
    let list = file.optional("amounts").and_then(|list| list.list(0, AMOUNTS_MAX)).unwrap_or_default();
    ByAmount::new(list.iter().filter_map(|item| read_amount(item, &mut taken)).collect())
}

/// The amount of a name.
pub(crate) fn find(amounts: &ByAmount<Amount>, text: &str) -> Option<AmountIdx> {
    amounts.find(|amount| amount.id.as_str() == text)
}

/// Which amounts go together: each pair once, and all of them possible at once.
pub(crate) fn read_correlations(file: &ObjectReader<'_>, amounts: &ByAmount<Amount>) -> Vec<Correlation> {
    let Some(reader) = file.optional("correlations") else { return Vec::new() };
    let list = reader.list(0, CORRELATIONS_MAX).unwrap_or_default();
    let mut read: Vec<Correlation> = Vec::new();
    for item in &list {
        let Some(correlation) = read_correlation(item, amounts) else { continue };
        let [first, second] = correlation.between;
        if first == second
            || read.iter().any(|other| other.between.contains(&first) && other.between.contains(&second))
        {
            item.note(ProblemKind::Duplicate);
        }
        read.push(correlation);
    }
    if cholesky(&correlation_matrix(amounts.len(), &read)).is_none() {
        reader.note(ProblemKind::Impossible);
    }
    read
}

fn read_correlation(item: &Reader<'_>, amounts: &ByAmount<Amount>) -> Option<Correlation> {
    let object = item.object(&["between", "value"])?;
    let between = object.required("between").and_then(|pair| pair.names((2, 2), |text| find(amounts, text)));
    let value = object.required("value").and_then(|value| value.number(-CORRELATION_MAX, CORRELATION_MAX));
    Some(Correlation { between: between?.try_into().ok()?, value: value? })
}

fn read_amount(item: &Reader<'_>, taken: &mut Vec<Id>) -> Option<Amount> {
    let object = item.object(&["id", "unit", "scale", "low", "best", "high", "trust", "basis", "asked"])?;
    let id = object.required("id").and_then(|id| id.new_id(taken));
    let unit = object.required("unit").and_then(|unit| unit.id());
    let scale = object.required("scale").and_then(|scale| scale.named(scale_named));
    let default = scale.and_then(|scale| read_low_best_high(&object, scale));
    let trust = object.required("trust").and_then(|trust| trust.named(trust_named));
    let asked = object.optional("asked").is_some_and(|asked| asked.flag() == Some(true));
    let basis =
        object.optional("basis").and_then(|basis| basis.names((0, BASIS_MAX), Id::parse)).unwrap_or_default();
    Some(Amount { id: id?, unit: unit?, scale: scale?, default: default?, trust: trust?, basis, asked })
}

fn scale_named(text: &str) -> Option<Scale> {
    match text {
        "real" => Some(Scale::Real),
        "positive" => Some(Scale::Positive),
        "share" => Some(Scale::Share),
        "constant" => Some(Scale::Constant),
        _ => None,
    }
}

fn trust_named(text: &str) -> Option<Trust> {
    match text {
        "A" => Some(Trust::Official),
        "B" => Some(Trust::Survey),
        "C" => Some(Trust::Small),
        "D" => Some(Trust::Seller),
        "E" => Some(Trust::Ours),
        _ => None,
    }
}

/// The three numbers of a judgement, each as its scale allows, in order.
pub(crate) fn read_low_best_high(object: &ObjectReader<'_>, scale: Scale) -> Option<Judgement> {
    let number = |key| object.required(key).and_then(|number| read_number(&number, scale));
    let (low, best, high) = (number("low"), number("best"), number("high"));
    let judgement = Judgement { low: low?, best: best?, high: high? };
    if judgement.low > judgement.best || judgement.best > judgement.high {
        object.note(ProblemKind::LowAboveHigh);
        return None;
    }
    Some(judgement)
}

/// A number that an amount of this scale can be.
pub(crate) fn read_number(reader: &Reader<'_>, scale: Scale) -> Option<f64> {
    let (low, high) = scale.bounds();
    reader.number(low, high)
}
