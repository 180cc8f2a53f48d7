//! The browser of the tests and its driver.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;

/// Where the two programs are.
#[derive(Debug)]
pub struct Chromium {
    /// The browser.
    pub browser: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// Finds both, and on Debian, as root, installs them when they are missing.
///
/// # Errors
/// When they are missing and cannot be installed from here; the message says what to do.
pub fn ensure() -> Result<Chromium> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if !(is_debian() && is_root()) {
        bail!(
            "Chromium and its driver are needed for the browser tests.\n\
             On Debian, as root:  apt-get install -y --no-install-recommends chromium chromium-driver\n\
             Elsewhere: put `chromium` and a `chromedriver` of the same version on PATH."
        );
    }
    eprintln!("Installing Chromium and its driver by apt-get, about a minute, once per machine…");
    command::run(Command::new("apt-get").args(["--quiet", "update"]))?;
    let mut install = Command::new("apt-get");
    install
        .args(["--quiet", "install", "-y", "--no-install-recommends"])
        .args(["chromium", "chromium-driver"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command::run(&mut install)?;
    match find() {
        Some(found) => Ok(found),
        None => bail!("Debian's packages were installed, yet `chromium` or `chromedriver` is not on PATH"),
    }
}

fn find() -> Option<Chromium> {
    let browser = ["chromium", "chromium-browser", "google-chrome"];
    Some(Chromium {
        browser: browser.into_iter().find_map(command::find)?,
        driver: command::find("chromedriver")?,
    })
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    command::read(Command::new("id").arg("-u")).is_ok_and(|user| user == "0")
}
