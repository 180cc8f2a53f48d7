//! The widget as a component of another Yew app.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{CssStyleSheet, Element, ShadowRootInit, ShadowRootMode};
use yew::{AppHandle, AttrValue, Callback, Component, Context, Html, NodeRef, Properties, Renderer, html};

use crate::document::packed_model;
use crate::engine::simulation::Plan;
use crate::ui::action::Action;
use crate::ui::app::{App, AppProps};
use crate::ui::host::{Host, Notice, Wish};
use crate::ui::shared::Shared;
use crate::ui::state::Mode;
use crate::ui::store::Store;
use crate::web::attribute;
use crate::web::component_host::{self, ComponentHost};
use crate::web::key_guard::KeyGuard;
use crate::web::opening_state::opening_state;
use crate::web::page_value::parse;
use crate::web::reader_file::{FileListener, ReaderFile};
use crate::web::slice;

/// Answers that say nothing, JSON.
const NO_ANSWERS: &str = r#"{"version":1}"#;

/// What another Yew app says of the widget. All of it may change at any time. `examples/yew_app` is such an app.
#[derive(Debug, Clone, PartialEq, Default, Properties)]
pub struct OutsourcingDecisionProps {
    /// The quick test first, or all questions at once.
    #[prop_or_default]
    pub mode: Mode,
    /// What the draws are made from; what is out of its range is told, and the default stands.
    #[prop_or_default]
    pub plan: Plan,
    /// `light` or `dark`; the page's own where there is none.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// The code of the currency that money shows in (ISO 4217), of those that the model has a rate of.
    #[prop_or_default]
    pub currency: Option<AttrValue>,
    /// A model of the app's own, JSON; the built-in one where there is none.
    #[prop_or_default]
    pub model: Option<AttrValue>,
    /// Answers to begin with, JSON. Others take the place of what the reader has said since, so an app that keeps
    /// answers elsewhere gives them once, and not each time they come back from there. Where there are none, a link in
    /// the page's address is opened, once.
    #[prop_or_default]
    pub answers: Option<AttrValue>,
    /// Hears that the first question shows, what the reader has said and what follows from it, and what was
    /// refused and why.
    #[prop_or_default]
    pub on_notice: Callback<Notice>,
}

/// What the component hears.
#[derive(Debug)]
pub enum Message {
    /// The widget has something to say.
    Told(Notice),
    /// The reader wants something that only the browser can do.
    Asked(Wish),
    /// A long run is not over.
    Wait,
    /// The page had its turn.
    GoOn,
    /// Something was announced.
    Rest,
    /// A second has passed since.
    Rested,
    /// Something happens that the widget is to hear of.
    Do(Action),
    /// The reader chose a file.
    Opened(ReaderFile),
}

/// The widget, in English, in a shadow root of its own: no style of the app comes in, and none goes out.
///
/// It makes no request and keeps nothing; what it says, the app hears by
/// [`on_notice`](OutsourcingDecisionProps::on_notice).
#[derive(Debug)]
pub struct OutsourcingDecision {
    place: NodeRef,
    /// None where the built-in model is of another release, which a test keeps it from being.
    store: Option<Shared<Store>>,
    shown: Option<Shown>,
    going_on: Option<Timeout>,
    resting: Option<Timeout>,
}

/// What is there once it shows, and ends with it.
#[derive(Debug)]
struct Shown {
    app: AppHandle<App>,
    _files: FileListener,
    _keys: KeyGuard,
}

