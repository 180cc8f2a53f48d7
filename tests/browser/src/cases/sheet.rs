//! Where no script runs: the questions themselves, to read, to print and to fill in by hand.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::axe;
use crate::page::{A4, Page};

/// What a page says that a reader can see or unfold, and how many questions have marks.
const SAID: &str = "return [document.body.innerText, document.querySelectorAll('.item .marks').length]";

pub(super) async fn our_own_page_asks_all_its_questions(page: Page) -> Outcome {
    page.forbid_scripts().await?;
    page.open("/").await?;
    let folded = page.run(SAID).await?;
    let folded = folded[0].as_str().unwrap_or_default();
    ensure!(folded.contains("would this make my customers thank me"), "{folded}");
    ensure!(!folded.contains("How it comes into the page"), "what needs a script is offered: {folded}");
    page.run("document.querySelector('summary').click()").await?;
    let said = page.run(SAID).await?;
    let text = said[0].as_str().unwrap_or_default();
    for part in
        ["Who would your customers rather talk to?", "How this works, and what it cannot do", "Guy Letts"]
    {
        ensure!(text.contains(part), "“{part}” is not in {text}");
    }
    // The gut, four ratings, nineteen questions, seven facts, five amounts.
    ensure!(said[1].as_u64() >= Some(1 + 4 + 19 + 7 + 5), "{} questions have marks", said[1]);
    page.photograph("without-scripts").await?;
    Ok(())
}

pub(super) async fn a_frame_leads_to_them(page: Page) -> Outcome {
    page.forbid_scripts().await?;
    page.open("/frame.html").await?;
    let address = page.run("return document.querySelector('outsourcing-decision a').href").await?;
    ensure!(address == format!("{}/worksheet.html", page.origin()), "{address}");
    page.open("/worksheet.html").await?;
    ensure!(page.run(SAID).await?[1].as_u64() > Some(35), "it has few questions");
    Ok(())
}

/// Static pages, under the same policy as everything, and no less for everybody.
pub(super) async fn each_language_has_its_sheet(page: Page) -> Outcome {
    for (language, direction, heading) in [
        ("en", "ltr", "Should you outsource customer service?"),
        ("ar", "rtl", "هل تسند خدمة العملاء إلى شركة خارجية؟"),
        ("de", "ltr", "Sollten Sie Ihren Kundenservice auslagern?"),
        ("es", "ltr", "¿Le conviene externalizar la atención al cliente?"),
        ("fr", "ltr", "Faut-il externaliser votre service client ?"),
    ] {
        let name = if language == "en" { "worksheet".to_owned() } else { format!("worksheet-{language}") };
        page.open(&format!("/{name}.html")).await?;
        let root = "const { lang, dir } = document.documentElement;
            return [lang, dir, document.querySelector('h1').innerText.replaceAll('\u{a0}', ' ').replaceAll('\u{202f}', ' '), document.querySelectorAll('nav a').length, document.scripts.length]";
        let root = page.run(root).await?;
        ensure!(root == json!([language, direction, heading, 4, 0]), "{root}");
        for width in [280, 1100] {
            page.set_size(width, 800).await?;
            let is_wide = page.run("return document.documentElement.scrollWidth > innerWidth").await?;
            ensure!(is_wide == false, "{name} is wider than {width} pixels");
            for scheme in ["light", "dark"] {
                page.set_scheme(scheme).await?;
                let found = axe::violations(&page).await?;
                ensure!(found.is_empty(), "axe-core finds in {name}, {width}, {scheme}: {found:#?}");
            }
        }
        let n_sheets = page.n_sheets(A4).await?;
        ensure!((1..=4).contains(&n_sheets), "{name} takes {n_sheets} sheets");
        page.photograph(&name).await?;
    }
    page.expect_silence().await
}
