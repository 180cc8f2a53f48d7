//! How much the widget asks of the browser: what takes a browser's time, counted, because a clock says another time on
//! each machine.

use anyhow::ensure;
use serde_json::Value;

use super::Outcome;
use crate::page::Page;

/// Counts the calls by which our scripts change a document, its listeners among them, or ask a browser to lay it out at
/// once. Markup from texts is none of them: the policy of these pages forbids it.
const COUNTING: &str = "
    window.calls = {};
    const count = (holder, name, kind) => {
        const said = Object.getOwnPropertyDescriptor(holder, name);
        const part = 'value' in said ? 'value' : said.set && kind === 'change' ? 'set' : 'get';
        const real = said[part];
        Object.defineProperty(holder, name, { ...said, [part]: function (...given) {
            calls[kind] = (calls[kind] ?? 0) + 1;
            return real.apply(this, given);
        } });
    };
    const all = (kind, names) => names.forEach(([holder, ...of]) => of.forEach((name) => count(holder.prototype, name, kind)));
    all('change', [
        [Document, 'createElement', 'createElementNS', 'createTextNode'],
        [Node, 'appendChild', 'insertBefore', 'removeChild', 'replaceChild', 'cloneNode', 'textContent', 'nodeValue'],
        [Element, 'setAttribute', 'setAttributeNS', 'removeAttribute', 'append', 'prepend', 'before', 'after', 'remove',
            'replaceWith', 'replaceChildren'],
        [CharacterData, 'data'],
        [HTMLInputElement, 'value', 'checked'],
        [EventTarget, 'addEventListener'],
    ]);
    all('layout', [[Element, 'getBoundingClientRect', 'getClientRects'], [HTMLElement, 'offsetHeight', 'offsetWidth'],
        [Element, 'clientHeight', 'clientWidth', 'scrollHeight', 'scrollIntoView']]);
";

/// What has been counted since the last time, and zero from here on.
const COUNTED: &str = "const counted = [calls.change ?? 0, calls.layout ?? 0]; calls = {}; return counted";

/// At the most, for the first screen and for the program that takes its place, which draws some 180 elements: ten changes
/// for each of them.
const MOUNT: [u64; 2] = [2_250, 3];
/// At the most, for one rating of the quick test.
const CLICK: [u64; 2] = [40, 1];

fn expect(what: &str, counted: &Value, most: [u64; 2]) -> Outcome {
    for (place, name) in ["changes of the document", "layouts at once"].into_iter().enumerate() {
        let n_counted = counted[place].as_u64().unwrap_or(u64::MAX);
        ensure!(n_counted <= most[place], "{what} takes {n_counted} {name}, and not {}", most[place]);
    }
    ensure!(counted[0].as_u64() > Some(0), "{what} takes nothing: nothing is counted");
    Ok(())
}

pub(super) async fn mounting_and_answering_ask_little_of_the_browser(page: Page) -> Outcome {
    page.before_load(COUNTING).await?;
    page.open("/pages/no_language.html").await?;
    page.event("decision-ready").await?;
    expect("mounting", &page.run(COUNTED).await?, MOUNT)?;
    let rate = |way: &str, rating: u32| {
        format!(
            "window.n_events = witness.events.length;
            document.querySelector('outsourcing-decision').shadowRoot.getElementById('quick-{way}-{rating}').click()"
        )
    };
    let heard = "return witness.events.length > n_events";
    for way in ["in_house", "outsource", "split", "self_service"] {
        page.run(&rate(way, 2)).await?;
        page.until("the page hears of it", heard).await?;
    }
    for rating in [4, 0, 3] {
        page.run(COUNTED).await?;
        page.run(&rate("outsource", rating)).await?;
        page.until("the page hears of it", heard).await?;
        page.until("it shows", "return new Promise((go) => requestAnimationFrame(() => go(true)))").await?;
        expect("an answer", &page.run(COUNTED).await?, CLICK)?;
    }
    page.expect_silence().await
}
