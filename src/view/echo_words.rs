//! What an amount comes to in numbers that the reader may know better, and the way back from those to the amount.

use crate::engine::money::echo::{Echo, echoes};
use crate::model::amount::Judgement;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AmountIdx;
use crate::view::amount_draft::AmountDraft;
use crate::view::answer_words::AnswerWords;
use crate::view::copy::Copy;
use crate::view::desk_words::{Idle, idle};
use crate::view::format::about;
use crate::view::notation::Notation;
use crate::view::slide::rounded;
use crate::view::verdict_words::Words;

/// So many digits count of what an amount comes to, and of the amounts that follow it.
const N_DIGITS: u32 = 4;

/// How far amounts that are rounded so may miss what was typed, as a share of it: three of them at most are multiplied.
const TYPED_ROUNDING: f64 = 2e-3;

/// What an amount comes to, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct EchoWords {
    /// What it is.
    pub label: String,
    /// Its unit, such as “a month”.
    pub unit: String,
    /// Whether an amount that it goes with is the reader's.
    pub is_given: bool,
    /// Whether the amount itself is.
    is_own: bool,
    /// How much it is [its unit, in the model's money], `(0, ∞)`.
    value: f64,
    /// How many of the unit that is shown make one of that.
    rate: f64,
    /// How much of it the work itself makes up, `[0, 1]`; the rest goes with the second amount, for being there.
    busy_share: f64,
    /// The amounts that follow it, as they count now.
    amounts: Vec<(AmountIdx, Judgement)>,
}

impl EchoWords {
    /// What an amount comes to; `None` where that is nothing, or nothing that is known better.
    pub fn of(copy: &Copy, decision: &Decision, answers: &Answers, idx: AmountIdx) -> Option<Self> {
        let (_, echo) = echoes(decision, answers).into_iter().find(|(amount, _)| *amount == idx)?;
        let currency = copy.currency_name(&copy.currency().code);
        let unit = |key: &str| copy.fill(key, &[("currency", &currency)]);
        let money = copy.converted(1.0);
        let (label, unit, value, rate) = match echo {
            Echo::ContactsPerMonth(contacts) => {
                (copy.get("money.echo_contacts").to_owned(), unit("unit.per_month"), contacts, 1.0)
            }
            Echo::CostPerYear { cost, .. } => {
                (copy.get("money.echo_cost").to_owned(), unit("unit.money_per_year"), cost, money)
            }
            Echo::PricePerContact { minutes, price } => {
                let minutes = copy.number(minutes);
                let label = copy.fill("money.echo_price", &[("minutes", &minutes)]);
                (label, unit("money.per_contact"), price, money)
            }
        };
        let is_own = |amount: AmountIdx| answers.money[amount].is_some();
        // Hours that the reader gave stay.
        let (busy_share, hours) = match idle(&echo) {
            Some(Idle { busy_share, hours, .. }) if !is_own(hours) => (busy_share, Some(hours)),
            _ => (1.0, None),
        };
        let amounts: Vec<AmountIdx> = [idx].into_iter().chain(hours).collect();
        // What a year costs goes with many of our figures, and stands there as ours do until it is typed.
        let is_given = is_own(idx) && !matches!(echo, Echo::CostPerYear { .. });
        let amounts =
            amounts.into_iter().map(|amount| (amount, counting(decision, answers, amount))).collect();
        (value > 0.0).then_some(Self {
            label,
            unit,
            is_given,
            is_own: is_own(idx),
            value,
            rate,
            busy_share,
            amounts,
        })
    }
}

/// An amount as it counts; where it is ours, its best guess alone, for a reader has no doubt of ours.
fn counting(decision: &Decision, answers: &Answers, idx: AmountIdx) -> Judgement {
    let amount = answers.amount(decision, idx);
    let one = Judgement { low: amount.best, high: amount.best, ..amount };
    answers.money[idx].unwrap_or(one)
}

