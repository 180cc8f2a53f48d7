//! What is announced to whoever does not see it change: that alone, and no more than once a second.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;
use crate::states::{OPEN, ROOT};

/// Seconds are over when the test says so.
const SECONDS: &str = "
    const later = window.setTimeout;
    window.seconds = [];
    window.setTimeout = (act, time, ...rest) => time === 1000 ? seconds.push(act) : later(act, time, ...rest);
";

/// Hears what a screen reader is given to announce, from now on: the text of each live region when it changes.
const LISTEN: &str = "
    const live = '[role=status], [role=alert], [role=log], output, [aria-live]';
    window.heard = [];
    const regions = (node) => [(node.closest ? node : node.parentElement)?.closest(live), ...node.querySelectorAll?.(live) ?? []];
    new MutationObserver((changes) => {
        const changed = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes].flatMap(regions));
        for (const region of new Set(changed)) {
            const text = region?.textContent.replace(/\\s+/g, ' ').trim();
            if (text) heard.push(text);
        }
    }).observe(root.querySelector('.widget'), { subtree: true, childList: true, characterData: true });
";

/// Whatever was done is drawn.
const DRAWN: &str =
    "await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));";

/// A page on which it is heard what is announced.
async fn listening(page: &Page, answers: &str) -> Outcome {
    page.before_load(SECONDS).await?;
    page.open_ready("/").await?;
    page.run(&act(&format!("widget.answers = {answers};"))).await?;
    // The answers of the page are no news.
    page.run("return seconds.splice(0).forEach((over) => over())").await?;
    page.run(&format!("{ROOT} {LISTEN}")).await?;
    Ok(())
}

/// A script that does something and waits until it is drawn.
fn act(script: &str) -> String {
    format!("{ROOT} return (async () => {{ {script} {DRAWN} }})()")
}

/// Does something, and gives what is announced meanwhile.
async fn heard(page: &Page, script: &str) -> Result<Value> {
    page.run(&act(script)).await?;
    page.run("return heard.splice(0)").await
}

/// Lets the second be over, and gives what is announced then.
async fn heard_a_second_later(page: &Page) -> Result<Value> {
    heard(page, "seconds.splice(0).forEach((over) => over());").await
}

async fn headline(page: &Page) -> Result<Value> {
    page.run(&format!(
        "{ROOT} return root.querySelector('.headline').textContent.replace(/\\s+/g, ' ').trim()"
    ))
    .await
}

pub(super) async fn an_answer_announces_the_headline_and_nothing_else(page: Page) -> Outcome {
    listening(&page, r#"{ "version": 1 }"#).await?;
    let said = heard(&page, "root.querySelector('#quick-in_house-4').click();").await?;
    ensure!(said == json!(["Rate 3 more ways to see what the quick test says."]), "first rating: {said}");
    let said = heard(&page, "root.querySelectorAll('[name=gut]')[1].click();").await?;
    ensure!(said == json!([]), "the gut choice changes nothing that is announced: {said}");
    let said = heard_a_second_later(&page).await?;
    ensure!(said == json!([]), "nothing has changed since: {said}");
    let said = heard(&page, "for (const n of ['in_house', 'outsource', 'split', 'self_service']) root.querySelector(`#quick-${n}-3`).click();").await?;
    ensure!(said.as_array().is_some_and(|said| said.len() == 1), "four at once: {said}");
    page.expect_silence().await
}

pub(super) async fn a_headline_that_changes_twice_within_a_second_is_announced_twice(page: Page) -> Outcome {
    listening(&page, r#"{ "version": 1 }"#).await?;
    let rate = |way: &str| format!("root.querySelector('#quick-{way}-3').click();");
    let said = heard(&page, &rate("in_house")).await?;
    ensure!(said == json!(["Rate 3 more ways to see what the quick test says."]), "at once: {said}");
    let said = heard(&page, &rate("outsource")).await?;
    ensure!(said == json!([]), "within the second: {said}");
    let said = heard(&page, &rate("split")).await?;
    ensure!(said == json!([]), "still within it: {said}");
    let said = heard_a_second_later(&page).await?;
    ensure!(
        said == json!(["Rate 1 more way to see what the quick test says."]),
        "what is left of it: {said}"
    );
    let said = heard_a_second_later(&page).await?;
    ensure!(said == json!([]), "and once: {said}");
    page.expect_silence().await
}

/// A slider is told by the words of its value; what else is announced is the headline, where it has changed.
pub(super) async fn a_slider_dragged_far_announces_no_more_than_where_it_ends(page: Page) -> Outcome {
    listening(&page, OPEN).await?;
    page.run(&act("[...root.querySelectorAll('.contents button')].at(-3).click();")).await?;
    page.run(&act("root.querySelectorAll('[name=weighing]')[1].click();")).await?;
    page.run("seconds.splice(0).forEach((over) => over()); heard.splice(0)").await?;
    page.run(&act("
        window.headlines = new Set();
        const slider = [...root.querySelectorAll('.weight [type=range]')].at(-1);
        for (let step = 0; step < 20; step++) {
            slider.value = 100 - 5 * step;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            await new Promise((drawn) => requestAnimationFrame(drawn));
            headlines.add(root.querySelector('.headline').textContent);
        }
    "))
        .await?;
    let n_headlines = page.run("return headlines.size").await?;
    ensure!(n_headlines.as_u64() > Some(2), "the headline changes too little to try it: {n_headlines}");
    let said = page.run("return heard.splice(0)").await?;
    ensure!(said.as_array().is_some_and(|said| said.len() == 1), "while dragged: {said}");
    let last = heard_a_second_later(&page).await?;
    let shown = headline(&page).await?;
    ensure!(
        last == json!([shown]) || said == json!([shown]) && last == json!([]),
        "{shown} shows, {last} is announced"
    );
    page.expect_silence().await
}

pub(super) async fn what_is_wrong_with_an_amount_is_announced_once(page: Page) -> Outcome {
    listening(&page, r#"{ "version": 1 }"#).await?;
    page.run(&act("[...root.querySelectorAll('.contents button')].at(-1).click();")).await?;
    page.run("heard.splice(0)").await?;
    let mut said = Vec::new();
    for text in ["m", "ma", "man", "many"] {
        let typed = format!(
            "const field = root.querySelector('.questions [type=text]'); field.value = '{text}';
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));"
        );
        said.push(heard(&page, &typed).await?);
    }
    ensure!(said[0].as_array().is_some_and(|said| said.len() == 1), "at the first letter: {said:?}");
    ensure!(said[1..].iter().all(|said| *said == json!([])), "letter by letter: {said:?}");
    page.expect_silence().await
}

pub(super) async fn starting_over_and_taking_that_back_are_announced(page: Page) -> Outcome {
    listening(&page, OPEN).await?;
    let said = heard(&page, "root.querySelector('.ending button').click();").await?;
    ensure!(said == json!(["Your answer shows up here.", "All answers are cleared."]), "{said}");
    heard_a_second_later(&page).await?;
    let said = heard(&page, "root.querySelector('.cleared button').click();").await?;
    ensure!(said == json!([headline(&page).await?]), "{said}");
    page.expect_silence().await
}
