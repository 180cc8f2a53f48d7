//! At which value of an amount the money would turn.

use crate::engine::money::ledger::{Ledger, Symbol};
use crate::engine::money::median_case::{difference, turning};
use crate::model::amount::{Judgement, Scale};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AmountIdx;
use crate::num::order::descending;

/// How many times as large, or as small, as its best guess an amount may be thought of.
const REACH: f64 = 3.0;

/// The amount that says what a vendor's hour costs.
const PRICE: &str = "vendor_rate_per_hour";
/// How far apart it is looked at first whether something is still so: the fourth root of [`REACH`].
const STEP: f64 = 1.316_074_012_952_492_4;
/// So many steps reach as far as that.
const N_STEPS: u32 = 4;
/// How often what lies within a step is halved: to a quarter of a percent.
const N_HALVINGS: u32 = 7;

/// An amount that would make the outside desk and the base alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The amount.
    pub amount: AmountIdx,
    /// Its best guess \[its unit\].
    pub best: f64,
    /// Where the two are alike, every other amount being at its best guess \[its unit\]. Beyond it the lead is the other's,
    /// at least for a while: where few contacts leave a desk waiting it may turn once more.
    pub value: f64,
}

/// The amounts that would turn the money alone, the smallest change first; none where the model has no money side, or
/// the two are alike already.
pub fn levels(decision: &Decision, answers: &Answers, n_years: u32) -> Vec<Level> {
    let Some(ledger) = Ledger::new(decision) else { return Vec::new() };
    let best_guess = |amount| answers.amount(decision, amount).best;
    let at = |changed: AmountIdx, value: f64| {
        let mut figures = Vec::new();
        ledger.fill(&mut figures, |amount| if amount == changed { value } else { best_guess(amount) });
        difference(&ledger, &figures, n_years)
    };
    let level = |amount: AmountIdx| {
        let best = best_guess(amount);
        let now = at(amount, best);
        let is_so = |value: f64| now * at(amount, value) > 0.0;
        // No hour costs less than its wage.
        let least =
            if amount == ledger.amount(Symbol::LabourLoad) { best.min(1.0) } else { f64::NEG_INFINITY };
        let ends = ends(decision.amounts[amount].scale, best).map(|end| end.max(least));
        let turning_ends = ends.into_iter().filter(|end| !is_so(*end));
        let found = turning_ends.map(|end| Level { amount, best, value: turning(best, end, is_so) });
        descending(found.filter(|_| now != 0.0), |level| -level.change()).first().copied()
    };
    descending(decision.amounts.positions().filter_map(level), |level| -level.change())
}

/// The amount that says what a vendor's hour costs, and what the reader says it does; `None` where they say nothing, or
/// nothing above 0.
pub fn stated_price(decision: &Decision, answers: &Answers) -> Option<(AmountIdx, Judgement)> {
    let amount = decision.amounts.find(|amount| amount.id.as_str() == PRICE)?;
    answers.money[amount].filter(|judged| judged.best > 0.0).map(|judged| (amount, judged))
}

/// The nearest values below and above `best` at which something is so no more, looked for as far as an amount may be thought
/// of, and each to a quarter of a percent; `None` where it is so all the way. `best` is above 0.
///
/// ```
/// # use outsourcing_decision::engine::money::level::nearest_turns;
/// let [below, above] = nearest_turns(20.0, |price| price < 31.0);
/// assert_eq!(below, None);
/// assert!(above.is_some_and(|price| (31.0..31.1).contains(&price)), "{above:?}");
/// ```
pub fn nearest_turns(best: f64, mut is_so: impl FnMut(f64) -> bool) -> [Option<f64>; 2] {
    [1.0 / STEP, STEP].map(|step| {
        let mut from = best;
        for _ in 0..N_STEPS {
            let to = from * step;
            if !is_so(to) {
                return Some(last_half(from, to, &mut is_so));
            }
            from = to;
        }
        None
    })
}

/// Nearer to where something stops being so, still beyond it.
fn last_half(mut from: f64, mut to: f64, is_so: &mut impl FnMut(f64) -> bool) -> f64 {
    for _ in 0..N_HALVINGS {
        let middle = 0.5 * (from + to);
        *(if is_so(middle) { &mut from } else { &mut to }) = middle;
    }
    to
}

/// As little and as much as an amount may be thought of; nothing else where it is without doubt.
fn ends(scale: Scale, best: f64) -> [f64; 2] {
    match scale {
        Scale::Constant => [best; 2],
        Scale::Share => [best / REACH, (best * REACH).min(1.0)],
        Scale::Real | Scale::Positive => [best / REACH, best * REACH],
    }
}

impl Level {
    /// How many times as large, or as small, as its best guess it would have to be, `[1, REACH]`.
    fn change(&self) -> f64 {
        (self.value / self.best).max(self.best / self.value)
    }
}
