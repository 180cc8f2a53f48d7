//! The widget is a component of another Yew app (`examples/yew_app`).

use anyhow::ensure;
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;

const ROOT: &str = "document.querySelector('main > div').shadowRoot";

/// Stands in for the clipboard, which asks for rights that a test cannot give.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: {
    writeText: (text) => { window.copied = text; return Promise.resolve(); } } });";

async fn open(page: &Page, address: &str) -> anyhow::Result<()> {
    page.open(address).await?;
    page.until(
        "the questions show",
        &format!("return document.querySelector('main > div') && {ROOT}?.querySelector('fieldset')"),
    )
    .await?;
    Ok(())
}

/// What the app has heard, answers.
async fn heard(page: &Page) -> anyhow::Result<Value> {
    let text = "document.querySelector('output').textContent";
    page.until("the app hears", &format!("return {text} !== ''")).await?;
    page.run(&format!("return JSON.parse({text})")).await
}

async fn says(page: &Page, sentence: &str) -> anyhow::Result<Value> {
    let says = format!("return {ROOT}?.querySelector('.widget')?.innerText.includes('{sentence}')");
    page.until(&format!("“{sentence}” shows"), &says).await
}

fn press(label: &str) -> String {
    format!(
        "[...{ROOT}.querySelectorAll('button')].find((button) => button.textContent === '{label}').click()"
    )
}

pub(super) async fn a_component_asks_and_the_app_hears(page: Page) -> Outcome {
    open(&page, "/yew_app/").await?;
    page.run(&format!("for (const input of {ROOT}.querySelectorAll('.asking input')) input.click()")).await?;
    let said = heard(&page).await?;
    ensure!(said["quick"]["in_house"] == 2, "{said}");
    let counts = "return document.querySelector('#press').textContent";
    ensure!(page.run(counts).await? == "0", "the app takes the widget's presses for its own");
    page.run("document.querySelector('#press').click()").await?;
    page.until("the app hears its own", &format!("{counts} === '1'")).await?;
    ensure!(heard(&page).await? == said, "the widget takes the app's press for its own");
    page.expect_silence().await
}

/// The app keeps what it has heard, and gives it to the next component.
pub(super) async fn a_component_that_comes_back_knows_what_was_said(page: Page) -> Outcome {
    open(&page, "/yew_app/").await?;
    page.run(&format!("{ROOT}.querySelector('.asking input').click()")).await?;
    let said = heard(&page).await?;
    page.run("document.querySelector('#toggle').click()").await?;
    page.until("it is gone", "return !document.querySelector('main > div')").await?;
    page.run("document.querySelector('#toggle').click()").await?;
    let ticked = format!(
        "return document.querySelector('main > div') && {ROOT}?.querySelector('.asking input:checked') !== null"
    );
    page.until("the first answer is ticked", &ticked).await?;
    ensure!(heard(&page).await? == said, "another answer than before");
    page.expect_silence().await
}

/// What only a browser can do: the address, the clipboard, files.
pub(super) async fn a_component_has_the_services_of_the_browser(page: Page) -> Outcome {
    page.before_load(CLIPBOARD).await?;
    open(&page, "/yew_app/").await?;
    page.run(&format!("{ROOT}.querySelector('.asking input').click()")).await?;
    let said = heard(&page).await?;
    page.run(&press("Copy link")).await?;
    let copied = page.until("the link is copied", "return window.copied").await?;
    let link = copied.as_str().unwrap_or_default();
    let (_, code) = link.split_once("/yew_app/").unwrap_or_default();
    ensure!(code.starts_with("#outsourcing-decision="), "{link}");
    says(&page, "The link is copied").await?;

    // Elsewhere first: another fragment alone would load nothing.
    page.open("/yew/").await?;
    open(&page, &format!("/yew_app/{code}")).await?;
    ensure!(heard(&page).await? == said, "the link carries something else");

    // A component that comes back later does not open it again.
    page.run(&format!("{ROOT}.querySelectorAll('.asking input')[1].click()")).await?;
    page.until(
        "the app hears another answer",
        &format!("return document.querySelector('output').textContent !== {}", json!(said.to_string())),
    )
    .await?;
    let later = heard(&page).await?;
    for is_there in ["!", ""] {
        page.run("document.querySelector('#toggle').click()").await?;
        page.until("it goes or comes", &format!("return {is_there}!!document.querySelector('main > div')"))
            .await?;
    }
    says(&page, "Take it with you").await?;
    ensure!(heard(&page).await? == later, "the link is opened again");

    let choose = format!(
        "const input = {ROOT}.querySelector('[type=file]'), chosen = new DataTransfer();
        chosen.items.add(new File([{}], 'mine.json'));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(r#"{"version":1,"gut":"in_house"}"#)
    );
    page.run(&choose).await?;
    page.until(
        "the file is opened",
        "return document.querySelector('output').textContent.includes('\"gut\"')",
    )
    .await?;
    page.expect_silence().await
}

/// The widget's own look comes along, and stays inside.
pub(super) async fn a_component_looks_as_the_element_does(page: Page) -> Outcome {
    open(&page, "/yew_app/").await?;
    let look = format!(
        "const shown = {ROOT}.querySelector('fieldset');
        return [getComputedStyle({ROOT}.host).colorScheme, getComputedStyle(shown).borderTopWidth,
            getComputedStyle(document.querySelector('#press')).fontFamily === getComputedStyle(shown).fontFamily]"
    );
    let look = page.run(&look).await?;
    ensure!(look == json!(["light", "0px", false]), "{look}");
    page.photograph("yew-app").await?;
    page.expect_silence().await
}
