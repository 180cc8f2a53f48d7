//! The browser of the tests and its driver.

use anyhow::Result;

use super::apt::{self, Wanted};
use super::engines::Browser;
use crate::command;

const CHROMIUM: Wanted<'_> = Wanted {
    name: "Chromium and its driver are",
    packages: &["chromium", "chromium-driver"],
    elsewhere: "put `chromium` and a `chromedriver` of the same version on PATH",
};

/// Finds both, and on Debian, as root, installs them when they are missing.
///
/// # Errors
/// When they are missing and cannot be installed from here; the message says what to do.
pub fn ensure() -> Result<Browser> {
    apt::ensure(&CHROMIUM, find)
}

fn find() -> Option<Browser> {
    let browser = ["chromium", "chromium-browser", "google-chrome"];
    Some(Browser {
        program: browser.into_iter().find_map(command::find)?,
        driver: command::find("chromedriver")?,
    })
}
