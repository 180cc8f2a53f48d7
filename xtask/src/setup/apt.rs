//! Programs that come as Debian's packages, and are nobody's to install elsewhere but the developer's.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;

/// What a test needs of the system.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// In words, at the start of a sentence.
    pub name: &'a str,
    /// Debian's packages.
    pub packages: &'a [&'a str],
    /// What to do on other systems.
    pub elsewhere: &'a str,
}

/// Gives what `find` finds; on Debian, as root, installs the packages when it finds nothing.
///
/// # Errors
/// When nothing is found and cannot be installed from here; the message says what to do.
pub fn ensure<Found>(wanted: &Wanted<'_>, find: impl Fn() -> Option<Found>) -> Result<Found> {
    let Wanted { name, packages, elsewhere } = wanted;
    if let Some(found) = find() {
        return Ok(found);
    }
    let listed = packages.join(" ");
    if !(is_debian() && is_root()) {
        bail!(
            "{name} needed for the tests.\n\
             On Debian, as root:  apt-get install -y --no-install-recommends {listed}\n\
             Elsewhere: {elsewhere}."
        );
    }
    eprintln!("Installing {listed} by apt-get, about a minute, once per machine…");
    command::run(Command::new("apt-get").args(["--quiet", "update"]))?;
    let mut install = Command::new("apt-get");
    install.args(["--quiet", "install", "-y", "--no-install-recommends"]).args(*packages);
    command::run(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    match find() {
        Some(found) => Ok(found),
        None => bail!("Debian's packages {listed} were installed, yet something of them is not there"),
    }
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    command::read(Command::new("id").arg("-u")).is_ok_and(|user| user == "0")
}
