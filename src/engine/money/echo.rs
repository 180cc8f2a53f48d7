//! What some amounts come to in numbers that more readers know.

use crate::engine::money::ledger::{Figures, Ledger, Symbol};
use crate::engine::money::year::{Rates, World};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AmountIdx;

/// What an amount comes to, with every other one at its best guess. Twice the amount is twice of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Echo {
    /// Contacts a month as things are, repeated ones counted.
    ContactsPerMonth(f64),
    /// What a year of answering costs as things are, for an hourly wage.
    CostPerYear {
        /// In all \[money\].
        cost: f64,
        /// What it would cost if nobody were there for longer than the contacts take \[money\].
        busy: f64,
        /// For how long your own people are paid to be there at least, all together \[hours\].
        there: f64,
        /// For how long the desk would be open if nobody waited for a contact, with as many people there at least \[hours\];
        /// infinite where nobody need be there.
        taken: f64,
        /// How long the desk is open \[hours\].
        open: f64,
        /// The amount that says so.
        hours: AmountIdx,
    },
    /// What a vendor bills for a contact of so many minutes.
    PricePerContact {
        /// What it takes \[minutes\].
        minutes: f64,
        /// What it costs \[money\].
        price: f64,
    },
}

/// The amounts that may be given for good by what they come to; what the desk costs in a year is there to be seen change.
pub fn holdable(decision: &Decision) -> Vec<AmountIdx> {
    let ledger = Ledger::new(decision);
    let symbols = [Symbol::ContactsPerCustomer, Symbol::VendorRatePerHour];
    ledger.map(|ledger| symbols.map(|symbol| ledger.amount(symbol)).into()).unwrap_or_default()
}

/// The amounts that come to something, each with what; none where the model has no money side.
pub fn echoes(decision: &Decision, answers: &Answers) -> Vec<(AmountIdx, Echo)> {
    let Some(ledger) = Ledger::new(decision) else { return Vec::new() };
    let mut figures = Vec::new();
    ledger.fill(&mut figures, |amount| answers.amount(decision, amount).best);
    let world = World::of(Figures(&figures));
    let base = Rates::of(&world, &ledger.ways[ledger.base]);
    let (customers, minutes) = (world.customers, world.figures.at(Symbol::HandlingMinutes));
    let cost = Echo::CostPerYear {
        cost: base.cost(customers),
        busy: base.busy_cost(customers),
        there: world.figures.at(Symbol::OpenHours) * world.figures.at(Symbol::MinimumStaff),
        taken: base.hours_taken(&world, customers) / world.figures.at(Symbol::MinimumStaff),
        open: world.figures.at(Symbol::OpenHours),
        hours: ledger.amount(Symbol::OpenHours),
    };
    let price = world.figures.at(Symbol::VendorRatePerHour) * minutes / 60.0;
    vec![
        (
            ledger.amount(Symbol::ContactsPerCustomer),
            Echo::ContactsPerMonth(base.contacts_per_month(customers)),
        ),
        (ledger.amount(Symbol::WagePerHour), cost),
        (ledger.amount(Symbol::VendorRatePerHour), Echo::PricePerContact { minutes, price }),
    ]
}
