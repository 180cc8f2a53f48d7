//! What all tests of a run share: the server, with the files as they are published and as they might
//! be broken, and the driver.

use std::future::Future;
use std::path::Path;
use std::pin::Pin;

use anyhow::{Context, Result};
use browser_driver::driver::Address;
use xtask::package::MODULE;
use xtask::place;
use xtask::server::Server;
use xtask::server::site::{Mount, Site};
use xtask::{site, yew_page::YewPage};

use crate::page::Page;

/// One test.
pub(crate) type Case = fn(Page) -> Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A page that may load scripts but not WebAssembly.
const WITHOUT_WASM: &str = "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A page that may load what the widget needs, and frames.
const WITH_FRAMES: &str = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// A page that may load scripts and WebAssembly, and ask no server for anything.
const UNCONNECTED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A page that may ask another server, which is this one under another name.
const WITH_ANOTHER: &str = "default-src 'none'; connect-src 'self' http://localhost:*; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A folder or a file under the policy that forbids WebAssembly.
fn forbidden(prefix: &'static str, source: &Path) -> Mount {
    Mount::new(prefix, source).with_policy(WITHOUT_WASM)
}

/// What all tests of a run share.
#[derive(Debug)]
pub(crate) struct World {
    driver: Address,
    server: Server,
}

impl World {
    /// Starts the server on a free port.
    ///
    /// `/` is `dist/` with a page without modules in it, `/classic.html`, `/pages/` the host pages of the tests, `/examples/` models, `/pasted/` pages that a test
    /// writes, `/site/` a site that takes the widget from npm, `/yew/` a page that is a Yew app, `/yew_app/` one that
    /// has the widget as a component, `/untyped/` is `dist/` with a wasm of no known type, `/missing/` is `dist/`
    /// without its wasm, `/frames/` is `/pages/` under a policy that lets frames in, `/forbidden/` is `dist/` under a
    /// policy that forbids wasm, `/forbidden_and_missing/` the same with the named file alone, `/unconnected/` is `dist/` under
    /// a policy without `connect-src`, `/closed/` is `dist/` without a CORS header, and `/with_another/` is `/pasted/`
    /// under a policy that lets pages ask this server under its other name.
    pub(crate) fn start(driver: Address) -> Result<Self> {
        let dist = place::dist();
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
        let pasted = place::root().join("target/tmp/pasted");
        let site = Site::default()
            .and(Mount::new("/pages/", &pages))
            .and(Mount::new("/frames/", &pages).with_policy(WITH_FRAMES))
            .and(Mount::new("/pasted/", &pasted).with_policy(WITH_FRAMES))
            .and(Mount::new("/with_another/", &pasted).with_policy(WITH_ANOTHER))
            .and(Mount::new("/unconnected/", &dist).with_policy(UNCONNECTED))
            .and(Mount::new("/closed/", &dist).closed())
            .and(Mount::new("/examples/", &place::root().join("examples")))
            .and(Mount::new("/site/", &site::built()))
            .and(Mount::new("/yew/", &YewPage::AroundElement.built()))
            .and(Mount::new("/yew_app/", &YewPage::WithComponent.built()))
            .and(Mount::new("/untyped/outsourcing-decision.js", &dist.join(MODULE)))
            .and(Mount::new("/untyped/", &dist).as_type("application/octet-stream"))
            .and(Mount::new("/missing/", &dist).without("wasm"))
            .and(forbidden("/forbidden_and_missing/outsourcing-decision.js", &dist.join(MODULE)))
            .and(forbidden("/forbidden_and_missing/", &dist).without("js"))
            .and(forbidden("/forbidden/classic.html", &pages.join("classic.html")))
            .and(forbidden("/forbidden/", &dist))
            .and(Mount::new("/classic.html", &pages.join("classic.html")))
            .and(Mount::new("/", &dist));
        Ok(Self { driver, server: Server::start(0, site)? })
    }

    /// Runs one test in a browser of its own, which is closed whatever happens.
    pub(crate) fn play(&self, case: Case) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let client = self.driver.open_browser().await?;
            let page = Page::new(client.clone(), self.server.origin());
            page.prepare().await?;
            // As a task of its own, so that a failed assertion comes back instead of leaving here.
            let outcome = tokio::spawn(case(page)).await;
            client.close().await.context("closing the browser")?;
            outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic.into_panic()))
        })
    }
}
