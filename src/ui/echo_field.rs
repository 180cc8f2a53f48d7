//! What an amount comes to, in a field of its own: whoever knows that better types it, and the amount follows.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast, html};

use crate::model::indexed::AmountIdx;
use crate::ui::action::Action;
use crate::ui::markup::{block, text};
use crate::ui::scene::Scene;
use crate::view::money_words::MoneyWords;

/// The field, and what must be known of it; nothing where the amount comes to nothing that is known better.
pub fn echo_field(scene: &Scene, idx: AmountIdx) -> Html {
    let Some(echo) = MoneyWords::of(scene.words()).and_then(|words| words.echo(idx)) else {
        return Html::default();
    };
    let (amount, notation) = (&scene.decision().amounts[idx], scene.copy().notation());
    let typed = scene.state.fitting.iter().find(|(other, _)| *other == idx).map(|(_, text)| text.clone());
    let is_read = |text: &String| text.trim().is_empty() || echo.fitted(text, amount, notation).is_some();
    let is_wrong = !typed.iter().all(is_read);
    let wrong_id = format!("{}-not-fitted", amount.id);
    let (state, words) = (scene.state.clone(), echo.clone());
    let oninput = scene.on_action.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let draft = words.fitted(&text, &state.decision.amounts[idx], state.copy.notation());
        Action::Fit(idx, text, draft)
    });
    let name = format!("amount-{}-fit", amount.id);
    let label = html! { <label class="hint" for={name.clone()}>{ echo.label.clone() }</label> };
    let field = html! {
        <input type="text" inputmode="decimal" autocomplete="off" id={name.clone()} {name}
            value={typed.unwrap_or_else(|| echo.shown(notation))} aria-invalid={is_wrong.then_some("true")}
            aria-describedby={is_wrong.then(|| wrong_id.clone())} {oninput} />
    };
    let wrong = is_wrong.then(|| {
        let example = scene.copy().number(1234.5);
        let said = scene.copy().fill("money.not_fitted", &[("example", &example)]);
        html! { <p class="wrong" role="alert" id={wrong_id}>{ said }</p> }
    });
    let note = echo.note.map(|note| text("p", "hint", note));
    let row = block("div", "typed", vec![field, text("span", "unit", echo.unit)]);
    block("div", "echo", vec![label, row, wrong.unwrap_or_default(), note.unwrap_or_default()])
}
