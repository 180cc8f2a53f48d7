//! Problems of a document: what is wrong and where. The sentence is looked up by whoever shows it.

use crate::num::fixed_point::fixed;

/// Most problems that are gathered from one document; more would help nobody.
pub const PROBLEMS_MAX: usize = 200;

/// One thing that is wrong with a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where, such as `answers.reason_to_buy[1]`; empty for the whole document.
    pub path: String,
    /// What.
    pub kind: ProblemKind,
}

/// Everything that is wrong with a document; never empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Problems(pub Vec<Problem>);

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// Something needed is not there.
    Missing,
    /// A key that means nothing here.
    UnknownKey,
    /// A name that nothing has.
    UnknownId,
    /// A name or key that was there before.
    Duplicate,
    /// A value of another type.
    WrongType(Expected),
    /// A fraction where a whole number belongs.
    NotWhole,
    /// A number outside of its range, both ends included.
    OutOfRange(f64, f64),
    /// The ends of a range are in the wrong order.
    LowAboveHigh,
    /// Weights of which none is above zero.
    AllZero,
    /// Two ways of saying one thing; the other's key.
    BothGiven(&'static str),
    /// Shares that do not sum to 1.
    SumNotOne,
    /// Correlations that cannot all hold.
    Impossible,
    /// Everybody who is not helped asks again, and nobody is ever helped.
    NeverResolved,
    /// Nobody ever leaves, and money to come is worth as much as money now.
    NoEnd,
    /// A list longer than this.
    TooMany(usize),
    /// A list shorter than this.
    TooFew(usize),
    /// A text longer than this \[bytes\].
    TooLong(usize),
    /// A version this program does not read.
    UnsupportedVersion,
    /// Not JSON at all; the reader's message.
    NotJson(String),
    /// A text that is not UTF-8; how many bytes of it are.
    NotUtf8(usize),
    /// A document that holds no answers.
    NotAnswers,
    /// A report, or a comparison, where answers belong.
    ResultInstead,
    /// A model where answers belong.
    ModelInstead,
    /// A link that was cut short or changed.
    DamagedLink,
    /// A link made with other questions.
    OtherQuestions,
    /// A sentence that neither the model nor the locale has; its key.
    MissingText(String),
}

/// The type a value should have had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A whole number 0 to 4, a range `[low, high]`, or `"not_sure"`.
    Answer,
    /// A number, or an object of `low`, `best` and `high`.
    Amount,
    /// An identifier.
    Id,
}

impl ProblemKind {
    /// The name of the kind, as in batch output and in the key of its sentence.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::UnknownKey => "unknown_key",
            Self::UnknownId => "unknown_id",
            Self::Duplicate => "duplicate",
            Self::WrongType(_) => "wrong_type",
            Self::NotWhole => "not_whole",
            Self::OutOfRange(..) => "out_of_range",
            Self::LowAboveHigh => "low_above_high",
            Self::AllZero => "all_zero",
            Self::BothGiven(_) => "both_given",
            Self::SumNotOne => "sum_not_one",
            Self::Impossible => "impossible",
            Self::NeverResolved => "never_resolved",
            Self::NoEnd => "no_end",
            Self::TooMany(_) => "too_many",
            Self::TooFew(_) => "too_few",
            Self::TooLong(_) => "too_long",
            Self::UnsupportedVersion => "unsupported_version",
            Self::NotJson(_) => "not_json",
            Self::NotUtf8(_) => "not_utf8",
            Self::NotAnswers => "not_answers",
            Self::ResultInstead => "result_instead",
            Self::ModelInstead => "model_instead",
            Self::DamagedLink => "damaged_link",
            Self::OtherQuestions => "other_questions",
            Self::MissingText(_) => "missing_text",
        }
    }

    /// What fills the placeholders of its sentence.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WrongType(expected) => vec![("expected", expected.name().to_owned())],
            Self::OutOfRange(low, high) => vec![("low", fixed(*low, 6)), ("high", fixed(*high, 6))],
            Self::BothGiven(other) => vec![("other", (*other).to_owned())],
            Self::TooMany(most) | Self::TooLong(most) => vec![("most", most.to_string())],
            Self::TooFew(least) => vec![("least", least.to_string())],
            Self::NotUtf8(n_before) => vec![("place", (n_before + 1).to_string())],
            Self::NotJson(message) => vec![("message", message.clone())],
            Self::MissingText(key) => vec![("key", key.clone())],
            _ => Vec::new(),
        }
    }
}

impl Expected {
    /// The name of the type, as in the key of its words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::List => "list",
            Self::Text => "text",
            Self::Number => "number",
            Self::Flag => "flag",
            Self::Answer => "answer",
            Self::Amount => "amount",
            Self::Id => "id",
        }
    }
}
