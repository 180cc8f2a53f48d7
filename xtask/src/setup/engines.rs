//! Browsers of other engines, for the tests on other people's servers.

use std::path::PathBuf;

use anyhow::Result;

use super::apt::{self, Wanted};
use super::published::{self, Published};
use crate::command;

/// A browser and the program that drives it.
#[derive(Debug)]
pub struct Browser {
    /// The browser.
    pub program: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

const FIREFOX: Wanted<'_> =
    Wanted { name: "Firefox is", packages: &["firefox-esr"], elsewhere: "put `firefox` on PATH" };

const WEBKIT: Wanted<'_> = Wanted {
    name: "WebKitGTK's driver and a screen without a screen are",
    packages: &["webkit2gtk-driver", "xvfb"],
    elsewhere: "there is no other way to drive WebKitGTK's own browser",
};

/// Where Debian keeps WebKitGTK's browser, which is not on PATH.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

const GECKODRIVER: Published<'_> =
    Published { name: "geckodriver", version: "0.37.1", takes: "two minutes", arguments: &[] };

/// Firefox and geckodriver, installed where they are missing.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn firefox() -> Result<Browser> {
    let find = || ["firefox-esr", "firefox"].into_iter().find_map(command::find);
    let program = apt::ensure(&FIREFOX, find)?;
    Ok(Browser { program, driver: published::ensure(&GECKODRIVER)? })
}

/// WebKitGTK's browser and driver, installed where they are missing.
///
/// # Errors
/// When they are missing and cannot be installed from here.
pub fn webkit() -> Result<Browser> {
    apt::ensure(&WEBKIT, || {
        command::find("Xvfb")?;
        let program = Some(PathBuf::from(MINI_BROWSER)).filter(|program| program.exists())?;
        Some(Browser { program, driver: command::find("WebKitWebDriver")? })
    })
}
