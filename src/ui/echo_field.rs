//! What an amount comes to, in a field of its own: whoever knows that better types it, and the amount follows.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast, html};

use crate::model::indexed::AmountIdx;
use crate::ui::action::Action;
use crate::ui::markup::{block, text};
use crate::ui::scene::Scene;

/// The field, and what must be known of it; nothing where the amount comes to nothing that is known better.
pub fn echo_field(scene: &Scene, idx: AmountIdx) -> Html {
    let Some(echo) = scene.words().echo(idx) else { return Html::default() };
    let (decision, notation) = (scene.decision(), scene.copy().notation());
    let typed = scene.state.fitting.iter().find(|(other, _)| *other == idx).map(|(_, text)| text.clone());
    let is_read = |text: &String| text.trim().is_empty() || echo.fitted(text, decision, notation).is_some();
    let is_wrong = !typed.iter().all(is_read);
    let name = format!("amount-{}-fit", decision.amounts[idx].id);
    let wrong_id = format!("{name}-wrong");
    let shown = echo.shown(notation);
    // What hangs on our figures alone stands there as ours do.
    let (placeholder, value) = if echo.is_given { (None, shown) } else { (Some(shown), String::new()) };
    let label = html! { <label class="hint" for={name.clone()}>{ echo.label.clone() }</label> };
    let (state, unit) = (scene.state.clone(), echo.unit.clone());
    let oninput = scene.on_action.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let drafts = echo.fitted(&text, &state.decision, state.copy.notation()).unwrap_or_default();
        Action::Fit(idx, text, drafts)
    });
    let field = html! {
        <input type="text" inputmode="decimal" autocomplete="off" id={name.clone()} {name} {placeholder}
            value={typed.unwrap_or(value)} aria-invalid={is_wrong.then_some("true")}
            aria-describedby={is_wrong.then(|| wrong_id.clone())} {oninput} />
    };
    let wrong = is_wrong.then(|| {
        let example = scene.copy().number(1234.5);
        let said = scene.copy().fill("money.not_fitted", &[("example", &example)]);
        html! { <p class="wrong" role="alert" id={wrong_id}>{ said }</p> }
    });
    let row = block("div", "typed", vec![field, text("span", "unit", unit)]);
    block("div", "echo", vec![label, row, wrong.unwrap_or_default()])
}
