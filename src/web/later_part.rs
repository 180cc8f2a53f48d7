//! The way into the part of the program that a page loads after the rest.

use crate::ui::later::Later;
use crate::ui::store::Store;
use crate::ui::whole::Whole;
use crate::web::attribute;

/// The rest of the program.
pub struct LaterPart {
    /// What it does.
    pub later: &'static dyn Later,
    /// How it looks.
    pub styles: &'static str,
    /// Takes an attribute that concerns it.
    pub set_attribute: fn(&Store, &str, Option<&str>),
}

impl std::fmt::Debug for LaterPart {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("LaterPart").finish_non_exhaustive()
    }
}

impl LaterPart {
    const WHOLE: &Self = &Self {
        later: &Whole,
        styles: include_str!(concat!(env!("OUT_DIR"), "/rest.css")),
        set_attribute: attribute::set,
    };
}

/// The rest of the program. In a page of two files it is there once the second has been loaded, and the element class
/// asks no earlier; this only takes what is there.
#[cfg(feature = "split")]
pub fn later_part() -> Option<&'static LaterPart> {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    let mut loading = pin!(split_off());
    let mut context = Context::from_waker(Waker::noop());
    // First it asks, and is answered at once; then it takes.
    (0..2).find_map(|_| match loading.as_mut().poll(&mut context) {
        Poll::Ready(Ok(part)) => Some(part),
        _ => None,
    })
}

/// What the second file begins with: all that can be reached from here alone is in it.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn split_off() -> Result<&'static LaterPart, wasm_split_helpers::SplitLoaderError> {
    Ok(LaterPart::WHOLE)
}

/// The rest of the program, in a page of one file.
#[cfg(not(feature = "split"))]
pub fn later_part() -> Option<&'static LaterPart> {
    Some(LaterPart::WHOLE)
}
