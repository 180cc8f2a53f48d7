//! Programs that run for as long as the tests do.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long a program may take until it is there.
const DEADLINE: Duration = Duration::from_secs(60);
/// How often that is looked at.
const GLANCE: Duration = Duration::from_millis(20);

/// A running program; ends when it is dropped.
#[derive(Debug)]
pub struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It has no state worth a farewell, and one that is gone already is what is wanted.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Process {
    /// Starts a program, with whatever it says in this file, and waits until it is there.
    ///
    /// # Errors
    /// When it does not start, ends at once, or is not there in a minute; with what it has said.
    #[expect(clippy::disallowed_methods, reason = "a program that never comes is to be told")]
    pub fn start(command: &mut Command, log: &Path, is_there: impl Fn() -> bool) -> Result<Self> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        }
        let file = File::create(log).with_context(|| format!("making {}", log.display()))?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let mut process = Self(command.spawn().with_context(|| format!("starting {command:?}"))?);
        let end = Instant::now() + DEADLINE;
        while !is_there() {
            let has_ended = process.0.try_wait().context("looking after it")?.is_some();
            if has_ended || Instant::now() > end {
                bail!("{command:?} is not there: {}", fs::read_to_string(log)?);
            }
            std::thread::sleep(GLANCE);
        }
        Ok(process)
    }
}

/// A port that nobody has; a server takes it in the next moment.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("finding a free port")?;
    Ok(listener.local_addr().context("finding a free port")?.port())
}

/// Whether somebody takes connections on a port of this machine.
#[must_use]
pub fn listens(port: u16) -> bool {
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
}
