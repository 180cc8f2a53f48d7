//! Programs that run for as long as the tests do.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// How often it is looked at whether a program is there.
const GLANCE: Duration = Duration::from_millis(20);

/// A running program; ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
    log: PathBuf,
}

impl Drop for Process {
    fn drop(&mut self) {
        // Gone already is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Process {
    /// Starts a program, with whatever it says in this file, and waits until it is there.
    pub(crate) fn start(command: &mut Command, log: &Path, is_there: impl Fn() -> bool) -> Result<Self> {
        let open = || File::create(log).with_context(|| format!("making {}", log.display()));
        command.stdin(Stdio::null()).stdout(open()?).stderr(File::options().append(true).open(log)?);
        let child = command.spawn().with_context(|| format!("starting {command:?}"))?;
        let mut process = Self { child, log: log.to_owned() };
        while !is_there() {
            if process.child.try_wait().context("looking after it")?.is_some() {
                bail!("{command:?} ended: {}", fs::read_to_string(&process.log)?);
            }
            std::thread::sleep(GLANCE);
        }
        Ok(process)
    }
}

/// A port that nobody has; a server takes it in the next moment.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("finding a free port")?;
    Ok(listener.local_addr().context("finding a free port")?.port())
}
