//! What is said beside the field of an amount.

use crate::model::amount::{Amount, Judgement, Scale, Trust};
use crate::model::decision::Decision;
use crate::view::amount_draft::DraftProblem;
use crate::view::copy::Copy;

/// Decimals that a default needs.
const DECIMALS: u32 = 2;

/// So many times above or below our figure an amount is far from it.
const FAR: f64 = 10.0;

/// The words of one amount.
#[derive(Debug, Clone, Copy)]
pub struct AmountWords<'a> {
    /// The sentences.
    pub copy: &'a Copy,
    /// The decision it belongs to.
    pub decision: &'a Decision,
    /// The amount.
    pub amount: &'a Amount,
}

impl AmountWords<'_> {
    /// A sentence part of the amount, such as its `name`.
    pub fn part(&self, part: &str) -> String {
        self.copy.of("amount", self.amount.id.as_str(), part)
    }

    /// Its unit, such as “US dollars an hour”.
    pub fn unit(&self) -> String {
        let currency = self.copy.currency_name(&self.copy.currency().code);
        self.copy.fill(&format!("unit.{}", self.amount.unit), &[("currency", &currency)])
    }

    /// The default, who says so, and how far it may be trusted.
    pub fn default(&self) -> String {
        let Judgement { low, best, high } = self.amount.default;
        let key = if low < high { "money.default" } else { "money.default_one" };
        let arguments = [
            ("low", self.shown(low)),
            ("best", self.shown(best)),
            ("high", self.shown(high)),
            ("unit", self.unit()),
            ("trust", self.copy.get(trust_key(self.amount.trust)).to_owned()),
        ];
        let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
        let sentence = self.copy.fill(key, &arguments);
        let list: Vec<&str> = self.amount.basis.iter().map(|id| self.basis(id.as_str())).collect();
        match list.is_empty() {
            true => sentence,
            false => {
                sentence + " " + &self.copy.fill("money.basis", &[("list", &self.copy.long_list(&list))])
            }
        }
    }

    /// How an amount was read that is far from our figure: a slip of the hand or of the unit is likely. `None` for one
    /// that is not.
    pub fn far(&self, given: Judgement) -> Option<String> {
        let Judgement { low, high, .. } = self.amount.default;
        let is_near = given.best >= low / FAR && given.best <= high * FAR;
        // Nobody at the desk at all is no slip.
        let is_none = given.best == 0.0 && self.amount.unit.as_str() == "hours_per_year";
        (self.amount.scale == Scale::Positive && !is_near && !is_none)
            .then(|| self.copy.fill("money.far", &[("amount", &self.said(given.best))]))
    }

    /// Why a draft is no amount, and what to do.
    pub fn problem(&self, problem: DraftProblem) -> String {
        let sentence = |key: &str, arguments: &[(&str, &str)]| self.copy.fill(key, arguments);
        match problem {
            DraftProblem::NotANumber(_) => {
                sentence("money.not_a_number", &[("example", &self.copy.number(1234.5))])
            }
            DraftProblem::OutOfRange(_, low, high) => {
                let ends = [low, high].map(|end| self.number(end));
                sentence("money.out_of_range", &[("low", &ends[0]), ("high", &ends[1])])
            }
            DraftProblem::OutOfOrder => sentence("money.out_of_order", &[]),
            DraftProblem::Incomplete => sentence("money.incomplete", &[]),
        }
    }

    fn basis(&self, id: &str) -> &str {
        self.copy.find(&format!("basis.{id}")).unwrap_or_default()
    }

    /// A value without its unit.
    pub fn shown(&self, value: f64) -> String {
        self.number(value * self.copy.notation().per_unit(self.amount))
    }

    fn number(&self, value: f64) -> String {
        self.copy.language().numerals.number(value, DECIMALS)
    }

    /// A value with its unit, such as `20.6 US dollars an hour`.
    pub fn said(&self, value: f64) -> String {
        self.shown(value) + "\u{a0}" + &self.unit()
    }
}

fn trust_key(trust: Trust) -> &'static str {
    match trust {
        Trust::Official => "trust.A",
        Trust::Survey => "trust.B",
        Trust::Small => "trust.C",
        Trust::Seller => "trust.D",
        Trust::Ours => "trust.E",
    }
}
