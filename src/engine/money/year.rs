//! What one way of answering costs and keeps from year to year, in one world.

use crate::engine::money::MONEY_MAX;
use crate::engine::money::ledger::{Figures, Symbol, Way};
use crate::num::order::clamped;

/// What stands below a line of division is at least this.
const DIVISOR_MIN: f64 = 1e-9;
/// Months of a year.
const MONTHS: f64 = 12.0;

/// What is the same for all ways in one world.
#[derive(Debug, Clone, Copy)]
pub(crate) struct World<'a> {
    pub(crate) figures: Figures<'a>,
    pub(crate) customers: f64,
    margin: f64,
    /// Contacts of a customer \[a year\], before any is repeated.
    asked: f64,
    /// Hours of handling in a contact.
    pub(crate) handling: f64,
    /// Hours of your own people that a contact takes, and those they are there at least \[a year\].
    own_handling: f64,
    desk: f64,
    /// What an hour of your own people costs in all.
    pay: f64,
    own_resolution: f64,
    vendor_resolution: f64,
    /// How far the vendor's resolution is lower over the first year.
    dip: f64,
    /// Customers lost for each contact that is not settled, as a share.
    defection: f64,
    pub(crate) churn: f64,
    /// 1 / churn; 0 where nobody leaves.
    churn_inverse: f64,
    discount: f64,
}

impl<'a> World<'a> {
    pub(crate) fn of(figures: Figures<'a>) -> Self {
        let at = |symbol| figures.at(symbol);
        let present = (1.0 - at(Symbol::Shrinkage)).max(DIVISOR_MIN);
        let handling = at(Symbol::HandlingMinutes) / 60.0;
        let attrition = at(Symbol::AttritionInHouse) * at(Symbol::ReplacementMonths) / MONTHS;
        let churn = at(Symbol::BaseChurn);
        Self {
            figures,
            customers: at(Symbol::Customers),
            margin: at(Symbol::MarginPerCustomer),
            asked: at(Symbol::ContactsPerCustomer),
            handling,
            own_handling: handling / (at(Symbol::Occupancy) * present).max(DIVISOR_MIN),
            desk: at(Symbol::OpenHours) * at(Symbol::MinimumStaff) / present,
            pay: at(Symbol::WagePerHour) * (at(Symbol::LabourLoad) + attrition),
            own_resolution: at(Symbol::ResolutionInHouse),
            vendor_resolution: (at(Symbol::ResolutionInHouse) * at(Symbol::VendorResolutionRatio)).min(1.0),
            dip: at(Symbol::TransitionDip) * at(Symbol::TransitionMonths).min(MONTHS) / MONTHS,
            defection: at(Symbol::ContactingShare) * at(Symbol::DefectionGap) * at(Symbol::StatedToActual),
            churn,
            churn_inverse: if churn > DIVISOR_MIN { 1.0 / churn } else { 0.0 },
            discount: 1.0 / (1.0 + at(Symbol::DiscountRate)),
        }
    }

    /// Share of a way's contacts that are settled at first, the vendor's being lower by `dip`.
    fn resolution(&self, way: &Way, dip: f64) -> f64 {
        let vendor = (self.vendor_resolution - dip).max(0.0);
        match self.figures.vendor_share(way) {
            Some(_) if way.is_outside => vendor,
            Some(share) => share * vendor + (1.0 - share) * self.own_resolution,
            None => self.own_resolution,
        }
    }

    /// By how much more customers leave where so many contacts are settled at first, `[−1, 1]` a year.
    pub(crate) fn extra_churn(&self, resolution: f64) -> f64 {
        self.defection * (self.own_resolution - resolution)
    }

    fn keeping(&self, extra_churn: f64) -> Keeping {
        let sensitivity = self.figures.at(Symbol::ReferralSensitivity) * extra_churn * self.churn_inverse;
        Keeping {
            churn: clamped(self.churn + extra_churn, 0.0, 1.0),
            referrals: self.figures.at(Symbol::ReferralsPerCustomer) * (1.0 - sensitivity).max(0.0),
        }
    }

    /// What a customer kept is worth when the years are over: the margin less the cost of answering
    /// in-house, for as long as customers stay.
    ///
    /// Source: Gupta, Lehmann & Stuart (2004), Valuing Customers, Journal of Marketing Research 41.
    pub(crate) fn customer_value(&self, base: &Rates) -> f64 {
        let cost = if self.customers > 0.0 { base.cost(self.customers) / self.customers } else { 0.0 };
        let lasting = (self.figures.at(Symbol::DiscountRate) + self.churn).max(DIVISOR_MIN);
        (self.margin - cost).max(0.0) / lasting
    }
}

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
    customers: f64,
}

