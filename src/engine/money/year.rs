//! What one way of answering costs and keeps from year to year, in one world.

use crate::engine::money::MONEY_MAX;
use crate::engine::money::ledger::{Symbol, Way, World};
use crate::num::order::clamped;

/// What stands below a line of division is at least this.
const DIVISOR_MIN: f64 = 1e-9;
/// Months of a year.
const MONTHS: f64 = 12.0;

/// One way of answering, in one world.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rates {
    /// Share of contacts settled at first.
    pub(crate) resolution: f64,
    /// Live contacts of a customer, repeated ones counted \[a year\].
    pub(crate) contacts: f64,
    /// Contacts that self-service settles, of a customer \[a year\].
    pub(crate) deflected: f64,
    /// Hours for which your own people are there at least \[a year\].
    desk: f64,
    /// Hours of your own people for a customer \[a year\].
    own_hours: f64,
    /// What such an hour costs in all.
    pay: f64,
    /// What a vendor bills at least, and for a customer \[a year\].
    fee: f64,
    bill: f64,
    /// What a vendor costs in all, as a multiple of its bill.
    oversight: f64,
    /// What self-service costs for a customer, and in any case \[a year\].
    self_service: f64,
    upkeep: f64,
    /// What is paid once, at the start.
    pub(crate) upfront: f64,
    /// The first year and all later ones.
    years: [Keeping; 2],
}

/// Which customers stay and bring others in a year.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Keeping {
    /// Share that leaves, `[0, 1]`.
    churn: f64,
    /// New customers by word of mouth, of each customer.
    referrals: f64,
}

/// What comes of a way over the years, without and with what the customers are worth afterwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Worth {
    /// Present value of the years.
    pub(crate) years: f64,
    /// Present number of customers who are there afterwards.
    pub(crate) customers: f64,
}

impl Worth {
    /// Net present value, each customer who is there afterwards being worth so much.
    pub(crate) fn with_customers_at(&self, value: f64) -> f64 {
        clamped(self.years + self.customers * value, -MONEY_MAX, MONEY_MAX)
    }
}

impl Rates {
    pub(crate) fn of(world: &World<'_>, way: &Way) -> Self {
        let at = |symbol| world.at(symbol);
        let share = way.vendor_share.map_or(0.0, |idx| world.figures[idx]);
        let resolution = resolution(world, way, 0.0);
        let deflection = if way.is_self_service { at(Symbol::DeflectionSelfService) } else { 0.0 };
        let asked = at(Symbol::ContactsPerCustomer) * (1.0 - deflection);
        let contacts = asked / (1.0 - at(Symbol::RepeatContactChance) * (1.0 - resolution)).max(DIVISOR_MIN);
        let hours = at(Symbol::HandlingMinutes) / 60.0;
        let present = (1.0 - at(Symbol::Shrinkage)).max(DIVISOR_MIN);
        let busy = (at(Symbol::Occupancy) * present).max(DIVISOR_MIN);
        let has_vendor = way.vendor_share.is_some();
        let of_vendor = |amount| if has_vendor { amount } else { 0.0 };
        let of_self_service = |amount| if way.is_self_service { amount } else { 0.0 };
        let attrition = at(Symbol::AttritionInHouse) * at(Symbol::ReplacementMonths) / MONTHS;
        let mut rates = Self {
            resolution,
            contacts,
            deflected: at(Symbol::ContactsPerCustomer) * deflection,
            desk: if way.is_outside {
                0.0
            } else {
                at(Symbol::OpenHours) * at(Symbol::MinimumStaff) / present
            },
            own_hours: contacts * ((1.0 - share) + share * at(Symbol::EscalationShare)) * hours / busy,
            pay: at(Symbol::WagePerHour) * (at(Symbol::LabourLoad) + attrition),
            fee: of_vendor(at(Symbol::VendorMinimumFee)),
            bill: contacts * share * hours * at(Symbol::VendorRatePerHour),
            oversight: 1.0 + at(Symbol::OversightShare),
            self_service: at(Symbol::ContactsPerCustomer) * deflection * at(Symbol::SelfServiceContactCost),
            upkeep: of_self_service(at(Symbol::SelfServiceUpkeep)),
            upfront: of_self_service(at(Symbol::SelfServiceSetUp)),
            years: [keeping(world, resolution_in_year_1(world, way)), keeping(world, resolution)],
        };
        rates.upfront += of_vendor(at(Symbol::TransitionShare)) * rates.billed(at(Symbol::Customers));
        rates
    }

