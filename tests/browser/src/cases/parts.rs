//! The program in two parts: the first one answers alone, and whatever becomes of the second one is told.

use anyhow::ensure;

use super::Outcome;
use crate::page::Page;
use crate::states::ROOT;

/// Holds the second part back until the page calls `release`, or refuses it while `isOut`.
const HELD_BACK: &str = "
    const reached = window.fetch;
    window.fetch = (address, ...rest) => !`${address}`.includes('_later-') ? reached(address, ...rest)
        : window.isOut ? Promise.reject(new TypeError('no network'))
        : new Promise((go) => { window.release = () => go(reached(address, ...rest)); });
";

const STARTED: &str = "const root = document.querySelector('outsourcing-decision').shadowRoot;
    return root.querySelector('.widget .asking') && !root.querySelector('slot')";

/// Presses every entry of the contents and gives the texts of all these pages; the amounts are the last.
const TURN_ALL_PAGES: &str = "return (async () => {
    const texts = [];
    for (let n = 0; n < root.querySelectorAll('.contents button').length; n++) {
        root.querySelectorAll('.contents button')[n].click();
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        texts.push(root.querySelector('.widget').innerText);
    }
    return texts.join('\\n');
})()";

pub(super) async fn the_first_one_asks_and_answers_alone(page: Page) -> Outcome {
    page.before_load(HELD_BACK).await?;
    page.open("/").await?;
    page.until("the first part shows", STARTED).await?;
    page.run(&format!("{ROOT} root.querySelector('#quick-outsource-4').click()")).await?;
    let said = page.run(&format!("{ROOT} {TURN_ALL_PAGES}")).await?;
    let said = said.as_str().unwrap_or_default();
    // A sentence that is not there shows as its key.
    let is_key = |word: &&str| {
        let word = word.trim_end_matches('.');
        word.contains('.') && word.chars().all(|sign| sign.is_ascii_lowercase() || "._".contains(sign))
    };
    let keys: Vec<&str> = said.split_whitespace().filter(is_key).collect();
    ensure!(keys.is_empty(), "it lacks sentences: {keys:?}");
    ensure!(said.contains("This part is on its way."), "nothing stands where the amounts will: {said}");
    let full = format!(
        "{ROOT} root.querySelectorAll('.contents button')[1].click();
         return (async () => {{
             await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
             root.querySelector('.questions input[type=radio]').click();
         }})()"
    );
    page.run(&full).await?;
    page.until("all four ways are weighed", &format!("{ROOT} return root.querySelector('.shares') && true"))
        .await?;
    page.until("the second part is asked for", "return window.release && true").await?;
    let told = page.run("return witness.events.length").await?;
    ensure!(told == 0, "it calls itself ready");
    page.run("release()").await?;
    page.event("decision-ready").await?;
    let change = page.event("decision-change").await?;
    ensure!(change["answers"]["quick"]["outsource"] == 2, "what was said meanwhile is not told: {change}");
    page.until("reasons follow", &format!("{ROOT} return root.querySelector('.behind') && true")).await?;
    page.expect_silence().await
}

pub(super) async fn one_that_does_not_arrive_is_tried_again(page: Page) -> Outcome {
    page.before_load(&format!("window.isOut = true; {HELD_BACK}")).await?;
    page.open("/").await?;
    let problem = page.event("decision-problem").await?;
    let is_named = problem["message"].as_str().is_some_and(|said| said.contains("_later-"));
    ensure!(problem["kind"] == "load-failed" && is_named, "{problem}");
    let said = page.run(&format!("{ROOT} {TURN_ALL_PAGES}")).await?;
    ensure!(
        said.as_str().is_some_and(|said| said.contains("could not be loaded")),
        "the reader is not told: {said}"
    );
    page.run(&format!(
        "{ROOT} window.isOut = false; root.querySelector('.questions .section-title').click()"
    ))
    .await?;
    page.until("it is asked for again", "return window.release && true").await?;
    page.run("release()").await?;
    let asked = format!("{ROOT} return root.querySelector('[name^=amount-customers]') && true");
    page.ready().await?;
    page.until("the amounts are asked", &asked).await?;
    Ok(())
}

/// Opens a page whose first part shows while the second is held back, and ticks a rating.
async fn ticked_meanwhile(page: &Page, path: &str) -> Outcome {
    page.before_load(HELD_BACK).await?;
    page.open(path).await?;
    page.until("the first part shows", STARTED).await?;
    page.run(&format!("{ROOT} root.querySelector('#quick-outsource-4').click()")).await?;
    page.until("the second part is asked for", "return window.release && true").await?;
    Ok(())
}

pub(super) async fn what_is_said_meanwhile_is_kept_and_told_once(page: Page) -> Outcome {
    ticked_meanwhile(&page, "/").await?;
    page.run(&format!("{ROOT} widget.setAttribute('storage', 'local')")).await?;
    let kept = "return Object.values(localStorage).some((text) => text.includes('outsource'))";
    page.until("the browser keeps it", kept).await?;
    let said = page.run(&format!("{ROOT} return widget.answers.quick.outsource")).await?;
    ensure!(said == 2, "the page reads {said}");
    // Then the page says something else: what the reader said is no news any more.
    let set = format!(
        "{ROOT} widget.answers = {{ answers: {{ strain: 4 }} }}; release(); return widget.answers.answers.strain"
    );
    ensure!(page.run(&set).await? == 4, "the page does not read what it has set");
    page.event("decision-ready").await?;
    page.event("decision-change").await?;
    page.ready().await?;
    let told = page
        .run("return witness.events.filter(({ name }) => name === 'decision-change').map(({ detail }) => detail.answers)")
        .await?;
    ensure!(
        told == serde_json::json!([{ "version": 1, "answers": { "strain": 4 } }]),
        "the page hears {told}"
    );
    page.expect_silence().await
}

pub(super) async fn a_model_that_is_set_meanwhile_stands_alone(page: Page) -> Outcome {
    ticked_meanwhile(&page, "/").await?;
    let model = include_str!("../../../../examples/van.json");
    let ours = page
        .run(&format!("{ROOT} widget.model = {model}; return root.querySelector('.asking') === null"))
        .await?;
    ensure!(ours == true, "the built-in questions stand in for others");
    page.run("release()").await?;
    page.ready().await?;
    let report = page.run(&format!("{ROOT} return widget.reportText")).await?;
    ensure!(
        report.as_str().is_some_and(|text| text.contains("\"lease\"")),
        "the report is of others: {report}"
    );
    page.expect_silence().await
}

pub(super) async fn the_focus_stays_where_the_second_one_draws(page: Page) -> Outcome {
    ticked_meanwhile(&page, "/").await?;
    let to_money = format!("{ROOT} [...root.querySelectorAll('.contents button')].at(-1).click()");
    page.run(&to_money).await?;
    let is_focused = format!("{ROOT} return root.activeElement?.matches('.questions .section-title')");
    page.until("its heading has the focus", &is_focused).await?;
    page.run("release()").await?;
    page.ready().await?;
    page.until(
        "the amounts are asked",
        &format!("{ROOT} return root.querySelector('[name^=amount-customers]') && true"),
    )
    .await?;
    ensure!(page.run(&is_focused).await? == true, "the focus is lost");
    page.expect_silence().await
}
