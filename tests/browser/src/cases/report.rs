//! The page and the command line say the same, to the byte.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use xtask::place;

use super::Outcome;
use crate::page::Page;

/// What the command line writes for an answers file, without the line feed that ends its output.
fn by_command_line(file: &Path, options: &[&str]) -> Result<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(place::root())
        .args(["run", "--quiet", "--bin", "outsourcing-decision", "--", "score"])
        .arg(file)
        .args(options)
        .output()
        .context("starting the command line")?;
    ensure!(output.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout)?;
    Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
}

/// What the element's `reportText` is.
async fn by_page(page: &Page) -> Result<String> {
    let text = page.run("return document.querySelector('outsourcing-decision').reportText").await?;
    Ok(text.as_str().context("the element has no report")?.to_owned())
}

fn sample_answers() -> Result<Vec<std::path::PathBuf>> {
    let entries = fs::read_dir(place::root().join("tests/answers"))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    ensure!(files.len() >= 3, "only {} sample answers", files.len());
    Ok(files)
}

pub(super) async fn the_page_writes_what_the_command_line_writes(page: Page) -> Outcome {
    page.open_ready("/").await?;
    for file in sample_answers()? {
        let answers = fs::read_to_string(&file)?;
        page.run(&format!("document.querySelector('outsourcing-decision').answers = {answers}")).await?;
        let (here, there) = (by_page(&page).await?, by_command_line(&file, &[])?);
        ensure!(here == there, "{}:\n{here}\n{there}", file.display());
    }
    page.expect_silence().await
}

pub(super) async fn seed_and_draws_are_live_and_mean_the_same_in_both(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let file = place::root().join("tests/answers/price_only.json");
    let answers = fs::read_to_string(&file)?;
    page.run(&format!(
        "const widget = document.querySelector('outsourcing-decision');
         widget.answers = {answers};
         widget.setAttribute('seed', '77');
         widget.setAttribute('draws', '1234');"
    ))
    .await?;
    let (here, there) =
        (by_page(&page).await?, by_command_line(&file, &["--seed", "77", "--draws", "1234"])?);
    ensure!(here == there, "with another seed:\n{here}\n{there}");
    page.run(
        "const widget = document.querySelector('outsourcing-decision');
         widget.removeAttribute('seed');
         widget.removeAttribute('draws');",
    )
    .await?;
    let (here, there) = (by_page(&page).await?, by_command_line(&file, &[])?);
    ensure!(here == there, "back at the defaults:\n{here}\n{there}");
    page.expect_silence().await
}

/// While a long run goes on the page paints, and an answer in between takes effect; at the end the report is
/// the command line's.
pub(super) async fn a_million_draws_leave_the_page_its_turns(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(
        "const widget = document.querySelector('outsourcing-decision');
         widget.setAttribute('draws', '1000000');
         window.turns = 0;
         const turn = () => {
           window.turns += 1;
           if (window.turns === 10) widget.answers = { answers: { strain: 4, separable: 3 } };
           if (widget.report.draws < 1000000) requestAnimationFrame(turn);
         };
         requestAnimationFrame(turn);",
    )
    .await?;
    page.until(
        "all draws are made",
        "return document.querySelector('outsourcing-decision').report.draws === 1000000",
    )
    .await?;
    let turns = page.run("return window.turns").await?;
    ensure!(turns.as_u64().is_some_and(|turns| turns > 20), "the page painted {turns} times meanwhile");
    let file = std::env::temp_dir().join(format!("answers-{}.json", std::process::id()));
    fs::write(&file, r#"{"answers":{"strain":4,"separable":3}}"#)?;
    let there = by_command_line(&file, &["--draws", "1000000"]);
    fs::remove_file(&file)?;
    let (here, there) = (by_page(&page).await?, there?);
    ensure!(here == there, "a million draws:\n{here}\n{there}");
    page.expect_silence().await
}

pub(super) async fn a_clinic_without_an_audit_ends_in_not_yet(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let answers = fs::read_to_string(place::root().join("tests/answers/clinic.json"))?;
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {answers}")).await?;
    let kind = page.run("return document.querySelector('outsourcing-decision').report.verdict.kind").await?;
    ensure!(kind == "not_yet", "the verdict is {kind}");
    page.until(
        "the page names what would lift the line",
        "const text = document.querySelector('outsourcing-decision').shadowRoot.querySelector('.widget').innerText;
         return text.includes('not yet') && text.includes('security by outside experts')",
    )
    .await?;
    page.expect_silence().await
}
