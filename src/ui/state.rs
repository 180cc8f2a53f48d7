//! The state of one widget, and the one function that changes it.

use std::rc::Rc;

use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::decision::Decision;
use crate::model::fact::FactValue;
use crate::model::indexed::{
    AlternativeIdx, AmountIdx, ByAmount, ByGroup, CriterionIdx, FactIdx, GroupIdx, Position,
};
use crate::model::weights::{POINTS_MAX, WeightCertainty, WeightJudgement};
use crate::num::order::{clamped, descending};
use crate::view::amount_draft::AmountDraft;
use crate::view::copy::Copy;
use crate::view::typed_number::Separators;

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
    /// How much each group matters.
    Weights,
    /// The facts.
    Facts,
    /// The amounts.
    Money,
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
    /// Weights stated in another way than the one that counts, so that changing it loses nothing.
    pub other_weights: Vec<WeightJudgement>,
    /// What stands in the fields of the amounts, where the reader typed; else what was given.
    pub drafts: ByAmount<Option<AmountDraft>>,
    /// What became of the last thing the reader wanted to take along or bring.
    pub word: Option<Word>,
}

/// What became of something the reader wanted to take along or bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// The link is in the clipboard.
    LinkCopied,
    /// The clipboard is closed to us: the link, for the reader to copy.
    LinkToCopy(String),
    /// The answers of a link or file have taken the place of the former ones.
    Opened,
    /// A link or file was refused; a sentence for each problem.
    NotOpened(Vec<String>),
}

/// In which way weights are stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighing {
    /// Not at all: the model's count.
    Ours,
    /// In points for each group.
    Points,
    /// By the groups' order.
    Order,
}

impl Weighing {
    /// The way a judgement is stated.
    pub fn of(judgement: &WeightJudgement) -> Self {
        match judgement {
            WeightJudgement::Unstated => Self::Ours,
            WeightJudgement::Points(_) => Self::Points,
            WeightJudgement::Order(_) => Self::Order,
        }
    }
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
    /// The reader states weights in another way.
    WeighBy(Weighing),
    /// The reader gives a group points, 0 to 100.
    Weigh(GroupIdx, f64),
    /// The reader puts a group at a place of the order, 0 being the first.
    Rank(GroupIdx, usize),
    /// The reader says how sure the weights are.
    BeSureOfWeights(Option<WeightCertainty>),
    /// The reader types an amount.
    Type(AmountIdx, AmountDraft),
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
    /// The reader brings answers, in a link or a file.
    Open(Rc<Answers>),
    /// The reader wants something of the browser; the state stays.
    Want(Errand),
    /// Something has become of what the reader wanted.
    Hear(Word),
}

/// What the reader may want of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// A link that carries the answers.
    CopyLink,
    /// The page on paper.
    Print,
    /// The answers in a file.
    SaveAnswers,
}

impl State {
    /// Nothing said yet.
    pub fn new(decision: Rc<Decision>, copy: Rc<Copy>) -> Self {
        let answers = Rc::new(Answers::none(&decision));
        let drafts = decision.amounts.map(|_| None);
        let (mode, page, other_weights) = (Mode::Quick, Page::Quick, Vec::new());
        Self { decision, copy, answers, mode, page, set_aside: None, other_weights, drafts, word: None }
    }

