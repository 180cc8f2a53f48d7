//! What shows of what would be folded or unsaid.

use crate::model::indexed::AmountIdx;
use crate::ui::price_turns::PriceTurns;
use crate::ui::shared::Shared;

/// What shows because the reader asked for it, or because a step has changed it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shown {
    /// How often steps have changed amounts: each time those are to open, whatever the reader has closed since.
    pub times: usize,
    /// The amounts, also among the folded ones.
    pub amounts: Vec<AmountIdx>,
    /// The amount that the reader turned to, which takes the focus.
    pub sought: Option<AmountIdx>,
    /// At which of a vendor's prices the answer would be another.
    pub price_turns: Option<Shared<PriceTurns>>,
}
