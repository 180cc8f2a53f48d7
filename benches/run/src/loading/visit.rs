//! One visit of a page, in a browser that has never seen it.

use anyhow::{Context, Result, ensure};
use browser_driver::driver::Address;
use browser_driver::{vendor, wait};
use fantoccini::Client;
use serde_json::{Value, json};

use super::condition::Condition;
use crate::statistics::percentile;

/// Sees what happens in the page.
const PROBE: &str = include_str!("probe.js");
/// What every page says in the end.
const VERDICT: &str = "Keep it in-house, says the quick test.";
/// Clicks that are asked for at once; a browser waits half a minute for them.
const AT_ONCE: usize = 50;

/// What was seen on a visit. Moments are counted from its beginning \[ms\].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Visit {
    /// The first question shows, and takes an answer.
    pub(crate) answerable: f64,
    /// The page's program has drawn it; earlier, our page only notes what is done.
    pub(crate) taken_over: f64,
    /// The verdict on all answers shows.
    pub(crate) verdict: f64,
    /// Later, nineteen of twenty clicks on a rating show another verdict in this time \[ms\].
    pub(crate) click: f64,
    /// Everything that was loaded, packed, without the heads.
    pub(crate) bytes: f64,
    /// Files that were loaded.
    pub(crate) requests: f64,
}

/// Visits the page at an address in a new browser, under a condition, and clicks so many times.
pub(crate) async fn visit(
    driver: &Address,
    empty: &str,
    page: &str,
    condition: Condition,
    n_clicks: usize,
) -> Result<Visit> {
    let client = driver.open_browser().await?;
    let seen = see(&client, empty, page, condition, n_clicks).await;
    client.close().await.context("closing the browser")?;
    seen.with_context(|| format!("visiting {page} at {}", condition.name()))
}

async fn see(
    client: &Client,
    empty: &str,
    page: &str,
    condition: Condition,
    n_clicks: usize,
) -> Result<Visit> {
    // A reader's browser has been running for a while.
    client.goto(empty).await.context("opening an empty page")?;
    let source = format!("window.settled = {VERDICT:?};\n{PROBE}");
    vendor::inspect(client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    condition.impose(client).await?;
    client.goto(page).await.context("opening it")?;
    let loaded = loaded(client).await?;
    let clicks = clicks(client, n_clicks).await?;
    let number = |key: &str| loaded[key].as_f64().with_context(|| format!("no {key} in {loaded}"));
    Ok(Visit {
        answerable: number("answerable")?,
        taken_over: number("taken_over")?,
        verdict: number("verdict")?,
        click: percentile(&clicks, 0.95).context("no click")?,
        bytes: number("bytes")?,
        requests: number("requests")?,
    })
}

/// What the probe has seen of the loading, as soon as the verdict is there.
async fn loaded(client: &Client) -> Result<Value> {
    let loaded = match wait::run(client, "return probe.loaded").await {
        Ok(loaded) => loaded,
        Err(problem) => {
            let console = vendor::console(client).await?;
            return Err(problem.context(format!("no verdict; the console says {console:?}")));
        }
    };
    ensure!(loaded["elsewhere"] == json!([]), "it asks others: {}", loaded["elsewhere"]);
    ensure!(loaded["kept"] == true, "it loses answers that were given as soon as its questions were there");
    Ok(loaded)
}

/// The times of so many clicks \[ms\].
async fn clicks(client: &Client, count: usize) -> Result<Vec<f64>> {
    let mut clicks: Vec<f64> = Vec::new();
    while clicks.len() < count {
        let more = AT_ONCE.min(count - clicks.len());
        let times = wait::run(client, &format!("return probe.clicks({more})")).await?;
        clicks.extend(serde_json::from_value::<Vec<f64>>(times).context("reading the times")?);
    }
    Ok(clicks)
}
