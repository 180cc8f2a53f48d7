//! `cargo xtask serve`: the standalone page, for people.

use anyhow::Result;

use crate::server::Server;
use crate::server::site::Site;
use crate::{build, place};

/// The port to look at first; any free one when it is taken.
const PORT: u16 = 8080;

/// Builds what is not built and serves `dist/` until it is stopped.
///
/// # Errors
/// When building fails or no port is to be had.
pub fn serve() -> Result<()> {
    build::fill_dist()?;
    let site = || Site::of(&place::dist());
    let server = Server::start(PORT, site()).or_else(|_| Server::start(0, site()))?;
    println!("Serving the page on {}/ (stop with Ctrl+C)", server.origin());
    server.wait();
    Ok(())
}
