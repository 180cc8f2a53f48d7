//! What the reader typed that amounts come to: that is what they remember, and not the amounts.

use crate::model::indexed::AmountIdx;
use crate::ui::scene::Scene;
use crate::ui::state::Fitting;
use crate::view::echo_words::EchoWords;

/// The amounts that were fitted, each with what was typed and its unit.
pub fn typed_sums(scene: &Scene) -> Vec<(AmountIdx, String)> {
    let (state, decision) = (&scene.state, scene.decision());
    let is_typed = |fitting: &&Fitting| fitting.is_read && !fitting.text.trim().is_empty();
    let being_typed = state.fitting.iter().filter(is_typed).map(|fitting| (fitting.amount, &fitting.text));
    let kept = state.fitted.iter().map(|(amount, text)| (*amount, text));
    let told = |(amount, text): (AmountIdx, &String)| {
        let echo = EchoWords::of(scene.copy(), decision, scene.answers(), amount)?;
        Some((amount, [text, " ", &echo.unit].concat()))
    };
    kept.chain(being_typed).filter_map(told).collect()
}
