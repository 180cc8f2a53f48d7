//! The built-in model as it came out of its check, so that a page need not check it once more.
//!
//! `cargo xtask build` writes the files anew where the model has changed, and a test holds them against the model.

use nanoserde::{DeBin, DeBinErr, SerBin};

use crate::model::criterion::Criterion;
use crate::model::decision::Decision;
use crate::model::indexed::{ByAmount, ByArticle, ByClaim, ByCriterion, ByRedLine, ClaimIdx};
use crate::model::red_line::RedLine;

/// What [`pack`] makes of the built-in model: what a first verdict rests on,
const FIRST: &[u8] = include_bytes!("../../models/customer_service.packed");
/// and what the rest of the program brings.
const LATER: &[u8] = include_bytes!("../../models/customer_service.later.packed");

/// The bytes of a decision: of an abridged one, and of what makes that whole.
#[must_use]
pub fn pack(decision: &Decision) -> [Vec<u8>; 2] {
    let mut first = Vec::new();
    decision.id.ser_bin(&mut first);
    decision.currency.ser_bin(&mut first);
    decision.alternatives.ser_bin(&mut first);
    decision.base.ser_bin(&mut first);
    decision.groups.ser_bin(&mut first);
    let without_claims = |criterion: &Criterion| Criterion { claims: Vec::new(), ..criterion.clone() };
    decision.criteria.map(without_claims).ser_bin(&mut first);
    decision.facts.ser_bin(&mut first);
    let without_claims = |red_line: &RedLine| RedLine { claims: Vec::new(), ..red_line.clone() };
    decision.red_lines.map(without_claims).ser_bin(&mut first);
    decision.n_amounts.ser_bin(&mut first);
    let mut later = Vec::new();
    decision.currencies.ser_bin(&mut later);
    decision.articles.ser_bin(&mut later);
    decision.claims.ser_bin(&mut later);
    decision.criteria.map(|criterion| criterion.claims.clone()).ser_bin(&mut later);
    decision.red_lines.map(|red_line| red_line.claims.clone()).ser_bin(&mut later);
    decision.warnings.ser_bin(&mut later);
    decision.notes.ser_bin(&mut later);
    decision.amounts.ser_bin(&mut later);
    decision.correlations.ser_bin(&mut later);
    decision.texts.ser_bin(&mut later);
    [first, later]
}

/// The built-in decision; `None` where the packed files are of another release, which a test keeps them from being.
///
/// ```
/// let decision = outsourcing_decision::document::packed_model::built_in().unwrap();
/// assert_eq!((decision.criteria.len(), decision.claims.len()), (19, 81));
/// ```
#[must_use]
pub fn built_in() -> Option<Decision> {
    // Nobody else's bytes: what was not checked makes no decision.
    made_whole(first(FIRST).ok()?, LATER).ok()
}

/// The same, [abridged](Decision::is_whole).
#[must_use]
pub fn abridged() -> Option<Decision> {
    first(FIRST).ok()
}

fn first(bytes: &[u8]) -> Result<Decision, DeBinErr> {
    let place = &mut 0;
    Ok(Decision {
        id: DeBin::de_bin(place, bytes)?,
        currency: DeBin::de_bin(place, bytes)?,
        alternatives: DeBin::de_bin(place, bytes)?,
        base: DeBin::de_bin(place, bytes)?,
        groups: DeBin::de_bin(place, bytes)?,
        criteria: DeBin::de_bin(place, bytes)?,
        facts: DeBin::de_bin(place, bytes)?,
        red_lines: DeBin::de_bin(place, bytes)?,
        n_amounts: DeBin::de_bin(place, bytes)?,
        currencies: Vec::new(),
        articles: ByArticle::new(Vec::new()),
        claims: ByClaim::new(Vec::new()),
        warnings: Vec::new(),
        notes: Vec::new(),
        amounts: ByAmount::new(Vec::new()),
        correlations: Vec::new(),
        texts: Vec::new(),
    })
}

fn made_whole(abridged: Decision, bytes: &[u8]) -> Result<Decision, DeBinErr> {
    let place = &mut 0;
    let currencies = DeBin::de_bin(place, bytes)?;
    let articles = DeBin::de_bin(place, bytes)?;
    let claims = DeBin::de_bin(place, bytes)?;
    let of_criteria: ByCriterion<Vec<ClaimIdx>> = DeBin::de_bin(place, bytes)?;
    let of_red_lines: ByRedLine<Vec<ClaimIdx>> = DeBin::de_bin(place, bytes)?;
    let Decision { mut criteria, mut red_lines, .. } = abridged;
    of_criteria.iter().for_each(|(idx, claims)| criteria[idx].claims.clone_from(claims));
    of_red_lines.iter().for_each(|(idx, claims)| red_lines[idx].claims.clone_from(claims));
    Ok(Decision {
        criteria,
        red_lines,
        currencies,
        articles,
        claims,
        warnings: DeBin::de_bin(place, bytes)?,
        notes: DeBin::de_bin(place, bytes)?,
        amounts: DeBin::de_bin(place, bytes)?,
        correlations: DeBin::de_bin(place, bytes)?,
        texts: DeBin::de_bin(place, bytes)?,
        ..abridged
    })
}

#[cfg(test)]
mod tests {
    use super::{FIRST, LATER, abridged, built_in, first, made_whole, pack};
    use crate::document::{built_in, json_text, model_check};

    #[test]
    fn the_packed_model_is_what_the_check_makes_of_the_model() {
        let tree = json_text::parse(built_in::MODEL.as_bytes()).ok();
        let checked = tree.and_then(|tree| model_check::check(&tree).ok());
        assert!(checked.is_some() && built_in() == checked, "`cargo xtask build` packs it anew");
        assert!(checked.is_some_and(|decision| pack(&decision) == [FIRST, LATER]), "to the byte");
    }

    #[test]
    fn the_abridged_one_knows_that_it_is() {
        let is_whole = |decision: Option<_>| decision.map(|decision: super::Decision| decision.is_whole());
        assert_eq!([is_whole(abridged()), is_whole(built_in())], [Some(false), Some(true)]);
    }

    #[test]
    fn a_part_of_it_is_none() {
        for length in [0, 1, FIRST.len() / 2, FIRST.len() - 1] {
            assert!(first(&FIRST[..length]).is_err(), "{length} bytes");
        }
        for length in [0, 1, LATER.len() / 2, LATER.len() - 1] {
            let whole = abridged().map(|abridged| made_whole(abridged, &LATER[..length]));
            assert!(whole.is_some_and(|whole| whole.is_err()), "{length} later bytes");
        }
    }
}
