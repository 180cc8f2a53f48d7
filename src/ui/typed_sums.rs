//! What the reader typed that amounts come to: that is what they remember, and not the amounts.

use crate::model::indexed::AmountIdx;
use crate::ui::scene::Scene;

/// The amounts that were fitted, each with what was typed and its unit; of those of a link or file what they come to.
pub fn typed_sums(scene: &Scene) -> Vec<(AmountIdx, String)> {
    let (notation, typed) = (scene.copy().notation(), scene.state.held());
    // In another language or currency the same is written otherwise.
    let as_typed = |amount: AmountIdx| {
        let echo = scene.words().echo(amount)?;
        let text = typed.iter().filter(|fitted| fitted.amount == amount).map(|fitted| &fitted.text);
        let text = text.into_iter().find(|text| echo.is_about(text, notation))?;
        Some((amount, [text, " ", &echo.unit].concat()))
    };
    let mut told: Vec<_> = typed.iter().filter_map(|fitted| as_typed(fitted.amount)).collect();
    let held = scene.words().held_sums();
    let others: Vec<_> =
        held.into_iter().filter(|(amount, _)| told.iter().all(|(typed, _)| typed != amount)).collect();
    told.extend(others);
    told
}
