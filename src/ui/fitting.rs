//! Amounts that follow what they are said to come to.

use std::rc::Rc;

use crate::model::answers::Answers;
use crate::model::indexed::{AmountIdx, ByAmount};
use crate::view::amount_draft::AmountDraft;

/// What the reader types that an amount comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitting {
    /// The amount.
    pub amount: AmountIdx,
    /// The text, letter for letter.
    pub text: String,
    /// How much that is [its unit, in the model's money]; `None` where it could not be read, or amounts can come to no
    /// such thing.
    pub target: Option<f64>,
    /// What was said before the first letter: every text is fitted to that, and not to what its beginning made of it.
    pub before: Rc<Answers>,
    /// What stood in the fields then.
    pub drafts: ByAmount<Option<AmountDraft>>,
}

/// What an amount was said to come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The amount.
    pub amount: AmountIdx,
    /// As it was typed, letter for letter; it need not say the same in another language or currency. Empty where it came in
    /// a link or file.
    pub text: String,
    /// How much it is [its unit, in the model's money].
    pub target: f64,
}
