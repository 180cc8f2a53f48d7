//! What is measured: the same tasks, natively and in a page.
//!
//! A new task is one file here that gives [`Task`]s, named in [`all`]; its peers in other languages are
//! one file each in `benches/peers/`, under the same name.

pub mod document;
#[cfg(target_arch = "wasm32")]
pub mod exports;
pub mod generated;
pub mod money;
pub mod smaa;
pub mod task;
pub mod value;

use task::Task;

/// Every task, in the order of the report.
#[must_use]
pub fn all() -> Vec<Task> {
    [value::tasks(), smaa::tasks(), money::tasks(), value::linearity()].into_iter().flatten().collect()
}

/// The task of this name.
#[must_use]
pub fn named(name: &str) -> Option<Task> {
    all().into_iter().find(|task| task.name == name)
}
