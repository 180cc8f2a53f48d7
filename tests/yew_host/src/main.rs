//! A page that is itself a Yew app, with the widget in the middle of it: neither hears what is meant for the other.

use yew::{Callback, Html, MouseEvent, function_component, html, use_state};

/// As many as the widget has controls: listeners are told apart by their number, so that each of the widget's has one
/// here of the same.
const N_BUTTONS: usize = 300;

/// Buttons that count how often they are pressed, around the widget.
#[function_component]
fn Page() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    let button = |_| html! { <button type="button" onclick={onclick.clone()}>{ "Press" }</button> };
    html! {
        <main>
            <outsourcing-decision></outsourcing-decision>
            <output>{ *count }</output>
            { for (0..N_BUTTONS).map(button) }
        </main>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