impl Worth {
    /// Net present value, each customer who is there afterwards being worth so much.
    pub(crate) fn with_customers_at(&self, value: f64) -> f64 {
        clamped(self.years + self.customers * value, -MONEY_MAX, MONEY_MAX)
    }
}

impl Rates {
    pub(crate) fn of(world: &World<'_>, way: &Way) -> Self {
        let at = |symbol| world.figures.at(symbol);
        let resolution = world.resolution(way, 0.0);
        let deflection = if way.is_self_service { at(Symbol::DeflectionSelfService) } else { 0.0 };
        let repeated = (1.0 - at(Symbol::RepeatContactChance) * (1.0 - resolution)).max(DIVISOR_MIN);
        let contacts = world.asked * (1.0 - deflection) / repeated;
        let mut rates = Self {
            resolution,
            contacts,
            deflected: world.asked * deflection,
            desk: if way.is_outside { 0.0 } else { world.desk },
            own_hours: contacts * world.own_handling,
            pay: world.pay,
            fee: 0.0,
            bill: 0.0,
            oversight: 0.0,
            self_service: 0.0,
            upkeep: 0.0,
            upfront: 0.0,
            years: [world.keeping(world.extra_churn(resolution)); 2],
        };
        if let Some(share) = world.figures.vendor_share(way) {
            rates.own_hours *= 1.0 - share + share * at(Symbol::EscalationShare);
            rates.fee = at(Symbol::VendorMinimumFee);
            rates.bill = contacts * share * world.handling * at(Symbol::VendorRatePerHour);
            rates.oversight = 1.0 + at(Symbol::OversightShare);
            rates.upfront = at(Symbol::TransitionShare) * rates.billed(world.customers);
            rates.years[0] = world.keeping(world.extra_churn(world.resolution(way, world.dip)));
        }
        if way.is_self_service {
            rates.self_service = rates.deflected * at(Symbol::SelfServiceContactCost);
            rates.upkeep = at(Symbol::SelfServiceUpkeep);
            rates.upfront += at(Symbol::SelfServiceSetUp);
        }
        rates
    }

    /// The same, with churn above the base's by so much in every year, whatever the quality.
    pub(crate) fn with_extra_churn(self, world: &World<'_>, extra: f64) -> Self {
        Self { years: [world.keeping(extra); 2], ..self }
    }

    fn billed(&self, customers: f64) -> f64 {
        self.fee.max(self.bill * customers)
    }

    /// What a year with so many customers costs.
    pub(crate) fn cost(&self, customers: f64) -> f64 {
        self.cost_of(self.desk.max(self.own_hours * customers), customers)
    }

    /// The same, if nobody of your own were there for longer than the contacts take.
    pub(crate) fn busy_cost(&self, customers: f64) -> f64 {
        self.cost_of(self.own_hours * customers, customers)
    }

    /// Hours for which your own people would have to be there for so many customers, quiet minutes counted \[a year\].
    pub(crate) fn hours_taken(&self, world: &World<'_>, customers: f64) -> f64 {
        self.own_hours * customers * (1.0 - world.figures.at(Symbol::Shrinkage))
    }

    /// Contacts of so many customers in a month, repeated ones counted.
    pub(crate) fn contacts_per_month(&self, customers: f64) -> f64 {
        customers * self.contacts / MONTHS
    }

    /// The cost with so many hours of your own people.
    fn cost_of(&self, hours: f64, customers: f64) -> f64 {
        hours * self.pay
            + self.billed(customers) * self.oversight
            + self.self_service * customers
            + self.upkeep
    }

    /// What comes of so many years.
    pub(crate) fn worth(&self, world: &World<'_>, n_years: u32) -> Worth {
        let new = world.churn * world.customers;
        let (mut customers, mut years, mut discount) = (world.customers, -self.upfront, 1.0);
        for year in 0..n_years {
            discount *= world.discount;
            years += (customers * world.margin - self.cost(customers)) * discount;
            let Keeping { churn, referrals } = self.years[usize::from(year > 0)];
            customers = clamped(customers * (1.0 - churn + referrals) + new, 0.0, MONEY_MAX);
        }
        Worth { years: clamped(years, -MONEY_MAX, MONEY_MAX), customers: customers * discount }
    }
}
