//! The languages of the widget: which one it speaks, and that it speaks nothing else.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::Outcome;
use super::look::TOO_WIDE;
use crate::page::Page;
use crate::states::{MONEY, OPEN_ALL, ROOT};

const ENGLISH: &str = include_str!("../../../../locales/en.json");
/// Every language besides English, with its title.
const LANGUAGES: [(&str, &str); 4] = [
    ("ar", include_str!("../../../../locales/ar.json")),
    ("de", include_str!("../../../../locales/de.json")),
    ("es", include_str!("../../../../locales/es.json")),
    ("fr", include_str!("../../../../locales/fr.json")),
];
/// A sentence of so many words is not the same in two languages by chance.
const WORDS_MIN: usize = 4;

/// The sentence of a key in a locale file.
fn said(locale: &str, section: &str, key: &str) -> anyhow::Result<String> {
    let locale: Value = serde_json::from_str(locale)?;
    Ok(locale[section][key].as_str().context("no such sentence")?.to_owned())
}

fn locale(language: &str) -> &'static str {
    LANGUAGES.iter().find(|(tag, _)| *tag == language).map_or(ENGLISH, |(_, locale)| locale)
}

/// Waits until the title is of this language.
async fn speaks(page: &Page, language: &str) -> Outcome {
    let title = serde_json::to_string(&said(locale(language), "page", "title")?)?;
    let script = format!("{ROOT} return root.querySelector('.title')?.textContent === {title}");
    page.until(&format!("it speaks {language}"), &script).await?;
    Ok(())
}

pub(super) async fn it_speaks_the_language_of_its_place(page: Page) -> Outcome {
    page.open_ready("/pages/german.html").await?;
    speaks(&page, "de").await?;
    ensure!(page.requests("/locale-").await?.len() == 1, "{:?}", page.requests("/locale-").await?);
    page.run(&format!("{ROOT} widget.answers = {MONEY}")).await?;
    let report = page.run(&format!("{ROOT} return widget.reportText")).await?;

    page.run("document.documentElement.lang = 'fr'").await?;
    speaks(&page, "fr").await?;
    page.run(&format!("{ROOT} widget.lang = 'ar'")).await?;
    speaks(&page, "ar").await?;
    let direction =
        page.run(&format!("{ROOT} return getComputedStyle(root.querySelector('.title')).direction")).await?;
    ensure!(direction == "rtl", "Arabic runs {direction}");
    let now = page.run(&format!("{ROOT} return widget.reportText")).await?;
    ensure!(now == report && now != Value::Null, "the report is not the same in every language");

    // None of ours: English stands in, and so it does where the page goes back to it.
    page.run(&format!("{ROOT} widget.lang = 'it'")).await?;
    speaks(&page, "en").await?;
    page.run(&format!("{ROOT} widget.removeAttribute('lang')")).await?;
    speaks(&page, "fr").await?;
    page.expect_silence().await
}

/// A part of a page that keeps to itself, and a move that tells neither of a departure nor of an arrival.
pub(super) async fn it_hears_of_its_language_wherever_it_is(page: Page) -> Outcome {
    page.open_ready("/pages/german.html").await?;
    let hidden = "const place = document.createElement('div'); document.body.append(place);
        place.attachShadow({ mode: 'open' }).append(document.querySelector('outsourcing-decision'));
        window.place = place;";
    page.run(hidden).await?;
    let there = "const widget = place.shadowRoot.querySelector('outsourcing-decision'); const root = widget.shadowRoot;";
    let title = |language: &str| -> anyhow::Result<String> {
        let title = serde_json::to_string(&said(locale(language), "page", "title")?)?;
        Ok(format!("{there} return root.querySelector('.title').textContent === {title}"))
    };
    page.run(&format!("{there} widget.lang = 'es'")).await?;
    page.until("it speaks Spanish", &title("es")?).await?;
    page.run(&format!("{there} widget.removeAttribute('lang'); place.lang = 'ar'")).await?;
    page.until("it speaks Arabic", &title("ar")?).await?;
    let moved = format!(
        "{there} const main = document.querySelector('main'); main.lang = 'fr';
         if (main.moveBefore) main.moveBefore(widget, null); else main.append(widget);"
    );
    page.run(&moved).await?;
    speaks(&page, "fr").await?;
    page.expect_silence().await
}

pub(super) async fn where_the_page_does_not_say_it_speaks_the_readers(page: Page) -> Outcome {
    page.before_load(
        "Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['it', 'es-MX', 'en'] })",
    )
    .await?;
    page.open_ready("/pages/no_language.html").await?;
    speaks(&page, "es").await?;
    page.expect_silence().await
}

pub(super) async fn english_loads_no_other_language(page: Page) -> Outcome {
    page.open_ready("/").await?;
    speaks(&page, "en").await?;
    ensure!(page.requests("/locale-").await?.is_empty(), "{:?}", page.requests("/locale-").await?);
    page.expect_silence().await
}

pub(super) async fn a_language_that_does_not_arrive_leaves_english(page: Page) -> Outcome {
    page.before_load(
        "const reached = window.fetch;
         window.fetch = (address, ...rest) => `${address}`.includes('/locale-')
            ? Promise.reject(new TypeError('no network')) : reached(address, ...rest);",
    )
    .await?;
    page.open_ready("/pages/german.html").await?;
    speaks(&page, "en").await?;
    let problem = page.event("decision-problem").await?;
    let message = problem["message"].as_str().unwrap_or_default();
    ensure!(problem["kind"] == "load-failed" && message.contains("/locale-de-"), "{problem}");
    Ok(())
}

