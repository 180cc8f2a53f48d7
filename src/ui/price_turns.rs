//! At which of a vendor's prices the answer would be another: looked for when the reader asks.

use std::rc::Rc;

use yew::Html;

use crate::engine::money::level::stated_price;
use crate::model::answers::Answers;
use crate::ui::action::Action;
use crate::ui::markup::{block, button, still, text};
use crate::ui::scene::Scene;
use crate::ui::state::State;
use crate::view::copy::Copy;

/// What was found for one set of answers, in words: keeping what the engine said of each price would cost the first part of
/// the program more than there is.
#[derive(Debug)]
pub struct PriceTurns {
    /// The answers that it was looked for with.
    pub answers: Rc<Answers>,
    /// The sentences that it was said with.
    pub copy: Rc<Copy>,
    /// The nearest lower and the nearest higher price at which the answer is another, a sentence for each; or that there is
    /// none.
    pub said: Vec<String>,
}

impl PriceTurns {
    /// What was found for the answers as they are now, in the language that is spoken.
    pub fn of_now(state: &State) -> Option<&Self> {
        let found = state.shown.price_turns.as_deref();
        found.filter(|turns| turns.answers == state.answers && Rc::ptr_eq(&turns.copy, &state.copy))
    }
}

/// A button that asks for it, and what was found; nothing where the reader has no price, or a red line stops what it is for.
pub fn price_turns(scene: &Scene) -> Html {
    let is_open = scene.outcome.money.as_ref().is_some_and(|money| !scene.words().is_stopped(money.outside));
    if !is_open || stated_price(scene.decision(), scene.answers()).is_none() {
        return Html::default();
    }
    let known = PriceTurns::of_now(&scene.state);
    // It has the focus when what was found comes.
    let class = if known.is_some() { "plain gone" } else { "plain" };
    let said = known.iter().flat_map(|turns| &turns.said);
    let said = said.map(|sentence| text("p", "", sentence.clone())).collect();
    let ask = button(scene, class, scene.say("rest.seek_price"), Action::SeekPrice);
    block("div", "", vec![ask, still("div", &["role"], &["status"], said)])
}
