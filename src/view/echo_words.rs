//! What an amount comes to in numbers that the reader may know better, and the way back from those to the amount.

use crate::engine::money::echo::{Echo, echoes};
use crate::model::amount::Judgement;
use crate::model::decision::Decision;
use crate::model::indexed::AmountIdx;
use crate::view::amount_draft::AmountDraft;
use crate::view::format::about;
use crate::view::notation::Notation;
use crate::view::slide::rounded;
use crate::view::verdict_words::Words;

/// So many digits of an amount count that was found from what it comes to.
const N_DIGITS: u32 = 4;

/// What an amount comes to, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct EchoWords {
    /// What it is.
    pub label: String,
    /// Its unit, such as “a month”.
    pub unit: String,
    /// Whether an amount it hangs on is the reader's.
    pub is_given: bool,
    /// How much it is [its unit, as it is shown]; not 0.
    value: f64,
    /// How much of it the work itself makes up, `[0, 1]`; the rest goes with the second amount, for being there.
    busy_share: f64,
    /// The amounts that follow it, as they count now.
    amounts: Vec<(AmountIdx, Judgement)>,
}

impl Words<'_> {
    /// What an amount comes to; `None` where that is nothing, or nothing that is known better.
    pub fn echo(&self, idx: AmountIdx) -> Option<EchoWords> {
        let copy = self.copy;
        let (_, echo) = echoes(self.decision, self.answers).into_iter().find(|(amount, _)| *amount == idx)?;
        let currency = copy.currency_name(&copy.currency().code);
        let unit = |key: &str| copy.fill(key, &[("currency", &currency)]);
        let (label, unit, value) = match echo {
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
        let (busy_share, hours) = match echo {
            Echo::CostPerYear { cost, busy, hours } if busy < cost => (busy / cost, Some(hours)),
            _ => (1.0, None),
        };
        let amounts: Vec<AmountIdx> = [idx].into_iter().chain(hours).collect();
        let is_given = amounts.iter().any(|amount| self.answers.money[*amount].is_some());
        let amounts = amounts.into_iter().map(|amount| (amount, self.counting(amount))).collect();
        (value != 0.0).then_some(EchoWords { label, unit, is_given, value, busy_share, amounts })
    }

    /// An amount as it counts; where it is ours, its best guess alone, for a reader has no doubt of ours.
    fn counting(&self, idx: AmountIdx) -> Judgement {
        let amount = self.answers.amount(self.decision, idx);
        match self.answers.money[idx] {
            Some(given) => given,
            None => Judgement { low: amount.best, high: amount.best, ..amount },
        }
    }

    /// That the desk in-house is open for longer than the contacts take, by our figure, and what to do where that is
    /// wrong: the whole saving may hang on it.
    pub fn idle_desk(&self) -> Option<String> {
        let waits = |(_, echo): (AmountIdx, Echo)| match echo {
            Echo::CostPerYear { cost, busy, hours } if busy < cost => Some(hours),
            _ => None,
        };
        let idx = echoes(self.decision, self.answers).into_iter().find_map(waits)?;
        let hours = self.copy.number(about(self.counting(idx).best));
        let name = self.copy.of("amount", self.decision.amounts[idx].id.as_str(), "name");
        let place = self.copy.get("money.more_amounts");
        let said = [("hours", hours.as_str()), ("amount", &name), ("place", place)];
        self.answers.money[idx].is_none().then(|| self.copy.fill("money.idle_desk", &said))
    }
}

impl EchoWords {
    /// How much it is, as it would be typed.
    pub fn shown(&self, notation: Notation) -> String {
        notation.number(about(self.value))
    }

    /// The drafts of the amounts that come to the number of this text; `None` where it is none.
    ///
    /// What is paid for being there gives way first, and the wage only when nothing is left of that.
    pub fn fitted(
        &self,
        text: &str,
        decision: &Decision,
        notation: Notation,
    ) -> Option<Vec<(AmountIdx, AmountDraft)>> {
        let factor = notation.parse(text.trim())? / self.value;
        let busy = self.busy_share;
        let factors = match busy < 1.0 {
            true if busy > 0.0 => [(factor / busy).min(1.0), factor.max(busy)],
            true => [1.0, factor],
            false => [factor; 2],
        };
        let followed = self.amounts.iter().zip(factors).filter(|(_, factor)| busy == 1.0 || *factor != 1.0);
        let draft = |((idx, amount), factor): (&(AmountIdx, Judgement), f64)| {
            let Judgement { low, best, high } = *amount;
            let [low, best, high] = [low, best, high].map(|value| rounded(value * factor, N_DIGITS));
            (*idx, AmountDraft::of(&decision.amounts[*idx], Some(Judgement { low, best, high }), notation))
        };
        Some(followed.map(draft).collect())
    }
}
