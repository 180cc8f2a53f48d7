//! A reader goes all the way with the keyboard alone.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;

/// WebDriver's characters for keys.
const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const RIGHT: &str = "\u{E014}";
const SPACE: &str = " ";

/// More Tab presses than any page of the widget has stops.
const STOPS_MAX: usize = 120;

/// The short way: the quick test, the questions that count most, two at a time until all nineteen are answered, and the
/// weights, the facts and the amounts.
const N_SHORT: usize = 1 + 10 + 3;
/// The long way: five groups instead of both.
const N_LONG: usize = 5 + 3;

/// What has the focus, inside the shadow root: kind, group, whether a choice is made there.
const FOCUSED: &str = "
    const root = document.querySelector('outsourcing-decision').shadowRoot;
    const at = root.activeElement;
    if (!at) return { kind: 'outside' };
    const isChosen = [...root.querySelectorAll('input')].some((input) => input.name === at.name && input.checked);
    return { kind: at.type ?? at.localName, name: at.name ?? '', main: at.classList.contains('main'),
        isChosen, isEmpty: at.value === '' };
";

/// The heading of the questions and the first of them: no two pages have both alike.
const PAGE_SHOWN: &str = "
    const root = document.querySelector('outsourcing-decision').shadowRoot;
    const said = (selector) => root.querySelector(selector)?.textContent;
    return `${said('.questions .section-title')}: ${said('.questions .question legend')}`";

/// Goes on with Tab, answers whatever choice it comes to, and presses the main button of the page.
/// Gives how many choices were made.
async fn answer_page(page: &Page, n_before: usize) -> Result<usize> {
    let mut n_made = 0;
    for _ in 0..STOPS_MAX {
        page.press(TAB).await?;
        let focused = page.run(FOCUSED).await?;
        if focused["main"] == true {
            page.press(ENTER).await?;
            return Ok(n_made);
        }
        let is_open = focused["isChosen"] == false;
        match focused["kind"].as_str() {
            Some("radio") if is_open => {
                // From the low end to the n-th place; the sixth is "not sure".
                let n_steps = (n_before + n_made) % 5;
                page.press(&format!("{SPACE}{}", RIGHT.repeat(n_steps))).await?;
                n_made += 1;
            }
            Some("text") if focused["isEmpty"] == true => {
                page.press("20").await?;
                n_made += 1;
            }
            Some("checkbox") if is_open => {
                page.press(SPACE).await?;
                n_made += 1;
            }
            _ => {}
        }
    }
    anyhow::bail!("no main button within {STOPS_MAX} stops")
}

/// Answers so many pages, each another one; the last leads to the answer.
async fn go_through(page: &Page, n_pages: usize) -> Result<()> {
    let mut n_made = 0;
    let mut shown: Vec<Value> = Vec::new();
    for _ in 0..n_pages {
        let one = page.run(PAGE_SHOWN).await?;
        ensure!(!shown.contains(&one), "{one} came twice");
        n_made += answer_page(page, n_made).await?;
        shown.push(one.clone());
        if shown.len() < n_pages {
            let moved = format!("return (() => {{ {PAGE_SHOWN} }})() !== {one}");
            page.until("the next questions show", &moved).await?;
        }
    }
    Ok(())
}

pub(super) async fn the_long_way_is_gone_by_keyboard_too(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run("document.querySelector('outsourcing-decision').setAttribute('mode', 'full')").await?;
    page.until(
        "the first group shows",
        &format!("return (() => {{ {PAGE_SHOWN} }})().startsWith('Your customers')"),
    )
    .await?;
    go_through(&page, N_LONG).await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    let n_answered = answers["answers"].as_object().context("no answers")?.len();
    ensure!(n_answered == 19, "{n_answered} of 19 questions are answered: {answers}");
    let report = page.run("return document.querySelector('outsourcing-decision').report").await?;
    read_verdict(&page, &report).await?;
    page.expect_silence().await
}

pub(super) async fn everything_is_answered_by_keyboard_and_the_verdict_read(page: Page) -> Outcome {
    page.open_ready("/").await?;
    go_through(&page, N_SHORT).await?;
    let report = page.run("return document.querySelector('outsourcing-decision').report").await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    let n_answered = answers["answers"].as_object().context("no answers")?.len();
    ensure!(n_answered == 19, "{n_answered} of 19 questions are answered: {answers}");
    let n_rated = answers["quick"].as_object().context("no quick test")?.len();
    ensure!(n_rated == 4, "{n_rated} of 4 ways are rated: {answers}");
    let n_amounts = answers["money"].as_object().context("no amounts")?.len();
    // The box for those who answer beside other work is ticked on the way: no hour is paid for waiting.
    ensure!(n_amounts == 8, "{n_amounts} of the 8 first amounts are given: {answers}");
    ensure!(report["verdict"]["kind"] != "nothing_answered", "{}", report["verdict"]);
    read_verdict(&page, &report).await?;
    page.expect_silence().await
}

/// The verdict on the page is the report's, and each reason names its article.
async fn read_verdict(page: &Page, report: &Value) -> Result<()> {
    let sentence = report["verdict"]["sentence"].as_str().context("no sentence")?;
    let shown = page
        .run(
            "const root = document.querySelector('outsourcing-decision').shadowRoot;
             return root.querySelector('.headline').textContent.replace(/\\s+/g, ' ').trim()",
        )
        .await?;
    ensure!(shown == sentence, "the page says {shown}, the report {sentence}");
    let focused = page
        .run("return document.querySelector('outsourcing-decision').shadowRoot.activeElement?.id")
        .await?;
    ensure!(focused == "answer", "after the last page the focus is at {focused}");
    let n_without_article = page
        .run(
            "const root = document.querySelector('outsourcing-decision').shadowRoot;
             const reasons = [...root.querySelectorAll('li.reason')];
             return [reasons.length, reasons.filter((reason) => !reason.querySelector('cite')?.textContent).length]",
        )
        .await?;
    ensure!(n_without_article[0].as_u64() >= Some(2), "reasons on the page: {}", n_without_article[0]);
    ensure!(n_without_article[1] == json!(0), "reasons without an article: {}", n_without_article[1]);
    Ok(())
}

pub(super) async fn going_back_loses_nothing(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let choose = "
        const root = document.querySelector('outsourcing-decision').shadowRoot;
        root.querySelector('[name=\"quick-split\"]').click();
        root.querySelector('.turner button:not(.main)').click();";
    page.run(choose).await?;
    let has = |name: &str| {
        format!(
            "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('[name=\"{name}\"]')"
        )
    };
    page.until("the first group shows", &format!("{} !== null", has("criterion-reason_to_buy"))).await?;
    let answer_and_back = "
        const root = document.querySelector('outsourcing-decision').shadowRoot;
        root.querySelectorAll('[name=\"criterion-reason_to_buy\"]')[4].click();
        root.querySelector('.turner button:not(.main)').click();";
    page.run(answer_and_back).await?;
    page.until("the quick test shows again", &format!("{} !== null", has("quick-split"))).await?;
    let kept = page.run(&format!("{}.checked", has("quick-split"))).await?;
    ensure!(kept == true, "the rating is gone");
    page.run(
        "document.querySelector('outsourcing-decision').shadowRoot.querySelector('.turner button:not(.main)').click()",
    )
    .await?;
    page.until("the first group shows again", &format!("{} !== null", has("criterion-reason_to_buy")))
        .await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(answers["answers"] == json!({ "reason_to_buy": 4 }), "{answers}");
    page.expect_silence().await
}
