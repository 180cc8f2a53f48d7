//! Standard output, on which no half line is left.

use std::io::{self, Write};

/// Standard output as the system has it: a buffer in between would hide how far a line got.
#[cfg(unix)]
type Target = std::fs::File;
#[cfg(not(unix))]
type Target = io::Stdout;

/// Where texts go, each to the end of its last line or not at all.
///
/// When the disk is full the system may have taken part of a line. From a file that part is taken back; what a pipe
/// has taken is gone, but then its reader is gone too.
#[derive(Debug)]
pub(super) struct Output(Target);

impl Output {
    /// Standard output.
    #[cfg(unix)]
    pub(super) fn standard() -> io::Result<Self> {
        use std::os::fd::AsFd;
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;

        // A file that may grow no further is told by a signal, which would end the program in the middle of a line;
        // with somebody listening it is an error of the write as any other.
        signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::new(AtomicBool::new(false)))?;
        Ok(Self(io::stdout().as_fd().try_clone_to_owned()?.into()))
    }

    /// Standard output.
    #[cfg(not(unix))]
    pub(super) fn standard() -> io::Result<Self> {
        Ok(Self(io::stdout()))
    }

    /// Writes a text and ends its last line.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        let bytes = [text.as_bytes(), b"\n"].concat();
        let mut n_written = 0;
        let written = self.write(&bytes, &mut n_written);
        if written.is_err() {
            self.take_back(half_line(&bytes[..n_written]));
        }
        written
    }

    fn write(&mut self, bytes: &[u8], n_written: &mut usize) -> io::Result<()> {
        while *n_written < bytes.len() {
            match self.0.write(&bytes[*n_written..]) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(n) => *n_written += n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.0.flush()
    }

    /// Shortens a file by what was written last, unless somebody else has written since. Where that fails too,
    /// nothing is left to be done: the first failure is the one that is told.
    #[cfg(unix)]
    fn take_back(&mut self, n_bytes: u64) {
        use std::io::{Seek, SeekFrom};

        let (Ok(about), Ok(end)) = (self.0.metadata(), self.0.stream_position()) else { return };
        if n_bytes > 0 && about.is_file() && about.len() == end {
            let whole = end.saturating_sub(n_bytes);
            let _ = self.0.set_len(whole).and_then(|()| self.0.seek(SeekFrom::Start(whole)));
        }
    }

    #[cfg(not(unix))]
    fn take_back(&mut self, _n_bytes: u64) {}
}

/// How many bytes follow the last end of a line.
fn half_line(written: &[u8]) -> u64 {
    let n_bytes = written.iter().rev().take_while(|byte| **byte != b'\n').count();
    u64::try_from(n_bytes).unwrap_or(u64::MAX)
}
