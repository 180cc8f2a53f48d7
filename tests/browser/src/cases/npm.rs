//! A site that takes the widget from npm and bundles it.

use anyhow::ensure;

use super::Outcome;
use crate::page::Page;

/// The site is built by `cargo xtask test`, or by `cargo xtask site`.
pub(super) async fn a_bundled_site_shows_it_and_hears_it(page: Page) -> Outcome {
    page.open_ready("/site/").await?;
    let said = "return document.querySelector('output').value";
    page.until("the site hears the report", said).await?;
    let heard = page.run(said).await?;
    ensure!(heard.as_str().is_some_and(|heard| heard.ends_with(" 4")), "the site heard {heard}");
    let answers =
        page.run("return document.querySelector('outsourcing-decision').answers.answers.pace").await?;
    ensure!(answers == serde_json::json!([1, 3]), "{answers}");
    // Other languages come along, wherever the bundler has put them.
    page.run("document.documentElement.lang = 'de'").await?;
    let german = "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.page').lang === 'de'";
    page.until("it speaks German", german).await?;
    page.expect_silence().await
}
