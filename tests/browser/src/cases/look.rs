//! What the standalone page looks like; its pictures are kept for people to look at.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::axe;
use crate::page::Page;

/// What reaches beyond the right edge of the window, on the page and inside the widget.
const TOO_WIDE: &str = "
    const { documentElement, body } = document;
    const inside = document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('*');
    const elements = [...body.querySelectorAll('*'), ...inside];
    const wide = elements.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
    const names = wide.map(({ localName, className }) => `${localName}.${className}`);
    return documentElement.scrollWidth > innerWidth ? names : [];
";

pub(super) async fn the_page_fits_from_240_to_1200_pixels(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let mut problems = Vec::new();
    for width in [240, 360, 720, 1100, 1200] {
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

pub(super) async fn the_page_keeps_nobody_out(page: Page) -> Outcome {
    page.open_ready("/").await?;
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        let found = axe::violations(&page).await?;
        ensure!(found.is_empty(), "axe-core finds, in {scheme}: {found:#?}");
    }
    Ok(())
}
