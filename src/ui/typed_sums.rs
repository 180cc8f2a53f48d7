//! What the reader typed that amounts come to: that is what they remember, and not the amounts.

use crate::model::indexed::AmountIdx;
use crate::ui::scene::Scene;
use crate::view::echo_words::EchoWords;

/// The amounts that were fitted, each with what was typed and its unit; of those of a link or file what they come to.
pub fn typed_sums(scene: &Scene) -> Vec<(AmountIdx, String)> {
    let (notation, typed) = (scene.copy().notation(), scene.state.held());
    let held = scene.answers().held.iter().map(|amount| (*amount, String::new()));
    let brought = held.filter(|(amount, _)| typed.iter().all(|fitted| fitted.amount != *amount));
    let told = |(amount, text): (AmountIdx, String)| {
        let echo = EchoWords::of(scene.copy(), scene.decision(), scene.answers(), amount)?;
        // In another language or currency, or after a link, the same is written otherwise.
        let text = match echo.is_about(&text, notation) {
            true => text,
            false => scene.answers().held.contains(&amount).then(|| echo.shown(notation))?,
        };
        Some((amount, [&text, " ", &echo.unit].concat()))
    };
    let typed = typed.iter().map(|fitted| (fitted.amount, fitted.text.clone()));
    typed.chain(brought).filter_map(told).collect()
}
