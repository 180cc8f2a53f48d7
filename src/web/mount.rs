//! One widget in one element of a page.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use web_sys::Element;
use yew::{AppHandle, Component, Context, Html, Properties, Renderer, html};

use super::contract;

/// A mounted widget: the element class makes one for each element that shows it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget in `root`, which it owns from then on; `emit` is called with the name of an
    /// event and its detail as JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, emit: Function) -> Self {
        let app = Renderer::<App>::with_root_and_props(root, AppProps { emit }).render();
        Self { app }
    }

    /// Takes the widget out of its root and frees what it holds.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What the page hands to the components.
#[derive(Debug, Clone, PartialEq, Properties)]
struct AppProps {
    emit: Function,
}

/// The whole of the page so far.
#[derive(Debug)]
struct App;

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! { <p>{ "Should I outsource customer service?" }</p> }
    }

    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        if is_first {
            let detail = format!("{{\"version\":{}}}", contract::VERSION);
            let emit = &context.props().emit;
            emit.call2(&JsValue::NULL, &contract::READY.into(), &detail.into()).unwrap_throw();
        }
    }
}
