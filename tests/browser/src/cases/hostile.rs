//! Pages that make it hard: style sheets that reset everything, many elements, none of the right types.

use anyhow::ensure;
use serde_json::json;

use super::{HURRY, Outcome};
use crate::page::Page;

/// How far anything sticks out of the page \[CSS px\].
const OVERFLOW: &str = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

pub(super) async fn style_sheets_that_reset_everything_leave_it_whole(page: Page) -> Outcome {
    for (size, width) in [("huge", 360), ("unset", 360), ("unset", 1100)] {
        page.set_size(width, 900).await?;
        page.open_ready(&format!("/pages/reset.html?{size}")).await?;
        page.run(&format!("document.body.className = '{size}'")).await?;
        page.run("document.querySelector('outsourcing-decision').answers = { answers: { strain: 4 } }")
            .await?;
        page.photograph(&format!("reset-{size}-{width}")).await?;
        let overflow = page.run(OVERFLOW).await?;
        let who = page
            .run(
                "
            const wide = [...document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('*')]
                .filter((node) => node.getBoundingClientRect().right > innerWidth + 1);
            return wide.map((node) => `${node.localName}.${node.getAttribute('class')}`).join(' ')",
            )
            .await?;
        ensure!(overflow == 0, "{size} at {width}: it sticks out by {overflow}: {who}");
        let looks = page.run("
            const widget = document.querySelector('outsourcing-decision').shadowRoot.querySelector('.widget');
            const tick = widget.querySelector('input[type=radio]').getBoundingClientRect();
            return [widget.getBoundingClientRect().width > innerWidth / 2, tick.width > 10, tick.height > 10]").await?;
        ensure!(looks == json!([true, true, true]), "{size} at {width}: {looks}");
    }
    page.expect_silence().await
}

pub(super) async fn a_page_that_reads_from_the_right_is_kept_whole(page: Page) -> Outcome {
    page.set_size(360, 900).await?;
    page.open_ready("/pages/right_to_left.html").await?;
    page.run("document.querySelector('outsourcing-decision').answers = { answers: { strain: 4 } }").await?;
    let overflow = page.run(OVERFLOW).await?;
    ensure!(overflow == 0, "it sticks out by {overflow}");
    // Its sentences are English, whatever those around it are.
    let reads =
        "const page = document.querySelector('outsourcing-decision').shadowRoot.querySelector('.page');
        return [page.lang, getComputedStyle(page).direction]";
    let reads = page.run(reads).await?;
    ensure!(reads == json!(["en", "ltr"]), "its language and direction are {reads}");
    page.photograph("right-to-left").await?;
    page.expect_silence().await
}

pub(super) async fn fifty_elements_share_one_file(page: Page) -> Outcome {
    page.open_ready("/pages/two.html").await?;
    page.run(
        "for (let n = 0; n < 48; n++) document.body.append(document.createElement('outsourcing-decision'))",
    )
    .await?;
    page.ready().await?;
    let asked = page.requests(".wasm").await?;
    ensure!(asked.len() == 2 && asked[0] != asked[1], "each part of the wasm once, and not {asked:?}");
    page.expect_silence().await
}

/// Knows the memory of each WebAssembly instance for as long as somebody holds it.
const MEMORIES: &str = "
    window.memories = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
        const started = await instantiate(...given);
        if (started.exports?.memory) memories.push(new WeakRef(started.exports.memory));
        return started;
    };
";