    /// The pages in order.
    pub fn pages(&self) -> Vec<Page> {
        let money = (!self.decision.amounts.is_empty()).then_some(Page::Money);
        let facts = (!self.decision.facts.is_empty()).then_some(Page::Facts);
        [Page::Quick]
            .into_iter()
            .chain(self.decision.groups.positions().map(Page::Group))
            .chain([Page::Weights])
            .chain(facts)
            .chain(money)
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
            Action::WeighBy(weighing) => self.weighing_by(weighing),
            Action::Weigh(group, points) => self.weighing(group, points),
            Action::Rank(group, place) => self.ranking(group, place),
            Action::BeSureOfWeights(certainty) => self.saying(|answers| answers.weight_certainty = certainty),
            Action::Type(amount, draft) => self.typing(amount, draft),
            Action::TurnTo(page) => Self { page, ..self.clone() },
            Action::Ask(mode) => self.asking(mode),
            Action::StartAgain => self.starting_again(),
            Action::Forget => Self { set_aside: None, ..self.starting_again() },
            Action::TakeBack => match &self.set_aside {
                Some(answers) => Self { set_aside: None, word: None, ..self.with(answers.clone()) },
                None => self.clone(),
            },
            Action::Load(answers) => Self { set_aside: None, ..self.with(answers) },
            Action::Open(answers) => {
                let word = Some(Word::Opened);
                Self { set_aside: self.worth_keeping(), word, ..self.with(answers) }
            }
            Action::Want(_) => self.clone(),
            Action::Hear(word) => Self { word: Some(word), ..self.clone() },
        }
    }

    fn saying(&self, say: impl FnOnce(&mut Answers)) -> Self {
        let mut answers = Answers::clone(&self.answers);
        say(&mut answers);
        Self { answers: Rc::new(answers), set_aside: None, word: None, ..self.clone() }
    }

    /// The points of every group that nobody gave any keep the model's.
    fn weighing(&self, group: GroupIdx, points: f64) -> Self {
        let mut stated = match &self.answers.weights {
            WeightJudgement::Points(stated) => stated.clone(),
            _ => self.decision.groups.map(|group| Some(group.points)),
        };
        // All at 0 would say nothing: the last one above it stays there.
        let others_are_zero = stated.iter().all(|(idx, points)| idx == group || *points == Some(0.0));
        stated[group] = Some(clamped(points, if others_are_zero { 1.0 } else { 0.0 }, POINTS_MAX));
        self.saying(|answers| answers.weights = WeightJudgement::Points(stated))
    }

    fn ranking(&self, group: GroupIdx, place: usize) -> Self {
        let WeightJudgement::Order(order) = &self.answers.weights else { return self.clone() };
        let mut order: Vec<GroupIdx> = order.iter().copied().filter(|other| *other != group).collect();
        order.insert(place.min(order.len()), group);
        self.saying(|answers| answers.weights = WeightJudgement::Order(order))
    }

    fn weighing_by(&self, weighing: Weighing) -> Self {
        let now = &self.answers.weights;
        let is_of = |weighing| move |judgement: &&WeightJudgement| Weighing::of(judgement) == weighing;
        let former = self.other_weights.iter().find(is_of(weighing)).cloned();
        let next = former.unwrap_or_else(|| self.first_judgement(weighing));
        let mut other_weights = self.other_weights.clone();
        other_weights.retain(|judgement| ![weighing, Weighing::of(now)].contains(&Weighing::of(judgement)));
        other_weights.push(now.clone());
        Self { other_weights, ..self.saying(|answers| answers.weights = next) }
    }

    /// Where a way of stating weights begins: with the model's points, or with the order of the
    /// points that counted so far.
    fn first_judgement(&self, weighing: Weighing) -> WeightJudgement {
        let groups = &self.decision.groups;
        match weighing {
            Weighing::Ours => WeightJudgement::Unstated,
            Weighing::Points => WeightJudgement::Points(groups.map(|group| Some(group.points))),
            Weighing::Order => {
                let points = |group: &GroupIdx| points_of(&self.answers.weights, groups, *group);
                WeightJudgement::Order(descending(groups.positions(), points))
            }
        }
    }

    /// What stands in the fields of an amount.
    pub fn draft(&self, amount: AmountIdx) -> AmountDraft {
        let given = self.answers.money[amount];
        let typed = || AmountDraft::of(&self.decision.amounts[amount], given, Separators::ENGLISH);
        self.drafts[amount].clone().unwrap_or_else(typed)
    }

    /// What is no amount stays in its field, and the model's figure counts.
    fn typing(&self, amount: AmountIdx, draft: AmountDraft) -> Self {
        let read = draft.read(&self.decision.amounts[amount], Separators::ENGLISH);
        let mut drafts = self.drafts.clone();
        drafts[amount] = Some(draft);
        Self { drafts, ..self.saying(|answers| answers.money[amount] = read.unwrap_or_default()) }
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
        let set_aside = self.worth_keeping();
        let none = Rc::new(Answers::none(&self.decision));
        let fresh = Self { set_aside, other_weights: Vec::new(), word: None, ..self.with(none) };
        fresh.asking(self.mode)
    }

    /// Other answers, and nothing in the fields that belongs to the former ones.
    fn with(&self, answers: Rc<Answers>) -> Self {
        Self { answers, drafts: self.decision.amounts.map(|_| None), ..self.clone() }
    }

    /// The answers to be set aside; what is set aside already, where there are none.
    fn worth_keeping(&self) -> Option<Rc<Answers>> {
        let has_none = *self.answers == Answers::none(&self.decision);
        if has_none { self.set_aside.clone() } else { Some(self.answers.clone()) }
    }
}

/// The points that count for a group where an order does not.
pub fn points_of(judgement: &WeightJudgement, groups: &ByGroup<Group>, group: GroupIdx) -> f64 {
    match judgement {
        WeightJudgement::Points(points) => points[group].unwrap_or(groups[group].points),
        _ => groups[group].points,
    }
}
