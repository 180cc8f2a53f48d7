//! Which amount is which quantity of the money model, and what each alternative does with them.

use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, AmountIdx, ByAlternative};

/// The quantities of the money model, by the names of their amounts.
macro_rules! symbols {
    ($($symbol:ident $name:literal)*) => {
        /// A quantity that the money model needs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Symbol { $($symbol),* }

        /// The names of their amounts.
        const NAMES: &[&str] = &[$($name),*];
    };
}

symbols! {
    Customers "customers"
    ContactsPerCustomer "contacts_per_customer"
    MarginPerCustomer "margin_per_customer"
    WagePerHour "wage_per_hour"
    VendorRatePerHour "vendor_rate_per_hour"
    HandlingMinutes "handling_minutes"
    OpenHours "open_hours"
    MinimumStaff "minimum_staff"
    LabourLoad "labour_load"
    Occupancy "occupancy"
    Shrinkage "shrinkage"
    AttritionInHouse "attrition_in_house"
    ReplacementMonths "replacement_months"
    DeflectionSelfService "deflection_self_service"
    SelfServiceContactCost "self_service_contact_cost"
    SelfServiceUpkeep "self_service_upkeep"
    SelfServiceSetUp "self_service_set_up"
    ResolutionInHouse "resolution_in_house"
    VendorResolutionRatio "vendor_resolution_ratio"
    RepeatContactChance "repeat_contact_chance"
    EscalationShare "escalation_share"
    VendorMinimumFee "vendor_minimum_fee"
    OversightShare "oversight_share"
    TransitionShare "transition_share"
    TransitionDip "transition_dip"
    TransitionMonths "transition_months"
    ContactingShare "contacting_share"
    DefectionGap "defection_gap"
    StatedToActual "stated_to_actual"
    BaseChurn "base_churn"
    ReferralsPerCustomer "referrals_per_customer"
    ReferralSensitivity "referral_sensitivity"
    DiscountRate "discount_rate"
}

/// What an alternative does with the amounts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Way {
    /// Where the share of live contacts that a vendor answers stands among the figures.
    vendor_share: Option<usize>,
    /// Nobody of your own is kept at a desk.
    pub(crate) is_outside: bool,
    /// Customers help themselves first.
    pub(crate) is_self_service: bool,
}

/// A model's amounts by their meaning.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ledger {
    /// The amount of each figure: those of the symbols, in their order, then the vendor's shares.
    sources: Vec<AmountIdx>,
    pub(crate) ways: ByAlternative<Way>,
    pub(crate) base: AlternativeIdx,
    /// The alternative with the outside desk.
    pub(crate) outside: AlternativeIdx,
}

impl Ledger {
    /// `None` where the model lacks an amount that is needed, or an alternative with an outside desk: then
    /// it has no money side.
    pub(crate) fn new(decision: &Decision) -> Option<Self> {
        let position = |name: &&str| decision.amounts.find(|amount| amount.id.as_str() == *name);
        let mut sources: Vec<AmountIdx> = NAMES.iter().map(position).collect::<Option<_>>()?;
        let outside = decision.alternatives.find(|way| way.is_outside && way.vendor_share.is_some())?;
        let ways = decision.alternatives.map(|alternative| Way {
            vendor_share: alternative.vendor_share.map(|amount| {
                sources.push(amount);
                sources.len() - 1
            }),
            is_outside: alternative.is_outside,
            is_self_service: alternative.is_self_service,
        });
        (outside != decision.base).then_some(Self { sources, ways, base: decision.base, outside })
    }

    /// The amount of a quantity.
    pub(crate) fn amount(&self, symbol: Symbol) -> AmountIdx {
        self.sources[symbol as usize]
    }

    /// The figures of a world, each amount being `of` it.
    pub(crate) fn fill(&self, figures: &mut Vec<f64>, of: impl Fn(AmountIdx) -> f64) {
        figures.clear();
        figures.extend(self.sources.iter().map(|amount| of(*amount)));
    }
}

/// One world: the figures of a ledger, in its order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures<'a>(pub(crate) &'a [f64]);

impl Figures<'_> {
    /// The figure of a quantity [its amount's unit].
    pub(crate) fn at(&self, symbol: Symbol) -> f64 {
        self.0[symbol as usize]
    }

    /// Share of live contacts that a vendor answers, `[0, 1]`; `None` where there is no vendor.
    pub(crate) fn vendor_share(&self, way: &Way) -> Option<f64> {
        way.vendor_share.map(|position| self.0[position])
    }
}
