//! A page's own questions.

use anyhow::ensure;

use super::Outcome;
use crate::page::Page;

const VAN: &str = include_str!("../../../../examples/van.json");

/// A script about the element.
fn widget(script: &str) -> String {
    format!("const widget = document.querySelector('outsourcing-decision'); {script}")
}

pub(super) async fn a_model_from_an_address_asks_its_own_questions(page: Page) -> Outcome {
    page.open_ready("/pages/van.html").await?;
    let said = page.widget_text().await?;
    ensure!(said.contains("Should you buy or lease a van?") && !said.contains("Outsource"), "{said}");
    page.run(&widget("widget.answers = { answers: { change: 4 } }")).await?;
    let verdict = page.run(&widget("return widget.report.verdict.sentence")).await?;
    ensure!(verdict == "Lease the van, on your answers.", "{verdict}");
    page.expect_silence().await
}

pub(super) async fn a_model_that_is_not_there_leaves_the_children(page: Page) -> Outcome {
    page.open("/pages/no_model.html").await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "load-failed", "{problem}");
    let message = problem["message"].as_str().unwrap_or_default();
    ensure!(message.contains("missing.json") && message.contains("404"), "{message}");
    let shown = page.run(&widget("return widget.shadowRoot.querySelector('slot') !== null")).await?;
    ensure!(shown == true, "the children do not show");
    // Another address is another try.
    page.run(&widget("widget.setAttribute('model-src', '/examples/van.json')")).await?;
    page.ready().await?;
    let said = page.widget_text().await?;
    ensure!(said.contains("Should you buy or lease a van?"), "{said}");
    Ok(())
}

pub(super) async fn a_model_can_be_set_and_mended(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&widget("widget.model = { version: 1, id: 'x', groups: 'none' }")).await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "model-invalid" && problem["path"] != "", "{problem}");
    let listed =
        "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.widget').innerText
        .includes('These questions need fixing')";
    page.until("the problems are listed", listed).await?;
    let said = page.widget_text().await?;
    ensure!(said.contains("groups:") && !said.contains("Outsource"), "{said}");
    let report = page.run(&widget("return [widget.report, widget.reportText]")).await?;
    ensure!(report == serde_json::json!([null, null]), "{report}");
    page.run(&widget(&format!("widget.model = {VAN}"))).await?;
    page.until(
        "the van shows",
        &listed.replace("These questions need fixing", "Should you buy or lease a van?"),
    )
    .await?;
    page.run(&widget("widget.model = null")).await?;
    page.until("our own questions show", &listed.replace("These questions need fixing", "In-house")).await?;
    page.expect_silence().await
}

pub(super) async fn sentences_can_be_the_pages_own(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&widget("widget.strings = { 'page.title': 'Shall we?', 'page.nothing': 'x' }")).await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["path"] == "strings.page.nothing", "{problem}");
    let shown = "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.title')
        .textContent === 'Shall we?'";
    page.until("the title is the page's own", shown).await?;
    page.expect_silence().await
}
