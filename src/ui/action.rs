//! What can happen in one widget.

use std::rc::Rc;

use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::FactValue;
use crate::model::indexed::{AlternativeIdx, AmountIdx, CriterionIdx, FactIdx, GroupIdx};
use crate::model::weights::WeightCertainty;
use crate::ui::host::SavedFile;
use crate::ui::price_turns::PriceTurns;
use crate::ui::shared::Shared;
use crate::ui::state::{Keeping, Mode, Page, Scenario, Weighing};
use crate::view::amount_draft::AmountDraft;
use crate::view::language::Language;

/// What can happen.
#[derive(Debug, Clone)]
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
    /// The reader says what several amounts come from.
    TypeAll(Vec<(AmountIdx, AmountDraft)>),
    /// The reader types what an amount comes to, and these amounts follow; none where that is no number.
    Fit(AmountIdx, String, Option<Vec<(AmountIdx, AmountDraft)>>),
    /// The reader turns to other questions.
    TurnTo(Page),
    /// The reader turns to an amount.
    ShowAmount(AmountIdx),
    /// The reader asks for the questions that count most: these.
    Offer(Vec<CriterionIdx>),
    /// The page asks for more or fewer questions.
    Ask(Mode),
    /// The page asks the browser to keep the answers, or no more; or the browser refuses.
    Keep(Keeping),
    /// The page says some sentences in its own words.
    Reword(Vec<(String, String)>),
    /// The page speaks another language.
    Speak(Rc<Language>),
    /// The page wants money to be shown in the currency of this code; in the model's own without one.
    ShowMoneyIn(Option<String>),
    /// The page's own model cannot be used; a sentence for each problem.
    RefuseModel(Vec<String>),
    /// Everything said is set aside.
    StartAgain,
    /// The last step is taken back.
    TakeBack,
    /// The step that was taken back last is done again.
    DoAgain,
    /// The page asks to forget everything, for good.
    Forget,
    /// The page brings answers.
    Load(Rc<Answers>),
    /// Of the answers that were kept these could not come back; a sentence for each.
    Miss(Vec<String>),
    /// The rest of the program brings all of the decision.
    Complete(Rc<Decision>),
    /// The rest of the program has not arrived, and is tried again.
    WaitForRest,
    /// The reader brings answers, in a link or a file.
    Open(Rc<Answers>),
    /// The reader brings somebody else's answers, to be compared.
    Join(String, Rc<Answers>),
    /// The reader pastes somebody else's link, to be compared.
    Invite(String),
    /// The reader gives the person at this place another name.
    NamePerson(usize, String),
    /// The person at this place is compared no more.
    Part(usize),
    /// The reader keeps the answers as they are, to be laid beside later ones.
    KeepScenario,
    /// Answers are laid beside later ones.
    LayScenario(Scenario),
    /// The reader gives the scenario at this place another name.
    NameScenario(usize, String),
    /// The scenario at this place is laid aside.
    DropScenario(usize),
    /// The person or scenario that went last comes back.
    BringBack,
    /// The reader wants something of the browser; the state stays.
    Want(Errand),
    /// The reader asks at which price of a vendor's the answer would be another; the state stays.
    SeekPrice,
    /// What was found of that.
    ShowPriceTurns(Shared<PriceTurns>),
    /// Something has become of what the reader wanted.
    Hear(Shared<Word>),
    /// The reader wants something anew: what became of the last of it is said no more.
    Hush,
}

/// What the reader may want of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// A link that carries the answers.
    CopyLink,
    /// The page on paper.
    Print,
    /// A file.
    Save(SavedFile),
}

/// What became of something the reader wanted to take along or bring.
#[derive(Debug)]
pub enum Word {
    /// The link is in the clipboard.
    LinkCopied,
    /// The clipboard is closed to us: the link, for the reader to copy.
    LinkToCopy(String),
    /// A file was handed to the browser, which keeps it where it keeps all others.
    Saved,
    /// The answers of a link or file have taken the place of the former ones.
    Opened,
    /// A link or file was refused; a sentence for each problem.
    NotOpened(Vec<String>),
    /// Somebody else's link or file was refused; a sentence for each problem.
    NotJoined(Vec<String>),
    /// Somebody else's answers are the same as those of somebody who is there.
    JoinedBefore,
    /// Somebody who was at this place is compared no more.
    Parted(usize, (String, Rc<Answers>)),
    /// The scenario that was at this place is laid aside.
    Dropped(usize, Scenario),
}
