//! Interrupts (Ctrl-C, or being asked to end): the first stops the program where a line ends, the second at once.

use std::sync::{Arc, OnceLock};

/// Whether the program was asked to stop.
#[derive(Debug, Clone, Default)]
pub(super) struct Interruption(Arc<OnceLock<u8>>);

impl Interruption {
    /// The exit status to stop with: 128 and the number of the signal, as shells have it.
    pub(super) fn status(&self) -> Option<u8> {
        self.0.get().copied()
    }

    /// Listens from now on, and calls `wake` whenever it has heard something.
    #[cfg(unix)]
    pub(super) fn listen(&self, wake: impl Fn() + Send + 'static) -> std::io::Result<()> {
        use signal_hook::consts::{SIGINT, SIGTERM};
        use signal_hook::iterator::Signals;
        use signal_hook::low_level::emulate_default_handler;

        let mut signals = Signals::new([SIGINT, SIGTERM])?;
        let heard = Arc::clone(&self.0);
        let listen = move || {
            for signal in signals.forever() {
                if heard.set(u8::try_from(128 + signal).unwrap_or(u8::MAX)).is_err() {
                    // Ends the program; if it does not, it stops at the end of the line as it would have.
                    let _ = emulate_default_handler(signal);
                }
                wake();
            }
        };
        std::thread::Builder::new().spawn(listen).map(drop)
    }

    /// Elsewhere an interrupt ends the program at once.
    #[cfg(not(unix))]
    pub(super) fn listen(&self, _wake: impl Fn() + Send + 'static) -> std::io::Result<()> {
        Ok(())
    }
}