impl Component for OutsourcingDecision {
    type Message = Message;
    type Properties = OutsourcingDecisionProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let host: Rc<dyn Host> = Rc::new(ComponentHost::new(context.link().callback(|message| message)));
        let store = opening_state().map(|state| Shared::new(Store::whole(state, Plan::default(), host)));
        let this = Self { place: NodeRef::default(), store, shown: None, going_on: None, resting: None };
        this.tell(|store| {
            take(store, props, &OutsourcingDecisionProps::default());
            if props.answers.is_none() {
                component_host::code_of_address().into_iter().for_each(|code| store.open(&code, parse));
            }
        });
        this
    }

    fn changed(&mut self, context: &Context<Self>, before: &OutsourcingDecisionProps) -> bool {
        self.tell(|store| take(store, context.props(), before));
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Told(notice) => context.props().on_notice.emit(notice),
            Message::Asked(wish) => component_host::grant(wish, context.link().callback(Message::Do)),
            Message::Wait => {
                let go_on = context.link().callback(|()| Message::GoOn);
                self.going_on = Some(Timeout::new(0, move || go_on.emit(())));
            }
            Message::Rest => {
                let go_on = context.link().callback(|()| Message::Rested);
                self.resting = Some(Timeout::new(1000, move || go_on.emit(())));
            }
            Message::Rested => self.tell(Store::rested),
            Message::GoOn => self.tell(|store| store.go_on(&slice::begin())),
            Message::Do(action) => self.tell(|store| store.dispatch(action)),
            Message::Opened(file) if file.is_somebody_elses => {
                self.tell(|store| store.join(&file.name, &file.text, parse));
            }
            Message::Opened(file) => self.tell(|store| store.open(&file.text, parse)),
        }
        false
    }

    fn view(&self, context: &Context<Self>) -> Html {
        html! { <div ref={self.place.clone()} theme={context.props().theme.clone()}></div> }
    }

    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        if is_first {
            self.shown = self.place.cast::<Element>().and_then(|place| self.show(context, &place));
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.shown.take().into_iter().for_each(|shown| shown.app.destroy());
    }
}

impl OutsourcingDecision {
    fn tell(&self, say: impl FnOnce(&Store)) {
        if let Some(store) = &self.store {
            say(store);
        }
    }

    /// Shows the widget in a shadow root; `None` where the browser refuses one.
    fn show(&self, context: &Context<Self>, place: &Element) -> Option<Shown> {
        let root = place.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
        let sheet = CssStyleSheet::new().ok()?;
        let styles = [
            include_str!(concat!(env!("OUT_DIR"), "/element.css")),
            include_str!(concat!(env!("OUT_DIR"), "/first_part.css")),
            include_str!(concat!(env!("OUT_DIR"), "/rest.css")),
        ];
        sheet.replace_sync(&styles.concat()).ok()?;
        root.set_adopted_style_sheets(&js_sys::Array::of1(&sheet));
        let inside = place.owner_document()?.create_element("div").ok()?;
        inside.set_class_name("widget");
        root.append_child(&inside).ok()?;
        let files = FileListener::new(&root, context.link().callback(|message| message));
        let keys = KeyGuard::new(&root);
        let props = AppProps { store: self.store.clone()? };
        Some(Shown {
            app: Renderer::<App>::with_root_and_props(inside, props).render(),
            _files: files,
            _keys: keys,
        })
    }
}

/// Takes what is new of what the app says.
fn take(store: &Store, props: &OutsourcingDecisionProps, before: &OutsourcingDecisionProps) {
    if props.plan != before.plan {
        let Plan { seed, n_draws } = props.plan;
        let n_draws = attribute::n_draws(store, n_draws.into());
        store.replan(Plan { seed: attribute::seed(store, seed), n_draws });
    }
    if props.mode != before.mode {
        store.dispatch(Action::Ask(props.mode));
    }
    if props.model != before.model {
        match &props.model {
            Some(model) => store.remodel(&parse(model), parse),
            None => packed_model::built_in().into_iter().for_each(|built_in| store.decide(built_in, parse)),
        }
    }
    if props.currency != before.currency {
        attribute::show_money_in(store, props.currency.as_deref());
    }
    let answers = props.answers.as_deref().unwrap_or(NO_ANSWERS);
    // An app that gives back what it has just heard changes nothing.
    if props.answers != before.answers && answers != store.answers_text() {
        store.load(&parse(answers));
    }
}
