//! The store of one widget: its state, what the engine says of it, and who is told.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::document::problem::Problem;
use crate::engine::outcome::Outcome;
use crate::engine::simulation::{Plan, Simulation};
use crate::ui::action::Action;
use crate::ui::host::{Host, Notice, Offered};
use crate::ui::later::Later;
use crate::ui::reducer::FollowLater;
use crate::ui::state::State;
use crate::ui::whole::Whole;

mod drawing;
mod errands;
mod seeking;
mod taking;

use drawing::{SLICE, begin};

/// What shows: the state and what the engine says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The state.
    pub state: Rc<State>,
    /// What the engine says of its answers.
    pub outcome: Rc<Outcome>,
}

/// The store of one widget. Actions take effect at once; the components follow when they can.
pub struct Store {
    snapshot: RefCell<Snapshot>,
    simulation: RefCell<Simulation>,
    host: Rc<dyn Host>,
    later: Cell<Option<&'static dyn Later>>,
    /// What was refused while nobody could say why.
    refused: RefCell<Vec<(Offered, Vec<Problem>)>>,
    /// All that waited for the rest of the program has been taken.
    is_caught_up: Cell<bool>,
    /// Something has changed that the page has not been told.
    is_change_due: Cell<bool>,
    follower: RefCell<Option<Box<dyn Fn()>>>,
    /// Somebody has a report of these draws, and is to hear of a better one.
    is_reported: Cell<bool>,
    /// Something has been announced less than a second ago.
    is_resting: Cell<bool>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Store").field("snapshot", &self.snapshot).finish_non_exhaustive()
    }
}

impl Store {
    /// A store of this state, with draws by this plan; it can do what a first verdict needs, and the rest once it is
    /// [complete](Self::complete).
    pub fn new(state: State, plan: Plan, host: Rc<dyn Host>) -> Self {
        let mut simulation = Simulation::without_money(&state.decision, plan);
        let outcome = Rc::new(begin(&state, SLICE, &mut simulation, &*host));
        let snapshot = Snapshot { state: Rc::new(state), outcome };
        Self {
            snapshot: RefCell::new(snapshot),
            simulation: RefCell::new(simulation),
            host,
            later: Cell::new(None),
            refused: RefCell::default(),
            is_caught_up: Cell::new(false),
            is_change_due: Cell::new(false),
            follower: RefCell::new(None),
            is_reported: Cell::new(false),
            is_resting: Cell::new(false),
        }
    }

    /// A store that can do everything from the start.
    pub fn whole(state: State, plan: Plan, host: Rc<dyn Host>) -> Self {
        let store = Self::new(state, plan, host);
        store.complete(&Whole);
        store.catch_up();
        store
    }

    /// The rest of the program is there. What was said meanwhile is told by [`catch_up`](Self::catch_up), when all else
    /// that waited for it has been taken.
    pub fn complete(&self, later: &'static dyn Later) {
        self.later.set(Some(later));
        later.know_all_english();
        if !self.snapshot().state.decision.is_whole() {
            later.decision().into_iter().for_each(|whole| self.dispatch(Action::Complete(Rc::new(whole))));
        }
        let Snapshot { state, .. } = self.snapshot();
        later.add_money(&mut self.simulation.borrow_mut(), &state.decision);
        if state.answers.money.values().any(Option::is_some) {
            let outcome = self.assess(&state);
            *self.snapshot.borrow_mut() = Snapshot { state, outcome };
        }
        self.tell_follower();
    }

    /// Tells what was refused and what has changed while nothing could be told, unless something newer has been told
    /// since.
    pub fn catch_up(&self) {
        self.is_caught_up.set(true);
        for (what, problems) in self.refused.take() {
            self.refuse(what, problems);
        }
        if self.is_change_due.get() {
            self.tell_change();
        }
    }

    /// The rest of the program, once it is there.
    pub fn later(&self) -> Option<&'static dyn Later> {
        self.later.get()
    }

    /// What shows now.
    pub fn snapshot(&self) -> Snapshot {
        self.snapshot.borrow().clone()
    }

    /// Calls `follow` after every change, until another follower takes its place.
    pub fn follow(&self, follow: impl Fn() + 'static) {
        *self.follower.borrow_mut() = Some(Box::new(follow));
    }

    /// Lets something happen.
    pub fn dispatch(&self, action: Action) {
        self.act(&action);
    }

    /// The same with an action that may happen again.
    pub fn act(&self, action: &Action) {
        if let Action::Want(_) | Action::Invite(_) | Action::KeepScenario | Action::SeekPrice = action {
            // What nothing offers before.
            return self.later().into_iter().for_each(|later| later.run(self, action));
        }
        let before = self.snapshot();
        let follow_later = self.later().map_or((|_, _| {}) as FollowLater, Later::follow);
        let state = before.state.reduce_with(action, follow_later);
        if state == *before.state {
            return;
        }
        let said_something = state.answers != before.state.answers;
        let outcome = if said_something { self.assess(&state) } else { before.outcome };
        *self.snapshot.borrow_mut() = Snapshot { state: Rc::new(state), outcome };
        self.tell_follower();
        if said_something {
            self.tell_change();
        }
    }

    /// Tells the page something.
    pub fn tell(&self, notice: Notice) {
        self.host.tell(notice);
    }

    /// Tells the page that something was refused, and why: at once, or when the store is complete.
    pub fn refuse(&self, what: Offered, problems: Vec<Problem>) {
        match self.later() {
            Some(later) => {
                let messages = later.messages(&problems);
                self.host.tell(Notice::Refused { what, problems, messages });
            }
            None => self.refused.borrow_mut().push((what, problems)),
        }
    }

    /// Whether something may be announced: once a second. Then nothing else may, until the second is over.
    pub fn may_announce(&self) -> bool {
        let may = !self.is_resting.replace(true);
        if may {
            self.host.rest();
        }
        may
    }

    /// The second since the last announcement is over.
    pub fn rested(&self) {
        self.is_resting.set(false);
        self.tell_follower();
    }

    /// The report, JSON; `None` while the page's model cannot be used, and before the store is complete.
    pub fn report_text(&self) -> Option<String> {
        let later = self.later()?;
        self.settle();
        self.is_reported.set(true);
        let Snapshot { state, outcome } = self.snapshot();
        state.model_problems.is_empty().then(|| later.report_text(&state, &outcome))
    }

    /// Tells the page, or before there is a report only the element class, which keeps the answers.
    fn tell_change(&self) {
        let answers = self.answers_text();
        self.is_change_due.set(!self.is_caught_up.get());
        if !self.is_caught_up.get() {
            self.host.tell(Notice::Said { answers });
        } else if let Some(report) = self.report_text() {
            self.host.tell(Notice::Change { answers, report });
        }
    }

    fn tell_follower(&self) {
        if let Some(follow) = &*self.follower.borrow() {
            follow();
        }
    }
}
