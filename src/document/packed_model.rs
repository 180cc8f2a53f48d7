//! The built-in model as it came out of its check, so that a page need not check it once more.
//!
//! `cargo xtask build` writes the file anew where the model has changed, and a test holds it against the model.

use nanoserde::{DeBin, DeBinErr, SerBin};

use crate::model::decision::Decision;

/// What [`pack`] makes of the built-in model.
const PACKED: &[u8] = include_bytes!("../../models/customer_service.packed");

/// The bytes of a decision.
#[must_use]
pub fn pack(decision: &Decision) -> Vec<u8> {
    let mut bytes = Vec::new();
    decision.id.ser_bin(&mut bytes);
    decision.currency.ser_bin(&mut bytes);
    decision.currencies.ser_bin(&mut bytes);
    decision.articles.ser_bin(&mut bytes);
    decision.claims.ser_bin(&mut bytes);
    decision.alternatives.ser_bin(&mut bytes);
    decision.base.ser_bin(&mut bytes);
    decision.groups.ser_bin(&mut bytes);
    decision.criteria.ser_bin(&mut bytes);
    decision.facts.ser_bin(&mut bytes);
    decision.red_lines.ser_bin(&mut bytes);
    decision.warnings.ser_bin(&mut bytes);
    decision.notes.ser_bin(&mut bytes);
    decision.amounts.ser_bin(&mut bytes);
    decision.correlations.ser_bin(&mut bytes);
    decision.texts.ser_bin(&mut bytes);
    bytes
}

/// The built-in decision; `None` where the packed file is of another release, which a test keeps it from being.
///
/// ```
/// let decision = outsourcing_decision::document::packed_model::built_in().unwrap();
/// assert_eq!(decision.criteria.len(), 19);
/// ```
#[must_use]
pub fn built_in() -> Option<Decision> {
    // Nobody else's bytes: what was not checked makes no decision.
    unpacked(PACKED).ok()
}

fn unpacked(bytes: &[u8]) -> Result<Decision, DeBinErr> {
    let place = &mut 0;
    Ok(Decision {
        id: DeBin::de_bin(place, bytes)?,
        currency: DeBin::de_bin(place, bytes)?,
        currencies: DeBin::de_bin(place, bytes)?,
        articles: DeBin::de_bin(place, bytes)?,
        claims: DeBin::de_bin(place, bytes)?,
        alternatives: DeBin::de_bin(place, bytes)?,
        base: DeBin::de_bin(place, bytes)?,
        groups: DeBin::de_bin(place, bytes)?,
        criteria: DeBin::de_bin(place, bytes)?,
        facts: DeBin::de_bin(place, bytes)?,
        red_lines: DeBin::de_bin(place, bytes)?,
        warnings: DeBin::de_bin(place, bytes)?,
        notes: DeBin::de_bin(place, bytes)?,
        amounts: DeBin::de_bin(place, bytes)?,
        correlations: DeBin::de_bin(place, bytes)?,
        texts: DeBin::de_bin(place, bytes)?,
    })
}

#[cfg(test)]
mod tests {
    use super::{PACKED, built_in, pack, unpacked};
    use crate::document::{built_in, json_text, model_check};

    #[test]
    fn the_packed_model_is_what_the_check_makes_of_the_model() {
        let tree = json_text::parse(built_in::MODEL.as_bytes()).ok();
        let checked = tree.and_then(|tree| model_check::check(&tree).ok());
        assert!(checked.is_some() && built_in() == checked, "`cargo xtask build` packs it anew");
        assert!(checked.is_some_and(|decision| pack(&decision) == PACKED), "to the byte");
    }

    #[test]
    fn a_part_of_it_is_none() {
        for length in [0, 1, PACKED.len() / 2, PACKED.len() - 1] {
            assert!(unpacked(&PACKED[..length]).is_err(), "{length} bytes");
        }
    }
}
