//! The sides that live in a real browser, in one page, under the strict policy.

use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use browser_driver::driver::{Driver, Engine};
use browser_driver::vendor;
use fantoccini::Client;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use xtask::place;
use xtask::server::Server;
use xtask::server::site::{Mount, Site};

use crate::side::{BEFORE, JAVASCRIPT, PAGE, Sample, Side};

/// How long the page may take to load.
const DEADLINE: Duration = Duration::from_secs(30);
/// How often it is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(20);

/// A browser with the page of the benchmarks.
#[derive(Debug)]
pub(crate) struct Browser {
    runtime: Runtime,
    client: Client,
    engines: Vec<&'static str>,
    _driver: Driver,
}

/// One of the sides in the page.
#[derive(Debug)]
pub(crate) struct InPage {
    browser: Rc<Browser>,
    name: &'static str,
    tasks: Option<Vec<String>>,
}

impl Browser {
    /// Builds the page's side and opens the page. `before` is the folder of an earlier build, to be
    /// held against this one.
    pub(crate) fn open(before: Option<&Path>) -> Result<Rc<Self>> {
        let page = xtask::bench::sides::page()?;
        let benches = place::root().join("benches");
        let mut site = Site::default()
            .and(Mount::new("/page/", &page))
            .and(Mount::new("/peers/", &benches.join("peers")))
            .and(Mount::new("/model/", &place::root().join("models")));
        let mut engines = vec![PAGE];
        if let Some(before) = before {
            site = site.and(Mount::new("/before/", before));
            engines.push(BEFORE);
        }
        let server = Server::start(0, site.and(Mount::new("/", &benches.join("page"))))?;
        let driver = Driver::start(Engine::Chromium)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let client = runtime.block_on(driver.address().open_browser())?;
        let browser = Self { runtime, client, engines, _driver: driver };
        browser.load(&server.origin())?;
        Ok(Rc::new(browser))
    }

    fn load(&self, origin: &str) -> Result<()> {
        self.runtime.block_on(async {
            let address = format!("{origin}/?engines={}", self.engines.join(","));
            self.client.goto(&address).await.context("opening the page")?;
            let is_there = async {
                while self.client.execute("return !window.bench", Vec::new()).await? == true {
                    tokio::time::sleep(GLANCE).await;
                }
                anyhow::Ok(())
            };
            match tokio::time::timeout(DEADLINE, is_there).await {
                Ok(there) => there,
                Err(_) => bail!("the page does not start: {:?}", vendor::console(&self.client).await?),
            }
        })
    }

    /// Its name and version.
    pub(crate) fn version(&self) -> Result<String> {
        let version =
            self.runtime.block_on(vendor::inspect(&self.client, "Browser.getVersion", json!({})))?;
        let product = version["product"].as_str().unwrap_or_default();
        Ok(product.replace("HeadlessChrome/", "Chromium ").replace("Chrome/", "Chromium "))
    }

    /// The engine as WebAssembly, also as it was before, and the peers in JavaScript.
    pub(crate) fn sides(self: &Rc<Self>) -> Result<Vec<InPage>> {
        let peers = self.execute("return bench.peers", Vec::new())?;
        let peers = serde_json::from_value(peers).context("reading the names of the peers")?;
        let side = |name, tasks| InPage { browser: Rc::clone(self), name, tasks };
        let engines = self.engines.iter().map(|engine| side(engine, None));
        Ok(engines.chain([side(JAVASCRIPT, Some(peers))]).collect())
    }

    fn execute(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.runtime.block_on(self.client.execute(script, arguments)).with_context(|| script.to_owned())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver, which is ended next, takes whatever is left with it.
        let _ = self.runtime.block_on(self.client.clone().close());
    }
}

impl Side for InPage {
    fn name(&self) -> &'static str {
        self.name
    }

    fn has(&self, task: &str) -> bool {
        self.tasks.as_ref().is_none_or(|tasks| tasks.iter().any(|name| name == task))
    }

    fn run(&mut self, task: &str, count: u32) -> Result<Sample> {
        let arguments = vec![json!(self.name), json!(task), json!(count)];
        let answer = self.browser.execute("return bench(...arguments)", arguments)?;
        let number = |place: usize| {
            let text = answer[place].as_str();
            text.and_then(|text| text.parse().ok()).with_context(|| format!("{task} gives {answer}"))
        };
        Ok(Sample { milliseconds: number(0)?, number: number(1)? })
    }
}
