//! The desk at which your own people wait for contacts.

use crate::engine::money::ledger::{Ledger, Symbol};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AmountIdx;

/// The amounts that say how long somebody waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Desk {
    /// For how long it is open.
    pub hours: AmountIdx,
    /// How many are there at least.
    pub staff: AmountIdx,
    /// Which part of the time there goes into contacts.
    pub busy: AmountIdx,
}

impl Desk {
    /// The desk of a model; `None` where it has no money side.
    pub fn of(decision: &Decision) -> Option<Self> {
        let ledger = Ledger::new(decision)?;
        let amount = |symbol| ledger.amount(symbol);
        Some(Self {
            hours: amount(Symbol::OpenHours),
            staff: amount(Symbol::MinimumStaff),
            busy: amount(Symbol::Occupancy),
        })
    }

    /// What the amounts are \[their unit\] where contacts are answered beside other work: no hour is paid for waiting, and
    /// all the time that is counted goes into contacts.
    pub fn beside_other_work(self) -> [(AmountIdx, f64); 2] {
        [(self.hours, 0.0), (self.busy, 1.0)]
    }

    /// Whether these answers say so.
    pub fn is_beside_other_work(self, answers: &Answers) -> bool {
        let is_said = |(amount, value): (AmountIdx, f64)| {
            answers.money[amount].is_some_and(|given| given.low == value && given.high == value)
        };
        self.beside_other_work().into_iter().all(is_said)
    }
}
