//! The draws of a store: how many an answer or a report waits for, and how the rest is made while the page has its turns.

use std::rc::Rc;

use super::{Snapshot, Store};
use crate::engine::outcome::{Outcome, conclude};
use crate::engine::simulation::{N_DRAWS_MIN, Plan, Simulation};
use crate::engine::valuation::weights;
use crate::model::decision::Decision;
use crate::ui::host::Host;
use crate::ui::state::State;

/// Numbers drawn before an answer shows: a few milliseconds' work. Longer runs go on in slices.
const CELLS_AT_ONCE: usize = 1_000_000;
/// Draws of the smallest slice.
pub(super) const SLICE: u32 = 256;

impl Store {
    /// By which plan it draws.
    pub fn plan(&self) -> Plan {
        self.simulation.borrow().plan()
    }

    /// Draws by another plan.
    pub fn replan(&self, plan: Plan) {
        let before = self.snapshot();
        if plan == self.plan() {
            return;
        }
        *self.simulation.borrow_mut() = self.simulation(&before.state.decision, plan);
        let outcome = self.assess(&before.state);
        *self.snapshot.borrow_mut() = Snapshot { state: before.state, outcome };
        self.tell_follower();
        self.tell_change();
    }

    /// Draws of what can be reckoned so far.
    pub(super) fn simulation(&self, decision: &Decision, plan: Plan) -> Simulation {
        let mut simulation = Simulation::without_money(decision, plan);
        self.later().into_iter().for_each(|later| later.add_money(&mut simulation, decision));
        simulation
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
        // Of the same answers, as many draws say the same.
        if outcome.plan == self.snapshot().outcome.plan {
            return;
        }
        *self.snapshot.borrow_mut() = Snapshot { state, outcome };
        self.tell_follower();
        if self.is_reported.get() {
            self.tell_change();
        }
    }

    /// Catches up on draws that were put off while nothing was said.
    pub(super) fn settle(&self) {
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

    /// What the engine says of a state, as far as an answer may wait for it; the host is asked to come back for the rest.
    pub(super) fn assess(&self, state: &State) -> Rc<Outcome> {
        let n_first = if self.later().is_some() { n_at_once(state) } else { n_first(state) };
        Rc::new(begin(state, n_first, &mut self.simulation.borrow_mut(), &*self.host))
    }
}

/// Begins to draw anew; what the first so many draws say. As long as nothing is said, nothing shows but how many
/// draws there are, and few will do: the page shows the sooner, and the rest is drawn when it had its turn.
pub(super) fn begin(state: &State, n_first: u32, simulation: &mut Simulation, host: &dyn Host) -> Outcome {
    let State { decision, answers, .. } = state;
    simulation.begin(decision, answers, &weights(decision, answers));
    if !simulation.advance(n_first) {
        host.wake();
    }
    conclude(decision, answers, simulation)
}

/// Draws that an answer may wait for where no report waits too. Those of the quick test show none of them.
fn n_first(state: &State) -> u32 {
    let is_full = state.answers.n_answered() > 0 || state.answers.money.values().any(Option::is_some);
    if is_full { n_at_once(state) } else { SLICE }
}

/// Draws that a report may wait for.
fn n_at_once(state: &State) -> u32 {
    let cells = state.decision.alternatives.len() * state.decision.criteria.len();
    u32::try_from(CELLS_AT_ONCE / cells).unwrap_or(u32::MAX).max(N_DRAWS_MIN)
}
