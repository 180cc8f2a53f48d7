//! One widget in one element of a page.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::document::problem::ProblemKind;
use crate::engine::simulation::Plan;
use crate::ui::action::{Action, Word};
use crate::ui::app::{App, AppProps};
use crate::ui::host::Host;
use crate::ui::later::Brought;
use crate::ui::quick_test;
use crate::ui::shared::Shared;
use crate::ui::state::{Keeping, Mode};
use crate::ui::store::Store;
use crate::view::language::Language;
use crate::web::browser_host::BrowserHost;
use crate::web::browser_numerals::BrowserNumerals;
use crate::web::later_part::{LaterPart, later_part};
use crate::web::{attribute, contract, opening_state, page_value, slice};

/// A mounted widget: the element class makes one for each element that shows it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    app: AppHandle<App>,
    store: Shared<Store>,
    /// The rest of the program, once it is there.
    part: Cell<Option<&'static LaterPart>>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget in `root`, which it owns from then on; `emit` is called with the name of an
    /// event and its detail as JSON, `serve` with the name of a service and what it needs.
    ///
    /// # Errors
    /// When the built-in model is of another release. A test keeps it from being that.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, emit: Function, serve: Function) -> Result<Self, JsValue> {
        let state = opening_state::opening_state().ok_or("the built-in model is of another release")?;
        let host: Rc<dyn Host> = Rc::new(BrowserHost::new(emit, serve));
        let store = Shared::new(Store::new(state, Plan::default(), host));
        let app = Renderer::<App>::with_root_and_props(root, AppProps { store: store.clone() }).render();
        Ok(Self { app, store, part: Cell::new(None) })
    }

    /// The styles beyond the first screen, but for those of the rest of the program.
    pub fn styles() -> String {
        include_str!(concat!(env!("OUT_DIR"), "/first_part.css")).to_owned()
    }

    /// Takes what the reader has done on the first screen before anything is drawn here: a radio button, counted from
    /// the first. Gives whether it is one.
    pub fn choose(&self, button: usize) -> bool {
        let choice = quick_test::choice(&self.store.snapshot().state.decision, button);
        choice.map(|choice| self.store.dispatch(choice)).is_some()
    }

    /// Takes an attribute's new value; `None` where it was taken away. Those that concern the style sheet alone have no
    /// effect here, and those that concern the rest of the program have one once it is there.
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        let value = value.as_deref();
        match (name, self.part.get()) {
            ("mode", _) => {
                let mode = if value == Some("full") { Mode::Full } else { Mode::Quick };
                self.store.dispatch(Action::Ask(mode));
            }
            ("storage", _) => self.keep(name, value),
            (_, Some(part)) => (part.set_attribute)(&self.store, name, value),
            (_, None) => {}
        }
    }

    /// The rest of the program has been loaded: from here on the widget can do what is asked below. Gives its styles.
    pub fn complete(&self) -> Option<String> {
        let part = later_part()?;
        self.part.set(Some(part));
        self.store.complete(part.later);
        Some(part.styles.to_owned())
    }

    /// The rest of the program did not arrive; it is tried again.
    pub fn hear_of_rest(&self) {
        self.store.dispatch(Action::WaitForRest);
    }

    /// Whatever waited for the rest of the program has been taken: what was said meanwhile is told.
    pub fn catch_up(&self) {
        self.store.catch_up();
    }

    /// The answers document, JSON.
    pub fn answers(&self) -> String {
        self.store.answers_text()
    }

    /// Takes a page's own model, JSON; the built-in one where there is none.
    pub fn set_model(&self, text: Option<String>) {
        match text {
            Some(text) => self.take(Brought::Model(&page_value::parse(&text))),
            None => self.take(Brought::BuiltIn),
        };
    }

    /// Speaks another language: its sentences, JSON, and what writes its numbers; where they are missing, English,
    /// with the texts that a model has for the tag.
    pub fn set_language(&self, tag: &str, locale: Option<String>, write: Option<Function>) {
        let language = match (locale, write) {
            (Some(locale), Some(write)) => {
                Language::new(tag, &page_value::parse(&locale), Rc::new(BrowserNumerals::new(write)))
            }
            _ => Language::english_on_a_page(tag),
        };
        self.store.dispatch(Action::Speak(Rc::new(language)));
    }

    /// Takes sentences of the page's own, JSON.
    pub fn set_strings(&self, text: &str) {
        self.take(Brought::Sentences(&page_value::parse(text)));
    }

    /// Takes an answers document from the page, JSON. Anything wrong with it is told, and nothing changes.
    pub fn set_answers(&self, text: &str) {
        self.take(Brought::Answers(&page_value::parse(text)));
    }

    /// Takes an answers document that the browser has kept, JSON, as far as it fits; gives whether all of it did.
    pub fn restore(&self, text: &str) -> bool {
        self.take(Brought::Kept(&page_value::parse(text)))
    }

    /// Takes a link, its code, or a file of answers from the reader.
    pub fn open(&self, text: &str) {
        self.take(Brought::Opened(text));
    }

    /// Says no more what became of the reader's last wish: another is on its way.
    pub fn hush(&self) {
        self.store.dispatch(Action::Hush);
    }

    /// Takes somebody else's answers from the reader, as [`open`](Self::open) does. Of several files, what is
    /// wrong with one is still said when the next is taken.
    pub fn join(&self, name: &str, text: &str) {
        self.take(Brought::Joined(name, text));
    }

    /// Hears what became of a link: it is in the clipboard, or it is to be copied by hand.
    pub fn hear_of_link(&self, to_copy: Option<String>) {
        self.store.dispatch(Action::Hear(Shared::new(to_copy.map_or(Word::LinkCopied, Word::LinkToCopy))));
    }

    /// Goes on with a long run, for a few milliseconds.
    pub fn go_on(&self) {
        self.store.go_on(&slice::begin());
    }

    /// A second has passed since the last announcement: what has changed since may be announced.
    pub fn rested(&self) {
        self.store.rested();
    }

    /// Hears that the browser does not keep the answers.
    pub fn hear_of_storage(&self) {
        self.store.dispatch(Action::Keep(Keeping::Refused));
    }

    /// The report, JSON: the very text that the command line writes; nothing while the page's model cannot be
    /// used.
    pub fn report_text(&self) -> Option<String> {
        self.store.report_text()
    }

    /// Forgets everything that was said, for good: on a shared machine nobody finds it.
    pub fn reset(&self) {
        self.store.dispatch(Action::Forget);
    }

    /// Takes the widget out of its root and frees what it holds.
    pub fn destroy(self) {
        self.app.destroy();
    }

    fn take(&self, brought: Brought<'_>) -> bool {
        self.store.later().is_some_and(|later| later.take(&self.store, brought, page_value::parse))
    }

    /// Says whether answers are kept; what is no way of keeping them is told, and nothing is kept.
    fn keep(&self, name: &str, value: Option<&str>) {
        let is_kept = value.is_some_and(|value| contract::STORAGES.contains(&value));
        if !is_kept && value.is_some_and(|value| value != "none") {
            attribute::refuse(&self.store, name, ProblemKind::UnknownId);
        }
        self.store.dispatch(Action::Keep(if is_kept { Keeping::Yes } else { Keeping::No }));
    }
}
