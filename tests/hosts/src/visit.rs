//! A reader's visit to a page, in whichever browser.

use std::future::Future;
use std::pin::Pin;

use anyhow::{Context, Result, bail};
use browser_driver::driver::Address;
use browser_driver::wait;
use fantoccini::Client;
use serde_json::Value;

use crate::host::Host;

/// What scripts about the widget begin with.
pub(crate) const WIDGET: &str = "const widget = document.querySelector('outsourcing-decision'); \
    const root = widget?.shadowRoot;";

/// One test.
pub(crate) type Case = fn(Visit) -> Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A browser of its own, and the server that is visited.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    client: Client,
    origin: String,
    /// What Apache's addresses begin with.
    pub(crate) apache: String,
    /// The address of a post of WordPress.
    pub(crate) post: String,
}

/// Runs one test in a browser of its own, which is closed whatever happens.
pub(crate) fn play(driver: &Address, host: &Host, case: Case) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let client = driver.open_browser().await?;
        let visit = Visit {
            client: client.clone(),
            origin: host.origin(),
            apache: host.apache.origin(),
            post: host.wordpress.post.clone(),
        };
        // As a task of its own, so that a failed assertion comes back instead of leaving here.
        let outcome = tokio::spawn(case(visit)).await;
        client.close().await.context("closing the browser")?;
        outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic.into_panic()))
    })
}

impl Visit {
    /// Opens a path of the server.
    pub(crate) async fn open(&self, path: &str) -> Result<()> {
        let address = format!("{}{path}", self.origin);
        self.client.goto(&address).await.with_context(|| format!("opening {path}"))
    }

    /// Opens an address of any kind.
    pub(crate) async fn open_address(&self, address: &str) -> Result<()> {
        self.client.goto(address).await.with_context(|| format!("opening {address}"))
    }

    /// What follows is about the first frame of the page.
    pub(crate) async fn enter_frame(&self) -> Result<()> {
        self.client.enter_frame(0).await.context("entering a frame")
    }

    /// What follows is again about the page around.
    pub(crate) async fn leave_frame(&self) -> Result<()> {
        self.client.enter_parent_frame().await.context("leaving a frame")
    }

    /// Runs a script in the page and gives what it returns.
    pub(crate) async fn run(&self, script: &str) -> Result<Value> {
        wait::run(&self.client, script).await
    }

    /// Waits until a script returns something true, and gives it.
    pub(crate) async fn until(&self, what: &str, script: &str) -> Result<Value> {
        match wait::until(&self.client, script).await? {
            Some(seen) => Ok(seen),
            None => {
                let shown = self.run("return document.documentElement.outerHTML.slice(0, 600)").await?;
                bail!("waited in vain until {what}; the page is {shown}")
            }
        }
    }

    /// Waits until the widget shows and all of its program is there.
    pub(crate) async fn ready(&self) -> Result<()> {
        let drawn =
            "widget?.scrollIntoView(); return root?.querySelector('.sources') && !root.querySelector('slot')
            && !root.querySelector('.first')";
        self.until("the widget is ready", &format!("{WIDGET} {drawn}")).await?;
        Ok(())
    }
}