impl Words<'_> {
    /// What an amount comes to; `None` where that is nothing, or nothing that is known better.
    pub fn echo(&self, idx: AmountIdx) -> Option<EchoWords> {
        EchoWords::of(self.copy, self.decision, self.answers, idx)
    }

    /// What held amounts come to, with its unit: that is what the reader said.
    pub fn held_sums(&self) -> Vec<(AmountIdx, String)> {
        let said = |amount: &AmountIdx| {
            let echo = self.echo(*amount)?;
            Some((*amount, [&echo.shown(self.copy.notation()), " ", &echo.unit].concat()))
        };
        self.answers.held.iter().filter_map(said).collect()
    }

    /// What amounts are now that another set of answers had otherwise, one sentence for each.
    pub fn followed(&self, before: &Answers) -> Vec<String> {
        let words = AnswerWords { copy: self.copy, decision: self.decision };
        let now = self.answers.money.iter().filter(|(idx, now)| **now != before.money[*idx]);
        let said = now.filter_map(|(idx, now)| {
            let name = self.copy.of("amount", self.decision.amounts[idx].id.as_str(), "name");
            let value = words.amount(idx, (*now)?);
            Some(self.copy.fill("money.follows", &[("amount", &name), ("value", &value)]))
        });
        said.collect()
    }
}

impl EchoWords {
    /// Whether a text says the same, but for what rounding has taken from the amounts.
    pub fn is_about(&self, text: &str, notation: Notation) -> bool {
        self.target(text, notation).is_some_and(|target| (target / self.value - 1.0).abs() < TYPED_ROUNDING)
    }

    /// How much it is, as it would be typed: roughly, where none of it is the reader's.
    pub fn shown(&self, notation: Notation) -> String {
        let shown = self.value * self.rate;
        notation.number(if self.is_given { rounded(shown, N_DIGITS) } else { about(shown) })
    }

    /// The same with its unit, for so many times the amount.
    pub fn said_at(&self, times: f64, copy: &Copy) -> String {
        let shown = rounded(self.value * self.rate * times, N_DIGITS);
        [&copy.notation().number(shown), "\u{a0}", &self.unit].concat()
    }

    /// How much it is exactly [its unit, in the model's money].
    pub fn value(&self) -> f64 {
        self.value
    }

    /// How much a text says that it is [its unit, in the model's money]; `None` where it is no number.
    pub fn target(&self, text: &str, notation: Notation) -> Option<f64> {
        Some(notation.parse(text.trim())? / self.rate)
    }

    /// The drafts of the amounts that come to what a text says; `None` where it is no number, or nothing comes to it.
    pub fn typed(
        &self,
        text: &str,
        decision: &Decision,
        notation: Notation,
    ) -> Option<Vec<(AmountIdx, AmountDraft)>> {
        self.fitted(self.target(text, notation)?, decision, notation)
    }

    /// The drafts of the amounts that come to as much; `None` where nothing does. Of zero nothing follows: it is how many a
    /// number begins.
    ///
    /// What is paid for being there gives way first, and the wage only when nothing is left of that.
    pub fn fitted(
        &self,
        target: f64,
        decision: &Decision,
        notation: Notation,
    ) -> Option<Vec<(AmountIdx, AmountDraft)>> {
        let factor = target / self.value;
        if factor == 0.0 {
            return Some(Vec::new());
        }
        let busy = self.busy_share;
        let factors = match busy < 1.0 {
            // More than the desk takes is a dearer hour, and more of them only where the reader knows what one costs.
            true if factor > 1.0 && !self.is_own => [factor, 1.0],
            true if busy > 0.0 => [(factor / busy).min(1.0), factor.max(busy)],
            true => [1.0, factor],
            false => [factor; 2],
        };
        let followed = self.amounts.iter().zip(factors).filter(|(_, factor)| busy == 1.0 || *factor != 1.0);
        let draft = |((idx, amount), factor): (&(AmountIdx, Judgement), f64)| {
            let Judgement { low, best, high } = *amount;
            let [low, best, high] = [low, best, high].map(|value| rounded(value * factor, N_DIGITS));
            let amount = &decision.amounts[*idx];
            let draft = AmountDraft::of(amount, Some(Judgement { low, best, high }), notation);
            let is_amount = factor > 0.0 && draft.read(amount, notation).is_ok();
            is_amount.then_some((*idx, draft))
        };
        followed.map(draft).collect()
    }
}
