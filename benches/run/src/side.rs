//! The sides that are held against each other: each runs tasks by name.

use anyhow::Result;

/// The engine, compiled for this machine.
pub(crate) const NATIVE: &str = "native";
/// The engine as WebAssembly, in the browser.
pub(crate) const PAGE: &str = "page";
/// The engine as WebAssembly as it was before, in the same browser.
pub(crate) const BEFORE: &str = "before";
/// The same task in plain JavaScript, in the same browser.
pub(crate) const JAVASCRIPT: &str = "javascript";
/// The same task in Python with NumPy.
pub(crate) const NUMPY: &str = "numpy";

/// What one side measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sample {
    /// All runs together \[ms\].
    pub(crate) milliseconds: f64,
    /// What the last run came to.
    pub(crate) number: f64,
}

/// Somebody who runs tasks.
pub(crate) trait Side {
    /// One of the names above.
    fn name(&self) -> &'static str;

    /// Whether it has this task.
    fn has(&self, task: &str) -> bool;

    /// Runs a task so many times; the first time it is named, it is made ready before the time is taken.
    fn run(&mut self, task: &str, count: u32) -> Result<Sample>;
}
