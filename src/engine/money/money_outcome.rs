//! Everything that the amounts say.

use std::rc::Rc;

use crate::engine::joint_verdict::{MoneySide, Strength};
use crate::engine::money::YEARS;
use crate::engine::money::agreed::agreed;
use crate::engine::money::bins::Bins;
use crate::engine::money::columns::{Columns, dummy_levels};
use crate::engine::money::information::Prospects;
use crate::engine::money::ledger::{Figures, Ledger, Symbol};
use crate::engine::money::median_case::{MedianCase, median_case};
use crate::engine::money::spread::Spread;
use crate::engine::money::year::{Rates, World};
use crate::engine::simulation::{MoneyModel, Plan};
use crate::model::amount::Judgement;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::FactValue;
use crate::model::indexed::{AlternativeIdx, AmountIdx, ByAlternative, ByAmount};
use crate::num::order::descending;
use crate::num::unit_interval::UnitInterval;

/// Most draws of the money model: the half-width of a share is then at most 0.0098, and everything is kept
/// between answers. Longer runs keep to these.
pub const N_MONEY_DRAWS_MAX: u32 = 10_000;
/// Up to this share of a saving may come of nobody waiting at a desk, `[0, 1]`, before it is said to rest on that.
const WAITING_SHARE_MAX: f64 = 0.5;
/// Share of draws, `[0, 1]`, in which money that survives lost customers is ahead.
const SURVIVAL_SHARE: f64 = 0.90;
/// Years that count where nobody says.
const N_YEARS: u32 = 3;

/// What the amounts say. Money is the difference to the base, as a net present value in the model's
/// currency.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyOutcome {
    /// How many draws were made.
    pub n_draws: u32,
    /// How many years count.
    pub n_years: u32,
    /// Whether most of the amounts that are asked first are the model's own.
    pub is_mostly_default: bool,
    /// Whether a larger part of the saving is that nobody waits at a desk any more, which is open for as many hours as
    /// the model has it, and not the reader.
    pub rests_on_our_hours: bool,
    /// The alternative with the outside desk.
    pub outside: AlternativeIdx,
    /// How each alternative's difference spreads.
    pub spreads: ByAlternative<Spread>,
    /// Share of draws in which it is the best of all, `[0, 1]`.
    pub best_shares: ByAlternative<UnitInterval>,
    /// Share of draws in which it is below the base, `[0, 1]`.
    pub loss_shares: ByAlternative<UnitInterval>,
    /// Share of draws in which it is above the base, `[0, 1]`.
    pub win_shares: ByAlternative<UnitInterval>,
    /// The highest mean among those that no red line stops.
    pub leader: Option<AlternativeIdx>,
    /// Expected value of perfect information.
    pub perfect_information: f64,
    /// What it is worth to know one amount, the most first; amounts that are not in doubt are left out.
    pub partial_information: Vec<(AmountIdx, f64)>,
    /// The case with every amount at its best guess.
    pub median_case: MedianCase,
}

impl MoneyOutcome {
    /// What a verdict needs of it; `None` where everything is stopped.
    pub fn side(&self) -> Option<MoneySide> {
        let leader = self.leader?;
        let strength = Strength::of(self.best_shares[leader]);
        Some(MoneySide {
            leader,
            strength: if self.is_mostly_default { strength.min(Strength::Leaning) } else { strength },
            is_outside: leader == self.outside,
            survives: self.win_shares[leader].get() >= SURVIVAL_SHARE,
        })
    }
}

/// The draws of the money side, kept between answers.
#[derive(Debug, Clone)]
pub struct MoneySimulation {
    plan: Plan,
    ledger: Option<Ledger>,
    drawn: Option<Drawn>,
}

/// What was drawn, and what was said of it last.
#[derive(Debug, Clone)]
struct Drawn {
    columns: Columns,
    bins: ByAmount<Bins>,
    dummy: Bins,
    last: Option<(u32, Vec<AlternativeIdx>, Rc<MoneyOutcome>)>,
}

impl MoneySimulation {
    /// Nothing drawn until an amount is given.
    pub fn new(decision: &Decision, plan: Plan) -> Self {
        let plan = Plan { n_draws: plan.n_draws.min(N_MONEY_DRAWS_MAX), ..plan };
        Self { plan, ledger: Ledger::new(decision), drawn: None }
    }
}

impl MoneyModel for MoneySimulation {
    fn assess(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        allowed: &[AlternativeIdx],
    ) -> Option<Rc<MoneyOutcome>> {
        if self.drawn.is_none() {
            let draw = || {
                self.drawn = None;
                self.reckon(decision, answers, allowed)?;
                self.drawn.take()
            };
            self.drawn =
                agreed(draw, |last, next| last.as_ref().zip(next.as_ref()).is_none_or(Drawn::are_same));
        }
        self.reckon(decision, answers, allowed)
    }
}

impl MoneySimulation {
    fn reckon(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        allowed: &[AlternativeIdx],
    ) -> Option<Rc<MoneyOutcome>> {
        let ledger = self.ledger.as_ref()?;
        answers.money.values().flatten().next()?;
        let n_draws = usize::try_from(self.plan.n_draws).unwrap_or(usize::MAX);
        let drawn = self.drawn.get_or_insert_with(|| Drawn::new(decision, self.plan.seed, n_draws));
        let n_years = n_years(decision, answers);
        let is_changed = drawn.columns.renew(decision, answers);
        if let Some((years, stood, outcome)) = &drawn.last
            && !is_changed
            && *years == n_years
            && stood == allowed
        {
            return Some(outcome.clone());
        }
        let outcome = Rc::new(conclude(ledger, decision, answers, drawn, n_years, allowed));
        drawn.last = Some((n_years, allowed.to_vec(), outcome.clone()));
        Some(outcome)
    }
}

