//! What the money says, in words.

use crate::engine::joint_verdict::Strength;
use crate::engine::money::median_case::{MedianCase, Swing};
use crate::engine::money::money_outcome::MoneyOutcome;
use crate::engine::verdict::VerdictKind;
use crate::model::indexed::{AlternativeIdx, AmountIdx};
use crate::num::order::descending;
use crate::num::unit_interval::UnitInterval;
use crate::view::format::{about, as_number};
use crate::view::verdict_words::Words;

/// The words of what the money says.
#[derive(Debug, Clone, Copy)]
pub struct MoneyWords<'a> {
    /// The words of the verdict.
    pub words: Words<'a>,
    /// What the money says.
    pub money: &'a MoneyOutcome,
}

impl<'a> MoneyWords<'a> {
    /// The words of an outcome; `None` where no amount is given.
    pub fn of(words: Words<'a>) -> Option<Self> {
        words.outcome.money.as_ref().map(|money| Self { words, money })
    }

    /// The case with every amount at its best guess.
    pub fn case(&self) -> &'a MedianCase {
        &self.money.median_case
    }

    /// What going outside is called in a sentence.
    pub fn doing(&self) -> String {
        self.words.alternative(self.money.outside, "doing")
    }

    /// The name of an alternative.
    pub fn name(&self, idx: AlternativeIdx) -> String {
        self.words.alternative(idx, "name")
    }

    /// The name of an amount.
    pub fn amount(&self, idx: AmountIdx) -> String {
        self.words.copy.of("amount", self.words.decision.amounts[idx].id.as_str(), "name")
    }

    /// An amount of money, to two digits that count.
    pub fn about(&self, value: f64) -> String {
        self.words.copy.money(about(self.words.copy.converted(value)))
    }

    pub(super) fn fill(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.words.copy.fill(key, arguments)
    }

    /// How many years count.
    pub fn years(&self) -> String {
        self.words.copy.count("money.years", f64::from(self.money.n_years), &[])
    }

    /// The finding in one sentence: how much better or worse off the outside desk leaves the reader, on average.
    pub fn finding(&self) -> String {
        self.finding_of(self.money.outside)
    }

    fn finding_of(&self, way: AlternativeIdx) -> String {
        let mean = self.money.spreads[way].mean;
        let key = if mean < 0.0 { "money.worse_off" } else { "money.better_off" };
        let (doing, amount) = (self.words.alternative(way, "doing"), self.about(mean.abs()));
        self.fill(key, &[("doing", &doing), ("amount", &amount), ("years", &self.years())])
    }

    /// The same of the way that the answer names; `None` where that is said already, or nothing to say.
    fn finding_of_the_answer(&self) -> Option<String> {
        let named = self.words.outcome.verdict.alternative?;
        let is_said = named == self.money.outside || named == self.words.decision.base;
        (!is_said).then(|| self.finding_of(named))
    }

    /// That the way which is best for the money is stopped; `None` where it is not.
    fn best_is_stopped(&self) -> Option<String> {
        let best = self.by_best_share().into_iter().next().filter(|idx| self.words.is_stopped(*idx))?;
        let share = self.words.copy.percent(self.money.best_shares[best]);
        Some(self.fill("money.best_stopped", &[("alternative", &self.name(best)), ("share", &share)]))
    }

    /// The alternatives, those first that are the best in most draws.
    fn by_best_share(&self) -> Vec<AlternativeIdx> {
        let share = |idx: &AlternativeIdx| self.money.best_shares[*idx].get();
        descending(self.words.decision.alternatives.positions(), share)
    }

    /// What the money says beside an answer that it does not oppose.
    pub fn findings(&self) -> Vec<String> {
        let said =
            [Some(self.finding()), self.finding_of_the_answer(), self.building(), self.best_is_stopped()];
        let said = said.into_iter().flatten().chain(self.too_close());
        said.chain(self.assumed()).collect()
    }

    /// What the sum hangs on, though readers may not know it.
    fn assumed(&self) -> Vec<String> {
        let said = self.words.idle_desk().into_iter().chain(self.too_large());
        said.chain(self.whose().map(str::to_owned)).collect()
    }

    /// How far that may be off, how often it is a loss, and whether a rare loss outweighs a usual gain.
    pub fn doubt(&self) -> Vec<String> {
        let outside = self.money.outside;
        let spread = &self.money.spreads[outside];
        let ends = [self.about(spread.p10), self.about(spread.p90)];
        let mut said =
            vec![self.fill("money.range", &[("low", &ends[0]), ("high", &ends[1])]), self.loss(outside)];
        if spread.is_torn() {
            let key = if spread.mean < 0.0 { "money.rare_loss" } else { "money.rare_gain" };
            said.push(self.fill(key, &[("doing", &self.doing())]));
        }
        said
    }

    /// What is saved in the first year, or what the better service costs.
    pub fn saving(&self) -> String {
        let MedianCase { saving, customers, .. } = *self.case();
        if saving >= 0.0 {
            return self.fill("money.saving", &[("amount", &self.about(saving)), ("doing", &self.doing())]);
        }
        let each = if customers > 0.0 { -saving / customers } else { 0.0 };
        let cents = self.words.copy.money(self.words.copy.converted(each));
        let amount = self.about(-saving);
        self.fill("money.dearer", &[("amount", &amount), ("doing", &self.doing()), ("each", &cents)])
    }

    /// How many more customers may leave before the saving is gone, and how many seem to be allowed where only
    /// the years ahead count.
    pub fn limit(&self) -> Vec<String> {
        let limits = self.case().break_even;
        let customers = self.words.copy.number(about(self.case().customers));
        let limit = match limits.with_terminal_value {
            Some(limit) if limit > 0.0 => limit,
            Some(limit) => return vec![self.fill("money.must_keep", &[("count", &self.lost(-limit))])],
            None => {
                let is_saving = self.case().saving > 0.0;
                let key = if is_saving { "money.never_gone" } else { "money.never_pays" };
                return vec![self.words.copy.get(key).to_owned()];
            }
        };
        let n_limit = self.n_lost(limit);
        let mut said = vec![self.words.copy.count("money.limit", n_limit, &[("customers", &customers)])];
        if let Some(short) = limits.without.filter(|short| *short > limit) {
            said.push(
                self.fill("money.short_sight", &[("years", &self.years()), ("count", &self.lost(short))]),
            );
        }
        said
    }

    /// How often a way is a loss beside the base.
    fn loss(&self, way: AlternativeIdx) -> String {
        let share = self.words.copy.percent(self.money.loss_shares[way]);
        self.fill("money.loss", &[("share", &share), ("doing", &self.words.alternative(way, "doing"))])
    }

    /// How many the amounts let expect to leave, and how often that eats up the saving.
    pub fn estimate(&self) -> String {
        let share = self.words.copy.percent(self.money.loss_shares[self.money.outside]);
        let n_lost = self.case().extra_churn * self.case().customers;
        if self.case().saving <= 0.0 {
            // There is none to eat up, and the chance of a loss is told with the average.
            let count = self.lost(self.case().extra_churn.max(0.0));
            return self.fill("money.estimate_dearer", &[("count", &count)]);
        }
        let (key, count) = match n_lost {
            n_lost if n_lost <= 0.0 => ("money.estimate_none", String::new()),
            // From there on it rounds to one a year.
            n_lost if n_lost < 0.95 => {
                ("money.estimate_rare", self.words.copy.number(about(1.0 / n_lost).ceil()))
            }
            _ => ("money.estimate", self.lost(self.case().extra_churn)),
        };
        self.fill(key, &[("count", &count), ("share", &share)])
    }

    /// What those who leave, or stay, because of the change bring in over the years and afterwards, beside what else
    /// changes; nothing where there are none, or where they cost more than they bring in.
    pub fn worth_of_lost(&self) -> Option<String> {
        let MedianCase { lost, difference, extra_churn, .. } = *self.case();
        let is_told = lost.abs() >= 1.0 && lost * extra_churn > 0.0;
        let key = if lost > 0.0 { "money.lost_worth" } else { "money.won_worth" };
        let [lost, rest] = [lost, difference + lost].map(|amount| self.about(amount.abs()));
        let side = if difference + self.case().lost < 0.0 { "money.rest_lost" } else { "money.rest_saved" };
        let rest = self.fill(side, &[("amount", &rest), ("years", &self.years())]);
        let said = [("lost", lost.as_str()), ("rest", &rest)];
        is_told.then(|| self.fill(key, &said))
    }

    /// A share of the customers as a count; below ten to a tenth, because a small shop has few.
    pub fn lost(&self, share: f64) -> String {
        self.words.copy.number(self.n_lost(share))
    }

    fn n_lost(&self, share: f64) -> f64 {
        let customers = share * self.case().customers;
        if customers < 10.0 { (customers * 10.0).round() / 10.0 } else { about(customers) }
    }

    /// The year in which the outside desk falls behind; `None` where it never does.
    pub fn crossover(&self) -> Option<String> {
        let year = self.case().crossover_year?;
        Some(self.fill(
            "money.crossover",
            &[("doing", &self.doing()), ("year", &self.words.copy.number(as_number(year)))],
        ))
    }

    /// Where the running difference of the outside desk stands after the last year of the curve.
    pub fn in_the_end(&self) -> String {
        let last = self.case().curves[self.money.outside].last().copied().unwrap_or_default();
        let key = if last < 0.0 { "money.behind_in_the_end" } else { "money.ahead_in_the_end" };
        self.fill(key, &[("doing", &self.doing()), ("amount", &self.about(last.abs()))])
    }

    /// The least and the most that the difference comes to while one amount goes from its low to its high end; its best
    /// guess may lie beyond both, where a desk that must be kept open costs the same with less to do.
    pub fn reach(&self, swing: &Swing) -> [f64; 2] {
        let ends = [swing.at_low, swing.at_high, self.case().difference];
        [ends.into_iter().fold(f64::INFINITY, f64::min), ends.into_iter().fold(f64::NEG_INFINITY, f64::max)]
    }

    /// Which amounts move the difference most, the most first.
    pub fn swings(&self) -> Vec<&'a Swing> {
        descending(&self.case().tornado, |swing| {
            let [least, most] = self.reach(swing);
            most - least
        })
    }

    /// That it is our figures that speak, where they are.
    pub fn whose(&self) -> Option<&'a str> {
        self.money.is_mostly_default.then(|| self.words.copy.get("money.mostly_ours"))
    }

    /// Between which two the money cannot tell, of those that no red line stops; `None` where it can. Where the best of
    /// all is stopped, their shares say little, and how often the answer's way loses against the base stands for them.
    pub fn too_close(&self) -> Option<String> {
        self.money.side().filter(|side| side.strength == Strength::TooClose)?;
        let percent = |share: UnitInterval| self.words.copy.percent(share);
        let all = self.by_best_share();
        if all.first().is_some_and(|best| self.words.is_stopped(*best)) {
            let named =
                self.words.outcome.verdict.alternative.filter(|idx| *idx != self.words.decision.base)?;
            return Some(self.loss(named));
        }
        let free: Vec<AlternativeIdx> = all.into_iter().filter(|idx| !self.words.is_stopped(*idx)).collect();
        let best = free.first_chunk::<2>()?;
        let shares = best.map(|idx| percent(self.money.best_shares[idx]));
        let names = best.map(|idx| self.name(idx));
        Some(self.fill(
            "money.too_close",
            &[
                ("alternative", &names[0]),
                ("share", &shares[0]),
                ("other", &names[1]),
                ("other_share", &shares[1]),
            ],
        ))
    }

    /// What is said under the verdict: the saving, how many customers may leave before it is gone, and where the
    /// answers speak against it, how many are expected to.
    pub fn beside_the_verdict(&self) -> Vec<String> {
        let mut said = vec![self.saving()];
        // It may be most of the saving, and a mistake.
        said.extend(self.words.idle_desk().into_iter().chain(self.too_large()));
        if self.case().saving > 0.0 {
            said.extend(self.limit().into_iter().take(1));
        }
        if self.words.outcome.verdict.kind == VerdictKind::PennyWise {
            said.push(self.estimate());
            said.extend(self.worth_of_lost());
            let is_strong = self.money.side().is_some_and(|side| side.strength == Strength::Strong);
            said.extend(is_strong.then(|| self.fill("money.survives_from", &[("doing", &self.doing())])));
            said.extend(self.crossover());
        }
        said.extend(self.finding_of_the_answer());
        said.extend(self.building());
        said.extend(self.whose().map(str::to_owned));
        said
    }
}
