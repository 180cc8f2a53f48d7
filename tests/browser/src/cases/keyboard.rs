//! Keys are the reader's.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::page::Page;

/// WebDriver's characters for Control and Tab.
const CONTROL: char = '\u{E009}';
const TAB: char = '\u{E004}';

pub(super) async fn keys_typed_into_a_field_are_not_shortcuts_of_the_page(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(
        "window.heard = [];
         addEventListener('keydown', (event) => heard.push(event.key));
         const root = document.querySelector('outsourcing-decision').shadowRoot;
         window.field = document.createElement('input');
         root.append(field);
         field.focus();",
    )
    .await?;
    page.press("ab").await?;
    let typed = page.run("return field.value").await?;
    ensure!(typed == "ab", "the field holds {typed}");
    let heard = page.run("return heard.splice(0)").await?;
    ensure!(heard == json!([]), "the page heard {heard} while somebody typed");

    page.run("field.type = 'radio'").await?;
    page.press(&format!("a{CONTROL}{TAB}")).await?;
    let heard = page.run("return heard").await?;
    ensure!(
        heard == json!(["a", "Control", "Tab"]),
        "where nothing is typed the page hears all keys: {heard}"
    );
    Ok(())
}
