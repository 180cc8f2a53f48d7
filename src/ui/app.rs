//! The whole page of one widget.

use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::virtual_dom::VList;
use yew::{Component, Context, Html, NodeRef, Properties};

use crate::ui::action::{Action, Word};
use crate::ui::answer_panel::answer_panel;
use crate::ui::asking::asking;
use crate::ui::contents::contents;
use crate::ui::host::Notice;
use crate::ui::later::Later;
use crate::ui::markup::{block, placed};
use crate::ui::opening::{article, opening};
use crate::ui::scene::Scene;
use crate::ui::shared::Shared;
use crate::ui::start_over::{start_over, taking_back};
use crate::ui::store::{Snapshot, Store};

/// How much of what has the focus is in sight at the least \[px\].
const LEAST_IN_SIGHT: f64 = 24.0;

/// What the page is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The store of this widget.
    pub store: Shared<Store>,
}

/// What the page hears.
#[derive(Debug)]
pub enum AppMessage {
    /// The store has something new.
    Changed,
    /// The reader does something.
    Do(Rc<Action>),
    /// The reader has done with the questions and wants the answer.
    TurnToAnswer,
}

/// The whole page of one widget.
#[derive(Debug, Default)]
pub struct App {
    /// The heading of the questions that show.
    questions: NodeRef,
    /// The heading of the answer.
    answer: NodeRef,
    /// The reader has turned a page, so that its heading takes the focus once it shows.
    is_turning: bool,
    /// The reader has opened answers, so that the answer's heading takes the focus once it shows.
    is_opening: bool,
    /// The last that was brought are answers.
    is_opened: bool,
    /// The place where all of it is.
    place: NodeRef,
    /// What had the focus when the reader did something, and the part of the page it is in.
    focused: Option<(HtmlElement, Option<Element>)>,
    /// The page has been told that all of it is there.
    is_ready: bool,
    /// What is announced: the headline, or nothing when it has become another one within a second.
    announced: String,
}

impl Component for App {
    type Message = AppMessage;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        follow(context);
        let scene = scene(context);
        // What the reader said before anything was drawn may lead to a headline that is still to be announced.
        let is_news = !scene.state.past.is_empty() && scene.state.word.is_none() && scene.has_begun();
        let announced = if is_news { String::new() } else { scene.headline() };
        // Answers of the page's address are in place before anything is drawn.
        let is_opened = matches!(scene.state.word.as_deref(), Some(Word::Opened));
        Self { announced, is_opened, ..Self::default() }
    }

    fn changed(&mut self, context: &Context<Self>, before: &AppProps) -> bool {
        if context.props().store != before.store {
            follow(context);
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, message: AppMessage) -> bool {
        let store = &context.props().store;
        match message {
            AppMessage::Changed => {
                let is_opened = matches!(store.snapshot().state.word.as_deref(), Some(Word::Opened));
                // A link in the page's address opens answers too, and nobody is here yet.
                self.is_opening |= is_opened && !self.is_opened && self.focused().is_some();
                self.is_opened = is_opened;
                if !self.is_ready {
                    // The rest of the program may draw in the place of what has the focus.
                    self.note_focus();
                }
                self.announce(context);
                return true;
            }
            AppMessage::Do(action) => {
                let before = store.snapshot().state;
                self.note_focus();
                // What is moved takes the focus along, and the page follows: it does so only where the focus is new.
                if let (Action::Rank(..), Some((moved, _))) = (&*action, &self.focused) {
                    moved.blur().ok();
                }
                store.act(&action);
                let now = store.snapshot().state;
                // With the last step its button goes, and the focus is not to go with it.
                let is_last_undone = now.past.is_empty() && !before.past.is_empty();
                let is_asked_for =
                    matches!(*action, Action::TurnTo(_) | Action::ShowAmount(_) | Action::StartAgain);
                if is_asked_for && Rc::ptr_eq(&now, &before) {
                    // Nothing is drawn, and whoever asks for the page that shows has lost sight of it.
                    focus(&self.questions);
                    return false;
                }
                self.is_turning |= is_last_undone || is_asked_for || now.page != before.page;
            }
            AppMessage::TurnToAnswer => focus(&self.answer),
        }
        false
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let on_done = context.link().callback(|_| AppMessage::TurnToAnswer);
        let scene = &scene(context);
        if let Some(later) = scene.later.filter(|_| !scene.state.model_problems.is_empty()) {
            return later.model_problems(scene);
        }
        let answering = block("div", "answering", vec![answer_panel(scene, &self.answer), contents(scene)]);
        let spread = block("div", "spread", vec![asking(scene, &self.questions, on_done), answering]);
        let announced = vec![Html::from(self.announced.clone())];
        let rest = |pieces: fn(&dyn Later, &Scene) -> Vec<Html>| -> Html {
            let pieces = scene.later.map(|later| pieces(later, scene));
            VList::with_children(pieces.unwrap_or_default(), None).into()
        };
        let pieces = vec![
            opening(scene),
            placed(&self.place, "p", &["class", "role"], &["unseen", "status"], announced),
            taking_back(scene),
            rest(|later, scene| later.above(scene)),
            spread,
            rest(|later, scene| later.below(scene)),
            start_over(scene),
        ];
        article(scene, pieces)
    }

    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        let store = &context.props().store;
        if is_first && self.announced.is_empty() && store.later().is_some() {
            // Else the rest of the program is a reason to draw once more.
            context.link().send_message(AppMessage::Changed);
        }
        if !self.is_ready && store.later().is_some() {
            self.is_ready = true;
            store.tell(Notice::Ready);
        }
        let focused = self.focused.take();
        let is_opening = std::mem::take(&mut self.is_opening);
        if std::mem::take(&mut self.is_turning) {
            focus(&self.questions);
        } else if is_opening {
            focus(&self.answer);
        } else if let Some((element, part)) = focused {
            if self.focused().is_none() {
                self.regain(element, part);
            } else if element.get_bounding_client_rect().top() > height_of_window(&element) - LEAST_IN_SIGHT {
                // What was drawn above it has pushed it down.
                element.scroll_into_view_with_bool(false);
            }
        }
    }
}

