//! The widget in a real browser, against the very files that are published.
//!
//! `cargo test --package browser-tests -- part_of_a_name` runs the tests whose names match. One
//! driver serves all tests of a run; each test has a browser of its own, with a fresh profile.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use browser_driver::driver::{Driver, Engine};
use libtest_mimic::{Arguments, Trial};

use world::World;

mod accessibility;
mod axe;
mod cases;
mod page;
mod states;
mod world;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    xtask::build::fill_dist()?;
    let driver = Driver::start(Engine::Chromium)?;
    let world = Arc::new(World::start(driver.address())?);
    let trials = cases::all().into_iter().map(|(name, case)| {
        let world = Arc::clone(&world);
        Trial::test(name, move || world.play(case).map_err(|problem| format!("{problem:#}").into()))
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    Ok(conclusion.exit_code())
}
