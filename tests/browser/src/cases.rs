//! The tests: one file for each promise.

use anyhow::Result;

use crate::page::Page;
use crate::world::Case;

mod fallback;
mod keyboard;
mod life;
mod look;
mod start;

/// Names a test after its function and boxes what it does.
macro_rules! cases {
    ($($module:ident :: $name:ident),* $(,)?) => {
        vec![$((
            concat!(stringify!($module), "::", stringify!($name)),
            (|page: Page| Box::pin($module::$name(page)) as _) as Case,
        )),*]
    };
}

/// Every test with its name.
pub(crate) fn all() -> Vec<(&'static str, Case)> {
    cases![
        start::the_first_question_shows_under_the_strict_policy,
        start::two_elements_show_each_their_own,
        start::module_and_classic_script_twice_are_harmless,
        fallback::children_stay_when_the_wasm_is_missing,
        fallback::children_stay_where_wasm_is_forbidden,
        fallback::children_come_back_after_a_crash,
        life::a_move_keeps_the_widget,
        life::a_long_absence_ends_the_widget_and_a_return_starts_it_again,
        keyboard::keys_typed_into_a_field_are_not_shortcuts_of_the_page,
        look::the_page_fits_from_240_to_1200_pixels,
        look::the_page_keeps_nobody_out,
    ]
}

/// The outcome of a test.
type Outcome = Result<()>;
