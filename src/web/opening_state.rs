//! What a widget begins with.

use std::rc::Rc;

use crate::document::packed_model;
use crate::ui::state::State;
use crate::view::copy::Copy;

/// The built-in questions in English, abridged, nothing said; `None` where they are of another release, which a test
/// keeps them from being.
pub fn opening_state() -> Option<State> {
    let decision = packed_model::abridged()?;
    let copy = Copy::english(&decision);
    Some(State::new(Rc::new(decision), Rc::new(copy)))
}
