//! Browsers of other engines, for the tests on other people's servers.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::apt::{self, Wanted};
use super::cached;
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

const GECKODRIVER: &str = "0.37.1";

/// Firefox and geckodriver, installed where they are missing.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn firefox() -> Result<Browser> {
    let find = || ["firefox-esr", "firefox"].into_iter().find_map(command::find);
    let program = apt::ensure(&FIREFOX, find)?;
    let driver = match cached::on_path("geckodriver", &format!("geckodriver {GECKODRIVER}")) {
        Some(driver) => driver,
        None => cached::folder(&format!("geckodriver-{GECKODRIVER}"), install_geckodriver)?
            .join("bin/geckodriver"),
    };
    Ok(Browser { program, driver })
}

fn install_geckodriver(folder: &Path) -> Result<()> {
    eprintln!("Building geckodriver {GECKODRIVER}, about two minutes on two cores, once per machine…");
    let mut cargo = cached::cargo_install(folder)?;
    cargo.args(["geckodriver", "--version", &format!("={GECKODRIVER}")]);
    command::run(&mut cargo)
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
