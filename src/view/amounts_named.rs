//! To which amounts sentences send the reader.

use crate::engine::money::desk::Desk;
use crate::engine::warnings::VENDOR_RATIO;
use crate::model::indexed::AmountIdx;
use crate::view::money_ground::BUILDING;
use crate::view::money_words::MoneyWords;
use crate::view::verdict_words::Words;
use crate::view::warnings::vendor_in_money;

impl Words<'_> {
    /// The amounts that the reader is asked to look at, where the sentence that asks is among these.
    pub fn amounts_named(&self, said: &[String]) -> Vec<AmountIdx> {
        let find = |id: &str| self.decision.amounts.find(|amount| amount.id.as_str() == id);
        let money = MoneyWords::of(*self);
        let asking = [
            (self.idle_desk(), Desk::of(self.decision).map(|desk| desk.hours)),
            (
                money.as_ref().and_then(MoneyWords::too_large),
                money.as_ref().and_then(|money| money.large_amounts().first().copied()),
            ),
            (money.as_ref().and_then(MoneyWords::building), find(BUILDING[0])),
            (money.as_ref().and_then(MoneyWords::success_is_ours), find(VENDOR_RATIO)),
            (vendor_in_money(self), find(VENDOR_RATIO)),
        ];
        let is_said = |sentence: Option<String>| sentence.is_some_and(|sentence| said.contains(&sentence));
        asking.into_iter().filter_map(|(sentence, amount)| amount.filter(|_| is_said(sentence))).collect()
    }
}
