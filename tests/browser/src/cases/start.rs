//! The widget starts on other people's pages.

use anyhow::{Context, ensure};
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
    ensure!(asked.len() == 2 && asked[0] != asked[1], "each part of the wasm once, and not {asked:?}");
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

/// The first definition wins, and whoever looks for the reason finds both releases named.
pub(super) async fn another_release_that_was_there_before_stays(page: Page) -> Outcome {
    page.before_load(
        "window.noted = [];
         console.info = (...words) => noted.push(words.join(' '));
         customElements.define('outsourcing-decision', class extends HTMLElement { static release = '0.0.7'; });",
    )
    .await?;
    page.open("/").await?;
    page.until("it is noted", "return noted.length > 0").await?;
    let noted = page.run("return noted").await?;
    let expected =
        format!("<outsourcing-decision>: 0.0.7 is in use, {} stands back.", env!("CARGO_PKG_VERSION"));
    ensure!(noted == serde_json::json!([expected]), "{noted}");
    let is_bare = "return document.querySelector('outsourcing-decision').shadowRoot === null";
    ensure!(page.run(is_bare).await? == true, "the second one has taken over");
    Ok(())
}

/// Counted from the picture in which the named file has run: it takes the room, and before it nobody can.
pub(super) async fn what_comes_after_it_does_not_jump(page: Page) -> Outcome {
    const WATCH: &str = "
        window.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        const define = customElements.define;
        customElements.define = function (...names) { requestAnimationFrame(() => requestAnimationFrame(() => (window.ran = performance.now()))); return define.apply(this, names); };";
    page.before_load(WATCH).await?;
    for (width, height) in [(360, 640), (1100, 800)] {
        page.set_size(width, height).await?;
        page.open(&format!("/pages/shift.html?{width}")).await?;
        // Not scrolled to, which would be a jump of the test's own.
        page.event("decision-ready").await?;
        // Two pictures later the browser has counted.
        page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            .await?;
        let shift = "return shifts.filter(({ startTime }) => startTime > ran).reduce((sum, { value }) => sum + value, 0)";
        let shift = page.run(shift).await?.as_f64().unwrap_or(1.0);
        ensure!(shift < 0.02, "{width} pixels wide: the page jumps by {shift}");
    }
    page.expect_silence().await
}

/// The rule of the README, for a script that comes late: without it the page's end would jump down by what shows.
pub(super) async fn room_kept_by_the_page_is_given_over(page: Page) -> Outcome {
    let rule = include_str!("../../../../README.md").lines().find(|line| line.contains(":not(:defined)"));
    let rule = rule.context("the README has no such rule")?;
    let keep = format!(
        "window.late = customElements.define.bind(customElements);
         customElements.define = (...names) => {{ window.start = () => late(...names); }};
         addEventListener('DOMContentLoaded', () => {{
             const sheet = new CSSStyleSheet();
             sheet.replaceSync({rule:?});
             document.adoptedStyleSheets = [sheet];
         }});"
    );
    page.before_load(&keep).await?;
    for width in [360, 1100] {
        page.set_size(width, 800).await?;
        page.open(&format!("/pages/shift.html?{width}")).await?;
        page.until("the script has run", "return window.start && document.adoptedStyleSheets.length === 1")
            .await?;
        let end =
            "return document.querySelector('body > p:last-child').getBoundingClientRect().top + scrollY";
        let before = page.run(end).await?.as_f64().unwrap_or_default();
        ensure!(before > 70.0 * 16.0, "{width} pixels wide: no room is kept, the page ends at {before}");
        page.run("start()").await?;
        page.ready().await?;
        let after = page.run(end).await?.as_f64().unwrap_or_default();
        let kept = "return getComputedStyle(document.querySelector('outsourcing-decision')).minBlockSize";
        let kept = page.run(kept).await?;
        ensure!(kept != "1120px", "{width} pixels wide: the room is still kept");
        // What is below may move, but not within what is seen.
        ensure!(after > 800.0, "{width} pixels wide: from {before} to {after}");
    }
    page.expect_silence().await
}
