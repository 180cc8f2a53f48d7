//! `cargo xtask bench`: how fast the engine is, natively and in a real browser, and how soon the page is there.
//!
//! What is measured stands in `benches/`; here is how both sides are built, and the pages that are loaded
//! against ours, and who runs them. The page's side is the very code that readers load: same features, profile,
//! flags and tools.

use anyhow::Result;

use crate::{build, command, setup};

mod compiled;
pub mod pages;
mod questions;
pub mod sides;

/// Sets up what is missing, and runs every benchmark. `arguments` are those of the runner: `--brief`
/// runs each task once, to see that everything still runs, `--loading` only loads pages.
///
/// # Errors
/// When something cannot be built, a side fails, or two sides come to different results.
pub fn bench(arguments: &[&str]) -> Result<()> {
    setup::chromium::ensure()?;
    let runner = ["run", "--quiet", "--locked", "--package", "bench-run", "--"];
    command::run(&mut build::cargo(&[&runner, arguments].concat()))
}
