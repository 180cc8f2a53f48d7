//! What a page tells the element, and what it hears.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::page::Page;

const ANSWERS: &str = r#"{"version":1,"answers":{"reason_to_buy":4,"pace":[1,3],"depth":"not_sure"},
    "facts":{"human_fallback":true},"quick":{"in_house":2,"split":-1},"gut":"in_house"}"#;

pub(super) async fn answers_go_in_and_the_report_comes_out(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {ANSWERS}")).await?;
    let change = page.event("decision-change").await?;
    let expected: serde_json::Value = serde_json::from_str(ANSWERS)?;
    ensure!(change["version"] == 1, "version {}", change["version"]);
    ensure!(change["answers"] == expected, "the event carries {}", change["answers"]);
    let both = page
        .run(
            "const widget = document.querySelector('outsourcing-decision');
             return [widget.answers, JSON.stringify(widget.report) === JSON.stringify(JSON.parse(widget.reportText))]",
        )
        .await?;
    ensure!(both[0] == expected, "answers reads {}", both[0]);
    ensure!(both[1] == true, "report is not the parse of reportText");
    let report = page.run("return document.querySelector('outsourcing-decision').report").await?;
    ensure!(change["report"] == report, "the event's report is another one");
    page.expect_silence().await
}

pub(super) async fn bad_answers_are_refused_whole_and_named(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {ANSWERS}")).await?;
    page.event("decision-change").await?;
    page.run(
        "witness.events.length = 0;
         document.querySelector('outsourcing-decision').answers = { answers: { depth: 7, pace: 1 }, mood: 'good' }",
    )
    .await?;
    let problems = page
        .until(
            "both problems are told",
            "const told = witness.events.map(({ name, detail }) => [name, detail.kind, detail.path]);
             return told.length === 2 && told",
        )
        .await?;
    let expected = json!([
        ["decision-problem", "answers-invalid", "mood"],
        ["decision-problem", "answers-invalid", "answers.depth"],
    ]);
    ensure!(problems == expected, "{problems}");
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    let kept: serde_json::Value = serde_json::from_str(ANSWERS)?;
    ensure!(answers == kept, "the answers became {answers}");
    page.expect_silence().await
}

pub(super) async fn what_is_no_answers_object_is_refused(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {ANSWERS}")).await?;
    for value in [
        "null",
        "7",
        "'text'",
        "[]",
        "() => 1",
        "10n",
        "new Map([['answers', {}]])",
        "{ answers: new Date() }",
        "{ answers: new Set() }",
        "{ get answers() { throw new Error('mine') } }",
        "{ answers: { depth: new Array(2 ** 32 - 1) } }",
        "(() => { const a = {}; a.a = a; a.b = a; return a })()",
        "(() => { let a = {}; for (let n = 0; n < 40; n++) a = { a, b: a }; return a })()",
    ] {
        page.run(&format!(
            "witness.events.length = 0; document.querySelector('outsourcing-decision').answers = {value}"
        ))
        .await?;
        let kind = page.event("decision-problem").await?;
        ensure!(kind["kind"] == "answers-invalid", "{value}: {kind}");
    }
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    let kept: serde_json::Value = serde_json::from_str(ANSWERS)?;
    ensure!(answers == kept, "the answers became {answers}");
    // What only lacks a prototype is an object like any other.
    page.run(
        "const plain = Object.assign(Object.create(null), { answers: { depth: 1 } });
         document.querySelector('outsourcing-decision').answers = plain",
    )
    .await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers.answers").await?;
    ensure!(answers == json!({ "depth": 1 }), "a plain object gives {answers}");
    page.expect_silence().await
}

pub(super) async fn reset_sets_everything_aside(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!(
        "const widget = document.querySelector('outsourcing-decision');
         widget.answers = {ANSWERS};
         widget.reset();"
    ))
    .await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(answers == json!({ "version": 1 }), "answers after reset: {answers}");
    page.until(
        "the page says so",
        "return document.querySelector('outsourcing-decision').report.verdict.kind === 'nothing_answered'",
    )
    .await?;
    page.expect_silence().await
}

pub(super) async fn an_attribute_that_is_no_number_is_named(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run("document.querySelector('outsourcing-decision').setAttribute('draws', 'many')").await?;
    let problem = page.event("decision-problem").await?;
    ensure!(problem["kind"] == "attribute-invalid" && problem["path"] == "draws", "{problem}");
    let n_draws = page.run("return document.querySelector('outsourcing-decision').report.draws").await?;
    ensure!(n_draws == 10_000, "{n_draws} draws");
    page.expect_silence().await
}

pub(super) async fn answers_given_before_the_element_shows_are_kept(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!(
        "const widget = document.createElement('outsourcing-decision');
         widget.id = 'late';
         widget.answers = {ANSWERS};
         document.body.append(widget);"
    ))
    .await?;
    page.ready().await?;
    page.until(
        "the late element has its answers",
        "return document.querySelector('#late').report?.quick && document.querySelector('#late').answers.gut === 'in_house'
            && document.querySelector('#late').report.verdict.kind !== 'nothing_answered'",
    )
    .await?;
    page.expect_silence().await
}

pub(super) async fn two_elements_do_not_disturb_each_other(page: Page) -> Outcome {
    page.open_ready("/pages/two.html").await?;
    page.run(&format!(
        "document.querySelector('#two').setAttribute('seed', '5');
         document.querySelector('#one').answers = {ANSWERS}"
    ))
    .await?;
    page.event("decision-change").await?;
    let found = page
        .run(
            "const [one, two] = ['#one', '#two'].map((id) => document.querySelector(id));
             return [one.report.verdict.kind, two.report.verdict.kind, one.report.seed, two.report.seed, two.answers]",
        )
        .await?;
    ensure!(
        found[1] == "nothing_answered" && found[0] != "nothing_answered",
        "answers of one reached the other: {found}"
    );
    ensure!(found[2] == 1 && found[3] == 5, "the seed of one reached the other: {found}");
    ensure!(found[4] == json!({ "version": 1 }), "the other's answers: {}", found[4]);
    // A click in one turns no page of the other.
    page.run("document.querySelector('#one').shadowRoot.querySelector('button.main').click()").await?;
    page.until(
        "one turns the page",
        "return !document.querySelector('#one').shadowRoot.querySelector('[name^=quick-]')",
    )
    .await?;
    let stays = page
        .run("return !!document.querySelector('#two').shadowRoot.querySelector('[name^=quick-]')")
        .await?;
    ensure!(stays == true, "the other turned too");
    page.expect_silence().await
}
