//! Keys typed into a field of the widget are no shortcuts of the page.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, ShadowRoot};

/// Fields that nobody types into.
const NO_TEXT: [&str; 5] = ["radio", "checkbox", "range", "button", "file"];

/// Keeps typed keys in, as long as it is there: to the page they would come from the component, and not from a field.
#[derive(Debug)]
pub struct KeyGuard {
    _listeners: [EventListener; 3],
}

impl KeyGuard {
    /// Guards all fields below `root`. Yew has heard a key before it comes here.
    pub fn new(root: &ShadowRoot) -> Self {
        let listen = |name| {
            EventListener::new(root, name, |event| {
                if is_typing(event) {
                    event.stop_propagation();
                }
            })
        };
        Self { _listeners: ["keydown", "keypress", "keyup"].map(listen) }
    }
}

/// Whether a key writes into a text field that has the focus.
fn is_typing(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let is_shortcut = key.meta_key() || (key.ctrl_key() && !key.get_modifier_state("AltGraph"));
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    key.key().chars().count() == 1
        && !is_shortcut
        && field.is_some_and(|field| !NO_TEXT.contains(&field.type_().as_str()))
}
