//! What the pieces of the page are drawn from.
//!
//! Only [`App`](super::app::App) is a Yew component. The pieces are functions from a scene to markup,
//! one a file: they keep nothing of their own, and each component would cost the page a third of a
//! kilobyte, packed.

use std::rc::Rc;

use yew::{Callback, Html};

use crate::engine::outcome::Outcome;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::ui::action::Action;
use crate::ui::later::Later;
use crate::ui::markup::text;
use crate::ui::state::State;
use crate::view::copy::Copy;
use crate::view::verdict_words::Words;

/// What shows, and where to say what the reader does.
#[derive(Clone)]
pub struct Scene {
    /// The state.
    pub state: Rc<State>,
    /// What the engine says of its answers.
    pub outcome: Rc<Outcome>,
    /// The rest of the program, once it is there.
    pub later: Option<&'static dyn Later>,
    /// Hears what the reader does.
    pub on_action: Callback<Rc<Action>>,
}

impl std::fmt::Debug for Scene {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Scene").field("state", &self.state).finish_non_exhaustive()
    }
}

impl Scene {
    /// The sentences.
    pub fn copy(&self) -> &Copy {
        &self.state.copy
    }

    /// What is decided.
    pub fn decision(&self) -> &Decision {
        &self.state.decision
    }

    /// What the reader said.
    pub fn answers(&self) -> &Answers {
        &self.state.answers
    }

    /// The sentence of a key.
    pub fn say(&self, key: &str) -> String {
        self.copy().get(key).to_owned()
    }

    /// An element with the sentence of a key in it.
    pub fn text(&self, name: &'static str, class: &'static str, key: &str) -> Html {
        text(name, class, self.say(key))
    }

    /// What is said of the outcome.
    pub fn words(&self) -> Words<'_> {
        Words {
            copy: self.copy(),
            decision: self.decision(),
            answers: self.answers(),
            outcome: &self.outcome,
        }
    }

    /// Whether a full question is answered or an amount given. Before, the quick test speaks alone.
    pub fn is_full(&self) -> bool {
        self.answers().n_answered() > 0 || self.outcome.money.is_some()
    }

    /// The answer in one sentence: the verdict, or before any full answer the quick test's.
    pub fn headline(&self) -> String {
        if self.is_full() {
            self.words().headline()
        } else if self.has_begun() {
            self.words().quick()
        } else {
            self.say("page.answer_empty")
        }
    }

    /// Whether anything has been said that the headline is about.
    pub fn has_begun(&self) -> bool {
        self.is_full() || self.answers().quick.values().any(Option::is_some)
    }

    /// Lets an action follow an event.
    pub fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let action = Rc::new(action);
        self.on_action.reform(move |_| action.clone())
    }

    /// Lets the action follow an event that comes of it.
    pub fn hear<E: 'static>(&self, action_of: impl Fn(E) -> Action + 'static) -> Callback<E> {
        self.on_action.reform(move |event| Rc::new(action_of(event)))
    }
}
