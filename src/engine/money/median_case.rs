//! The world in which every amount is at its best guess: where the saving is eaten up, how the years go,
//! and which amount moves it most.

use crate::engine::money::ledger::{Figures, Ledger};
use crate::engine::money::year::{Rates, World};
use crate::model::amount::Judgement;
use crate::model::indexed::{AmountIdx, ByAlternative, ByAmount};

/// Years that the curve shows.
pub const N_CURVE_YEARS: u32 = 7;
/// Halvings of the range in which a turning point lies: beyond these a double holds no more.
const N_HALVINGS: u32 = 60;

/// What is said of the median case. Money is in the model's currency, of the base against the outside desk
/// unless said otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct MedianCase {
    /// Customers now.
    pub customers: f64,
    /// Net saving in the first year, the switch spread over the years.
    pub saving: f64,
    /// What the base pays in the first year for people who wait, because its desk is open for longer than the contacts
    /// take.
    pub waiting: f64,
    /// Customers that may leave beyond those who leave anyway, as a share of all in a year, before the
    /// saving is gone; below 0 where there is no saving.
    pub break_even: BreakEven,
    /// The share expected to leave beyond those who leave anyway, by the amounts \[a year\].
    pub extra_churn: f64,
    /// What those customers would have brought in over the years and afterwards, beyond what answering them costs, with those
    /// they would have recommended \[money\]; below 0 where customers are won.
    pub lost: f64,
    /// Running difference to the base at the end of each year from 0 to [`N_CURVE_YEARS`], without what
    /// customers are worth afterwards.
    pub curves: ByAlternative<Vec<f64>>,
    /// The first year at whose end the outside desk is behind again after having been level or ahead.
    pub crossover_year: Option<usize>,
    /// What each way costs in the first year.
    pub unit_costs: ByAlternative<UnitCosts>,
    /// Contacts a month as things are, repeated ones counted.
    pub contacts_per_month: f64,
    /// Contacts to hand to each side of a trial that would tell the two success rates apart; `None` where
    /// they are the same.
    pub pilot_contacts: Option<f64>,
    /// The outside desk's difference to the base over the years, with what customers are worth afterwards \[money\].
    pub difference: f64,
    /// What that would be with one amount at its low and at its high end.
    pub tornado: Vec<Swing>,
}

/// Extra churn at which both ways are worth the same, as a share of all customers in a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEven {
    /// By the rule of thumb: the saving over the worth of all customers; `None` where they have none.
    pub rule: Option<f64>,
    /// Exactly, with what customers are worth afterwards; `None` where no churn makes the two alike.
    pub with_terminal_value: Option<f64>,
    /// Exactly, counting only the years.
    pub without: Option<f64>,
}

/// What a way costs in the first year \[money\]; `None` where there is nothing to divide by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitCosts {
    /// In all.
    pub per_year: f64,
    /// For an hour of handling contacts.
    pub per_hour: Option<f64>,
    /// For a contact that was settled.
    pub per_resolved: Option<f64>,
}

/// The difference with one amount at its ends, all others at their best guess \[money\].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// The amount.
    pub amount: AmountIdx,
    /// The difference with it at its low end.
    pub at_low: f64,
    /// The difference with it at its high end.
    pub at_high: f64,
}

/// The base and the outside desk, in one world.
struct Pair<'a> {
    ledger: &'a Ledger,
    world: World<'a>,
    base: Rates,
    outside: Rates,
    n_years: u32,
    customer_value: f64,
}

impl<'a> Pair<'a> {
    fn new(ledger: &'a Ledger, figures: &'a [f64], n_years: u32) -> Self {
        let world = World::of(Figures(figures));
        let [base, outside] = [ledger.base, ledger.outside].map(|idx| Rates::of(&world, &ledger.ways[idx]));
        let customer_value = world.customer_value(&base);
        Self { ledger, world, base, outside, n_years, customer_value }
    }

    /// The difference of the outside desk, with other rates than its own where it is given them.
    fn difference(&self, outside: &Rates, customer_value: f64) -> f64 {
        let worth = |rates: &Rates| rates.worth(&self.world, self.n_years).with_customers_at(customer_value);
        worth(outside) - worth(&self.base)
    }

    /// The extra churn at which the difference is 0, by halving; the difference falls as churn rises.
    fn break_even(&self, customer_value: f64) -> Option<f64> {
        let churn = self.world.churn;
        let at = |extra| self.difference(&self.outside.with_extra_churn(&self.world, extra), customer_value);
        let (low, high) = (-churn, 1.0 - churn);
        if at(low) < 0.0 || at(high) > 0.0 || at(low) == at(high) {
            return None;
        }
        Some(turning(low, high, |extra| at(extra) >= 0.0))
    }

