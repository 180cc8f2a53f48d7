//! Answers are kept where the page asks for it, and nowhere else.

use anyhow::ensure;
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;

/// What is kept in both storages.
const KEPT: &str = "return [localStorage, sessionStorage].map((storage) =>
    [...Array(storage.length).keys()].map((n) => [storage.key(n), storage.getItem(storage.key(n))]))";

/// Says something, and waits until the page has heard it.
async fn say(page: &Page) -> anyhow::Result<Value> {
    page.run("document.querySelector('outsourcing-decision').answers = { gut: 'split' }").await?;
    page.event("decision-change").await
}

fn storage(value: &str) -> String {
    format!("document.querySelector('outsourcing-decision').setAttribute('storage', '{value}')")
}

pub(super) async fn nothing_is_kept_unless_the_page_asks(page: Page) -> Outcome {
    page.open_ready("/").await?;
    say(&page).await?;
    let kept = page.run(KEPT).await?;
    ensure!(kept == json!([[], []]), "{kept}");
    page.expect_silence().await
}

pub(super) async fn answers_come_back_after_a_reload(page: Page) -> Outcome {
    // The attribute stands in the page before the element's script has run.
    page.before_load(&format!("addEventListener('DOMContentLoaded', () => {})", storage("local"))).await?;
    page.open_ready("/").await?;
    say(&page).await?;
    let kept = page.run(KEPT).await?;
    ensure!(kept == json!([[["outsourcing-decision", r#"{"version":1,"gut":"split"}"#]], []]), "{kept}");
    page.open_ready("/?again").await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(answers == json!({ "version": 1, "gut": "split" }), "{answers}");
    let said = page.widget_text().await?;
    ensure!(said.contains("keeps your answers in this browser"), "the page does not say so: {said}");
    page.run("document.querySelector('outsourcing-decision').reset()").await?;
    page.until("what was kept is deleted", "return localStorage.length === 0").await?;
    page.expect_silence().await
}

pub(super) async fn a_killed_tab_has_lost_nothing(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&storage("local")).await?;
    say(&page).await?;
    page.kill_tab().await?;
    page.before_load(&format!("addEventListener('DOMContentLoaded', () => {})", storage("local"))).await?;
    page.open_ready("/").await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(answers == json!({ "version": 1, "gut": "split" }), "{answers}");
    page.expect_silence().await
}

/// The questions of a page change while its readers' answers are kept.
pub(super) async fn kept_answers_come_back_as_far_as_they_fit(page: Page) -> Outcome {
    page.before_load(&format!("addEventListener('DOMContentLoaded', () => {})", storage("local"))).await?;
    page.open("/pages/far.html").await?;
    let former = r#"{"version":1,"answers":{"depth":3,"mood":1},"gut":"split"}"#;
    page.run(&format!("localStorage.setItem('outsourcing-decision', '{former}')")).await?;
    page.open_ready("/").await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "answers-invalid" && problem["path"] == "answers.mood", "{problem}");
    let said = page.widget_text().await?;
    ensure!(
        said.contains("could not come back") && said.contains("answers.mood: Nothing has this name"),
        "{said}"
    );
    let kept = "return ['', ':unread'].map((end) => localStorage.getItem(`outsourcing-decision${end}`))";
    let kept = page.run(kept).await?;
    let fitting = r#"{"version":1,"answers":{"depth":3},"gut":"split"}"#;
    ensure!(kept == json!([fitting, former]), "{kept}");
    page.photograph("answers-missed").await?;
    page.expect_silence().await
}

pub(super) async fn another_way_of_keeping_moves_the_answers(page: Page) -> Outcome {
    page.open_ready("/").await?;
    say(&page).await?;
    for (value, expected) in [("session", [0, 1]), ("local", [1, 0]), ("none", [0, 0])] {
        page.run(&storage(value)).await?;
        let found = page.run("return [localStorage.length, sessionStorage.length]").await?;
        ensure!(found == json!(expected), "{value}: {found}");
    }
    page.run(&storage("cloud")).await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "attribute-invalid" && problem["path"] == "storage", "{problem}");
    page.expect_silence().await
}

pub(super) async fn a_browser_that_keeps_nothing_is_a_quiet_note(page: Page) -> Outcome {
    page.before_load(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    )
    .await?;
    page.open_ready("/").await?;
    page.run(&storage("session")).await?;
    say(&page).await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "storage-refused", "{problem}");
    let note = "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.widget')
        .innerText.includes('Your browser does not let us keep answers.')";
    page.until("the note shows", note).await?;
    page.expect_silence().await
}

/// Room runs out, somebody empties the storage, and there is room again.
pub(super) async fn a_storage_lost_midway_loses_no_answer(page: Page) -> Outcome {
    page.before_load(
        "const setItem = Storage.prototype.setItem;
         Storage.prototype.setItem = function (...entry) {
             if (window.isFull) throw new DOMException('full', 'QuotaExceededError');
             return setItem.apply(this, entry);
         };",
    )
    .await?;
    page.open_ready("/").await?;
    page.run(&storage("local")).await?;
    say(&page).await?;
    let answer = |depth: u8| {
        format!(
            "document.querySelector('outsourcing-decision').answers =
                {{ gut: 'split', answers: {{ depth: {depth} }} }}"
        )
    };
    page.run(&format!("window.isFull = true; localStorage.clear(); {}", answer(1))).await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "storage-refused", "{problem}");
    let has_note = |is_there: &str| {
        format!(
            "return {is_there}document.querySelector('outsourcing-decision').shadowRoot
                .querySelector('.widget').innerText.includes('Your browser does not let us keep answers.')"
        )
    };
    page.until("the note shows", &has_note("")).await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(answers["answers"] == json!({ "depth": 1 }), "the page has lost it: {answers}");
    page.run(&format!("window.isFull = false; {}", answer(2))).await?;
    let kept = r#"{"version":1,"answers":{"depth":2},"gut":"split"}"#;
    let is_kept = format!("return localStorage.getItem('outsourcing-decision') === '{kept}'");
    page.until("all of it is kept again", &is_kept).await?;
    page.until("the note is gone", &has_note("!")).await?;
    page.expect_silence().await
}

