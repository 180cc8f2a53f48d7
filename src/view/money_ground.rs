//! What the sum rests on, and what of it is worth finding out.

use crate::engine::money::median_case::UnitCosts;
use crate::engine::verdict::VerdictKind;
use crate::engine::warnings::VENDOR_RATIO;
use crate::model::indexed::AmountIdx;
use crate::view::amount_words::AmountWords;
use crate::view::answer_words::AnswerWords;
use crate::view::copy::{Copy, UNDER_PLACE};
use crate::view::format::about;
use crate::view::money_words::MoneyWords;
use crate::view::scenario_words::{Line, NOTHING};
use crate::view::verdict_words::Words;

/// Amounts that are worth less than this to know, as a share of knowing everything, are not told.
const WORTH_SHARE_MIN: f64 = 0.02;
/// How many of them are told.
const TOLD_MAX: usize = 3;
/// Of how many that move the difference most those that are ours are told.
const MOVING_MAX: usize = 6;

/// A trial of more months than that costs more time than most have.
const TRIAL_MONTHS_MAX: f64 = 4.0;

/// The amounts that say what building self-service takes, and what keeping it up does in a year.
pub(super) const BUILDING: [&str; 2] = ["self_service_set_up", "self_service_upkeep"];

/// What says how much there is to do, and the figures of service teams: what people cost beyond their wage, and sums that
/// stay the same however little it is.
const SIZE: [&str; 3] = ["customers", "contacts_per_customer", "handling_minutes"];
const OF_PEOPLE: [&str; 3] = ["labour_load", "shrinkage", "attrition_in_house"];
const WHOLE_SUMS: [&str; 3] = [BUILDING[0], BUILDING[1], "vendor_minimum_fee"];
/// Half of the hours that one person works in a year, as the model of people who leave has it.
const HALF_A_PERSON: f64 = 900.0;
const MINUTES: f64 = 60.0;
const MONTHS: f64 = 12.0;

impl<'a> MoneyWords<'a> {
    /// What building that way costs by our figures, which are those of a larger shop than many; `None` where they are the
    /// reader's, or nothing is built.
    pub(super) fn building(&self) -> Option<String> {
        let Words { decision, answers, outcome, .. } = self.words;
        let named = outcome.verdict.alternative?;
        let is_built = decision.alternatives[named].is_self_service;
        let [set_up, upkeep] = BUILDING.map(|id| decision.amounts.find(|amount| amount.id.as_str() == id));
        let (set_up, upkeep) = set_up.zip(upkeep)?;
        let are_ours = answers.money[set_up].is_none() && answers.money[upkeep].is_none();
        let cost = |amount: AmountIdx| self.about(decision.amounts[amount].default.best);
        let said = [("set_up", cost(set_up)), ("upkeep", cost(upkeep)), ("under", self.words.under(set_up))];
        let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
        (is_built && are_ours).then(|| self.fill("money.building", &said))
    }

    /// Our figures that are likely too large for a reader with fewer customers than nine in ten of those whom they are made
    /// for, or with fewer hours of contacts than half a person works; `None` where there are none.
    pub(super) fn too_large(&self) -> Option<String> {
        let names: Vec<String> = self.large_amounts().into_iter().map(|idx| self.amount(idx)).collect();
        let under = under_others(self.words.copy);
        let said = [("list", self.words.copy.long_list(&names)), ("under", under)];
        let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
        (!names.is_empty()).then(|| self.fill("money.too_large", &said))
    }

