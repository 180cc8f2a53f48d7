//! The one function that changes a state.

use std::rc::Rc;

use crate::model::answers::Answers;
use crate::model::indexed::{GroupIdx, Position};
use crate::ui::action::Action;
use crate::ui::fitting::{Fitted, Fitting};
use crate::ui::past::About;
use crate::ui::state::{Mode, Page, State};
use crate::view::language::Language;

/// What follows from an action of the rest of the program.
pub type FollowLater = fn(&mut State, &Action);

impl State {
    /// The state after something happened. Pure: the only place where a state comes from another.
    #[must_use]
    pub fn reduce(&self, action: Action) -> Self {
        self.reduce_with(&action, Self::follow_later)
    }

    /// The same, with `follow_later` for what only the rest of the program offers.
    pub(super) fn reduce_with(&self, action: &Action, follow_later: FollowLater) -> Self {
        let about = About::of(action);
        let mut next = self.clone();
        next.follow(action, follow_later);
        if let Some(about) = about {
            next.remember(self, about);
        }
        next
    }

    fn follow(&mut self, action: &Action, follow_later: FollowLater) {
        match action {
            Action::ChooseByGut(choice) => self.answers_said().gut = *choice,
            Action::Rate(alternative, rating) => {
                self.answers_said().quick[*alternative] = Some((*rating).clamp(-2, 2));
            }
            Action::Answer(criterion, answer) => self.answers_said().answers[*criterion] = *answer,
            Action::State(fact, value) => self.answers_said().facts[*fact].clone_from(value),
            Action::TurnTo(page) => {
                self.is_short =
                    matches!(page, Page::Offered(_)) || self.is_short && !matches!(page, Page::Group(_));
                self.page = *page;
                self.shown.sought = None;
            }
            Action::Offer(criteria) => {
                self.page = Page::Offered(self.offered.len());
                self.offered.push(criteria.clone());
                self.is_short = true;
            }
            Action::Ask(mode) => self.ask(*mode),
            Action::Keep(keeping) => self.keeping = *keeping,
            Action::StartAgain => self.start_again(),
            Action::Forget => {
                self.start_again();
                self.past.clear();
                self.undone.clear();
                self.scenarios.clear();
                self.people.clear();
            }
            Action::WaitForRest => self.is_rest_late = true,
            Action::Hush => self.word = None,
            Action::Speak(language) if self.has_no_drafts() => self.renew_copy(language.clone()),
            Action::ShowMoneyIn(currency) if self.has_no_drafts() => {
                self.currency.clone_from(currency);
                self.renew_copy(self.copy.language().clone());
            }
            action => follow_later(self, action),
        }
    }

    /// The answers, about to be changed by the reader.
    pub(super) fn answers_said(&mut self) -> &mut Answers {
        self.word = None;
        self.leave_fitting();
        Rc::make_mut(&mut self.answers)
    }

    /// The reader turns to something else. What was typed stays.
    pub(super) fn leave_fitting(&mut self) {
        let Some(Fitting { amount, text, target, .. }) = self.fitting.take() else { return };
        match target {
            // Nothing comes to nothing.
            Some(target) if target > 0.0 => self.fitted.push(Fitted { amount, text, target }),
            _ if text.trim().is_empty() => {}
            _ => self.unread.push((amount, text)),
        }
    }

    /// Whether nobody has typed an amount: a typed one is written anew where the language becomes another.
    fn has_no_drafts(&self) -> bool {
        let is_nothing_kept = self.fitted.is_empty() && self.unread.is_empty();
        is_nothing_kept && self.fitting.is_none() && self.drafts.values().all(Option::is_none)
    }

    pub(super) fn renew_copy(&mut self, language: Rc<Language>) {
        self.copy = Rc::new(self.copy.renewed(&self.decision, language, self.currency.as_deref()));
    }

    fn ask(&mut self, mode: Mode) {
        self.mode = mode;
        self.page = match (mode, self.page) {
            (Mode::Full, Page::Quick | Page::Offered(_)) => Page::Group(GroupIdx::from_index(0)),
            (Mode::Quick, _) => Page::Quick,
            (Mode::Full, page) => page,
        };
    }

    pub(super) fn start_again(&mut self) {
        self.other_weights.clear();
        self.offered.clear();
        self.put(Rc::new(Answers::none(&self.decision)));
        self.ask(self.mode);
    }

    /// Puts other answers in place, and nothing into the fields that belongs to the former ones.
    pub(super) fn put(&mut self, answers: Rc<Answers>) {
        // What was offered was so by the former answers. A page may give back those that it was told.
        if answers != self.answers {
            self.offered.clear();
            if matches!(self.page, Page::Offered(_)) {
                self.ask(self.mode);
            }
        }
        self.answers = answers;
        self.drafts = self.answers.money.map(|_| None);
        self.missed.clear();
        self.word = None;
        self.weighing = None;
        self.fitting = None;
        self.fitted.clear();
        self.shown.amounts.clear();
        self.unread.clear();
    }
}
