//! What follows from the actions that the rest of the program offers.

use std::rc::Rc;

use crate::engine::money::echo::holdable;
use crate::model::amount::Judgement;
use crate::model::indexed::{AmountIdx, GroupIdx};
use crate::model::weights::{POINTS_MAX, WeightJudgement};
use crate::num::order::{clamped, descending};
use crate::ui::action::{Action, Word};
use crate::ui::fitting::{Fitted, Fitting};
use crate::ui::shared::Shared;
use crate::ui::state::{Page, State, Weighing};
use crate::view::amount_draft::AmountDraft;
use crate::view::copy::Copy;
use crate::view::echo_words::EchoWords;
use crate::view::language::Language;
use crate::view::turning_points::points_of;

/// What an amount comes to is as it was said where it is no further off, as a share of it: sums of the same numbers are.
const EXACT: f64 = 1e-9;

impl State {
    /// The part of the reducer that is loaded with them.
    pub(super) fn follow_later(&mut self, action: &Action) {
        match action {
            Action::TakeBack => self.take_back(),
            Action::ShowAmount(amount) => {
                self.shown.sought = Some(*amount);
                self.page = Page::Money;
            }
            Action::DoAgain => self.do_again(),
            Action::Complete(decision) => self.decision = decision.clone(),
            Action::WeighBy(weighing) => self.weigh_by(*weighing),
            Action::Weigh(group, points) => self.weigh(*group, *points),
            Action::Rank(group, place) => self.rank(*group, *place),
            Action::BeSureOfWeights(certainty) => {
                self.weighing.into_iter().for_each(|weighing| self.weigh_by(weighing));
                self.answers_said().weight_certainty = *certainty;
            }
            Action::Type(amount, draft) => self.type_all(&[(*amount, draft.clone())]),
            Action::TypeAll(drafts) => self.type_all(drafts),
            Action::Fit(amount, text, drafts) => self.fit(*amount, text, drafts.as_deref()),
            Action::Reword(sentences) => {
                self.copy = Rc::new(Copy::clone(&self.copy).replaced(sentences.clone()));
            }
            Action::RefuseModel(problems) => self.model_problems.clone_from(problems),
            Action::Load(answers) => {
                self.past.clear();
                self.undone.clear();
                self.put(answers.clone());
            }
            Action::Open(answers) => {
                self.put(answers.clone());
                self.hear(Word::Opened);
            }
            Action::Miss(sentences) => self.missed.clone_from(sentences),
            Action::Join(name, answers) => {
                let is_there =
                    *answers == self.answers || self.people.iter().any(|(_, other)| other == answers);
                match is_there {
                    true => self.hear(Word::JoinedBefore),
                    false => self.people.push((name.clone(), answers.clone())),
                }
            }
            Action::NamePerson(place, name) => {
                if let Some(person) = self.people.get_mut(*place).filter(|_| !name.trim().is_empty()) {
                    person.0.clone_from(name);
                }
            }
            Action::Part(place) if *place < self.people.len() => {
                let gone = self.people.remove(*place);
                self.hear(Word::Parted(*place, gone));
            }
            Action::LayScenario(scenario) => {
                self.word = None;
                self.scenarios.push(scenario.clone());
            }
            Action::NameScenario(place, name) => {
                if let Some(scenario) = self.scenarios.get_mut(*place).filter(|_| !name.trim().is_empty()) {
                    scenario.name.clone_from(name);
                }
            }
            Action::DropScenario(place) if *place < self.scenarios.len() => {
                let gone = self.scenarios.remove(*place);
                self.hear(Word::Dropped(*place, gone));
            }
            Action::BringBack => match self.word.take().as_deref() {
                Some(Word::Parted(place, person)) => insert(&mut self.people, *place, person.clone()),
                Some(Word::Dropped(place, scenario)) => insert(&mut self.scenarios, *place, scenario.clone()),
                _ => {}
            },
            Action::ShowPriceTurns(turns) => self.shown.price_turns = Some(turns.clone()),
            Action::Hear(word) => self.word = Some(word.clone()),
            Action::Speak(language) => self.speak(language.clone()),
            Action::ShowMoneyIn(currency) => {
                self.currency.clone_from(currency);
                self.speak(self.copy.language().clone());
            }
            // The store does them, or the other part of the reducer has followed.
            _ => {}
        }
    }