pub(super) async fn numbers_are_read_and_written_as_in_the_language(page: Page) -> Outcome {
    page.open_ready("/pages/german.html").await?;
    page.run(&format!("{ROOT} widget.answers = {MONEY}")).await?;
    let turn = said(locale("de"), "page", "money_heading")?;
    let turn = serde_json::to_string(&turn)?;
    let to_money = format!(
        "{ROOT} [...root.querySelectorAll('.contents button')].find((button) =>
        button.textContent.includes({turn})).click()"
    );
    page.run(&to_money).await?;
    let typed = format!(
        "{ROOT} const field = root.querySelector('[name=amount-wage_per_hour-1]');
         if (!field) return false;
         field.value = '21,5';
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
         return true"
    );
    page.until("a number is typed", &typed).await?;
    let wage = format!("{ROOT} return widget.answers.money.wage_per_hour === 21.5");
    page.until("it is read with its comma", &wage).await?;
    // Kept as a number, written in the language that is spoken.
    page.run(&format!("{ROOT} widget.lang = 'en'")).await?;
    let shown =
        format!("{ROOT} return root.querySelector('[name=amount-wage_per_hour-1]')?.value === '21.5'");
    page.until("the field is written anew", &shown).await?;
    page.run(&format!("{ROOT} widget.lang = 'de'")).await?;
    page.until("and back", &shown.replace("'21.5'", "'21,5'")).await?;
    let text = page.widget_text().await?;
    ensure!(
        text.contains("10.000") && !text.contains("10,000"),
        "thousands are not set apart by points: {text}"
    );
    ensure!(text.contains("\u{a0}$"), "money is not written as in German: {text}");
    page.expect_silence().await
}

pub(super) async fn money_shows_in_the_currency_that_the_page_names(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("{ROOT} widget.answers = {MONEY}; widget.setAttribute('currency', 'EUR')")).await?;
    let report = page.run(&format!("{ROOT} return widget.reportText")).await?;
    let euros = format!(
        "{ROOT} const text = root.querySelector('.widget').innerText;
        return text.includes('€') && !text.includes('$') && text.includes('times 0.924')"
    );
    page.until("money shows in euros", &euros).await?;
    page.run(&format!("{ROOT} widget.setAttribute('currency', 'XYZ')")).await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "attribute-invalid" && problem["path"] == "currency", "{problem}");
    let dollars = format!(
        "{ROOT} const text = root.querySelector('.widget').innerText;
        return text.includes('$') && !text.includes('€')"
    );
    page.until("the model's own currency stands", &dollars).await?;
    let now = page.run(&format!("{ROOT} return widget.reportText")).await?;
    ensure!(now == report, "the report is not in the model's currency");
    page.expect_silence().await
}

/// Dollars are dollars also where the sign alone means pesos.
pub(super) async fn money_is_never_taken_for_another(page: Page) -> Outcome {
    page.open_ready("/pages/german.html").await?;
    page.run(&format!("{ROOT} widget.answers = {MONEY}; widget.lang = 'es-MX'")).await?;
    let dollars = format!("{ROOT} return root.querySelector('.widget').innerText.includes('USD')");
    page.until("dollars are named", &dollars).await?;
    page.expect_silence().await
}

/// Whatever shows, in every language: no English, and nothing cut off.
pub(super) async fn every_language_is_whole(page: Page) -> Outcome {
    page.open_ready("/pages/german.html").await?;
    page.run(&format!("{ROOT} widget.answers = {MONEY}")).await?;
    let english: Value = serde_json::from_str(ENGLISH)?;
    let mut sentences = Vec::new();
    gather(&english, &mut sentences);
    let looks = [(240, "light"), (360, "dark"), (320, "light"), (1100, "dark")];
    for ((language, _), (width, scheme)) in LANGUAGES.into_iter().zip(looks) {
        page.run(&format!("{ROOT} widget.lang = '{language}'")).await?;
        speaks(&page, language).await?;
        page.run(OPEN_ALL).await?;
        let open = format!("{ROOT} return [...root.querySelectorAll('details')].every(({{ open }}) => open)");
        page.until("everything is open", &open).await?;
        let text = page.widget_text().await?;
        let left: Vec<&String> = sentences.iter().filter(|sentence| text.contains(*sentence)).collect();
        ensure!(left.is_empty(), "{language} says in English: {left:?}");
        ensure!(!text.contains('{'), "{language} leaves a gap: {text}");
        page.set_scheme(scheme).await?;
        page.set_size(width, 800).await?;
        page.photograph(&format!("language-{language}-{width}-{scheme}")).await?;
        let wide = page.run(TOO_WIDE).await?;
        ensure!(wide == json!([]), "{language} is too wide for {width} pixels: {wide}");
    }
    page.expect_silence().await
}

/// English sentences that are shown as they are; names of firms and papers are the same in every language.
fn gather(value: &Value, sentences: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.contains('{') && text.split(' ').count() >= WORDS_MIN => {
            sentences.push(text.clone());
        }
        Value::Object(entries) => {
            let entries = entries.iter().filter(|(key, _)| *key != "basis");
            entries.for_each(|(_, entry)| gather(entry, sentences));
        }
        _ => {}
    }
}
