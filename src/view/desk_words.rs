//! The desk at which somebody waits, in words.

use crate::engine::money::desk::Desk;
use crate::engine::money::echo::{Echo, echoes};
use crate::model::amount::Judgement;
use crate::model::answers::Answers;
use crate::model::indexed::AmountIdx;
use crate::view::amount_draft::AmountDraft;
use crate::view::copy::UNDER_PLACE;
use crate::view::format::about;
use crate::view::verdict_words::Words;

/// Minutes of an hour, and months of a year.
const MINUTES: f64 = 60.0;
const MONTHS: f64 = 12.0;

impl Words<'_> {
    /// The desk, where it would decide what in-house costs if its hours were ours, or nobody waits there: then it is asked
    /// for with the first amounts. Only by those, or its fields would move while another is typed.
    pub fn deciding_desk(&self) -> Option<Desk> {
        let desk = Desk::of(self.decision)?;
        if desk.is_beside_other_work(self.answers) {
            return Some(desk);
        }
        let mut first = Answers { money: self.answers.money.clone(), ..Answers::none(self.decision) };
        for (idx, amount) in self.decision.amounts.iter() {
            if !amount.asked {
                first.money[idx] = None;
            }
        }
        idle_of(&echoes(self.decision, &first)).map(|_| desk)
    }

    /// What is typed where contacts are answered beside other work, or where that is taken back.
    pub fn beside_other_work(&self, is_so: bool) -> Option<Vec<(AmountIdx, AmountDraft)>> {
        let draft = |(idx, value): (AmountIdx, f64)| {
            let one = Judgement { low: value, best: value, high: value };
            let amount = &self.decision.amounts[idx];
            (idx, AmountDraft::of(amount, is_so.then_some(one), self.copy.notation()))
        };
        Some(Desk::of(self.decision)?.beside_other_work().map(draft).into())
    }

    /// How a vendor that bills all the hours in which somebody is there for the reader is put in, where this amount is its
    /// rate: as so many times what it asks, for that is how many hours it bills for one of handling.
    pub fn waiting_vendor(&self, idx: AmountIdx) -> Option<String> {
        let all = echoes(self.decision, self.answers);
        let (mut handled, mut there) = (0.0, 0.0);
        let mut is_rate = false;
        for (amount, echo) in all {
            match echo {
                Echo::ContactsPerMonth(contacts) => handled = contacts * MONTHS / MINUTES,
                Echo::CostPerYear { there: hours, .. } => there = hours,
                Echo::PricePerContact { minutes, .. } => {
                    handled *= minutes;
                    is_rate = amount == idx;
                }
            }
        }
        // How busy a vendor's people are is not how busy the reader's are.
        let busy = self.decision.amounts[Desk::of(self.decision)?.busy].default.best;
        let times = (there / handled).max(1.0 / busy);
        let is_told = is_rate && times.is_finite();
        is_told.then(|| self.copy.fill("money.waiting_vendor", &[("times", &self.copy.number(about(times)))]))
    }

    /// Under which heading an amount stands.
    pub(super) fn place_of(&self, idx: AmountIdx) -> &str {
        let is_asked = self.decision.amounts[idx].asked
            || self.deciding_desk().is_some_and(|desk| [desk.hours, desk.staff].contains(&idx));
        self.copy.get(if is_asked { "page.money_heading" } else { "money.more_amounts" })
    }

    /// The same as the end of a sentence; nothing where the reader does not have the page.
    pub(super) fn under(&self, idx: AmountIdx) -> String {
        self.copy.fill(UNDER_PLACE, &[("place", self.place_of(idx))])
    }

    /// That the desk in-house is open for longer than the contacts take, and what to do where that is our figure: the whole
    /// saving may hang on it.
    pub fn idle_desk(&self) -> Option<String> {
        let Idle { there, hours, .. } = idle_of(&echoes(self.decision, self.answers))?;
        let there = self.copy.number(about(there));
        if self.answers.money[hours].is_some() {
            return Some(self.copy.fill("money.idle_desk_yours", &[("hours", &there)]));
        }
        let name = self.copy.of("amount", self.decision.amounts[hours].id.as_str(), "name");
        let under = self.under(hours);
        let said = [("hours", there.as_str()), ("amount", &name), ("under", &under)];
        Some(self.copy.fill("money.idle_desk", &said))
    }

    /// Whether somebody of one's own has to be at the desk in-house.
    pub(super) fn has_desk(&self) -> bool {
        let is_open =
            |(_, echo): &(AmountIdx, Echo)| matches!(echo, Echo::CostPerYear { there, .. } if *there > 0.0);
        echoes(self.decision, self.answers).iter().any(is_open)
    }

    /// That the hours at the desk change nothing, where this amount is they, and the reader gave fewer than the contacts
    /// take.
    pub fn busy_desk(&self, idx: AmountIdx) -> Option<String> {
        self.answers.money[idx]?;
        let all = echoes(self.decision, self.answers);
        let taken = all.iter().find_map(|(_, echo)| match *echo {
            Echo::CostPerYear { open, taken, hours, .. } if hours == idx && open <= taken => Some(taken),
            _ => None,
        });
        let taken = taken.filter(|taken| taken.is_finite() && *taken >= 1.0)?;
        Some(self.copy.fill("money.busy_desk", &[("hours", &self.copy.number(about(taken)))]))
    }
}

/// A desk at which somebody waits.
pub(super) struct Idle {
    /// How much of its cost the contacts make up, `[0, 1)`.
    pub(super) busy_share: f64,
    /// For how long somebody is there \[hours\].
    there: f64,
    /// The amount that says how long it is open.
    pub(super) hours: AmountIdx,
}

fn idle_of(all: &[(AmountIdx, Echo)]) -> Option<Idle> {
    all.iter().find_map(|(_, echo)| idle(echo))
}

pub(super) fn idle(echo: &Echo) -> Option<Idle> {
    match *echo {
        Echo::CostPerYear { cost, busy, there, hours, .. } if busy < cost => {
            Some(Idle { busy_share: busy / cost, there, hours })
        }
        _ => None,
    }
}
