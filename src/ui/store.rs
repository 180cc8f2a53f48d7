//! The store of one widget: its state, what the engine says of it, and who is told.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::document::{answers_text, share_code};
use crate::engine::outcome::{Outcome, conclude};
use crate::engine::simulation::{N_DRAWS_MIN, Plan, Simulation};
use crate::engine::valuation::weights;
use crate::ui::action::{Action, Errand};
use crate::ui::host::{Host, Notice, SavedFile, Wish};
use crate::ui::state::State;
use crate::view::report::report_text;
use crate::view::report_csv;
use crate::view::report_prose::{self, Form};
use crate::view::verdict_words::Words;

mod taking;

/// Numbers drawn before an answer shows: a few milliseconds' work. Longer runs go on in slices.
const CELLS_AT_ONCE: usize = 1_000_000;
/// Draws of the smallest slice.
const SLICE: u32 = 256;

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
    /// A store of this state, with draws by this plan.
    pub fn new(state: State, plan: Plan, host: Rc<dyn Host>) -> Self {
        let mut simulation = Simulation::new(&state.decision, plan);
        let outcome = Rc::new(begin(&state, SLICE, &mut simulation, &*host));
        let snapshot = Snapshot { state: Rc::new(state), outcome };
        Self {
            snapshot: RefCell::new(snapshot),
            simulation: RefCell::new(simulation),
            host,
            follower: RefCell::new(None),
            is_reported: Cell::new(false),
            is_resting: Cell::new(false),
        }
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
        match action {
            Action::Want(errand) => return self.ask(errand),
            Action::Invite(link) => return self.invite(&link),
            Action::KeepScenario => return self.keep_scenario(),
            _ => {}
        }
        let before = self.snapshot();
        let state = before.state.reduce(action);
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

    /// Draws by another plan.
    pub fn replan(&self, plan: Plan) {
        let before = self.snapshot();
        if plan == self.simulation.borrow().plan() {
            return;
        }
        *self.simulation.borrow_mut() = Simulation::new(&before.state.decision, plan);
        let outcome = self.assess(&before.state);
        *self.snapshot.borrow_mut() = Snapshot { state: before.state, outcome };
        self.tell_follower();
        self.tell_change();
    }

    /// Goes on with draws that are still to be made, as long as there is time and at least a little; asks
    /// the host to come back where that was not enough. What comes out replaces what shows.
    pub fn go_on(&self, has_time: &dyn Fn() -> bool) {
        let state = self.snapshot().state;
        let mut simulation = self.simulation.borrow_mut();
        while !simulation.advance(SLICE) {
            if !has_time() {
                return self.host.wake();
            }
        }
        let outcome = Rc::new(conclude(&state.decision, &state.answers, &mut simulation));
        drop(simulation);
        if outcome == self.snapshot().outcome {
            return;
        }
        *self.snapshot.borrow_mut() = Snapshot { state, outcome };
        self.tell_follower();
        if self.is_reported.get() {
            self.tell_change();
        }
    }

    /// Catches up on draws that were put off while nothing was said.
    fn settle(&self) {
        let state = self.snapshot().state;
        let mut simulation = self.simulation.borrow_mut();
        let n_missing = n_at_once(&state).saturating_sub(simulation.n_counted());
        if n_missing == 0 || simulation.n_counted() == simulation.plan().n_draws {
            return;
        }
        simulation.advance(n_missing);
        let outcome = Rc::new(conclude(&state.decision, &state.answers, &mut simulation));
        drop(simulation);
        *self.snapshot.borrow_mut() = Snapshot { state, outcome };
        self.tell_follower();
    }

    /// Asks the browser for something that the reader wants.
    fn ask(&self, errand: Errand) {
        let state = self.snapshot().state;
        self.host.ask(match errand {
            Errand::CopyLink => Wish::CopyLink(share_code::encode(&state.answers, &state.decision)),
            Errand::Print => Wish::Print,
            Errand::Save(file) => Wish::Save(file, self.file_text(file)),
        });
    }

    /// What stands in a file that the reader saves.
    fn file_text(&self, file: SavedFile) -> String {
        let Snapshot { state, outcome } = self.snapshot();
        let State { copy, decision, answers, .. } = &*state;
        let words = Words { copy, decision, answers, outcome: &outcome };
        match file {
            SavedFile::Answers => self.answers_text(),
            SavedFile::ReportMarkdown => report_prose::write(&words, Form::Markdown),
            SavedFile::ReportCsv => report_csv::write(&words),
            SavedFile::ReportJson => report_text(decision, answers, &outcome),
        }
    }

    /// Tells the page something.
    pub fn tell(&self, notice: Notice) {
        self.host.tell(notice);
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

    /// The answers document, JSON.
    pub fn answers_text(&self) -> String {
        let state = self.snapshot().state;
        answers_text::write(&state.answers, &state.decision)
    }

    /// The report, JSON; `None` while the page's model cannot be used.
    pub fn report_text(&self) -> Option<String> {
        self.settle();
        self.is_reported.set(true);
        let Snapshot { state, outcome } = self.snapshot();
        state.model_problems.is_empty().then(|| report_text(&state.decision, &state.answers, &outcome))
    }

    fn assess(&self, state: &State) -> Rc<Outcome> {
        Rc::new(begin(state, n_at_once(state), &mut self.simulation.borrow_mut(), &*self.host))
    }

    fn tell_change(&self) {
        if let Some(report) = self.report_text() {
            self.host.tell(Notice::Change { answers: self.answers_text(), report });
        }
    }

    fn tell_follower(&self) {
        if let Some(follow) = &*self.follower.borrow() {
            follow();
        }
    }
}

/// Begins to draw anew; what the first so many draws say. As long as nothing is said, nothing shows but how many
/// draws there are, and few will do: the page shows the sooner, and the rest is drawn when it had its turn.
fn begin(state: &State, n_first: u32, simulation: &mut Simulation, host: &dyn Host) -> Outcome {
    let State { decision, answers, .. } = state;
    simulation.begin(decision, answers, &weights(decision, answers));
    if !simulation.advance(n_first) {
        host.wake();
    }
    conclude(decision, answers, simulation)
}

/// Draws that an answer may wait for.
fn n_at_once(state: &State) -> u32 {
    let cells = state.decision.alternatives.len() * state.decision.criteria.len();
    u32::try_from(CELLS_AT_ONCE / cells).unwrap_or(u32::MAX).max(N_DRAWS_MIN)
}
