//! Values that a page gives a name for: what is none of those that may be is told, and a default stands.

use crate::document::problem::{Expected, Problem, ProblemKind};
use crate::engine::simulation::{N_DRAWS_MAX, N_DRAWS_MIN, Plan, SEED_MAX};
use crate::ui::action::{Action, Errand};
use crate::ui::host::Offered;
use crate::ui::store::Store;

/// No attribute of the page's: what the element class asks for a link by, which it gets as one that is to be copied.
const LINK: &str = "link";

/// Takes an attribute's new value; `None` where it was taken away.
pub fn set(store: &Store, name: &str, value: Option<&str>) {
    let plan = store.plan();
    match name {
        "currency" => show_money_in(store, value),
        "seed" => {
            let seed = whole(store, name, value).map(|number| seed(store, number));
            store.replan(Plan { seed: seed.unwrap_or(Plan::default().seed), ..plan });
        }
        "draws" => {
            let n_draws = whole(store, name, value).map(|number| n_draws(store, number));
            store.replan(Plan { n_draws: n_draws.unwrap_or(Plan::default().n_draws), ..plan });
        }
        LINK => store.dispatch(Action::Want(Errand::CopyLink)),
        _ => {}
    }
}

/// A whole number; what is none is told.
fn whole(store: &Store, name: &str, value: Option<&str>) -> Option<u64> {
    let number = value?.trim().parse().ok();
    if number.is_none() {
        refuse(store, name, ProblemKind::WrongType(Expected::Number));
    }
    number
}

/// Tells that an attribute has no such value.
pub fn refuse(store: &Store, name: &str, kind: ProblemKind) {
    let problems = vec![Problem { path: name.to_owned(), kind }];
    store.refuse(Offered::Attribute, problems);
}

/// A seed, 1 to [`SEED_MAX`].
pub fn seed(store: &Store, seed: u64) -> u64 {
    within(store, "seed", seed, (1, SEED_MAX)).unwrap_or(Plan::default().seed)
}

/// A number of draws, [`N_DRAWS_MIN`] to [`N_DRAWS_MAX`].
pub fn n_draws(store: &Store, n_draws: u64) -> u32 {
    let bounds = (u64::from(N_DRAWS_MIN), u64::from(N_DRAWS_MAX));
    let n_draws = within(store, "draws", n_draws, bounds).and_then(|n_draws| u32::try_from(n_draws).ok());
    n_draws.unwrap_or(Plan::default().n_draws)
}

fn within(store: &Store, name: &str, number: u64, (low, high): (u64, u64)) -> Option<u64> {
    let is_within = (low..=high).contains(&number);
    if !is_within {
        #[expect(clippy::cast_precision_loss, reason = "no bound is above 2^53")]
        refuse(store, name, ProblemKind::OutOfRange(low as f64, high as f64));
    }
    is_within.then_some(number)
}

/// Shows money in another currency; what the model knows no rate of is told, and its own stands.
pub fn show_money_in(store: &Store, code: Option<&str>) {
    store.dispatch(Action::ShowMoneyIn(code.map(str::to_ascii_uppercase)));
    let state = store.snapshot().state;
    if state.currency.as_ref().is_some_and(|wanted| *wanted != state.copy.currency().code) {
        refuse(store, "currency", ProblemKind::UnknownId);
    }
}
