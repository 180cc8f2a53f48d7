//! What the reader did, step by step, so that it can be taken back.

use std::rc::Rc;

use crate::model::answers::Answers;
use crate::model::indexed::{AlternativeIdx, AmountIdx, CriterionIdx, FactIdx, GroupIdx};
use crate::model::weights::WeightJudgement;
use crate::ui::action::Action;
use crate::ui::fitting::{Fitted, Fitting};
use crate::ui::shown::Shown;
use crate::ui::state::{Page, State};

/// Most steps that can be taken back; nobody goes back farther by single steps.
const STEPS_MAX: usize = 100;

/// What there was before a step, or after it where it was taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What the step is about.
    pub about: About,
    answers: Rc<Answers>,
    fitted: Vec<Fitted>,
    other_weights: Vec<WeightJudgement>,
    page: Page,
}

/// What a step of the reader is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The gut choice.
    Gut,
    /// The rating of an alternative.
    Rating(AlternativeIdx),
    /// The answer to a question.
    Answer(CriterionIdx),
    /// A fact.
    Fact(FactIdx),
    /// How weights are stated, in which order, or how surely.
    Weights,
    /// The points of a group, however often they move.
    Points(GroupIdx),
    /// An amount, however many letters are typed.
    Amount(AmountIdx),
    /// An amount and others with it.
    Several(AmountIdx),
    /// What an amount comes to, however many letters are typed.
    Echo(AmountIdx),
    /// All answers, by starting again or by opening others.
    Everything,
}

impl About {
    /// What an action is about, if it is the reader's and about answers.
    pub(super) fn of(action: &Action) -> Option<Self> {
        match action {
            Action::ChooseByGut(_) => Some(Self::Gut),
            Action::Rate(alternative, _) => Some(Self::Rating(*alternative)),
            Action::Answer(criterion, _) => Some(Self::Answer(*criterion)),
            Action::State(fact, _) => Some(Self::Fact(*fact)),
            Action::WeighBy(_) | Action::Rank(..) | Action::BeSureOfWeights(_) => Some(Self::Weights),
            Action::Weigh(group, _) => Some(Self::Points(*group)),
            Action::Type(amount, _) => Some(Self::Amount(*amount)),
            Action::TypeAll(drafts) => drafts.first().map(|(amount, _)| Self::Several(*amount)),
            Action::Fit(amount, ..) => Some(Self::Echo(*amount)),
            Action::StartAgain | Action::Open(_) => Some(Self::Everything),
            _ => None,
        }
    }
}

impl State {
    /// Notes what there was before a step, where the step has changed it.
    pub(super) fn remember(&mut self, before: &Self, about: About) {
        if self.answers == before.answers {
            return;
        }
        self.undone.clear();
        let is_same = self.past.last().is_some_and(|last| last.about == about);
        let goes_on = match about {
            About::Points(_) | About::Amount(_) => is_same,
            About::Echo(amount) => {
                is_same && before.fitting.as_ref().is_some_and(|fitting| fitting.amount == amount)
            }
            _ => false,
        };
        if goes_on {
            // What was typed and deleted again leaves no step.
            if self.past.last().is_some_and(|last| last.answers == self.answers) {
                self.past.pop();
            }
            return;
        }
        if self.past.len() == STEPS_MAX {
            self.past.remove(0);
        }
        self.past.push(Step {
            about,
            answers: before.answers.clone(),
            fitted: before.held(),
            other_weights: before.other_weights.clone(),
            page: before.page,
        });
    }

    /// What amounts are said to come to, the one that is being typed among them.
    pub(super) fn held(&self) -> Vec<Fitted> {
        let typed = self.fitting.iter().filter_map(|Fitting { amount, text, target, .. }| {
            Some(Fitted { amount: *amount, text: text.clone(), target: (*target)? })
        });
        self.fitted.iter().cloned().chain(typed).collect()
    }

    /// What there was before the last step comes back, on the page where it can be seen.
    pub(super) fn take_back(&mut self) {
        let undone = self.past.pop().map(|step| self.exchange(step));
        self.undone.extend(undone);
    }

    /// The step that was taken back last is done again.
    pub(super) fn do_again(&mut self) {
        let done = self.undone.pop().map(|step| self.exchange(step));
        self.past.extend(done);
    }

    /// Puts in place what a step keeps, where it can be seen, and gives what was there.
    fn exchange(&mut self, step: Step) -> Step {
        let Step { about, answers, fitted, other_weights, page } = step;
        let there = Step {
            about,
            answers: std::mem::replace(&mut self.answers, answers),
            fitted: self.held(),
            other_weights: std::mem::replace(&mut self.other_weights, other_weights),
            page,
        };
        self.leave_fitting();
        self.fitted = fitted;
        let amounts = self.answers.money.iter().filter(|(idx, given)| **given != there.answers.money[*idx]);
        let amounts: Vec<AmountIdx> = amounts.map(|(idx, _)| idx).collect();
        amounts.iter().for_each(|amount| self.drafts[*amount] = None);
        self.unread.retain(|(amount, _)| !amounts.contains(amount));
        self.shown = Shown { times: self.shown.times + 1, amounts, ..Shown::default() };
        self.word = None;
        self.weighing = None;
        let is_there = match page {
            Page::Offered(set) => set < self.offered.len(),
            page => self.pages().contains(&page),
        };
        if is_there {
            self.page = page;
        }
        there
    }

    /// What had been said when an amount was last typed with others; `None` where it was not.
    pub fn before_all(&self, amount: AmountIdx) -> Option<&Answers> {
        let last = self.past.iter().rfind(|step| step.about == About::Several(amount));
        last.map(|step| &*step.answers)
    }

    /// What was set aside whole can come back for as long as nothing new is said.
    pub fn is_set_aside(&self) -> bool {
        self.past.last().is_some_and(|last| last.about == About::Everything)
    }
}
