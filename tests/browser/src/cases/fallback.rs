//! Where the widget cannot run, the page's own children stay, and the page is told why.

use std::fs;
use std::io::Write;

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::package::MODULE;
use xtask::{manifest, place};

use super::Outcome;
use crate::page::Page;

/// Insertions into the element `one` fail as often as the page wants, which Yew answers with a panic.
const BREAKABLE: &str = "
    window.nBroken = 0;
    const insertBefore = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function (...nodes) {
        if (this.getRootNode().host?.id === 'one' && nBroken-- > 0) throw new Error('broken on purpose');
        return insertBefore.apply(this, nodes);
    };
";

pub(super) async fn children_stay_when_the_wasm_is_missing(page: Page) -> Outcome {
    page.open("/missing/").await?;
    expect_problem(&page, "load-failed", "the server answers 404").await
}

/// The same program in plain JavaScript, to the same byte; with more draws its memory grows while it runs.
pub(super) async fn without_a_network_it_starts_when_there_is_one(page: Page) -> Outcome {
    page.before_load(
        "const reached = window.fetch;
         window.isOut = true;
         window.fetch = (address, ...rest) => window.isOut && `${address}`.includes('.wasm')
            ? Promise.reject(new TypeError('no network')) : reached(address, ...rest);",
    )
    .await?;
    page.open("/").await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "load-failed", "{problem}");
    page.run("window.isOut = false; dispatchEvent(new Event('online'))").await?;
    page.ready().await
}

pub(super) async fn where_wasm_is_forbidden_plain_javascript_says_the_same(page: Page) -> Outcome {
    let reports = "
        const widget = document.querySelector('outsourcing-decision');
        return (async () => {
            const reports = [];
            for (const draws of [1000, 30000]) {
                widget.setAttribute('draws', draws);
                widget.answers = { answers: { reason_to_buy: 4, pace: [1, 3] }, money: { customers: 900 } };
                while (widget.report.draws < draws) await new Promise((next) => setTimeout(next));
                reports.push(widget.reportText);
            }
            return reports;
        })()";
    page.open_ready("/").await?;
    let expected = page.run(reports).await?;
    // This page, other than the next, does not ask for it itself.
    page.open("/forbidden/classic.html").await?;
    page.ready().await?;
    let asked = page.requests(".wasm").await?;
    ensure!(asked.is_empty(), "it asked for {asked:?}");
    page.open("/forbidden/").await?;
    page.ready().await?;
    let found = page.run(reports).await?;
    ensure!(found == expected && found[1].is_string(), "{found} is not {expected}");
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "wasm-blocked" && problem["version"] == 1, "the problem is {problem}");
    ensure!(problem["message"].as_str().is_some_and(|said| said.contains("'wasm-unsafe-eval'")), "{problem}");
    let plain = page.requests("/fallback-").await?;
    ensure!(plain.len() == 1, "it asked for {plain:?}");
    Ok(())
}

/// Such as a browser without the instructions that it is made of.
pub(super) async fn where_wasm_cannot_be_compiled_plain_javascript_runs(page: Page) -> Outcome {
    page.before_load(
        "for (const name of ['compile', 'compileStreaming']) {
             WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('unknown instruction'));
         }",
    )
    .await?;
    page.open("/pages/two.html").await?;
    page.run("one.answers = { answers: { strain: 4 } }").await?;
    page.until("it answers", "return one.report?.verdict !== undefined").await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "wasm-blocked", "the problem is {problem}");
    ensure!(problem["message"].as_str().is_some_and(|said| said.contains("cannot compile")), "{problem}");
    Ok(())
}

/// A shadow root that stayed empty would hide them.
pub(super) async fn children_stay_where_no_style_sheet_can_be_made(page: Page) -> Outcome {
    page.before_load(
        "window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };
         addEventListener('error', () => { window.isRefused = true; });",
    )
    .await?;
    page.open("/").await?;
    page.until("it was tried", "return window.isRefused").await?;
    let shown = "return document.querySelector('outsourcing-decision p').checkVisibility()";
    ensure!(page.run(shown).await? == true, "nothing shows in their place, and neither do they");
    Ok(())
}

pub(super) async fn an_element_without_children_says_why_it_is_empty(page: Page) -> Outcome {
    page.open("/missing/").await?;
    expect_problem(&page, "load-failed", "the server answers 404").await?;
    let shown = "const widget = document.querySelector('outsourcing-decision'), slot = widget.shadowRoot.querySelector('slot');
        widget.replaceChildren();
        return [slot.assignedNodes().length, slot.textContent.includes('404'), slot.checkVisibility() || getComputedStyle(slot).display]";
    let shown = page.run(shown).await?;
    ensure!(shown[0] == 0 && shown[1] == true && shown[2] != "none", "{shown}");
    Ok(())
}