/// A newer release has kept them, and an older one comes back: what it cannot read is not to be lost to its next answer.
pub(super) async fn kept_answers_that_cannot_be_read_are_set_aside(page: Page) -> Outcome {
    page.before_load(&format!("addEventListener('DOMContentLoaded', () => {})", storage("local"))).await?;
    page.open("/pages/far.html").await?;
    let newer = r#"{"version":2,"gut":"split"}"#;
    page.run(&format!("localStorage.setItem('outsourcing-decision', '{newer}')")).await?;
    page.open_ready("/").await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "answers-invalid" && problem["path"] == "version", "{problem}");
    say(&page).await?;
    let kept = "return ['', ':unread'].map((end) => localStorage.getItem(`outsourcing-decision${end}`))";
    let both = page.run(kept).await?;
    ensure!(both == json!([r#"{"version":1,"gut":"split"}"#, newer]), "{both}");
    page.run(&storage("session")).await?;
    let moved = page.run("return [localStorage.length, sessionStorage.length]").await?;
    ensure!(moved == json!([0, 2]), "another way of keeping leaves something behind: {moved}");
    page.run("document.querySelector('outsourcing-decision').reset()").await?;
    page.until("all of it is deleted", "return sessionStorage.length === 0").await?;
    page.expect_silence().await
}

/// The element far down the page has not started: it is for the page to say what is kept for it.
pub(super) async fn what_is_kept_can_be_moved_and_forgotten_before_anybody_comes_near(page: Page) -> Outcome {
    page.open("/pages/far.html").await?;
    let kept = "const text = '{\"version\":1,\"gut\":\"split\"}';
        localStorage.setItem('outsourcing-decision', text);
        const widget = document.querySelector('outsourcing-decision');
        widget.setAttribute('storage', 'local');
        widget.setAttribute('storage', 'local');
        const first = [localStorage.length, sessionStorage.length];
        widget.setAttribute('storage', 'session');
        const second = [localStorage.length, sessionStorage.getItem('outsourcing-decision') === text];
        widget.reset();
        return [first, second, [localStorage.length, sessionStorage.length]]";
    let kept = page.run(kept).await?;
    ensure!(kept == json!([[1, 0], [0, true], [0, 0]]), "{kept}");
    let given = "const widget = document.querySelector('outsourcing-decision');
        widget.answers = { gut: 'split' };
        return widget.answers";
    let given = page.run(given).await?;
    ensure!(given == json!({ "gut": "split" }), "{given}");
    page.expect_silence().await
}

pub(super) async fn each_model_has_its_own_answers_kept(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&storage("local")).await?;
    say(&page).await?;
    page.run(
        "localStorage.setItem('outsourcing-decision:van', '{\"version\":1,\"answers\":{\"change\":4}}')",
    )
    .await?;
    let van = include_str!("../../../../examples/van.json");
    page.run(&format!("document.querySelector('outsourcing-decision').model = {van}")).await?;
    let heard = "const { detail } = witness.events.findLast(({ name }) => name === 'decision-change');
        return detail.report.alternatives.length === 2 && detail.answers.answers?.change === 4";
    page.until("the page hears the van's own answers", heard).await?;
    page.run("document.querySelector('outsourcing-decision').model = null").await?;
    let back = "return document.querySelector('outsourcing-decision').answers.gut === 'split'";
    page.until("the first answers are back", back).await?;
    page.expect_silence().await
}

/// Two on one page, each for a question of its own.
pub(super) async fn each_group_has_its_own_answers_kept(page: Page) -> Outcome {
    let grouped = "addEventListener('DOMContentLoaded', () => {
        one.setAttribute('storage', 'local');
        two.setAttribute('storage', 'local');
        two.setAttribute('group', 'spring/sale');
    })";
    page.before_load(grouped).await?;
    page.open_ready("/pages/two.html").await?;
    page.run("one.answers = { gut: 'split' }; two.answers = { gut: 'outsource' }").await?;
    let kept = "return localStorage.length === 2
        && ['', '?group=spring%2Fsale'].map((end) => localStorage.getItem(`outsourcing-decision${end}`)?.split('\"').at(-2))";
    let kept = page.until("both are kept", kept).await?;
    ensure!(kept == json!(["split", "outsource"]), "{kept}");
    page.open_ready("/pages/two.html?again").await?;
    let back = "return one.answers?.gut === 'split' && two.answers?.gut === 'outsource'";
    page.until("each has its own again", back).await?;
    page.run("two.reset()").await?;
    page.until("those of one are left", "return localStorage.length === 1").await?;
    page.expect_silence().await
}