    /// The amounts of these figures.
    pub(super) fn large_amounts(&self) -> Vec<AmountIdx> {
        let Words { decision, answers, .. } = self.words;
        let find = |id: &&str| decision.amounts.find(|amount| amount.id.as_str() == *id);
        let is_given = |idx: &AmountIdx| answers.money[*idx].is_some();
        let size: Vec<AmountIdx> = SIZE.iter().filter_map(find).collect();
        let minutes = size.last().map_or(0.0, |minutes| answers.amount(decision, *minutes).best);
        let hours = self.case().contacts_per_month * MONTHS * minutes / MINUTES;
        let has_few_hours = size.iter().any(is_given) && hours < HALF_A_PERSON;
        let has_few = |customers: &AmountIdx| {
            answers.money[*customers]
                .is_some_and(|given| given.best < decision.amounts[*customers].default.low)
        };
        let of_people = OF_PEOPLE.iter().filter(|_| has_few_hours);
        let is_told = |id: &str| BUILDING.contains(&id) && self.building().is_some();
        let whole = WHOLE_SUMS
            .iter()
            .filter(|id| !is_told(id))
            .filter(|_| has_few_hours || size.first().is_some_and(has_few));
        let ours = of_people.chain(whole).filter_map(find).filter(|idx| !is_given(idx));
        ours.filter(|idx| decision.amounts[*idx].default.best > 0.0).collect()
    }

    /// Our figures that move the difference most, of those that are not asked first: who has the sum on paper sees them
    /// nowhere else.
    fn moving(&self, words: &AnswerWords<'_>) -> Option<String> {
        let Words { decision, answers, copy, .. } = self.words;
        let is_ours = |amount: &AmountIdx| answers.money[*amount].is_none() && !self.words.is_asked(*amount);
        let moving = self.swings().into_iter().map(|swing| swing.amount).take(MOVING_MAX).filter(is_ours);
        let line = |idx| copy.labelled(&self.amount(idx), &words.amount(idx, answers.amount(decision, idx)));
        let lines: Vec<String> = moving.map(line).collect();
        (!lines.is_empty()).then(|| self.fill("money.rests_on_moving", &[("list", &copy.long_list(&lines))]))
    }

    /// That no desk of one's own waits where a vendor answers; only where one would have to.
    fn no_desk(&self) -> Option<String> {
        self.words
            .has_desk()
            .then(|| self.fill("money.no_desk", &[("alternative", &self.name(self.money.outside))]))
    }

    /// That a vendor's success is our figure, and none of the reader's answers; `None` where it is the reader's.
    pub fn success_is_ours(&self) -> Option<String> {
        let Words { copy, decision, answers, .. } = self.words;
        let ratio = decision.amounts.find(|amount| amount.id.as_str() == VENDOR_RATIO)?;
        let amount = &decision.amounts[ratio];
        let said = AmountWords { copy, decision, amount }.said(amount.default.best);
        let (name, place) = (self.amount(ratio), self.words.place_of(ratio));
        let arguments = [("ratio", said.as_str()), ("amount", &name), ("place", place)];
        answers.money[ratio].is_none().then(|| self.fill("money.success_is_ours", &arguments))
    }

