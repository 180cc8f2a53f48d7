//! What the reader typed that amounts come to: that is what they remember, and not the amounts.

use crate::model::indexed::AmountIdx;
use crate::ui::scene::Scene;
use crate::view::echo_words::EchoWords;

/// The amounts that were fitted, each with what was typed and its unit; of those of a link or file what they come to.
pub fn typed_sums(scene: &Scene) -> Vec<(AmountIdx, String)> {
    let typed = scene.state.held();
    let held = scene.answers().held.iter().map(|amount| (*amount, None));
    let brought = held.filter(|(amount, _)| typed.iter().all(|(written, _)| written != amount));
    let told = |(amount, text): (AmountIdx, Option<String>)| {
        let echo = EchoWords::of(scene.copy(), scene.decision(), scene.answers(), amount)?;
        let text = text.unwrap_or_else(|| echo.shown(scene.copy().notation()));
        Some((amount, [&text, " ", &echo.unit].concat()))
    };
    let typed = typed.iter().map(|(amount, text)| (*amount, Some(text.clone())));
    typed.chain(brought).filter_map(told).collect()
}