impl App {
    /// What has the focus, if it is inside.
    fn focused(&self) -> Option<HtmlElement> {
        let focused = self.place.cast::<Element>()?.parent_element()?.query_selector(":focus").ok()?;
        focused.map(JsCast::unchecked_into)
    }

    /// Notes what has the focus, in case that goes.
    fn note_focus(&mut self) {
        self.focused = self.focused().map(|focused| {
            let part = focused.closest("section").ok().flatten();
            (focused, part)
        });
    }

    /// Gives the focus back to what was moved; where that is gone, to what its part of the page begins with; where the
    /// part is gone too, to the questions.
    fn regain(&self, lost: HtmlElement, part: Option<Element>) {
        let first = part.and_then(|part| part.query_selector("[tabindex], summary, button, input").ok()?);
        for element in [Some(lost), first.map(JsCast::unchecked_into)].into_iter().flatten() {
            element.focus().ok();
            if self.focused().is_some() {
                return;
            }
        }
        focus(&self.questions);
    }

    /// Announces the headline where it is another one, at most once a second: whoever drags a slider is to hear where
    /// it ends, and not all that lies between.
    fn announce(&mut self, context: &Context<Self>) {
        let headline = scene(context).headline();
        if self.announced == headline {
            return;
        }
        self.announced.clear();
        if context.props().store.may_announce() {
            self.announced = headline;
        }
    }
}

fn scene(context: &Context<App>) -> Scene {
    let store = &context.props().store;
    let Snapshot { state, outcome } = store.snapshot();
    Scene { state, outcome, later: store.later(), on_action: context.link().callback(AppMessage::Do) }
}

fn follow(context: &Context<App>) {
    let link = context.link().clone();
    context.props().store.follow(move || link.send_message(AppMessage::Changed));
}

fn height_of_window(element: &HtmlElement) -> f64 {
    let root = element.owner_document().and_then(|document| document.document_element());
    root.map_or(f64::INFINITY, |root| f64::from(root.client_height()))
}

/// Moves the focus, and with it the page, to a heading.
fn focus(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        // What is folded cannot have it.
        while let Ok(Some(fold)) = heading.closest("details:not([open])") {
            fold.toggle_attribute("open").ok();
        }
        let top = || heading.get_bounding_client_rect().top();
        let before = top();
        // Refused only where the element cannot have the focus; then it stays where it is.
        heading.focus().ok();
        // A browser brings it to the middle or the end of the window, and leaves it there where it is already; what is
        // read next would be out of sight.
        let is_low = top() > 0.5 * height_of_window(&heading);
        if is_low || (top() - before).abs() > 1.0 {
            heading.scroll_into_view();
        }
    }
}
