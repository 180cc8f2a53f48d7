//! The file that needs no other.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, ensure};
use xtask::package::offline::OFFLINE;
use xtask::place;

use super::Outcome;
use crate::page::Page;

const ANSWERS: &str = r#"{"answers":{"reason_to_buy":4,"pace":[1,3]},"money":{"customers":5000}}"#;

/// The file alone in a folder, where it cannot find any other of ours.
pub(super) fn alone() -> anyhow::Result<PathBuf> {
    let folder = place::root().join("target/tmp/offline");
    fs::create_dir_all(&folder).context("making a folder")?;
    let file = folder.join(OFFLINE);
    // The tests run side by side, and each may be reading the file.
    if fs::read(&file).ok() != Some(fs::read(place::dist().join(OFFLINE))?) {
        fs::copy(place::dist().join(OFFLINE), &file).context("copying the file")?;
    }
    Ok(file)
}

pub(super) async fn the_one_file_opens_from_a_disk_and_asks_for_nothing(page: Page) -> Outcome {
    page.open_file(&alone()?).await?;
    page.ready().await?;
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {ANSWERS}")).await?;
    let change = page.event("decision-change").await?;
    ensure!(change["answers"]["money"]["customers"] == 5000, "{change}");
    let asked = page.requests("").await?;
    ensure!(asked.is_empty(), "it asks for {asked:?}");
    let policy = page.run("return document.querySelector('meta[http-equiv]').content").await?;
    ensure!(policy.as_str().is_some_and(|policy| policy.starts_with("default-src 'none'; ")), "{policy}");
    page.photograph("offline").await?;
    page.expect_silence().await
}

pub(super) async fn it_writes_the_very_report_of_the_page(page: Page) -> Outcome {
    let report = format!(
        "const widget = document.querySelector('outsourcing-decision');
         widget.answers = {ANSWERS};
         return widget.reportText"
    );
    page.open_ready("/").await?;
    let expected = page.run(&report).await?;
    page.open_file(&alone()?).await?;
    page.ready().await?;
    let found = page.run(&report).await?;
    ensure!(found == expected && found.is_string(), "{found} is not {expected}");
    page.expect_silence().await
}

/// Nobody around the file names a language.
pub(super) async fn its_reader_may_choose_another_language(page: Page) -> Outcome {
    page.open_file(&alone()?).await?;
    page.ready().await?;
    let chooser = "const chooser = document.querySelector('select');";
    let offered =
        format!("{chooser} return [chooser.value, chooser.checkVisibility(), chooser.options.length]");
    let offered = page.run(&offered).await?;
    ensure!(offered == serde_json::json!(["en", true, 5]), "{offered}");
    page.run(&format!("{chooser} chooser.value = 'fr'; chooser.dispatchEvent(new Event('change'))")).await?;
    let spoken = "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.page').lang === 'fr'";
    page.until("it speaks French", spoken).await?;
    ensure!(page.requests("").await?.is_empty(), "it asks for something");
    page.expect_silence().await
}
