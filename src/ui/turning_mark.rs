//! A thin mark on a control, where another choice would turn the answer.

use yew::{Html, html};

use crate::num::fixed_point::fixed;

/// A mark at `place` percent of the way from the first place of a control to the last one, and what
/// is said of it.
pub fn turning_mark(place: f64, sentence: String) -> Html {
    let x = fixed(place, 2) + "%";
    html! {
        <svg class="turning" key="turning" role="img" aria-label={sentence} width="100%" height="100%">
            <line x1={x.clone()} x2={x} y1="0" y2="100%" />
        </svg>
    }
}