    /// The amounts that it is worth something to know, the most first.
    fn worth(&self) -> &'a [(AmountIdx, f64)] {
        let least = WORTH_SHARE_MIN * self.money.perfect_information;
        let all = &self.money.partial_information;
        &all[..all.iter().take_while(|(_, value)| *value > least).count()]
    }

    /// The amounts that are worth finding out, the most first.
    pub fn amounts_worth_knowing(&self) -> Vec<AmountIdx> {
        self.worth().iter().take(TOLD_MAX).map(|(amount, _)| *amount).collect()
    }

    /// The same in words, or that none is.
    pub fn worth_knowing(&self) -> Vec<String> {
        let line = |(amount, value): &(AmountIdx, f64)| {
            let (amount, value) = (self.amount(*amount), self.about(*value));
            self.fill("money.find_out", &[("amount", &amount), ("value", &value)])
        };
        let mut said: Vec<String> = self.worth().iter().take(TOLD_MAX).map(line).collect();
        if said.is_empty() {
            said.push(self.words.copy.get("money.find_out_none").to_owned());
        }
        said
    }

    /// What a year of each way costs, an hour of handling, and a solved contact: what the columns are called, and a line
    /// for each way.
    pub fn unit_costs(&self) -> (Line, Vec<Line>) {
        let copy = self.words.copy;
        let names = ["money.way", "money.per_year", "money.per_hour", "money.per_resolved"];
        let cost = |cost: Option<f64>| match cost {
            Some(cost) => copy.money(copy.converted(cost)),
            None => NOTHING.to_owned(),
        };
        let line = |(idx, costs): (_, &UnitCosts)| {
            vec![self.name(idx), self.about(costs.per_year), cost(costs.per_hour), cost(costs.per_resolved)]
        };
        (names.map(|key| copy.get(key).to_owned()).into(), self.case().unit_costs.iter().map(line).collect())
    }

    /// How large a trial would have to be, and how long that takes; nothing where there is no difference to see, or
    /// none that matters.
    pub fn pilot(&self) -> Vec<String> {
        let is_told = matches!(
            self.words.outcome.verdict.kind,
            VerdictKind::MoneySurvives | VerdictKind::PennyWise | VerdictKind::BetterButDearer
        );
        let n_contacts = self.case().pilot_contacts.filter(|_| is_told || !self.worth().is_empty());
        let size = |count: f64| self.fill("money.pilot", &[("count", &self.words.copy.number(about(count)))]);
        let per_month = self.case().contacts_per_month;
        let n_months = n_contacts.filter(|_| per_month > 0.0).map(|count| 2.0 * count / per_month);
        let n_months = n_months.map(|count| about(count).round()).filter(|count| *count >= 1.0);
        let time = n_months.map(|count| self.words.copy.count("money.pilot_time", count, &[]));
        let is_long = n_months.is_some_and(|count| count > TRIAL_MONTHS_MAX);
        let long = is_long.then(|| self.words.copy.get("money.pilot_long").to_owned());
        n_contacts.map(size).into_iter().chain(time).chain(long).collect()
    }

    /// That all amounts which are not asked first are ours.
    pub fn others_are_ours(&self) -> String {
        self.fill("money.rests_on_rest", &[("under", &under_others(self.words.copy))])
    }

    /// What the sum rests on: what the reader gave, or `typed` that it comes to, and what of the first few is ours.
    pub fn rests_on(&self, typed: &[(AmountIdx, String)]) -> Vec<String> {
        let Words { copy, decision, answers, .. } = self.words;
        let words = AnswerWords { copy, decision };
        let list = |key: &str, is_listed: &dyn Fn(AmountIdx) -> bool| {
            let listed = decision.amounts.positions().filter(|idx| is_listed(*idx));
            let line = |idx| {
                let value = words.amount(idx, answers.amount(decision, idx));
                let said = typed.iter().find(|(amount, _)| *amount == idx);
                let said = said.map(|(_, typed)| ("typed", typed.as_str()));
                let value = said
                    .map(|typed| copy.fill("rest.given_typed", &[("value", &value), typed]))
                    .unwrap_or(value);
                copy.labelled(&self.amount(idx), &value)
            };
            let lines: Vec<String> = listed.map(line).collect();
            (!lines.is_empty()).then(|| self.fill(key, &[("list", &copy.long_list(&lines))]))
        };
        let is_given = |idx: AmountIdx| answers.money[idx].is_some();
        let is_ours = |idx: AmountIdx| !is_given(idx) && self.words.is_asked(idx);
        let is_any_left = decision.amounts.positions().any(|idx| !is_given(idx) && !self.words.is_asked(idx));
        let key = if typed.is_empty() { "money.rests_on_yours" } else { "money.rests_on_typed" };
        let yours = list(key, &is_given);
        let ours = list("money.rests_on_ours", &is_ours);
        let rest = is_any_left.then(|| self.others_are_ours()).into_iter().chain(self.moving(&words));
        let last = self.too_large().into_iter().chain(self.no_desk());
        yours.into_iter().chain(ours).chain(rest).chain(last).collect()
    }
}

/// Where the amounts stand that are not asked first.
fn under_others(copy: &Copy) -> String {
    copy.fill(UNDER_PLACE, &[("place", copy.get("money.more_amounts"))])
}
