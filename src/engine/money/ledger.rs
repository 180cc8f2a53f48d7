//! Which amount is which quantity of the money model, and what each alternative does with them.

use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, AmountIdx, ByAlternative, ByAmount};

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
    /// Share of live contacts that a vendor answers.
    pub(crate) vendor_share: Option<AmountIdx>,
    /// Nobody of your own is kept at a desk.
    pub(crate) is_outside: bool,
    /// Customers help themselves first.
    pub(crate) is_self_service: bool,
}

/// A model's amounts by their meaning.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ledger {
    positions: Vec<AmountIdx>,
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
        let positions = NAMES.iter().map(position).collect::<Option<_>>()?;
        let outside = decision.alternatives.find(|way| way.is_outside && way.vendor_share.is_some())?;
        let ways = decision.alternatives.map(|alternative| Way {
            vendor_share: alternative.vendor_share,
            is_outside: alternative.is_outside,
            is_self_service: alternative.is_self_service,
        });
        (outside != decision.base).then_some(Self { positions, ways, base: decision.base, outside })
    }
}

/// One world: a figure for each amount.
#[derive(Debug, Clone, Copy)]
pub(crate) struct World<'a> {
    pub(crate) ledger: &'a Ledger,
    pub(crate) figures: &'a ByAmount<f64>,
}

impl World<'_> {
    /// The figure of a quantity [its amount's unit].
    pub(crate) fn at(&self, symbol: Symbol) -> f64 {
        self.figures[self.ledger.positions[symbol as usize]]
    }
}