/// An element that a page uses for one question after another never writes the answers of one under the other's name.
pub(super) async fn another_group_brings_its_own_answers(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let gut =
        |gut: &str| format!("return document.querySelector('outsourcing-decision').answers?.gut === '{gut}'");
    page.run("document.querySelector('outsourcing-decision').setAttribute('group', 'a')").await?;
    page.run(&storage("local")).await?;
    say(&page).await?;
    page.run("document.querySelector('outsourcing-decision').setAttribute('group', 'b')").await?;
    page.until(
        "nothing is said there",
        "return document.querySelector('outsourcing-decision').answers?.gut === undefined",
    )
    .await?;
    page.run("document.querySelector('outsourcing-decision').answers = { gut: 'outsource' }").await?;
    page.until("it is kept", "return localStorage.length === 2").await?;
    page.run("document.querySelector('outsourcing-decision').setAttribute('group', 'a')").await?;
    page.until("the first answers are back", &gut("split")).await?;
    let kept = "return ['a', 'b'].map((group) => localStorage.getItem(`outsourcing-decision?group=${group}`)?.split('\"').at(-2))";
    let kept = page.run(kept).await?;
    ensure!(kept == json!(["split", "outsource"]), "{kept}");
    page.expect_silence().await
}

/// A page that asks for it late finds what was kept before, as long as nothing has been said.
pub(super) async fn what_was_kept_comes_back_also_when_it_is_asked_for_late(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run("localStorage.setItem('outsourcing-decision', '{\"version\":1,\"gut\":\"split\"}')").await?;
    page.run(&storage("local")).await?;
    let back = "return document.querySelector('outsourcing-decision').answers?.gut === 'split'";
    page.until("it is back", back).await?;
    page.expect_silence().await
}
