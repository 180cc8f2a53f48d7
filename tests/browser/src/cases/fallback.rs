//! Where the widget cannot run, the page's own children stay, and the page is told why.

use anyhow::{Result, ensure};

use super::Outcome;
use crate::page::Page;

/// Yew's first insertion into the widget's place fails, which Yew answers with a panic.
const BREAK_INSERTION: &str = "
    const insertBefore = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function (...nodes) {
        if (this.className === 'widget') throw new Error('broken on purpose');
        return insertBefore.apply(this, nodes);
    };
";

pub(super) async fn children_stay_when_the_wasm_is_missing(page: Page) -> Outcome {
    page.open("/missing/").await?;
    expect_problem(&page, "load-failed", "the server answers 404").await
}

pub(super) async fn children_stay_where_wasm_is_forbidden(page: Page) -> Outcome {
    page.open("/forbidden/").await?;
    expect_problem(&page, "wasm-blocked", "'wasm-unsafe-eval'").await?;
    let n_requests =
        "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length";
    let n_requests = page.run(n_requests).await?;
    ensure!(n_requests == 0, "the wasm was asked for {n_requests} times, though it cannot run");
    Ok(())
}

pub(super) async fn children_come_back_after_a_crash(page: Page) -> Outcome {
    page.before_load(BREAK_INSERTION).await?;
    page.open("/").await?;
    expect_problem(&page, "crashed", "stopped working").await?;
    let leftover = page.widget_text().await?;
    ensure!(leftover.is_empty(), "of the widget there is left: {leftover:?}");
    Ok(())
}

async fn expect_problem(page: &Page, kind: &str, words: &str) -> Result<()> {
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == kind && problem["version"] == 1, "the problem is {problem}");
    let message = problem["message"].as_str().unwrap_or_default();
    ensure!(message.contains(words), "the message does not say {words:?}: {message}");
    let n_events = page.run("return witness.events.length").await?;
    ensure!(n_events == 1, "the page was told {n_events} things");
    let shows = page
        .run("return document.querySelector('outsourcing-decision > :first-child').checkVisibility()")
        .await?;
    ensure!(shows == true, "the children do not show");
    Ok(())
}
