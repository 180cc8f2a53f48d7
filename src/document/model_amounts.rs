//! Reads the amounts of a model file.

use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::model::amount::{Amount, Judgement, Scale, Trust};
use crate::model::id::Id;
use crate::model::indexed::ByAmount;

const AMOUNTS_MAX: usize = 100;
const BASIS_MAX: usize = 20;

pub(crate) fn read(file: &ObjectReader<'_>) -> ByAmount<Amount> {
    let mut taken = Vec::new();
    let list = file.optional("amounts").and_then(|list| list.list(0, AMOUNTS_MAX)).unwrap_or_default();
    ByAmount::new(list.iter().filter_map(|item| read_amount(item, &mut taken)).collect())
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
