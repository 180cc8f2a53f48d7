//! What leaves the reader's browser, and what stays in it: nothing.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::page::Page;

/// Answers with amounts.
const MONEY: &str = include_str!("../../../answers/small_shop.json");

/// Every request so far, and everything that a page can leave in a browser.
const LEFT: &str = "return (async () => {
    const databases = indexedDB.databases ? await indexedDB.databases() : [];
    return {
        asked: performance.getEntriesByType('resource').map(({ name }) => name),
        kept: [localStorage.length, sessionStorage.length, document.cookie, databases.length,
            (await caches.keys()).length],
        address: location.href,
    };
})()";

/// As a reader does it: the quick test, full questions, weights, facts, amounts, each page in its turn; then a link,
/// and starting over.
const SESSION: &str = "return (async () => {
    const widget = document.querySelector('outsourcing-decision');
    const root = widget.shadowRoot;
    const turn = () => new Promise((go) => setTimeout(() => requestAnimationFrame(go)));
    for (const tick of root.querySelectorAll('.questions [type=radio]')) tick.click();
    for (let page = 0; root.querySelectorAll('.contents button')[page]; page += 1) {
        root.querySelectorAll('.contents button')[page].click();
        await turn();
        for (const control of root.querySelectorAll('.questions input')) {
            if (control.type === 'radio' || control.type === 'checkbox') control.click();
        }
        await turn();
    }
    widget.answers = MONEY;
    await turn();
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector('.taking button').click();
    await turn();
    root.querySelector('.ending button')?.click();
    await turn();
})()";

pub(super) async fn a_whole_session_sends_and_keeps_nothing(page: Page) -> Outcome {
    for way in ["/", "/frame.html", "/forbidden/", "/pages/german.html"] {
        page.open_ready(way).await?;
        let before = page.run(LEFT).await?;
        let asked = before["asked"].as_array().map_or(&[][..], Vec::as_slice);
        ensure!(!asked.is_empty(), "{way}: not even its own files are asked for");
        let is_own = |address: &serde_json::Value| {
            address
                .as_str()
                .is_some_and(|address| address.starts_with(page.origin()) && !address.contains(['?', '#']))
        };
        ensure!(asked.iter().all(is_own), "{way} asks for {asked:?}");
        page.run(&SESSION.replace("MONEY", MONEY)).await?;
        let after = page.run(LEFT).await?;
        ensure!(after == before, "{way} leaves {after}, and had left {before}");
        ensure!(after["kept"] == json!([0, 0, "", 0, 0]), "{way} keeps {}", after["kept"]);
    }
    Ok(())
}
