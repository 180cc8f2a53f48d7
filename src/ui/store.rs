//! The store of one widget: its state, what the engine says of it, and who is told.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::document::problem::{Expected, Problem, ProblemKind, Problems};
use crate::document::tree::Tree;
use crate::document::{answers_check, answers_open, answers_text, model_check, share_code};
use crate::engine::outcome::{Outcome, conclude};
use crate::engine::simulation::{N_DRAWS_MIN, Plan, Simulation};
use crate::engine::valuation::weights;
use crate::model::answers::Answers;
use crate::ui::action::{Action, Errand, Word};
use crate::ui::host::{Host, Notice, Offered, Wish};
use crate::ui::state::State;
use crate::view::problem_words;
use crate::view::report::report_text;

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
        *self.snapshot.borrow_mut() = Snapshot { state, outcome };
        self.tell_follower();
    }

    /// Takes sentences of the page's own, by their keys. Those whose key no sentence has are told, and the
    /// others stand all the same: nobody is to see a gap because of a slip.
    pub fn reword(&self, sentences: &Tree) {
        let state = self.snapshot().state;
        let entries = if let Tree::Object(entries) = sentences { entries.as_slice() } else { &[] };
        let (mut known, mut problems) = (Vec::new(), Vec::new());
        for (key, sentence) in entries {
            let kind = match sentence {
                Tree::Text(sentence) if state.copy.knows(key) => {
                    known.push((key.clone(), sentence.clone()));
                    continue;
                }
                Tree::Text(_) => ProblemKind::UnknownKey,
                _ => ProblemKind::WrongType(Expected::Text),
            };
            problems.push(Problem { path: format!("strings.{key}"), kind });
        }
        self.dispatch(Action::Reword(known));
        if !problems.is_empty() {
            self.host.tell(Notice::Refused { what: Offered::Attribute, problems });
        }
    }

    /// Takes a page's own model. What was said stays where it fits the new questions whole, and is told where
    /// it does not. A model with problems leaves nothing to ask: they are told and shown, and none of the
    /// former questions stands in for them.
    pub fn remodel(&self, model: &Tree, parse: impl Fn(&str) -> Tree) {
        let before = self.snapshot().state;
        let decision = match model_check::check(model) {
            Ok(decision) => decision,
            Err(problems) => {
                let line = |problem| problem_words::line(&before.copy, problem);
                self.dispatch(Action::RefuseModel(problems.0.iter().map(line).collect()));
                return self.host.tell(Notice::Refused { what: Offered::Model, problems: problems.0 });
            }
        };
        let answers = parse(&self.answers_text());
        let copy = Rc::new(before.copy.renewed(
            &decision,
            before.copy.language().clone(),
            before.currency.as_deref(),
        ));
        let mut state = State::new(Rc::new(decision), copy);
        state.keeping = before.keeping;
        state.currency = before.currency.clone();
        state = state.reduce(Action::Ask(before.mode));
        let plan = self.simulation.borrow().plan();
        let mut simulation = Simulation::new(&state.decision, plan);
        let outcome = Rc::new(begin(&state, SLICE, &mut simulation, &*self.host));
        *self.simulation.borrow_mut() = simulation;
        self.is_reported.set(false);
        *self.snapshot.borrow_mut() = Snapshot { state: Rc::new(state), outcome };
        self.tell_follower();
        if *before.answers != Answers::none(&before.decision) {
            // The report that the page has is of other questions, whatever becomes of the answers.
            self.tell_change();
        }
        self.load(&answers);
    }

    /// Takes an answers document from the page; refuses it whole when anything is wrong. Gives whether it took it.
    pub fn load(&self, answers: &Tree) -> bool {
        let decision = self.snapshot().state.decision.clone();
        let checked = answers_check::check(answers, &decision);
        let is_taken = checked.is_ok();
        match checked {
            Ok(answers) => self.dispatch(Action::Load(Rc::new(answers))),
            Err(problems) => self.host.tell(Notice::Refused { what: Offered::Answers, problems: problems.0 }),
        }
        is_taken
    }

    /// Takes what the reader brings: a link, its code alone, or an answers document that `parse` made
    /// a tree of. What was said before is set aside.
    pub fn open(&self, text: &str, parse: impl Fn(&str) -> Tree) {
        let state = self.snapshot().state;
        self.dispatch(match answers_open::open(text, &state.decision, |text| Ok(parse(text))) {
            Ok(answers) => Action::Open(Rc::new(answers)),
            Err(problems) => refused(&state, &problems),
        });
    }

    /// Takes somebody else's answers, as [`open`](Self::open) does, to be compared with the reader's.
    pub fn join(&self, name: &str, text: &str, parse: impl Fn(&str) -> Tree) {
        let state = self.snapshot().state;
        self.dispatch(match answers_open::open(text, &state.decision, |text| Ok(parse(text))) {
            Ok(answers) => Action::Join(name.to_owned(), Rc::new(answers)),
            Err(problems) => refused(&state, &problems),
        });
    }

    /// Takes somebody else's link; they are called by their number.
    fn invite(&self, link: &str) {
        self.dispatch(Action::Hush);
        let state = self.snapshot().state;
        let number = (state.people.len() + 2).to_string();
        let name = state.copy.fill("compare.guest", &[("number", &number)]);
        self.join(&name, link, |_| Tree::Null);
    }

    /// Asks the browser for something that the reader wants.
    fn ask(&self, errand: Errand) {
        let state = self.snapshot().state;
        self.host.ask(match errand {
            Errand::CopyLink => Wish::CopyLink(share_code::encode(&state.answers, &state.decision)),
            Errand::Print => Wish::Print,
            Errand::SaveAnswers => Wish::SaveAnswers(self.answers_text()),
        });
    }

    /// Tells the page something.
    pub fn tell(&self, notice: Notice) {
        self.host.tell(notice);
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

/// What is heard of a link or file that is no answers.
fn refused(state: &State, problems: &Problems) -> Action {
    let line = |problem| problem_words::line(&state.copy, problem);
    Action::Hear(Word::NotOpened(problems.0.iter().map(line).collect()))
}