    /// The same, with churn above the base's by so much in every year, whatever the quality.
    pub(crate) fn with_extra_churn(self, world: &World<'_>, extra: f64) -> Self {
        Self { years: [Keeping::of(world, extra); 2], ..self }
    }

    fn billed(&self, customers: f64) -> f64 {
        self.fee.max(self.bill * customers)
    }

    /// What a year with so many customers costs.
    pub(crate) fn cost(&self, customers: f64) -> f64 {
        self.desk.max(self.own_hours * customers) * self.pay
            + self.billed(customers) * self.oversight
            + self.self_service * customers
            + self.upkeep
    }

    /// What comes of so many years.
    pub(crate) fn worth(&self, world: &World<'_>, n_years: u32) -> Worth {
        let start = world.at(Symbol::Customers);
        let (margin, new) = (world.at(Symbol::MarginPerCustomer), world.at(Symbol::BaseChurn) * start);
        let (mut customers, mut years, mut discount) = (start, -self.upfront, 1.0);
        for year in 0..n_years {
            discount /= 1.0 + world.at(Symbol::DiscountRate);
            years += (customers * margin - self.cost(customers)) * discount;
            let Keeping { churn, referrals } = self.years[usize::from(year > 0)];
            customers = clamped(customers * (1.0 - churn + referrals) + new, 0.0, MONEY_MAX);
        }
        Worth { years: clamped(years, -MONEY_MAX, MONEY_MAX), customers: customers * discount }
    }
}

impl Keeping {
    fn of(world: &World<'_>, extra_churn: f64) -> Self {
        let base = world.at(Symbol::BaseChurn);
        let ratio = if base > DIVISOR_MIN { extra_churn / base } else { 0.0 };
        Self {
            churn: clamped(base + extra_churn, 0.0, 1.0),
            referrals: world.at(Symbol::ReferralsPerCustomer)
                * (1.0 - world.at(Symbol::ReferralSensitivity) * ratio).max(0.0),
        }
    }
}

fn keeping(world: &World<'_>, resolution: f64) -> Keeping {
    Keeping::of(world, extra_churn(world, resolution))
}

/// By how much more customers leave where so many contacts are settled at first, `[−1, 1]` a year.
pub(crate) fn extra_churn(world: &World<'_>, resolution: f64) -> f64 {
    world.at(Symbol::ContactingShare)
        * (world.at(Symbol::ResolutionInHouse) - resolution)
        * world.at(Symbol::DefectionGap)
        * world.at(Symbol::StatedToActual)
}

/// Share of contacts settled at first, the vendor's part lowered by `dip`.
fn resolution(world: &World<'_>, way: &Way, dip: f64) -> f64 {
    let own = world.at(Symbol::ResolutionInHouse);
    let vendor = ((own * world.at(Symbol::VendorResolutionRatio)).min(1.0) - dip).max(0.0);
    match way.vendor_share {
        Some(_) if way.is_outside => vendor,
        Some(share) => world.figures[share] * vendor + (1.0 - world.figures[share]) * own,
        None => own,
    }
}

fn resolution_in_year_1(world: &World<'_>, way: &Way) -> f64 {
    let months = world.at(Symbol::TransitionMonths).min(MONTHS);
    resolution(world, way, world.at(Symbol::TransitionDip) * months / MONTHS)
}

/// What a customer kept is worth when the years are over: the margin less the cost of answering in-house,
/// for as long as customers stay.
///
/// Source: Gupta, Lehmann & Stuart (2004), Valuing Customers, Journal of Marketing Research 41.
pub(crate) fn customer_value(world: &World<'_>, base: &Rates) -> f64 {
    let customers = world.at(Symbol::Customers);
    let cost = if customers > 0.0 { base.cost(customers) / customers } else { 0.0 };
    let lasting = (world.at(Symbol::DiscountRate) + world.at(Symbol::BaseChurn)).max(DIVISOR_MIN);
    (world.at(Symbol::MarginPerCustomer) - cost).max(0.0) / lasting
}
