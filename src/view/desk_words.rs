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

    /// What is typed where contacts are answered beside other work.
    pub fn beside_other_work(&self) -> Option<Vec<(AmountIdx, AmountDraft)>> {
        self.typed_of_desk(|_, value| Some(Judgement { low: value, best: value, high: value }))
    }

    /// What is typed where they are so no more: what was said before of the same amounts, if anything was.
    pub fn at_a_desk(&self, before: Option<&Answers>) -> Option<Vec<(AmountIdx, AmountDraft)>> {
        self.typed_of_desk(|idx, _| before?.money[idx])
    }

    fn typed_of_desk(
        &self,
        said: impl Fn(AmountIdx, f64) -> Option<Judgement>,
    ) -> Option<Vec<(AmountIdx, AmountDraft)>> {
        let draft = |(idx, value): (AmountIdx, f64)| {
            (idx, AmountDraft::of(&self.decision.amounts[idx], said(idx, value), self.copy.notation()))
        };
        Some(Desk::of(self.decision)?.beside_other_work().map(draft).into())
    }

    /// How a vendor that bills all the hours in which somebody is there for the reader is put in, where this amount is its
    /// rate: as so many times what it asks, for that is how many hours it bills for one of handling. Who answers beside other
    /// work has no hours of a desk to go by, and ours stand for them.
    pub fn waiting_vendor(&self, idx: AmountIdx) -> Option<String> {
        let Desk { hours, staff, busy } = Desk::of(self.decision)?;
        let all = echoes(self.decision, self.answers);
        let minutes = all.iter().find_map(|(amount, echo)| match *echo {
            Echo::PricePerContact { minutes, .. } if *amount == idx => Some(minutes),
            _ => None,
        })?;
        let contacts = all.iter().find_map(|(_, echo)| match *echo {
            Echo::ContactsPerMonth(contacts) => Some(contacts * MONTHS),
            _ => None,
        })?;
        let handled = contacts * minutes / MINUTES;
        let given = |amount| self.answers.amount(self.decision, amount).best;
        let open = if given(hours) > 0.0 { given(hours) } else { self.decision.amounts[hours].default.best };
        // How busy a vendor's people are is not how busy the reader's are.
        let there = (open * given(staff)).max(handled / self.decision.amounts[busy].default.best);
        let times = there / handled;
        let said = [("times", self.copy.number(about(times))), ("hours", self.copy.number(about(there)))];
        let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
        times.is_finite().then(|| self.copy.fill("money.waiting_vendor", &said))
    }

    /// Whether an amount is asked with the first ones.
    pub(super) fn is_asked(&self, idx: AmountIdx) -> bool {
        let is_of_desk = |desk: Desk| [desk.hours, desk.staff].contains(&idx);
        self.decision.amounts[idx].asked || self.deciding_desk().is_some_and(is_of_desk)
    }

    /// Under which heading an amount stands.
    pub(super) fn place_of(&self, idx: AmountIdx) -> &str {
        self.copy.get(if self.is_asked(idx) { "page.money_heading" } else { "money.more_amounts" })
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
        let desk = Desk::of(self.decision)?;
        if [desk.hours, desk.staff].iter().any(|amount| self.answers.money[*amount].is_some()) {
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
