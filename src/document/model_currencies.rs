//! Reads the currencies of a model file: the one of its amounts, and others to show them in.

use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::model::currency::Currency;

/// Most currencies besides the model's own.
const CURRENCIES_MAX: usize = 200;
/// Most units of a currency in one of the model's.
const PER_UNIT_MAX: f64 = 1e6;
/// Least units of a currency in one of the model's: amounts are kept to the millionth.
const PER_UNIT_MIN: f64 = 1e-6;

/// The model's currency: an ISO 4217 code, three capital letters.
pub(crate) fn own(file: &ObjectReader<'_>) -> Option<String> {
    file.required("currency").and_then(|currency| code(&currency))
}

/// The others; none where the file has none.
pub(crate) fn others(file: &ObjectReader<'_>, own: Option<&str>) -> Vec<Currency> {
    let mut taken: Vec<String> = own.map(str::to_owned).into_iter().collect();
    let list = file.optional("currencies").and_then(|list| list.list(0, CURRENCIES_MAX));
    list.unwrap_or_default().iter().filter_map(|item| read(item, &mut taken)).collect()
}

fn read(item: &Reader<'_>, taken: &mut Vec<String>) -> Option<Currency> {
    let object = item.object(&["currency", "per_unit", "year"])?;
    let code = object.required("currency").and_then(|currency| {
        let code = code(&currency)?;
        if taken.contains(&code) {
            currency.note(ProblemKind::Duplicate);
            return None;
        }
        taken.push(code.clone());
        Some(code)
    });
    let per_unit = object.required("per_unit").and_then(|rate| rate.number(PER_UNIT_MIN, PER_UNIT_MAX));
    let year = object.required("year").and_then(|year| year.whole(1900, 2999));
    Some(Currency { code: code?, per_unit: per_unit?, year: u16::try_from(year?).ok()? })
}

fn code(reader: &Reader<'_>) -> Option<String> {
    let text = reader.text(3)?;
    let fits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if !fits {
        reader.note(ProblemKind::UnknownId);
    }
    fits.then(|| text.to_owned())
}
