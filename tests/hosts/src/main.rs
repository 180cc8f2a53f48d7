//! The widget on other people's servers, in browsers of three engines.
//!
//! `cargo xtask test --hosts` runs all of it; `cargo test --package host-tests -- part_of_a_name` the tests whose
//! names match. It installs what is missing.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use browser_driver::driver::{Driver, Engine};
use libtest_mimic::{Arguments, Trial};

use host::Host;

mod apache;
mod cases;
mod files;
mod host;
mod visit;
mod wordpress;

const ENGINES: [(Engine, &str); 3] =
    [(Engine::Chromium, "chromium"), (Engine::Firefox, "firefox"), (Engine::WebKit, "webkit")];

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
    let mut arguments = Arguments::from_args();
    // WebKitGTK's driver serves one browser at a time.
    arguments.test_threads = Some(1);
    xtask::build::fill_dist()?;
    let host = Arc::new(Host::start()?);
    let mut trials = Vec::new();
    let mut drivers = Vec::new();
    for (engine, name) in ENGINES {
        let driver = Driver::start(engine)?;
        for (case_name, case) in cases::all() {
            let (host, address) = (Arc::clone(&host), driver.address());
            let play =
                move || visit::play(&address, &host, case).map_err(|problem| format!("{problem:#}").into());
            trials.push(Trial::test(format!("{name}::{case_name}"), play));
        }
        drivers.push(driver);
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
