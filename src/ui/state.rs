//! The state of one widget, and the one function that changes it.

use std::rc::Rc;

use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::FactValue;
use crate::model::indexed::{AlternativeIdx, CriterionIdx, FactIdx, GroupIdx, Position};
use crate::view::copy::Copy;

/// How much is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// The quick test first, with a way to go on.
    #[default]
    Quick,
    /// All questions at once.
    Full,
}

/// Which questions show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The gut choice and the quick test.
    Quick,
    /// The questions of one group.
    Group(GroupIdx),
    /// The facts.
    Facts,
}

/// Everything that one widget shows follows from this.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// What is decided.
    pub decision: Rc<Decision>,
    /// The sentences.
    pub copy: Rc<Copy>,
    /// What the reader said.
    pub answers: Rc<Answers>,
    /// How much is asked.
    pub mode: Mode,
    /// Which questions show.
    pub page: Page,
    /// What was there before the reader started again, for as long as nothing new is said.
    pub set_aside: Option<Rc<Answers>>,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The reader names a gut choice, or takes it back.
    ChooseByGut(Option<AlternativeIdx>),
    /// The reader rates an alternative, −2 to 2, in the quick test.
    Rate(AlternativeIdx, i8),
    /// The reader answers a question, or takes the answer back.
    Answer(CriterionIdx, Option<Answer>),
    /// The reader states a fact, or takes it back.
    State(FactIdx, Option<FactValue>),
    /// The reader turns to other questions.
    TurnTo(Page),
    /// The page asks for more or fewer questions.
    Ask(Mode),
    /// Everything said is set aside.
    StartAgain,
    /// What was set aside comes back.
    TakeBack,
    /// The page asks to forget everything, for good.
    Forget,
    /// The page brings answers.
    Load(Rc<Answers>),
}

impl State {
    /// Nothing said yet.
    pub fn new(decision: Rc<Decision>, copy: Rc<Copy>) -> Self {
        let answers = Rc::new(Answers::none(&decision));
        Self { decision, copy, answers, mode: Mode::Quick, page: Page::Quick, set_aside: None }
    }

    /// The pages in order.
    pub fn pages(&self) -> Vec<Page> {
        let facts = (!self.decision.facts.is_empty()).then_some(Page::Facts);
        [Page::Quick]
            .into_iter()
            .chain(self.decision.groups.positions().map(Page::Group))
            .chain(facts)
            .collect()
    }

    /// The page after this one, if any.
    pub fn next_page(&self) -> Option<Page> {
        self.pages().into_iter().skip_while(|page| *page != self.page).nth(1)
    }

    /// The page before this one, if any.
    pub fn previous_page(&self) -> Option<Page> {
        self.pages().into_iter().take_while(|page| *page != self.page).last()
    }

    /// The state after something happened. Pure: the only place where a state comes from another.
    #[must_use]
    pub fn reduce(&self, action: Action) -> Self {
        match action {
            Action::ChooseByGut(choice) => self.saying(|answers| answers.gut = choice),
            Action::Rate(alternative, rating) => {
                self.saying(|answers| answers.quick[alternative] = Some(rating.clamp(-2, 2)))
            }
            Action::Answer(criterion, answer) => self.saying(|answers| answers.answers[criterion] = answer),
            Action::State(fact, value) => self.saying(|answers| answers.facts[fact] = value),
            Action::TurnTo(page) => Self { page, ..self.clone() },
            Action::Ask(mode) => self.asking(mode),
            Action::StartAgain => self.starting_again(),
            Action::Forget => Self { set_aside: None, ..self.starting_again() },
            Action::TakeBack => match &self.set_aside {
                Some(answers) => Self { answers: answers.clone(), set_aside: None, ..self.clone() },
                None => self.clone(),
            },
            Action::Load(answers) => Self { answers, set_aside: None, ..self.clone() },
        }
    }

    fn saying(&self, say: impl FnOnce(&mut Answers)) -> Self {
        let mut answers = Answers::clone(&self.answers);
        say(&mut answers);
        Self { answers: Rc::new(answers), set_aside: None, ..self.clone() }
    }

    fn asking(&self, mode: Mode) -> Self {
        let page = match (mode, self.page) {
            (Mode::Full, Page::Quick) => Page::Group(GroupIdx::from_index(0)),
            (Mode::Quick, _) => Page::Quick,
            (Mode::Full, page) => page,
        };
        Self { mode, page, ..self.clone() }
    }

    fn starting_again(&self) -> Self {
        let none = Answers::none(&self.decision);
        let set_aside =
            if *self.answers == none { self.set_aside.clone() } else { Some(self.answers.clone()) };
        let fresh = Self { answers: Rc::new(none), set_aside, ..self.clone() };
        fresh.asking(self.mode)
    }
}
