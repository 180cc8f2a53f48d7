//! At which of a vendor's prices the answer would be another.

use super::{Snapshot, Store};
use crate::engine::money::level::{nearest_turns, stated_price};
use crate::engine::outcome::{Outcome, conclude};
use crate::model::amount::Judgement;
use crate::model::answers::Answers;
use crate::ui::action::Action;
use crate::ui::price_turns::PriceTurns;
use crate::ui::shared::Shared;
use crate::view::verdict_words::Words;

impl Store {
    /// Looks for the nearest prices at which the headline is another, by the draws that the answer rests on, and shows them;
    /// nothing without a price of the reader's.
    pub(in crate::ui) fn seek_price(&self) {
        let Snapshot { state, .. } = self.snapshot();
        let (decision, copy) = (&*state.decision, &*state.copy);
        let Some((amount, given)) = stated_price(decision, &state.answers) else { return };
        let mut simulation = self.simulation.borrow_mut();
        let mut at = |best: f64| {
            let times = best / given.best;
            let mut answers = Answers::clone(&state.answers);
            answers.money[amount] =
                Some(Judgement { low: given.low * times, best, high: given.high * times });
            let outcome = conclude(decision, &answers, &mut simulation);
            (answers, outcome)
        };
        let headline =
            |(answers, outcome): &(Answers, Outcome)| Words { copy, decision, answers, outcome }.headline();
        let now = headline(&at(given.best));
        let found = nearest_turns(given.best, |best| headline(&at(best)) == now);
        let mut said = |best: Option<f64>, is_more| {
            let (answers, outcome) = at(best?);
            Words { copy, decision, answers: &answers, outcome: &outcome }.at_price(amount, is_more)
        };
        let [below, above] = found;
        let mut said: Vec<String> = said(below, false).into_iter().chain(said(above, true)).collect();
        drop(simulation);
        if said.is_empty() {
            said.push(copy.get("rest.price_firm").to_owned());
        }
        if given.low < given.high {
            said.push(copy.get("rest.price_range").to_owned());
        }
        let (answers, copy) = (state.answers.clone(), state.copy.clone());
        self.dispatch(Action::ShowPriceTurns(Shared::new(PriceTurns { answers, copy, said })));
    }
}
