//! The driver of a browser: one for a whole run, with as many browsers as are asked for.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::setup::chromium;
use xtask::setup::engines::{self, Browser};
use xtask::{command, place};

use crate::process::{Process, free_port, listens};

/// What Chromium needs to run without a screen, without asking anybody anything.
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

/// The screen that WebKitGTK's browser draws on.
const SCREEN: &str = "1280x1000x24";

/// What draws the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's.
    Chromium,
    /// Firefox's.
    Firefox,
    /// WebKitGTK's, the one of Safari's kind that runs here.
    WebKit,
}

/// A running driver; ends when it is dropped.
#[derive(Debug)]
pub struct Driver {
    /// The driver, and before it what it needs to run.
    _processes: Vec<Process>,
    address: Address,
}

/// Where a driver listens and which browser it is to start.
#[derive(Debug, Clone)]
pub struct Address {
    url: String,
    engine: Engine,
    browser: PathBuf,
}

impl Driver {
    /// Starts the driver of an engine on a free port.
    ///
    /// # Errors
    /// When the browser or its driver is missing, or the driver does not start.
    pub fn start(engine: Engine) -> Result<Self> {
        let Browser { program, driver } = match engine {
            Engine::Chromium => chromium::ensure()?,
            Engine::Firefox => engines::firefox()?,
            Engine::WebKit => engines::webkit()?,
        };
        let port = free_port()?;
        let mut command = Command::new(driver);
        match engine {
            Engine::Firefox => command.args(["--port", &port.to_string()]),
            Engine::Chromium | Engine::WebKit => command.arg(format!("--port={port}")),
        };
        let mut processes = Vec::new();
        if engine == Engine::WebKit {
            processes.push(screen(&mut command)?);
        }
        processes.push(Process::start(&mut command, &log("driver", port), || listens(port))?);
        Ok(Self { _processes: processes, address: Address { url: url(port), engine, browser: program } })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> Address {
        self.address.clone()
    }
}

/// Where a program of a run writes what it says.
fn log(name: &str, port: u16) -> PathBuf {
    place::root().join(format!("target/logs/{name}-{port}.log"))
}

fn url(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// A screen for what knows no way to do without, and its name for the driver.
fn screen(driver: &mut Command) -> Result<Process> {
    // Any number that another screen is unlikely to have.
    let number = 1000 + std::process::id() % 10_000;
    let display = format!(":{number}");
    driver
        .env("DISPLAY", &display)
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    let xvfb = command::find("Xvfb").context("Xvfb is not on PATH")?;
    let socket = PathBuf::from(format!("/tmp/.X11-unix/X{number}"));
    let said = place::root().join("target/logs/screen.log");
    Process::start(Command::new(xvfb).args([&display, "-screen", "0", SCREEN]), &said, || socket.exists())
}

impl Address {
    /// Starts a new browser with a profile of its own (the driver makes and removes it); of Chromium every
    /// message of its console is kept. It runs until the client is closed.
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
        let browser = as_text(&self.browser);
        let wanted = match self.engine {
            Engine::Chromium => json!({
                "goog:chromeOptions": { "binary": browser, "args": FLAGS },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::Firefox => json!({ "moz:firefoxOptions": { "binary": browser, "args": ["-headless"] } }),
            Engine::WebKit => {
                json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } })
            }
        };
        match wanted {
            Value::Object(wanted) => wanted,
            _ => Capabilities::new(),
        }
    }
}

fn as_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
