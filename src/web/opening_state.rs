//! What a widget begins with.

use std::rc::Rc;

use crate::document::problem::Problems;
use crate::document::{built_in, model_check};
use crate::ui::state::State;
use crate::view::copy::Copy;
use crate::web::page_value;

/// The built-in questions in English, nothing said.
///
/// # Errors
/// The built-in model's problems. The tests keep it from having any.
pub fn opening_state() -> Result<State, Problems> {
    let decision = model_check::check(&page_value::parse(built_in::MODEL))?;
    let copy = Copy::english(&decision);
    Ok(State::new(Rc::new(decision), Rc::new(copy)))
}
