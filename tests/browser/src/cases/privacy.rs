//! What leaves the reader's browser, and what stays in it: nothing, whichever way the widget comes into a page.

use anyhow::ensure;
use serde_json::{Value, json};

use super::{Outcome, offline};
use crate::page::Page;

/// Notes every other way out of a page, besides requests.
const DOORS: &str = "
    window.doors = [];
    for (const name of ['WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'BroadcastChannel',
        'Worker', 'SharedWorker']) {
        if (window[name]) window[name] = new Proxy(window[name], {
            construct: (made, given) => { doors.push(name); return new made(...given); } });
    }
    for (const [owner, name] of [[window, 'open'], [Navigator.prototype, 'sendBeacon']]) {
        const door = owner[name];
        owner[name] = function (...given) { doors.push(name); return door.apply(this, given); };
    }
";

/// Answers with amounts.
const MONEY: &str = include_str!("../../../answers/small_shop.json");

/// Every request so far, and everything that a page can leave in a browser.
const LEFT: &str = "return (async () => {
    const databases = indexedDB.databases ? await indexedDB.databases() : [];
    return {
        asked: performance.getEntriesByType('resource').map(({ name }) => name),
        doors: window.doors,
        kept: [localStorage.length, sessionStorage.length, document.cookie, databases.length,
            (await caches.keys()).length],
        address: location.href,
        n_pages: history.length,
    };
})()";

/// As a reader does it: the quick test, full questions, weights, facts, amounts, each page in its turn; then a link,
/// and starting over. The element's answers can also be set.
const SESSION: &str = "return (async () => {
    const host = HOST;
    const root = host.shadowRoot;
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
    if ('answers' in host) host.answers = MONEY;
    await turn();
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector('.taking button').click();
    await turn();
    root.querySelector('.ending button').click();
    await turn();
    return root.querySelectorAll('.picture').length + root.querySelectorAll('.question').length;
})()";

const ELEMENT: &str = "document.querySelector('outsourcing-decision')";
/// The component of a Yew app has an element without a name of its own around it.
const COMPONENT: &str = "document.querySelector('main > div')";

async fn is_private(page: &Page, way: &str, host: &str) -> anyhow::Result<()> {
    let has_questions = format!("return {host}?.shadowRoot?.querySelector('.widget .questions')");
    page.until(&format!("{way} shows"), &has_questions).await?;
    let before = page.run(LEFT).await?;
    let asked = before["asked"].as_array().map_or(&[][..], Vec::as_slice);
    let is_own = |address: &Value| {
        let address = address.as_str().unwrap_or_default();
        address.starts_with(page.origin()) && !address.contains(['?', '#'])
    };
    ensure!(asked.iter().all(is_own), "{way} asks for {asked:?}");
    let n_seen = page.run(&SESSION.replace("HOST", host).replace("MONEY", MONEY)).await?;
    ensure!(n_seen.as_u64() > Some(0), "{way}: the session has seen nothing");
    let after = page.run(LEFT).await?;
    ensure!(after == before, "{way} leaves {after}, and had left {before}");
    let nothing = (json!([]), json!([0, 0, "", 0, 0]));
    ensure!((&after["doors"], &after["kept"]) == (&nothing.0, &nothing.1), "{way} leaves {after}");
    Ok(())
}

pub(super) async fn a_whole_session_sends_and_keeps_nothing(page: Page) -> Outcome {
    page.before_load(DOORS).await?;
    for way in [
        "/",
        "/classic.html",
        "/frame.html",
        "/site/",
        "/forbidden/",
        "/forbidden/classic.html",
        "/pages/german.html",
    ] {
        page.open_ready(way).await?;
        is_private(&page, way, ELEMENT).await?;
    }
    page.open("/yew_app/").await?;
    is_private(&page, "the component", COMPONENT).await?;
    page.open_file(&offline::alone()?).await?;
    is_private(&page, "the one file", ELEMENT).await
}

/// The test above sees what it looks for.
pub(super) async fn what_is_sent_or_kept_would_be_seen(page: Page) -> Outcome {
    page.before_load(DOORS).await?;
    page.open_ready("/").await?;
    let before = page.run(LEFT).await?;
    for leak in [
        "localStorage.setItem('a', 'b')",
        "document.cookie = 'a=b'",
        "history.pushState(null, '', '#a')",
        "new BroadcastChannel('a')",
        "navigator.sendBeacon('/a', 'b')",
        "return fetch('/a').then(() => {})",
        "return caches.open('a').then(() => {})",
    ] {
        page.run(leak).await?;
        let left = page.run(LEFT).await?;
        ensure!(left != before, "{leak} is not seen");
        page.open_ready("/?again").await?;
        page.open_ready("/").await?;
    }
    Ok(())
}
