//! The state of one widget.

use std::rc::Rc;

use crate::engine::outcome::Outcome;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AmountIdx, ByAmount, CriterionIdx, GroupIdx};
use crate::model::weights::WeightJudgement;
use crate::ui::action::Word;
use crate::ui::fitting::{Fitted, Fitting};
use crate::ui::past::Step;
use crate::ui::shared::Shared;
use crate::ui::shown::Shown;
use crate::view::amount_draft::AmountDraft;
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

/// Whether the browser keeps the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// The page does not ask for it.
    No,
    /// It does.
    Yes,
    /// It does, and the browser refuses.
    Refused,
}

/// Which questions show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The gut choice and the quick test.
    Quick,
    /// Questions that count most: those of this set.
    Offered(usize),
    /// The questions of one group.
    Group(GroupIdx),
    /// How much each group matters.
    Weights,
    /// The facts.
    Facts,
    /// The amounts.
    Money,
}

/// Answers of the reader's that were kept, to be laid beside later ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What they are called.
    pub name: String,
    /// The answers.
    pub answers: Rc<Answers>,
    /// What the engine said of them when they were kept.
    pub outcome: Shared<Outcome>,
}

/// Everything that one widget shows follows from this.
#[derive(Debug, Clone)]
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
    /// The questions that counted most each time the reader asked for them.
    pub offered: Vec<Vec<CriterionIdx>>,
    /// Whether the reader goes the short way, by the questions that count most, and not by all groups.
    pub is_short: bool,
    /// What the reader did, the last step last.
    pub past: Vec<Step>,
    /// What of it was taken back and can be done again, the step taken back last last.
    pub undone: Vec<Step>,
    /// What shows of what would be folded or unsaid.
    pub shown: Shown,
    /// Weights stated in another way than the one that counts, so that changing it loses nothing.
    pub other_weights: Vec<WeightJudgement>,
    /// The way in which the reader may state weights on the page that shows: nothing has been said in it yet, and what
    /// counted before still does.
    pub weighing: Option<Weighing>,
    /// What stands in the fields of the amounts, where the reader typed; else what was given.
    pub drafts: ByAmount<Option<AmountDraft>>,
    /// What the reader types that an amount comes to, until anything else is said.
    pub fitting: Option<Fitting>,
    /// What amounts come to as it was typed: that stays, and the amount follows again when others change.
    pub fitted: Vec<Fitted>,
    /// What was typed in that way and could not be read: it stays in its field until it is mended.
    pub unread: Vec<(AmountIdx, String)>,
    /// Others whose answers are compared with the reader's, each with a name.
    pub people: Vec<(String, Rc<Answers>)>,
    /// The reader's own answers of before, each set with a name.
    pub scenarios: Vec<Scenario>,
    /// What of the answers that were kept could not come back, a sentence for each.
    pub missed: Vec<String>,
    /// The rest of the program has not arrived, and it is tried again.
    pub is_rest_late: bool,
    /// Why the page's own model cannot be used, a sentence for each problem; nothing is asked until it can.
    pub model_problems: Vec<String>,
    /// The code of the currency that the page wants money to be shown in.
    pub currency: Option<String>,
    /// Whether the browser keeps the answers.
    pub keeping: Keeping,
    /// What became of the last thing the reader wanted to take along or bring.
    pub word: Option<Shared<Word>>,
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

/// A decision is the same as itself alone: each is made once, and comparing its claims would take longer than a click.
impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            decision,
            copy,
            answers,
            mode,
            page,
            offered,
            is_short,
            past,
            // It becomes another with the answers alone.
            undone: _,
            shown,
            other_weights,
            weighing,
            drafts,
            fitting,
            fitted,
            unread,
            people,
            scenarios,
            missed,
            is_rest_late,
            model_problems,
            currency,
            keeping,
            word,
        } = self;
        Rc::ptr_eq(decision, &other.decision)
            && *copy == other.copy
            && *answers == other.answers
            && *mode == other.mode
            && *page == other.page
            // No step and no set is another one as long as there are as many, unless answers or page are others too.
            && offered.len() == other.offered.len()
            && past.len() == other.past.len()
            && *is_short == other.is_short
            && shown.times == other.shown.times
            && shown.price_turns == other.shown.price_turns
            && *other_weights == other.other_weights
            && *weighing == other.weighing
            && *drafts == other.drafts
            && *fitting == other.fitting
            && *fitted == other.fitted
            && *unread == other.unread
            && *people == other.people
            && *scenarios == other.scenarios
            && *missed == other.missed
            && *is_rest_late == other.is_rest_late
            && *model_problems == other.model_problems
            && *currency == other.currency
            && *keeping == other.keeping
            && *word == other.word
    }
}

impl State {
    /// Nothing said yet.
    pub fn new(decision: Rc<Decision>, copy: Rc<Copy>) -> Self {
        let answers = Rc::new(Answers::none(&decision));
        let drafts = answers.money.map(|_| None);
        Self {
            decision,
            copy,
            answers,
            mode: Mode::Quick,
            page: Page::Quick,
            offered: Vec::new(),
            is_short: false,
            past: Vec::new(),
            undone: Vec::new(),
            shown: Shown::default(),
            other_weights: Vec::new(),
            weighing: None,
            drafts,
            fitting: None,
            fitted: Vec::new(),
            unread: Vec::new(),
            people: Vec::new(),
            scenarios: Vec::new(),
            missed: Vec::new(),
            is_rest_late: false,
            model_problems: Vec::new(),
            currency: None,
            keeping: Keeping::No,
            word: None,
        }
    }

    /// The pages in order; of those with offered questions the one that shows, or else the last.
    pub fn pages(&self) -> Vec<Page> {
        let money = (self.decision.n_amounts > 0).then_some(Page::Money);
        let facts = (!self.decision.facts.is_empty()).then_some(Page::Facts);
        let offered = if matches!(self.page, Page::Offered(_)) { Some(self.page) } else { self.last_set() };
        [Page::Quick]
            .into_iter()
            .chain(offered)
            .chain(self.decision.groups.positions().map(Page::Group))
            .chain([Page::Weights])
            .chain(facts)
            .chain(money)
            .collect()
    }

    fn last_set(&self) -> Option<Page> {
        self.offered.len().checked_sub(1).map(Page::Offered)
    }

    /// The page after this one, if any.
    pub fn next_page(&self) -> Option<Page> {
        let next_set = match self.page {
            Page::Quick => 0,
            Page::Offered(set) => set + 1,
            _ => usize::MAX,
        };
        if next_set < self.offered.len() {
            return Some(Page::Offered(next_set));
        }
        self.pages().into_iter().skip_while(|page| *page != self.page).nth(1)
    }

    /// The page before this one, if any.
    pub fn previous_page(&self) -> Option<Page> {
        match (self.page, self.last_set()) {
            (Page::Offered(set @ 1..), _) => return Some(Page::Offered(set - 1)),
            (Page::Weights, Some(last)) if self.is_short => return Some(last),
            _ => {}
        }
        self.pages().into_iter().take_while(|page| *page != self.page).last()
    }

    /// What stands in the fields of an amount.
    pub fn draft(&self, amount: AmountIdx) -> AmountDraft {
        let given = self.answers.money[amount];
        let typed = || AmountDraft::of(&self.decision.amounts[amount], given, self.copy.notation());
        self.drafts[amount].clone().unwrap_or_else(typed)
    }
}
