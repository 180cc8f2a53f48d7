//! What an amount comes to, in a field of its own: whoever knows that better types it, and the amount follows.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast, html};

use crate::model::indexed::AmountIdx;
use crate::ui::action::Action;
use crate::ui::markup::{block, text, whole};
use crate::ui::scene::Scene;
use crate::view::verdict_words::Words;

/// The field, and what has followed; nothing where the amount comes to nothing that is known better.
pub fn echo_field(scene: &Scene, idx: AmountIdx) -> Html {
    let fitting = scene.state.fitting.as_ref().filter(|fitting| fitting.amount == idx);
    let before = fitting.map_or(scene.answers(), |fitting| &fitting.before);
    let Some(echo) = (Words { answers: before, ..scene.words() }).echo(idx) else { return Html::default() };
    let (decision, notation) = (scene.decision(), scene.copy().notation());
    let is_read = |text: &str| text.trim().is_empty() || echo.typed(text, decision, notation).is_some();
    let unread = scene.state.unread.iter().find(|(amount, _)| *amount == idx).map(|(_, text)| text);
    let kept = scene.state.fitted.iter().map(|kept| (kept.amount, &kept.text));
    let kept = kept.filter(|(amount, text)| *amount == idx && echo.is_about(text, notation));
    let typed = fitting.map(|fitting| &fitting.text).or(unread).or(kept.map(|(_, text)| text).next());
    let is_wrong = unread.is_some() || fitting.is_some_and(|fitting| !is_read(&fitting.text));
    let is_number = typed.is_some_and(|text| echo.target(text, notation).is_some());
    let name = format!("amount-{}-fit", decision.amounts[idx].id);
    let wrong_id = format!("{name}-wrong");
    let shown = echo.shown(notation);
    // What hangs on our figures alone stands there as ours do.
    let (placeholder, value) = if echo.is_given { (None, shown) } else { (Some(shown), String::new()) };
    let value = typed.map_or(value, String::clone);
    let label = html! { <label class="hint" for={name.clone()}>{ echo.label.clone() }</label> };
    let (state, unit) = (scene.state.clone(), echo.unit.clone());
    let oninput = scene.hear(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let drafts = echo.typed(&text, &state.decision, state.copy.notation());
        Action::Fit(idx, text, drafts)
    });
    let field = html! {
        <input type="text" inputmode="decimal" autocomplete="off" id={name.clone()} {name} {placeholder} {value}
            aria-invalid={is_wrong.then_some("true")} aria-describedby={is_wrong.then(|| wrong_id.clone())}
            onfocusin={whole()} {oninput} />
    };
    let row = block("div", "typed", vec![field, text("span", "unit", unit)]);
    let said = if is_wrong {
        let example = scene.copy().number(1234.5);
        let key = if is_number { "money.fits_nothing" } else { "money.not_fitted" };
        let said = scene.copy().fill(key, &[("example", &example)]);
        html! { <p class="wrong" role="alert" id={wrong_id}>{ said }</p> }
    } else {
        let followed = fitting.map(|fitting| scene.words().followed(&fitting.before)).unwrap_or_default();
        followed.into_iter().map(|sentence| text("p", "hint", sentence)).collect()
    };
    block("div", "echo", vec![label, row, said])
}