/// A wasm that somebody has changed on its way is not run.
pub(super) async fn children_stay_where_the_wasm_is_another(page: Page) -> Outcome {
    let folder = place::root().join("target/tmp/pasted/changed");
    fs::create_dir_all(&folder)?;
    for file in manifest::read(&place::dist())? {
        let is_asked_for = file.name == MODULE || file.name.ends_with(".wasm");
        if is_asked_for {
            fs::copy(place::dist().join(&file.name), folder.join(&file.name))?;
        }
        if file.name.ends_with(".wasm") {
            // An empty section of its own more, which every browser would pass over.
            let section = [0, 2, 1, b'x'];
            fs::OpenOptions::new().append(true).open(folder.join(&file.name))?.write_all(&section)?;
        }
    }
    let body = "<outsourcing-decision><p>Children</p></outsourcing-decision>";
    let script = "<script type=\"module\" src=\"outsourcing-decision.js\"></script>";
    fs::write(
        folder.join("page.html"),
        format!("<!doctype html>\n<title>Changed</title>\n{script}\n{body}\n"),
    )?;
    page.open("/pasted/changed/page.html").await?;
    expect_problem(&page, "load-failed", "is not the file that was published with this script").await
}

pub(super) async fn children_stay_where_neither_runs(page: Page) -> Outcome {
    page.open("/forbidden_and_missing/").await?;
    expect_problem(&page, "load-failed", "fallback-").await
}

pub(super) async fn one_that_crashes_comes_back_with_its_answers_and_leaves_others_alone(
    page: Page,
) -> Outcome {
    page.before_load(BREAKABLE).await?;
    page.open_ready("/pages/two.html").await?;
    page.run(
        "window.places = [one, two].map(({ shadowRoot }) => shadowRoot.querySelector('.widget'));
         one.answers = { answers: { strain: 4 } };
         two.answers = { answers: { strain: 1 } };",
    )
    .await?;
    let n_changes = "return witness.events.filter(({ name }) => name === 'decision-change').length === 2";
    page.until("both have answers", n_changes).await?;
    page.run("nBroken = 1; one.setAttribute('mode', 'full')").await?;
    let is_back = "return one.shadowRoot.querySelector('.widget *') && !one.shadowRoot.querySelector('slot')
        && one.shadowRoot.querySelector('.widget') !== places[0]";
    page.until("it is back", is_back).await?;
    let told = "return witness.events.filter(({ name }) => name === 'decision-problem')
        .map(({ id, detail }) => `${id} ${detail.kind}`)";
    ensure!(page.run(told).await? == json!(["one crashed"]), "the page was told {}", page.run(told).await?);
    let answers = page.run("return [one, two].map(({ answers }) => answers.answers.strain)").await?;
    ensure!(answers == json!([4, 1]), "the answers are {answers}");
    let same = page.run("return two.shadowRoot.querySelector('.widget') === places[1]").await?;
    ensure!(same == true, "the other was started anew");
    // Both go on.
    page.run("one.answers = { answers: { strain: 0 } }; two.answers = { answers: { strain: 3 } }").await?;
    let answers = page.run("return [one, two].map(({ answers }) => answers.answers.strain)").await?;
    ensure!(answers == json!([0, 3]), "the answers are {answers}");

    page.run("nBroken = 1; one.setAttribute('mode', 'quick')").await?;
    page.until("its children show", "return one.querySelector('p').checkVisibility()").await?;
    ensure!(page.run(told).await? == json!(["one crashed", "one crashed"]), "the second time was not told");
    let kept = page.run("return one.answers.answers.strain").await?;
    ensure!(kept == 0, "its answers are gone: {kept}");
    let same = page.run("return two.shadowRoot.querySelector('.widget') === places[1]").await?;
    ensure!(same == true, "the other was started anew");
    Ok(())
}

pub(super) async fn children_come_back_where_it_crashes_again(page: Page) -> Outcome {
    page.before_load(BREAKABLE).await?;
    page.before_load("window.nBroken = 1000").await?;
    page.open("/pages/two.html").await?;
    let told = "return witness.events.filter(({ name }) => name === 'decision-problem').length === 2";
    page.until("it has crashed twice", told).await?;
    page.until("its children show", "return one.querySelector('p').checkVisibility()").await?;
    page.until("the other runs", "return two.shadowRoot.querySelector('.widget *') !== null").await?;
    let leftover = page.run("return one.shadowRoot.querySelector('.widget')").await?;
    ensure!(leftover == json!(null), "of the widget there is left: {leftover}");
    let message = page.event("decision-problem").await?;
    ensure!(message["message"].as_str().is_some_and(|said| said.contains("stopped working")), "{message}");
    Ok(())
}

pub(super) async fn expect_problem(page: &Page, kind: &str, words: &str) -> Result<()> {
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
