//! A slider for an amount, on which our figure shows as a band.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast, html};

use crate::model::indexed::AmountIdx;
use crate::num::fixed_point::fixed;
use crate::ui::action::Action;
use crate::ui::markup::block;
use crate::ui::scene::Scene;
use crate::view::amount_draft::AmountDraft;
use crate::view::amount_words::AmountWords;
use crate::view::slide::Slide;

/// The slider; it stands where the typed number is, or at our figure.
pub fn amount_slider(scene: &Scene, idx: AmountIdx) -> Html {
    let amount = &scene.decision().amounts[idx];
    let slide = Slide::of(amount);
    let words = AmountWords { copy: scene.copy(), decision: scene.decision(), amount };
    let best = scene.answers().money[idx].unwrap_or(amount.default).best;
    let state = scene.state.clone();
    let oninput = scene.hear(move |event: InputEvent| {
        let place = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
        let amount = &state.decision.amounts[idx];
        let text = Slide::of(amount).typed(place, amount, state.copy.notation());
        Action::Type(idx, AmountDraft { is_range: false, texts: [String::new(), text, String::new()] })
    });
    let per_cent = |value: f64| fixed(slide.place(value) / 10.0, 1);
    let (low, high) = (per_cent(amount.default.low), slide.place(amount.default.high) / 10.0);
    let width = fixed(high - slide.place(amount.default.low) / 10.0, 1);
    let class = if scene.answers().money[idx].is_some() { "slide" } else { "slide unset" };
    let band = html! {
        <svg class="band" width="100%" height="100%" aria-hidden="true">
            <rect x={low + "%"} y="40%" width={width + "%"} height="20%" />
        </svg>
    };
    let slider = html! {
        <input type="range" min="0" max="1000" step="1" value={fixed(slide.place(best), 0)}
            aria-label={words.part("name")} aria-valuetext={words.said(best)} {oninput} />
    };
    block("div", class, vec![band, slider])
}
