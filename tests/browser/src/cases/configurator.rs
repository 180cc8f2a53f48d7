//! The standalone page writes the code that site owners paste.

use std::fs;

use anyhow::{Context, ensure};
use serde_json::json;
use xtask::{manifest, place};

use super::Outcome;
use crate::page::Page;

/// Chooses in the form as a reader does: a field's name, and its value.
fn choose(choices: &[(&str, &str)]) -> String {
    format!(
        "const form = document.querySelector('form');
         for (const [name, value] of {}) {{
             form.elements[name].value = value;
             form.dispatchEvent(new Event('input', {{ bubbles: true }}));
         }}
         return ['#code', '#sheet', 'form output'].map((place) => document.querySelector(place).textContent)",
        json!(choices)
    )
}

pub(super) async fn what_is_chosen_shows_at_once_and_stands_in_the_code(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let chosen = choose(&[
        ("mode", "full"),
        ("theme", "dark"),
        ("lang", "de"),
        ("night", "#88ccff"),
        ("folder", "/tools\"x"),
    ]);
    let said = page.run(&chosen).await?;
    let (code, sheet) = (said[0].as_str().context("no code")?, said[1].as_str().context("no sheet")?);
    ensure!(code.contains("<outsourcing-decision mode=\"full\" theme=\"dark\" lang=\"de\">"), "{code}");
    ensure!(code.contains("src=\"/tools&quot;x/outsourcing-decision.js\""), "{code}");
    ensure!(
        sheet.contains("--outsourcing-decision-accent: #88ccff;") && sheet.contains("on-accent: #000;"),
        "{sheet}"
    );
    // Without a theme both schemes have their accent, as the page around has it.
    let both = page.run(&choose(&[("theme", "auto")])).await?;
    let rule = "--outsourcing-decision-accent: light-dark(#a5380c, #88ccff);";
    ensure!(both[1].as_str().is_some_and(|sheet| sheet.contains(rule)), "{both}");
    page.run(&choose(&[("theme", "dark")])).await?;
    let shown = "const widget = document.querySelector('outsourcing-decision');
        return [widget.getAttribute('mode'), widget.lang, getComputedStyle(widget).colorScheme,
            getComputedStyle(widget).getPropertyValue('--outsourcing-decision-accent')]";
    let shown = page.run(shown).await?;
    ensure!(shown == json!(["full", "de", "dark", "#88ccff"]), "the page shows {shown}");
    page.photograph("configurator").await?;
    page.expect_silence().await
}

/// Whoever asks for it gets the program together with the script, and once.
pub(super) async fn what_loads_with_the_page_is_loaded_once(page: Page) -> Outcome {
    for way in ["module", "classic"] {
        page.open_ready("/").await?;
        let said = page.run(&choose(&[("way", way), ("load", "page"), ("folder", "/")])).await?;
        let code = said[0].as_str().context("no code")?;
        pasted(&page, "early", code).await?;
        page.ready().await?;
        // By the page itself, before any script of ours has run.
        let by_page = "return performance.getEntriesByType('resource')
            .filter(({ name }) => name.endsWith('.wasm') && !name.includes('_later-'))
            .map(({ initiatorType }) => initiatorType)";
        let asked = page.run(by_page).await?;
        ensure!(asked == json!(["link"]), "{way}: it is asked for by {asked}");
        let [first, later] =
            [page.requests("/outsourcing_decision-").await?, page.requests("_later-").await?];
        ensure!(first.len() == 1 && later.len() == 1, "{way}: {first:?} {later:?}");
    }
    page.expect_silence().await
}

/// Opens a page that is nothing but the code.
async fn pasted(page: &Page, name: &str, code: &str) -> Outcome {
    let folder = place::root().join("target/tmp/pasted");
    fs::create_dir_all(&folder)?;
    let pasted = format!("<!doctype html>\n<html lang=\"en\">\n<title>Pasted</title>\n<body>\n{code}\n");
    fs::write(folder.join(format!("{name}.html")), pasted)?;
    page.open(&format!("/pasted/{name}.html")).await
}

pub(super) async fn the_code_works_where_it_is_pasted(page: Page) -> Outcome {
    let integrity = |name: &str| -> anyhow::Result<String> {
        let files = manifest::read(&place::dist())?;
        Ok(files.into_iter().find(|file| file.name == name).context("no such file")?.integrity)
    };
    let ways = [
        ("module", "outsourcing-decision.js"),
        ("classic", "outsourcing-decision.classic.js"),
        ("frame", "frame.js"),
    ];
    for (way, file) in ways {
        page.open_ready("/").await?;
        let said = page.run(&choose(&[("way", way), ("theme", "light"), ("folder", "/")])).await?;
        let code = said[0].as_str().context("no code")?;
        ensure!(code.contains(&integrity(file)?), "{way}: the integrity value is another: {code}");
        pasted(&page, way, code).await?;
        if way == "frame" {
            page.until("the frame is tall", "return document.querySelector('iframe').clientHeight > 800")
                .await?;
            page.enter_frame(0).await?;
        }
        page.ready().await?;
        let theme =
            page.run("return document.querySelector('outsourcing-decision').getAttribute('theme')").await?;
        ensure!(theme == "light", "{way}: the theme is {theme}");
        if way == "frame" {
            page.leave_frame().await?;
        }
    }
    page.expect_silence().await
}

pub(super) async fn an_accent_that_is_hard_to_read_is_said_to_be(page: Page) -> Outcome {
    page.open_ready("/").await?;
    // White on yellow is 1.07 to 1, by the formula of WCAG 2.2.
    let said = page.run(&choose(&[("day", "#ffff00")])).await?;
    ensure!(
        said[2] == "By day this accent is hard to read: its contrast is 1.1 to 1, and 4.5 would do.",
        "{said}"
    );
    let said = page.run(&choose(&[("day", "#005fcc")])).await?;
    ensure!(said[2] == "", "{said}");
    page.expect_silence().await
}