    fn hear(&mut self, word: Word) {
        self.word = Some(Shared::new(word));
    }

    /// The points of every group that nobody gave any keep the model's.
    fn weigh(&mut self, group: GroupIdx, points: f64) {
        let mut stated = match &self.answers.weights {
            WeightJudgement::Points(stated) => stated.clone(),
            _ => self.decision.groups.map(|group| Some(group.points)),
        };
        // All at 0 would say nothing: the last one above it stays there.
        let others_are_zero = stated.iter().all(|(idx, points)| idx == group || *points == Some(0.0));
        stated[group] = Some(clamped(points, if others_are_zero { 1.0 } else { 0.0 }, POINTS_MAX));
        self.judge(WeightJudgement::Points(stated));
    }

    fn rank(&mut self, group: GroupIdx, place: usize) {
        let mut order = match &self.answers.weights {
            WeightJudgement::Order(order) => order.clone(),
            _ => self.first_order(),
        };
        order.retain(|other| *other != group);
        order.insert(place.min(order.len()), group);
        self.judge(WeightJudgement::Order(order));
    }

    /// What was stated before in this way counts again, or else nothing yet: whoever looks at it has said nothing. The
    /// second time the reader lets it count as it stands.
    fn weigh_by(&mut self, weighing: Weighing) {
        if weighing == Weighing::of(&self.answers.weights) {
            self.weighing = None;
            return;
        }
        let is_meant = weighing == Weighing::Ours || self.weighing == Some(weighing);
        let former = self.other_weights.iter().position(|other| Weighing::of(other) == weighing);
        let next = match former {
            Some(place) => self.other_weights.swap_remove(place),
            None if is_meant => self.first_judgement(weighing),
            None => {
                self.weighing = Some(weighing);
                return;
            }
        };
        self.judge(next);
    }

    /// What was stated in another way before is kept for a return to it.
    fn judge(&mut self, judgement: WeightJudgement) {
        self.weighing = None;
        let before = std::mem::replace(&mut self.answers_said().weights, judgement);
        let weighing = Weighing::of(&before);
        if weighing != Weighing::of(&self.answers.weights) {
            self.other_weights.retain(|other| Weighing::of(other) != weighing);
            self.other_weights.push(before);
        }
    }

    /// The order of the points that counted so far.
    fn first_order(&self) -> Vec<GroupIdx> {
        let groups = &self.decision.groups;
        let points = |group: &GroupIdx| points_of(&self.answers.weights, groups, *group);
        descending(groups.positions(), points)
    }

    /// Where a way of stating weights begins: with the model's points, or with the order of those that counted so far.
    pub(super) fn first_judgement(&self, weighing: Weighing) -> WeightJudgement {
        let groups = &self.decision.groups;
        match weighing {
            Weighing::Ours => WeightJudgement::Unstated,
            Weighing::Points => WeightJudgement::Points(groups.map(|group| Some(group.points))),
            Weighing::Order => WeightJudgement::Order(self.first_order()),
        }
    }

    /// What other amounts were said to come to still holds.
    fn type_all(&mut self, drafts: &[(AmountIdx, AmountDraft)]) {
        self.recall();
        for (amount, draft) in drafts {
            self.type_amount(*amount, draft.clone());
            self.forget_fit(*amount);
        }
        self.fit_again();
    }

    /// What is no amount stays in its field, and the model's figure counts.
    fn type_amount(&mut self, amount: AmountIdx, draft: AmountDraft) {
        let read = draft.read(&self.decision.amounts[amount], self.copy.notation());
        self.answers_said().money[amount] = read.unwrap_or_default();
        self.drafts[amount] = Some(draft);
    }

    /// Notes how much amounts are held at of which nobody typed that here, such as those of a link.
    fn recall(&mut self) {
        for amount in self.answers.held.clone() {
            let is_noted = self.held().iter().any(|fitted| fitted.amount == amount);
            let echo = EchoWords::of(&self.copy, &self.decision, &self.answers, amount);
            let target = echo.filter(|_| !is_noted).map(|echo| echo.value());
            self.fitted.extend(target.map(|target| Fitted { amount, text: String::new(), target }));
        }
    }

