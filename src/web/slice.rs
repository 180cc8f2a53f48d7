//! Slices of a long run.

use js_sys::Date;

/// How long a slice of a long run may take, to leave the page its turn \[ms\]. The clock counts whole
/// ones and a slice ends after a step, so that it takes eight.
const SLICE_MILLISECONDS: f64 = 6.0;

/// Whether there is time left in the slice that begins now.
pub fn begin() -> impl Fn() -> bool {
    let end = Date::now() + SLICE_MILLISECONDS;
    move || Date::now() < end
}
