//! The driver of the browser: one for a whole run, with as many browsers as are asked for.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::setup::chromium;

/// What a browser needs to run without a screen, without asking anybody anything.
const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A running driver; ends when it is dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    address: Address,
}

/// Where a driver listens and which browser it is to start.
#[derive(Debug, Clone)]
pub struct Address {
    url: String,
    browser: PathBuf,
}

impl Driver {
    /// Starts the driver on a free port.
    ///
    /// # Errors
    /// When the browser or its driver is missing, or the driver does not start.
    pub fn start() -> Result<Self> {
        let programs = chromium::ensure()?;
        let mut process = Command::new(programs.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("starting chromedriver")?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        let port = port(BufReader::new(output))?;
        let url = format!("http://127.0.0.1:{port}");
        Ok(Self { process, address: Address { url, browser: programs.browser } })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> Address {
        self.address.clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It has no state worth a farewell, and one that is gone already is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Address {
    /// Starts a new browser with a profile of its own (chromedriver makes and removes it) and every
    /// message of its console kept. It runs until the client is closed.
    ///
    /// # Errors
    /// When the browser does not start.
    pub async fn open_browser(&self) -> Result<Client> {
        ClientBuilder::new(HttpConnector::new())
            .capabilities(self.capabilities())
            .connect(&self.url)
            .await
            .context("starting a browser")
    }

    fn capabilities(&self) -> Capabilities {
        let wanted = json!({
            "goog:chromeOptions": { "binary": as_text(&self.browser), "args": FLAGS },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        match wanted {
            Value::Object(wanted) => wanted,
            _ => Capabilities::new(),
        }
    }
}

fn as_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Reads the port that the driver says it listens on, and goes on reading so that it never blocks.
fn port(mut output: BufReader<impl Read + Send + 'static>) -> Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line).context("reading chromedriver's output")? > 0 {
        if let Some((_, rest)) = line.split_once("successfully on port ") {
            let port = rest.trim().trim_end_matches('.').parse();
            std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
            return port.context("reading chromedriver's port");
        }
        line.clear();
    }
    anyhow::bail!("chromedriver ended before it listened")
}