impl Drawn {
    fn new(decision: &Decision, seed: u64, n_draws: usize) -> Self {
        let columns = Columns::new(decision, seed, n_draws);
        let bins = columns.levels.map(|levels| Bins::new(levels));
        Self { columns, bins, dummy: Bins::new(&dummy_levels(seed, n_draws)), last: None }
    }

    /// Whether every draw is the same, and what is reckoned over all of them.
    fn are_same((last, next): (&Self, &Self)) -> bool {
        let (Some((_, _, one)), Some((_, _, other))) = (&last.last, &next.last) else { return false };
        last.columns.is_same(&next.columns)
            && one.best_shares == other.best_shares
            && one.spreads == other.spreads
            && one.partial_information == other.partial_information
    }
}

fn n_years(decision: &Decision, answers: &Answers) -> u32 {
    let fact = decision.facts.find(|fact| fact.id.as_str() == YEARS);
    match fact.map(|fact| answers.fact(decision, fact)) {
        Some(FactValue::Count(n_years)) => n_years.max(1),
        _ => N_YEARS,
    }
}

fn is_mostly_default(decision: &Decision, answers: &Answers) -> bool {
    // A model may ask for none first; then all of them are asked alike.
    let is_any_asked = decision.amounts.values().any(|amount| amount.asked);
    let asked = || decision.amounts.iter().filter(|(_, amount)| amount.asked == is_any_asked);
    2 * asked().filter(|(idx, _)| answers.money[*idx].is_some()).count() < asked().count()
}

/// Every alternative's difference to the base in every draw.
fn differences(ledger: &Ledger, columns: &Columns, n_years: u32) -> ByAlternative<Vec<f64>> {
    let n_draws = columns.values.values().map(Vec::len).next().unwrap_or_default();
    let mut differences = ledger.ways.map(|_| Vec::with_capacity(n_draws));
    let mut figures = Vec::new();
    for draw in 0..n_draws {
        ledger.fill(&mut figures, |amount| columns.values[amount][draw]);
        let world = World::of(Figures(&figures));
        let base = Rates::of(&world, &ledger.ways[ledger.base]);
        let value = world.customer_value(&base);
        let worth = |rates: &Rates| rates.worth(&world, n_years).with_customers_at(value);
        let of_base = worth(&base);
        for (idx, way) in ledger.ways.iter() {
            let is_base = idx == ledger.base;
            differences[idx].push(if is_base { 0.0 } else { worth(&Rates::of(&world, way)) - of_base });
        }
    }
    differences
}

fn conclude(
    ledger: &Ledger,
    decision: &Decision,
    answers: &Answers,
    drawn: &Drawn,
    n_years: u32,
    allowed: &[AlternativeIdx],
) -> MoneyOutcome {
    let differences = differences(ledger, &drawn.columns, n_years);
    let n_draws = u32::try_from(differences[ledger.base].len()).unwrap_or(u32::MAX);
    let share = |draws: &Vec<f64>, counts: fn(f64) -> bool| {
        let n_counted = draws.iter().filter(|number| counts(**number)).count();
        UnitInterval::of(u32::try_from(n_counted).unwrap_or(u32::MAX), n_draws)
    };
    let spreads = differences.map(|draws| Spread::of(draws));
    let others = allowed.iter().filter(|idx| **idx != ledger.base);
    let columns = others.map(|idx| differences[*idx].as_slice()).collect();
    let prospects = Prospects::new(columns, allowed.contains(&ledger.base));
    let perfect = prospects.perfect();
    let dummy = prospects.partial(&drawn.dummy);
    let judgements = ByAmount::new(
        decision.amounts.positions().map(|idx| answers.amount(decision, idx)).collect::<Vec<Judgement>>(),
    );
    let in_doubt = judgements.iter().filter(|(_, judgement)| judgement.low < judgement.high);
    let partial = in_doubt.map(|(idx, _)| (idx, prospects.corrected(&drawn.bins[idx], dummy, perfect)));
    let median_case = median_case(ledger, &judgements, n_years);
    let MedianCase { saving, waiting, .. } = median_case;
    let are_hours_ours = answers.money[ledger.amount(Symbol::OpenHours)].is_none();
    MoneyOutcome {
        n_draws,
        n_years,
        is_mostly_default: is_mostly_default(decision, answers),
        rests_on_our_hours: are_hours_ours && saving > 0.0 && waiting > WAITING_SHARE_MAX * saving,
        outside: ledger.outside,
        best_shares: best_shares(&differences, n_draws),
        loss_shares: differences.map(|draws| share(draws, |number| number < 0.0)),
        win_shares: differences.map(|draws| share(draws, |number| number > 0.0)),
        leader: descending(allowed.iter().copied(), |idx| spreads[*idx].mean).first().copied(),
        perfect_information: perfect,
        partial_information: descending(partial, |(_, value)| *value),
        median_case,
        spreads,
    }
}

/// Ties fall to the alternative listed first.
fn best_shares(differences: &ByAlternative<Vec<f64>>, n_draws: u32) -> ByAlternative<UnitInterval> {
    let mut counts = differences.map(|_| 0);
    for draw in 0..differences.values().map(Vec::len).next().unwrap_or_default() {
        let mut best: Option<(AlternativeIdx, f64)> = None;
        for (idx, draws) in differences.iter() {
            if best.is_none_or(|(_, most)| draws[draw] > most) {
                best = Some((idx, draws[draw]));
            }
        }
        if let Some((idx, _)) = best {
            counts[idx] += 1;
        }
    }
    counts.map(|count| UnitInterval::of(*count, n_draws))
}
