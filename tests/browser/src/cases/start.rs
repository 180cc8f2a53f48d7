//! The widget starts on other people's pages.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::page::Page;

pub(super) async fn the_first_question_shows_under_the_strict_policy(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let text = page.widget_text().await?.to_lowercase();
    ensure!(text.contains("customer service"), "the widget says: {text:?}");
    let ready = page.event("decision-ready").await?;
    ensure!(ready == json!({ "version": 1 }), "decision-ready carries {ready}");
    let is_hidden = page
        .run("return !document.querySelector('outsourcing-decision > :first-child').checkVisibility()")
        .await?;
    ensure!(is_hidden == true, "the fallback still shows beside the widget");
    page.expect_silence().await
}

pub(super) async fn two_elements_show_each_their_own(page: Page) -> Outcome {
    page.open_ready("/pages/two.html").await?;
    page.until("both are ready", "return witness.events.length === 2").await?;
    let ids = page.run("return witness.events.map(({ name, id }) => `${name} ${id}`).sort()").await?;
    ensure!(ids == json!(["decision-ready one", "decision-ready two"]), "the events are {ids}");
    let asked = page.requests(".wasm").await?;
    ensure!(asked.len() == 1, "the wasm was asked for: {asked:?}");
    page.expect_silence().await
}

pub(super) async fn module_and_classic_script_twice_are_harmless(page: Page) -> Outcome {
    page.open_ready("/pages/twice.html").await?;
    let n_scripts = page.run("return document.scripts.length").await?;
    ensure!(n_scripts == 4, "the page has {n_scripts} scripts");
    let n_widgets =
        "return document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('.widget').length";
    let n_widgets = page.run(n_widgets).await?;
    ensure!(n_widgets == 1, "the element holds {n_widgets} widgets");
    page.expect_silence().await
}
