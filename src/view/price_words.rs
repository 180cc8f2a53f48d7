//! What would be said at another price of a vendor's.

use crate::model::indexed::AmountIdx;
use crate::view::amount_words::AmountWords;
use crate::view::echo_words::EchoWords;
use crate::view::slide::beyond;
use crate::view::verdict_words::Words;

/// So many digits count of a price.
const N_DIGITS: u32 = 3;

impl Words<'_> {
    /// The headline from this price on: at it and above, or at it and below. Rounded to where it holds; with what a contact
    /// costs then, where that is known.
    pub fn at_price(&self, price: AmountIdx, is_more: bool) -> Option<String> {
        let Self { copy, decision, answers, .. } = *self;
        let amount = &decision.amounts[price];
        let per_unit = copy.notation().per_unit(amount);
        let judged = answers.money[price]?;
        let best = beyond(judged.best * per_unit, is_more, N_DIGITS) / per_unit;
        let rate = AmountWords { copy, decision, amount }.said(best);
        let contact =
            EchoWords::of(copy, decision, answers, price).map(|echo| echo.said_at(best / judged.best, copy));
        let said = contact.map_or_else(
            || rate.clone(),
            |contact| copy.fill("rest.price_both", &[("rate", &rate), ("contact", &contact)]),
        );
        let value =
            copy.fill(if is_more { "money.and_more" } else { "money.and_less" }, &[("amount", &said)]);
        Some(copy.fill("rest.price_turn", &[("value", &value), ("headline", &self.headline())]))
    }
}