    fn saving(&self) -> f64 {
        let customers = self.world.customers;
        self.base.cost(customers)
            - self.outside.cost(customers)
            - self.outside.upfront / f64::from(self.n_years)
    }
}

/// Where something stops being so on the way from one number, where it is, to another, where it is not.
pub(super) fn turning(from: f64, to: f64, is_so: impl Fn(f64) -> bool) -> f64 {
    let (mut from, mut to) = (from, to);
    for _ in 0..N_HALVINGS {
        let middle = 0.5 * (from + to);
        *(if is_so(middle) { &mut from } else { &mut to }) = middle;
    }
    0.5 * (from + to)
}

/// The outside desk's difference to the base over so many years, in the world of these figures.
pub(super) fn difference(ledger: &Ledger, figures: &[f64], n_years: u32) -> f64 {
    let pair = Pair::new(ledger, figures, n_years);
    pair.difference(&pair.outside, pair.customer_value)
}

/// The median case of these judgements over so many years.
pub(crate) fn median_case(ledger: &Ledger, judgements: &ByAmount<Judgement>, n_years: u32) -> MedianCase {
    let mut figures = Vec::new();
    ledger.fill(&mut figures, |amount| judgements[amount].best);
    let pair = Pair::new(ledger, &figures, n_years);
    let (world, customers) = (&pair.world, pair.world.customers);
    let saving = pair.saving();
    let worth_of_all = customers * pair.customer_value;
    let curves = curves(&pair);
    let [difference, difference_kept] = [pair.outside, pair.outside.with_extra_churn(world, 0.0)]
        .map(|outside| pair.difference(&outside, pair.customer_value));
    MedianCase {
        customers,
        saving,
        waiting: pair.base.cost(customers) - pair.base.busy_cost(customers),
        break_even: BreakEven {
            rule: (worth_of_all > 0.0).then(|| saving / worth_of_all),
            with_terminal_value: pair.break_even(pair.customer_value),
            without: pair.break_even(0.0),
        },
        extra_churn: world.extra_churn(pair.outside.resolution),
        lost: difference_kept - difference,
        crossover_year: crossover_year(&curves[ledger.outside]),
        curves,
        unit_costs: ledger.ways.map(|way| unit_costs(world, &Rates::of(world, way))),
        contacts_per_month: pair.base.contacts_per_month(customers),
        pilot_contacts: pilot_contacts(pair.base.resolution, pair.outside.resolution),
        difference,
        tornado: tornado(ledger, judgements, n_years),
    }
}

fn curves(pair: &Pair<'_>) -> ByAlternative<Vec<f64>> {
    let years = |rates: &Rates, n_years| rates.worth(&pair.world, n_years).years;
    pair.ledger.ways.map(|way| {
        let rates = Rates::of(&pair.world, way);
        (0..=N_CURVE_YEARS).map(|n_years| years(&rates, n_years) - years(&pair.base, n_years)).collect()
    })
}

fn crossover_year(curve: &[f64]) -> Option<usize> {
    let ahead = (1..curve.len()).find(|year| curve[*year] >= 0.0)?;
    (ahead..curve.len()).find(|year| curve[*year] < 0.0)
}

fn unit_costs(world: &World<'_>, rates: &Rates) -> UnitCosts {
    let customers = world.customers;
    let cost = rates.cost(customers);
    let over = |divisor: f64| (divisor > 0.0).then(|| cost / divisor);
    let contacts = customers * rates.contacts;
    UnitCosts {
        per_year: cost,
        per_hour: over(contacts * world.handling),
        per_resolved: over(contacts * rates.resolution + customers * rates.deflected),
    }
}

/// Source: the usual rule for two shares at 80 % power, Lehr (1992), Statistics in Medicine 11.
fn pilot_contacts(base: f64, outside: f64) -> Option<f64> {
    let gap = base - outside;
    (gap != 0.0).then(|| 16.0 * base * (1.0 - base) / (gap * gap))
}

/// Every amount in doubt, in model order.
fn tornado(ledger: &Ledger, judgements: &ByAmount<Judgement>, n_years: u32) -> Vec<Swing> {
    let mut figures = Vec::new();
    let mut at = |changed: AmountIdx, value: f64| {
        ledger.fill(&mut figures, |amount| if amount == changed { value } else { judgements[amount].best });
        difference(ledger, &figures, n_years)
    };
    let in_doubt = judgements.iter().filter(|(_, judgement)| judgement.low < judgement.high);
    let swing = |(amount, judgement): (AmountIdx, &Judgement)| Swing {
        amount,
        at_low: at(amount, judgement.low),
        at_high: at(amount, judgement.high),
    };
    in_doubt.map(swing).collect()
}