    /// Whether what an amount was said to come to holds when others change.
    fn holds(&self, amount: AmountIdx) -> bool {
        self.answers.money[amount].is_some() && holdable(&self.decision).contains(&amount)
    }

    /// Nothing holds any more that an amount was said to come to.
    fn forget_fit(&mut self, amount: AmountIdx) {
        self.fitted.retain(|fitted| fitted.amount != amount);
        self.unread.retain(|(unread, _)| *unread != amount);
        if self.answers.held.contains(&amount) {
            Rc::make_mut(&mut self.answers).held.retain(|held| *held != amount);
        }
    }

    /// What amounts were said to come to still holds when what they go with has changed.
    fn fit_again(&mut self) {
        for Fitted { amount, target, .. } in self.fitted.clone() {
            if !self.holds(amount) {
                continue;
            }
            let echo = EchoWords::of(&self.copy, &self.decision, &self.answers, amount);
            let notation = self.copy.notation();
            // An amount that came in a link is not to be rounded for nothing.
            let echo = echo.filter(|echo| (target / echo.value() - 1.0).abs() > EXACT);
            let drafts = echo.and_then(|echo| echo.fitted(target, &self.decision, notation));
            for (amount, draft) in drafts.unwrap_or_default() {
                let read = draft.read(&self.decision.amounts[amount], notation).ok().flatten();
                let best = |judgement: Option<Judgement>| judgement.map(|judgement| judgement.best);
                // Where it holds already, rounding once more would only make a range drift.
                if best(read) != best(self.answers.money[amount]) {
                    self.type_amount(amount, draft);
                }
            }
        }
    }

    /// Amounts follow what one of them comes to, from where they were before the first letter of it.
    fn fit(&mut self, amount: AmountIdx, text: &str, drafts: Option<&[(AmountIdx, AmountDraft)]>) {
        let begun = self.fitting.take_if(|fitting| fitting.amount == amount);
        self.leave_fitting();
        self.recall();
        self.forget_fit(amount);
        let before = (self.answers.clone(), self.drafts.clone());
        let (answers, fields) = begun.map_or(before, |fitting| (fitting.before, fitting.drafts));
        (self.answers, self.drafts) = (answers.clone(), fields.clone());
        let echo =
            EchoWords::of(&self.copy, &self.decision, &self.answers, amount).filter(|_| drafts.is_some());
        let target = echo.and_then(|echo| echo.target(text, self.copy.notation()));
        let followed = drafts.unwrap_or_default();
        followed.iter().for_each(|(amount, draft)| self.type_amount(*amount, draft.clone()));
        self.fit_again();
        self.word = None;
        self.fitting =
            Some(Fitting { amount, text: text.to_owned(), target, before: answers, drafts: fields });
        if target.is_some_and(|target| target > 0.0) && self.holds(amount) {
            let held = &mut Rc::make_mut(&mut self.answers).held;
            held.push(amount);
            held.sort_unstable();
        }
    }

    /// What was read is written anew from what it was read as. What was not is turned into the new notation
    /// number by number, and read again: what shows as an amount is one.
    fn speak(&mut self, language: Rc<Language>) {
        let before = self.copy.notation();
        self.renew_copy(language);
        let now = self.copy.notation();
        self.leave_fitting();
        let drafts = std::mem::replace(&mut self.drafts, self.decision.amounts.map(|_| None));
        for (idx, draft) in drafts.iter().filter_map(|(idx, draft)| Some((idx, draft.as_ref()?))) {
            let amount = &self.decision.amounts[idx];
            match draft.read(amount, before) {
                Ok(Some(_)) => {}
                Ok(None) => self.drafts[idx] = Some(draft.clone()),
                Err(_) => {
                    let turned = draft.turned(amount, before, now);
                    let read = turned.read(amount, now).unwrap_or_default();
                    Rc::make_mut(&mut self.answers).money[idx] = read;
                    self.drafts[idx] = Some(turned);
                }
            }
        }
    }
}

/// Puts something back where it was, or at the end of what has become shorter since.
fn insert<Item>(items: &mut Vec<Item>, place: usize, item: Item) {
    items.insert(place.min(items.len()), item);
}
