//! A Yew app that has the widget as one of its components, hears what a reader says, and shows it.

use outsourcing_decision::ui::host::Notice;
use outsourcing_decision::web::component::OutsourcingDecision;
use yew::{Callback, Html, function_component, html, use_state};

#[function_component]
fn Page() -> Html {
    let answers = use_state(String::new);
    let n_pressed = use_state(|| 0_u32);
    let is_there = use_state(|| true);
    let on_notice = {
        let answers = answers.clone();
        Callback::from(move |notice| {
            if let Notice::Change { answers: said, .. } = notice {
                answers.set(said);
            }
        })
    };
    let press = {
        let n_pressed = n_pressed.clone();
        Callback::from(move |_| n_pressed.set(*n_pressed + 1))
    };
    let toggle = {
        let is_there = is_there.clone();
        Callback::from(move |_| is_there.set(!*is_there))
    };
    // What was said comes back with the component, because the app has kept it.
    let kept = (!answers.is_empty()).then(|| (*answers).clone());
    html! {
        <main>
            <button type="button" id="press" onclick={press}>{ *n_pressed }</button>
            <button type="button" id="toggle" onclick={toggle}>{ "Show or hide" }</button>
            if *is_there {
                <OutsourcingDecision theme="light" answers={kept} {on_notice} />
            }
            <output>{ (*answers).clone() }</output>
        </main>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
