//! What an amount comes to in numbers that the reader may know better, and the way back from those to the amount.

use crate::engine::money::median_case::Echo;
use crate::model::amount::{Amount, Judgement};
use crate::model::indexed::AmountIdx;
use crate::view::amount_draft::AmountDraft;
use crate::view::format::about;
use crate::view::money_words::MoneyWords;
use crate::view::notation::Notation;
use crate::view::slide::rounded;
use crate::view::verdict_words::Words;

/// The amount that says for how long there is somebody at the desk.
const OPEN_HOURS: &str = "open_hours";

/// So many digits of an amount count that was found from what it comes to.
const N_DIGITS: u32 = 4;

/// What an amount comes to, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct EchoWords {
    /// What it is.
    pub label: String,
    /// Its unit, such as “a month”.
    pub unit: String,
    /// How much it is [its unit, as it is shown]; not 0.
    value: f64,
    /// The amount, as it counts now.
    amount: Judgement,
    /// What else must be known of it.
    pub note: Option<String>,
}

impl MoneyWords<'_> {
    /// What an amount comes to; `None` where that is nothing, or nothing that is known better.
    pub fn echo(&self, idx: AmountIdx) -> Option<EchoWords> {
        let copy = self.words.copy;
        let (_, echo) = self.case().echoes.iter().find(|(amount, _)| *amount == idx)?;
        let currency = copy.currency_name(&copy.currency().code);
        let unit = |key: &str| copy.fill(key, &[("currency", &currency)]);
        let (label, unit, value) = match *echo {
            Echo::ContactsPerMonth(contacts) => {
                (copy.get("money.echo_contacts").to_owned(), unit("unit.per_month"), contacts)
            }
            Echo::CostPerYear { cost, .. } => {
                (copy.get("money.echo_cost").to_owned(), unit("unit.money_per_year"), copy.converted(cost))
            }
            Echo::PricePerContact { minutes, price } => {
                let minutes = copy.number(minutes);
                let label = copy.fill("money.echo_price", &[("minutes", &minutes)]);
                (label, unit("unit.money"), copy.converted(price))
            }
        };
        let amount = self.words.answers.amount(self.words.decision, idx);
        let is_given = self.words.answers.money[idx].is_some();
        let one = Judgement { low: amount.best, high: amount.best, ..amount };
        let amount = if is_given { amount } else { one };
        let note = self.idle_desk().filter(|_| matches!(echo, Echo::CostPerYear { .. }));
        (value != 0.0).then_some(EchoWords { label, unit, value, amount, note })
    }

    /// The same, where the reader has not said for how long the desk is open: the whole saving may hang on it.
    pub(super) fn idle_desk_of_ours(&self) -> Option<String> {
        let Words { decision, answers, .. } = self.words;
        let is_given = answers
            .money
            .iter()
            .any(|(idx, given)| given.is_some() && decision.amounts[idx].id.as_str() == OPEN_HOURS);
        self.idle_desk().filter(|_| !is_given)
    }

    /// That the desk in-house is open for longer than the contacts take, and what to do where that is wrong; `None`
    /// where the contacts take longer.
    fn idle_desk(&self) -> Option<String> {
        let is_idle =
            |(_, echo): &(AmountIdx, Echo)| matches!(echo, Echo::CostPerYear { is_desk_idle: true, .. });
        self.case().echoes.iter().find(|echo| is_idle(echo))?;
        let decision = self.words.decision;
        let idx = decision.amounts.find(|amount| amount.id.as_str() == OPEN_HOURS)?;
        let hours = self.words.copy.number(about(self.words.answers.amount(decision, idx).best));
        let place = self.words.copy.get("money.more_amounts");
        let said = [("hours", hours.as_str()), ("amount", &self.amount(idx)), ("place", place)];
        Some(self.words.copy.fill("money.idle_desk", &said))
    }
}

impl EchoWords {
    /// What stands in its field until the reader types another number.
    pub fn shown(&self, notation: Notation) -> String {
        notation.number(about(self.value))
    }

    /// The draft of the amount that comes to the number of this text; `None` where it is none.
    pub fn fitted(&self, text: &str, amount: &Amount, notation: Notation) -> Option<AmountDraft> {
        let factor = notation.parse(text.trim())? / self.value;
        let Judgement { low, best, high } = self.amount;
        let [low, best, high] = [low, best, high].map(|value| rounded(value * factor, N_DIGITS));
        Some(AmountDraft::of(amount, Some(Judgement { low, best, high }), notation))
    }
}
