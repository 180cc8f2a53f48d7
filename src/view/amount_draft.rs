//! An amount as the reader types it: kept letter for letter, read as soon as it is a number.

use crate::model::amount::{Amount, Judgement, kept};
use crate::view::notation::Notation;

/// What stands in the fields of one amount.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AmountDraft {
    /// Whether three numbers are asked for, and not one.
    pub is_range: bool,
    /// The texts: low, best and high; where one number is asked for, best alone counts.
    pub texts: [String; 3],
}

/// Largest number that is written in another notation; no amount in any currency is larger, but for mistyped ones.
const TURNED_MAX: f64 = 1e15;

/// Why a draft is no amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DraftProblem {
    /// The text at this place is no number.
    NotANumber(usize),
    /// The number at this place is below or above these [as typed].
    OutOfRange(usize, f64, f64),
    /// The three are not in order.
    OutOfOrder,
    /// Only some of the three are there.
    Incomplete,
}

impl AmountDraft {
    /// What a reader would have typed for a judgement; empty for none.
    pub fn of(amount: &Amount, judgement: Option<Judgement>, notation: Notation) -> Self {
        let Some(Judgement { low, best, high }) = judgement else { return Self::default() };
        let text = |value: f64| notation.typed(amount, value);
        let is_range = low < high;
        let one = if is_range { [text(low), text(best), text(high)] } else { Default::default() };
        Self { is_range, texts: if is_range { one } else { [String::new(), text(best), String::new()] } }
    }

    /// The amount's own figure, as it would have been typed.
    pub fn ours(amount: &Amount, notation: Notation) -> Self {
        let Judgement { low, best, high } = amount.default;
        let text = |value: f64| notation.typed(amount, value);
        Self { is_range: true, texts: [low, best, high].map(text) }
    }

    /// The same in another notation, number by number; what is no number, or larger than is written to the letter,
    /// stays as it was typed.
    pub fn turned(&self, amount: &Amount, before: Notation, now: Notation) -> Self {
        let turn = |text: &String| match before.parse(text.trim()) {
            Some(number) if number.abs() <= TURNED_MAX => now.typed(amount, number / before.per_unit(amount)),
            _ => text.clone(),
        };
        Self { is_range: self.is_range, texts: self.texts.each_ref().map(turn) }
    }

    /// The judgement; `None` where nothing is typed.
    ///
    /// # Errors
    /// Why it is none, the first reason in the order of the fields.
    pub fn read(&self, amount: &Amount, notation: Notation) -> Result<Option<Judgement>, DraftProblem> {
        let numbers = [
            self.number(0, amount, notation)?,
            self.number(1, amount, notation)?,
            self.number(2, amount, notation)?,
        ];
        match numbers {
            [None, None, None] => Ok(None),
            // Whoever begins to give a range has said nothing else yet.
            [None, Some(best), None] => Ok(Some(Judgement { low: best, best, high: best })),
            [Some(low), Some(best), Some(high)] if low <= best && best <= high => {
                Ok(Some(Judgement { low, best, high }))
            }
            [Some(_), Some(_), Some(_)] => Err(DraftProblem::OutOfOrder),
            _ => Err(DraftProblem::Incomplete),
        }
    }

    /// The number at a place; none where nothing counts there.
    fn number(&self, place: usize, amount: &Amount, notation: Notation) -> Result<Option<f64>, DraftProblem> {
        let text = self.texts[place].trim();
        if text.is_empty() || (place != 1 && !self.is_range) {
            return Ok(None);
        }
        let typed = notation.parse(text).ok_or(DraftProblem::NotANumber(place))?;
        let per_unit = notation.per_unit(amount);
        let (low, high) = amount.scale.bounds();
        let value = kept(typed / per_unit);
        match (low..=high).contains(&value) {
            true => Ok(Some(value)),
            false => Err(DraftProblem::OutOfRange(place, low * per_unit, high * per_unit)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::amount::{Scale, Trust};
    use crate::model::id::Id;
    use crate::view::typed_number::Separators;

    fn amount(unit: &str, scale: Scale) -> Amount {
        let default = Judgement { low: 0.0, best: 0.5, high: 1.0 };
        let id = |text| Id::parse(text).unwrap();
        Amount { id: id("a"), unit: id(unit), scale, default, trust: Trust::Ours, basis: vec![], asked: true }
    }

    fn draft(is_range: bool, texts: [&str; 3]) -> AmountDraft {
        AmountDraft { is_range, texts: texts.map(str::to_owned) }
    }

    #[test]
    fn one_number_or_three_in_order() {
        let share = amount("share", Scale::Share);
        let is = |low, best, high| Ok(Some(Judgement { low, best, high }));
        for (is_range, texts, expected) in [
            (false, ["", "", ""], Ok(None)),
            (false, ["x", " 15 % ", ""], is(0.15, 0.15, 0.15)),
            (true, ["5", "15", "30"], is(0.05, 0.15, 0.3)),
            (true, ["", "15", ""], is(0.15, 0.15, 0.15)),
            (true, ["5", "", ""], Err(DraftProblem::Incomplete)),
            (true, ["5", "15", ""], Err(DraftProblem::Incomplete)),
            (true, ["30", "15", "5"], Err(DraftProblem::OutOfOrder)),
            (false, ["", "much", ""], Err(DraftProblem::NotANumber(1))),
            (false, ["", "120", ""], Err(DraftProblem::OutOfRange(1, 0.0, 100.0))),
        ] {
            let found = draft(is_range, texts).read(&share, Notation::ENGLISH);
            assert_eq!(found, expected, "{texts:?}");
        }
    }

    #[test]
    fn another_notation_changes_no_number() {
        let count = amount("count", Scale::Positive);
        let german = Notation { separators: Separators { decimal: ',', group: '.' }, ..Notation::ENGLISH };
        let spaced = format!("{:>44}", "1,234.5");
        for (text, expected) in [
            (spaced.as_str(), "1.234,5"),
            ("924,817,309,218.53", "924.817.309.218,53"),
            ("100,000,000,000,000,000,000", "100,000,000,000,000,000,000"),
            ("much", "much"),
        ] {
            let turned = draft(false, ["", text, ""]).turned(&count, Notation::ENGLISH, german);
            assert_eq!(turned.texts[1], expected, "{text}");
        }
    }

    #[test]
    fn what_was_given_is_typed_again() {
        let count = amount("count", Scale::Positive);
        for (low, best, high) in [
            (1234.5, 1234.5, 1234.5),
            (0.25, 1.0, 1_000_000.0),
            (924_817_309_218.53, 924_817_309_218.53, 924_817_309_218.53),
        ] {
            let judgement = Some(Judgement { low, best, high });
            let draft = AmountDraft::of(&count, judgement, Notation::ENGLISH);
            assert_eq!(draft.read(&count, Notation::ENGLISH), Ok(judgement), "{draft:?}");
        }
        assert_eq!(AmountDraft::of(&count, None, Notation::ENGLISH), AmountDraft::default(), "nothing");
    }
}
