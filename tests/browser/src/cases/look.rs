//! What the standalone page looks like; its pictures are kept for people to look at.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::axe;
use crate::page::Page;

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
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {MONEY}; {OPEN_ALL}"))
        .await?;
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

/// Answers that show reasons, and answers that a red line stops.
const SHOP: &str = include_str!("../../../answers/service_as_brand.json");
const CLINIC: &str = include_str!("../../../answers/clinic.json");
/// Answers with amounts.
const MONEY: &str = include_str!("../../../answers/small_shop.json");

/// Opens whatever opens, once it is there.
pub(super) const OPEN_ALL: &str = "
    requestAnimationFrame(() => {
        const root = document.querySelector('outsourcing-decision').shadowRoot;
        for (const details of root.querySelectorAll('details')) details.open = true;
    });";

/// Every state of the page that has a look of its own, and how to get there.
fn states() -> [(&'static str, String); 15] {
    let click = |what: &str, nth: usize| {
        format!(
            "const root = document.querySelector('outsourcing-decision').shadowRoot;
             root.querySelectorAll('{what}')[{nth}].click();"
        )
    };
    let turn_to = |nth: usize| click(".contents button", nth);
    let answer =
        |answers: &str| format!("document.querySelector('outsourcing-decision').answers = {answers};");
    [
        ("first", String::new()),
        ("quick", answer(r#"{"quick":{"in_house":2,"outsource":-1,"split":0,"self_service":1}}"#)),
        ("reasons", answer(SHOP)),
        ("offered", click(".main", 0)),
        ("group", turn_to(2)),
        ("weights", turn_to(7)),
        ("points", click("[name=weighing]", 1)),
        ("order", click("[name=weighing]", 2)),
        ("facts", turn_to(8)),
        ("money", turn_to(9)),
        ("range", click(".beside button", 0)),
        ("not-yet", answer(CLINIC)),
        ("money-result", format!("{} {OPEN_ALL}", answer(MONEY))),
        ("kept", format!("{} {OPEN_ALL}", click(".scenarios button", 0))),
        ("beside", format!("{} {OPEN_ALL}", answer(SHOP))),
    ]
}

pub(super) async fn the_page_keeps_nobody_out(page: Page) -> Outcome {
    page.open_ready("/").await?;
    for (state, script) in states() {
        let before = page.widget_text().await?;
        page.run(&script).await?;
        if !script.is_empty() {
            let text = serde_json::to_string(&before)?;
            let changed = format!(
                "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.widget').innerText
                    !== {text}"
            );
            page.until(&format!("{state} shows"), &changed).await?;
        }
        for scheme in ["light", "dark"] {
            page.set_scheme(scheme).await?;
            for width in [360, 1100] {
                page.set_size(width, 800).await?;
                page.photograph(&format!("{state}-{width}-{scheme}")).await?;
            }
            let found = axe::violations(&page).await?;
            ensure!(found.is_empty(), "axe-core finds, {state} in {scheme}: {found:#?}");
        }
    }
    page.expect_silence().await
}
