//! What the standalone page looks like; its pictures are kept for people to look at.

use anyhow::ensure;
use browser_driver::pairs;
use serde_json::json;

use super::Outcome;
use crate::axe;
use crate::page::Page;
use crate::states::{self, MONEY, OPEN_ALL, ROOT};

/// What reaches beyond the right edge of the window, on the page and inside the widget.
pub(super) const TOO_WIDE: &str = "
    const { documentElement, body } = document;
    const inside = document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('*');
    const elements = [...body.querySelectorAll('*'), ...inside];
    const reaching = (isOut) => elements.filter((element) => isOut(element.getBoundingClientRect()))
        .filter(({ classList }) => !classList.contains('unseen'))
        .map(({ localName, className }) => `${localName}.${className}`);
    const right = documentElement.scrollWidth > innerWidth ? reaching(({ right }) => right > innerWidth + 0.5) : [];
    // What reaches beyond the left edge can never be scrolled to.
    return [...right, ...reaching(({ left, right }) => left < -0.5 && right > 0.5)];
";

pub(super) async fn the_page_fits_from_240_to_1200_pixels(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("{ROOT} widget.answers = {MONEY}; {OPEN_ALL}")).await?;
    let mut problems = Vec::new();
    for width in [240, 280, 360, 720, 1100, 1200] {
        page.set_size(width, 800).await?;
        for scheme in ["light", "dark"] {
            page.set_scheme(scheme).await?;
            page.photograph(&format!("page-{width}-{scheme}")).await?;
        }
        let too_wide = page.run(TOO_WIDE).await?;
        if too_wide != json!([]) {
            problems.push(format!("{width} pixels: {too_wide}"));
        }
    }
    ensure!(problems.is_empty(), "too wide for {problems:#?}");
    page.expect_silence().await
}

const LANGUAGES: [&str; 5] = ["en", "de", "ar", "fr", "es"];
const WIDTHS: [u32; 4] = [320, 360, 720, 1100];
/// What a reader may want of all pages.
const WISHES: [(&str, &[(&str, &str)]); 4] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("contrast", &[("prefers-contrast", "more")]),
    ("forced", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]),
];

/// Every state, each in every language, and every two of state, language, width and wish at least once.
pub(super) async fn the_page_keeps_nobody_out(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let states = states::all();
    let mut shown = None;
    for trial in pairs::plan(&[states.len(), LANGUAGES.len(), WIDTHS.len(), WISHES.len()]) {
        let (state, language, width) = (&states[trial[0]], LANGUAGES[trial[1]], WIDTHS[trial[2]]);
        let (wish, features) = WISHES[trial[3]];
        if shown != Some(trial[0]) {
            state.show(&page).await?;
            shown = Some(trial[0]);
        }
        page.run(&format!("{ROOT} widget.lang = '{language}'")).await?;
        let speaks = format!("{ROOT} return root.querySelector('.page').lang === '{language}'");
        page.until(&format!("it speaks {language}"), &speaks).await?;
        page.set_size(width, 800).await?;
        page.set_wishes(features).await?;
        let look = format!("{}-{language}-{width}-{wish}", state.name);
        page.photograph(&look).await?;
        let found = axe::violations(&page).await?;
        ensure!(found.is_empty(), "axe-core finds, {look}: {found:#?}");
        let wide = page.run(TOO_WIDE).await?;
        ensure!(wide == json!([]), "too wide, {look}: {wide}");
    }
    page.expect_silence().await
}