/// Every round mounts an element, gives it an answer, and drops it. What stays must not grow with the rounds:
/// a leak of one node or listener a round would be 300, and each instance has a memory of its own.
pub(super) async fn three_hundred_that_come_and_go_leave_nothing(page: Page) -> Outcome {
    page.before_load(HURRY).await?;
    page.before_load(MEMORIES).await?;
    page.open_ready("/").await?;
    let rounds = |n: u32| {
        format!(
            "return (async () => {{
                for (let n = 0; n < {n}; n++) {{
                    const widget = document.createElement('outsourcing-decision');
                    const ready = new Promise((ready) => widget.addEventListener('decision-ready', ready));
                    document.body.prepend(widget);
                    await ready;
                    widget.answers = {{ answers: {{ strain: n % 5 }} }};
                    widget.remove();
                    while (widget.shadowRoot.querySelector('.widget')) await new Promise((next) => setTimeout(next));
                }}
            }})()"
        )
    };
    page.run(&rounds(20)).await?;
    let before = page.held().await?;
    for _ in 0..10 {
        page.run(&rounds(30)).await?;
    }
    let after = page.held().await?;
    let [nodes, listeners, bytes] = [0, 1, 2].map(|kind| after[kind] - before[kind]);
    ensure!(
        nodes < 100.0 && listeners < 100.0 && bytes < 5e6,
        "left over: {nodes} nodes, {listeners} listeners, {bytes} bytes"
    );
    let memories =
        page.run("return [memories.length, memories.filter((memory) => memory.deref()).length]").await?;
    let [n_made, n_held] = [0, 1].map(|place| memories[place].as_u64().unwrap_or_default());
    // The page's own, and what the browser's collector may still have in hand.
    ensure!(n_made > 300 && (1..5).contains(&n_held), "of {n_made} memories {n_held} are held");
    page.expect_silence().await
}

pub(super) async fn hidden_at_first_it_is_whole_when_shown(page: Page) -> Outcome {
    page.open("/pages/hidden.html").await?;
    page.run("document.querySelector('outsourcing-decision').hidden = false").await?;
    page.ready().await?;
    let width = page.run("return document.querySelector('outsourcing-decision').clientWidth > 300").await?;
    ensure!(width == true, "it has no width");
    let said = page.widget_text().await?;
    ensure!(said.contains("The quick test"), "{said}");
    page.expect_silence().await
}

pub(super) async fn a_server_that_knows_no_wasm_does_no_harm(page: Page) -> Outcome {
    page.open_ready("/pages/untyped.html").await?;
    let asked = page.requests(".wasm").await?;
    let is_from_there = asked.iter().all(|address| address.contains("/untyped/"));
    ensure!(asked.len() == 2 && is_from_there, "the wasm came from elsewhere: {asked:?}");
    page.expect_silence().await
}

pub(super) async fn once_it_is_there_it_needs_no_network(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.go_offline().await?;
    page.run("document.querySelector('outsourcing-decision').answers = { answers: { strain: 4 }, money: { customers: 900 } }").await?;
    let change = page.event("decision-change").await?;
    ensure!(change["report"]["money"].is_object(), "{change}");
    page.run("document.body.append(document.createElement('outsourcing-decision'))").await?;
    page.ready().await?;
    page.expect_silence().await
}

/// A page that is itself a Yew app keeps its numbers on nodes under Yew's own names: none of ours may have them.
/// Yew marks nodes and listeners by numbers that every app counts from the same start.
pub(super) async fn another_yew_app_around_hears_only_its_own(page: Page) -> Outcome {
    page.open_ready("/yew/").await?;
    let press = "const root = document.querySelector('outsourcing-decision').shadowRoot;
        for (const control of root.querySelectorAll('.asking input, .asking button, .contents button')) control.click();
        return document.querySelector('output').textContent";
    ensure!(page.run(press).await? == "0", "the app around hears what is pressed in the widget");
    let said = "return document.querySelector('outsourcing-decision').answers";
    let before = page.run(said).await?;
    ensure!(before["quick"]["in_house"] == 2, "the widget does not hear it: {before}");
    page.run("document.querySelector('main > button').click()").await?;
    page.until("the app hears its own", "return document.querySelector('output').textContent === '1'")
        .await?;
    ensure!(page.run(said).await? == before, "the widget hears what is pressed in the app");
    page.expect_silence().await
}

pub(super) async fn no_node_has_the_marks_of_another_yew_app(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let marks = "
        const nodes = [...document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('*')];
        const marks = nodes.flatMap((node) => Object.keys(node));
        return [marks.some((name) => name.startsWith('__yew')), marks.some((name) => name.startsWith('__outsourcing_decision_'))]";
    let marks = page.run(marks).await?;
    ensure!(marks == json!([false, true]), "Yew's marks and ours: {marks}");
    Ok(())
}
