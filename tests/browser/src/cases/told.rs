//! What a screen reader is given: roles, names, values and descriptions, as the browser's accessibility tree has them.

use anyhow::{Context, ensure};
use serde_json::json;

use super::Outcome;
use crate::accessibility::{self, Told};
use crate::page::Page;
use crate::states::{self, ROOT};

/// What is told of the questions of some states, and of what stands beside and below them.
const EXPECTED: [(&str, &str, &str); 8] = [
    ("quick", QUESTIONS, include_str!("../../told/quick.txt")),
    ("group", QUESTIONS, include_str!("../../told/group.txt")),
    ("points", QUESTIONS, include_str!("../../told/points.txt")),
    ("order", QUESTIONS, include_str!("../../told/order.txt")),
    ("facts", QUESTIONS, include_str!("../../told/facts.txt")),
    ("wrong", QUESTIONS, include_str!("../../told/wrong.txt")),
    ("range", QUESTIONS, include_str!("../../told/range.txt")),
    ("not-yet", ANSWER, include_str!("../../told/not_yet.txt")),
];

const QUESTIONS: &str = "questions";
const ANSWER: &str = "answer";

/// The first line of what follows the questions.
const CONTENTS: &str = "navigation “All parts”";

pub(super) async fn every_control_is_told_with_its_question(page: Page) -> Outcome {
    page.open_ready("/").await?;
    for state in states::all() {
        state.show(&page).await?;
        for (_, part, expected) in EXPECTED.iter().filter(|(name, ..)| *name == state.name) {
            let told = accessibility::controls(&page).await?;
            let n_questions = told.iter().position(|line| line == CONTENTS).context("no contents")?;
            let (questions, answer) = told.split_at(n_questions);
            let told = if *part == QUESTIONS { questions } else { answer };
            expect(state.name, told, expected)?;
        }
    }
    page.expect_silence().await
}

/// Fails with the first line that is not as written down.
fn expect(state: &str, told: &[String], expected: &str) -> Outcome {
    let mut lines = expected.lines();
    for line in told {
        let expected = lines.next().unwrap_or("nothing");
        ensure!(line == expected, "{state}: {line:?} is told, and not {expected:?}, of\n{}", told.join("\n"));
    }
    ensure!(lines.next().is_none(), "{state}: less is told than expected:\n{}", told.join("\n"));
    Ok(())
}

/// Whatever has no name is nothing to a screen reader; and a choice without its question is no better.
pub(super) async fn nothing_is_without_a_name(page: Page) -> Outcome {
    page.open_ready("/").await?;
    for state in states::all() {
        state.show(&page).await?;
        let told = accessibility::told(&page).await?;
        let nameless: Vec<String> =
            told.iter().filter(|one| one.is_control() && one.name.is_empty()).map(Told::line).collect();
        ensure!(nameless.is_empty(), "{}: without a name: {nameless:?}", state.name);
        let alone: Vec<String> =
            told.iter().filter(|one| one.is_choice() && one.group.is_empty()).map(Told::line).collect();
        ensure!(alone.is_empty(), "{}: without a question: {alone:?}", state.name);
        let unsaid: Vec<String> = told
            .iter()
            .filter(|one| one.role == "slider" && !one.rest.contains(char::is_alphabetic))
            .map(Told::line)
            .collect();
        ensure!(unsaid.is_empty(), "{}: without words for their value: {unsaid:?}", state.name);
    }
    page.expect_silence().await
}

/// Pictures without a sentence above, or without their numbers in a table or a list.
const PICTURES: &str = "
    const figures = [...root.querySelectorAll('figure')];
    const lacking = (figure) => {
        const caption = figure.querySelector('figcaption')?.textContent.trim();
        const numbers = [...figure.querySelectorAll('td, dd')].filter(({ textContent }) => /\\d/.test(textContent));
        const drawn = [...figure.querySelectorAll('svg')];
        const told = drawn.filter((svg) => svg.ariaHidden !== 'true');
        return !caption || numbers.length < 2 || drawn.length === 0 || told.length > 0;
    };
    return [figures.length, figures.filter(lacking).map(({ outerHTML }) => outerHTML.slice(0, 200))];
";

pub(super) async fn every_picture_has_its_sentence_and_its_numbers(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("{ROOT} widget.answers = {};", states::MONEY)).await?;
    let all = format!("{ROOT} return root.querySelectorAll('figure').length > 3");
    page.until("the pictures show", &all).await?;
    let found = page.run(&format!("{ROOT} {PICTURES}")).await?;
    ensure!(found[0].as_u64().context("no count")? >= 5, "only {} pictures", found[0]);
    ensure!(found[1] == json!([]), "without a sentence or numbers: {}", found[1]);
    page.expect_silence().await
}
