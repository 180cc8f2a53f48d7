//! A page that is itself a Yew app, with the widget in the middle of it: neither hears what is meant for the other.

use yew::{Html, MouseEvent, function_component, html, use_state};

/// A button that counts how often it is pressed, around the widget.
#[function_component]
fn Page() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        move |_: MouseEvent| count.set(*count + 1)
    };
    html! {
        <main>
            <button type="button" {onclick}>{ "Press" }</button>
            <output>{ *count }</output>
            <outsourcing-decision></outsourcing-decision>
        </main>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
