//! What the reader takes along comes back whole, and what is no such thing is refused in words.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;

const ANSWERS: &str = r#"{"version":1,"answers":{"reason_to_buy":4,"pace":[1,3],"depth":"not_sure"},
    "weights_order":["risk","means","quality","customers","learning"],"gut":"in_house",
    "money":{"customers":5000,"contacts_per_customer":{"low":0.5,"best":1.1,"high":2}}}"#;

/// Stands in for the clipboard, which asks for rights that a test cannot give.
const CLIPBOARD: &str = "
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => {
        if (window.isClosed) return Promise.reject(new Error('denied'));
        window.copied = text;
        return Promise.resolve();
    } } });";

fn press(label: &str) -> String {
    format!(
        "const buttons = [...document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('button')];
         buttons.find((button) => button.textContent === '{label}').click();"
    )
}

async fn with_answers(page: &Page) -> anyhow::Result<Value> {
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {ANSWERS}")).await?;
    page.event("decision-change").await?;
    page.run("return document.querySelector('outsourcing-decision').answers").await
}

/// Copies the link, and gives its fragment.
async fn copied_code(page: &Page) -> anyhow::Result<String> {
    page.run(&press("Copy link")).await?;
    says(page, "The link is copied.").await?;
    let link = page.run("return window.copied").await?;
    let (_, code) = link.as_str().and_then(|link| link.split_once('#')).context("no fragment")?;
    Ok(code.to_owned())
}

/// Opens a page by a link that carries answers, and gives its fragment.
async fn by_link(page: &Page) -> anyhow::Result<String> {
    page.before_load(CLIPBOARD).await?;
    page.open_ready("/").await?;
    with_answers(page).await?;
    let code = copied_code(page).await?;
    page.open(&format!("/?by_link#{code}")).await?;
    page.event("decision-change").await?;
    Ok(code)
}

async fn says(page: &Page, sentence: &str) -> anyhow::Result<Value> {
    let text = "document.querySelector('outsourcing-decision').shadowRoot.querySelector('.widget').innerText";
    page.until(&format!("“{sentence}” shows"), &format!("return {text}.includes('{sentence}')")).await
}

fn open_file(text: &str) -> String {
    choose_file("[type=file]", "answers.json", text)
}

/// Lets a field for files have one with this name and text.
fn choose_file(field: &str, name: &str, text: &str) -> String {
    choose_files(field, &[(name, text)])
}

fn choose_files(field: &str, files: &[(&str, &str)]) -> String {
    format!(
        "const input = document.querySelector('outsourcing-decision').shadowRoot.querySelector('{field}');
         const chosen = new DataTransfer();
         for (const [name, text] of {}) chosen.items.add(new File([text], name));
         input.files = chosen.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(files)
    )
}

pub(super) async fn a_link_is_opened_inside_of_another_element_too(page: Page) -> Outcome {
    page.before_load(CLIPBOARD).await?;
    page.open_ready("/").await?;
    let answers = with_answers(&page).await?;
    copied_code(&page).await?;
    let hidden = "const widget = document.querySelector('outsourcing-decision');
        const place = document.body.appendChild(document.createElement('div'));
        place.attachShadow({ mode: 'open' }).append(widget);
        window.widget = widget;
        widget.reset();
        location.hash = copied.split('#')[1];";
    page.run(hidden).await?;
    page.until("the answers are back", "return Object.keys(widget.answers).length > 1").await?;
    let back = page.run("return widget.answers").await?;
    ensure!(back == answers, "the link gave {back}");
    page.expect_silence().await
}

/// Whoever opens a file wants to see what its answers come to; whoever opens the page is not to be moved.
pub(super) async fn an_opened_file_leads_to_the_answer(page: Page) -> Outcome {
    let focused = "return document.querySelector('outsourcing-decision').shadowRoot.activeElement?.id ?? ''";
    by_link(&page).await?;
    ensure!(page.run(focused).await? == "", "a link takes the focus from the page");

    let field =
        "document.querySelector('outsourcing-decision').shadowRoot.querySelector('[type=file]').focus()";
    page.run(field).await?;
    page.run(&open_file(r#"{ "version": 1, "answers": { "strain": 4 } }"#)).await?;
    page.until("the answer has the focus", &format!("{focused} === 'answer'")).await?;
    page.expect_silence().await
}

/// Whoever follows a link and goes on where it led stays there, whatever they do first. So few draws are done at once,
/// and nothing else is drawn before the reader does something.
pub(super) async fn after_a_link_the_focus_stays_where_the_reader_goes_on(page: Page) -> Outcome {
    page.before_load(CLIPBOARD).await?;
    page.open_ready("/").await?;
    with_answers(&page).await?;
    let code = copied_code(&page).await?;
    page.before_load("addEventListener('DOMContentLoaded', () => document.querySelector('outsourcing-decision').setAttribute('draws', 100))").await?;
    let root = "const root = document.querySelector('outsourcing-decision').shadowRoot;";
    for (name, first) in [
        (
            "money",
            "[...root.querySelectorAll('.contents button')].find(({ textContent }) => textContent.startsWith('Money'))",
        ),
        ("answer", "root.querySelector('.asking [type=radio]:not(:checked)')"),
    ] {
        page.open(&format!("/?{name}#{code}")).await?;
        page.event("decision-change").await?;
        page.ready().await?;
        page.run(&format!("{root} const control = {first}; control.focus(); control.click()")).await?;
        let field = format!("{root} return root.querySelector('.asking input:not([type=file])') !== null");
        page.until("the questions are there", &field).await?;
        page.run(&format!("{root} const field = root.querySelector('.asking input:not([type=file])'); field.focus(); field.select()")).await?;
        if name == "money" {
            page.press("12").await?;
        } else {
            page.press(" ").await?;
        }
        let stands = format!(
            "{root} const {{ activeElement }} = root;
            const value = activeElement?.type === 'text' ? activeElement.value : activeElement?.type;
            return [activeElement?.localName, value]"
        );
        let stands = page.run(&stands).await?;
        let expected = if name == "money" { json!(["input", "12"]) } else { json!(["input", "radio"]) };
        ensure!(stands == expected, "{name}: the focus is on {stands}");
    }
    page.expect_silence().await
}

/// Notes files instead of saving them.
const FILES: &str = "
    window.files = [];
    URL.createObjectURL = (blob) => { window.last = blob; return 'blob:of-a-test'; };
    HTMLAnchorElement.prototype.click = function () {
        const { type } = window.last;
        window.last.text().then((text) => files.push([this.download, type, text]));
    };";

pub(super) async fn the_result_is_saved_as_a_note_a_table_and_data(page: Page) -> Outcome {
    page.before_load(FILES).await?;
    page.open_ready("/").await?;
    let before = "return document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('.taking button').length";
    ensure!(page.run(before).await? == 3, "there is no result yet");
    with_answers(&page).await?;
    for label in ["Save your answers as a file", "a note (Markdown)", "a table (CSV)", "data (JSON)"] {
        page.run(&press(label)).await?;
    }
    says(&page, "Saved. You find the file where your browser puts downloads.").await?;
    page.until("four files", "return files.length === 4").await?;
    let files = page.run("return files").await?;
    let text = |file: usize| files[file][2].as_str().unwrap_or_default();
    // The minute of the browser, as its own clock has it, or one of those just before.
    let minutes = "const two = (number) => String(number).padStart(2, '0');
        return [0, 1, 2].map((ago) => new Date(Date.now() - ago * 60000)).map((now) =>
            `-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}.`)";
    let minutes = page.run(minutes).await?;
    let minutes: Vec<&str> =
        minutes.as_array().context("no minutes")?.iter().filter_map(|one| one.as_str()).collect();
    let named = |file: usize| {
        let name = files[file][0].as_str().unwrap_or_default().to_owned();
        minutes.iter().fold(name, |name, minute| name.replacen(minute, " now ", 1))
    };
    let names: Vec<_> = (0..4).map(|file| format!("{} {}", named(file), files[file][1])).collect();
    let expected = [
        r#"outsourcing-decision-answers now json "application/json""#,
        r#"outsourcing-decision-note now md "text/markdown""#,
        r#"outsourcing-decision-table now csv "text/csv""#,
        r#"outsourcing-decision-result now json "application/json""#,
    ];
    ensure!(names == expected, "{names:?}");
    let day = page.run("return new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format()").await?;
    let day = day.as_str().context("no day")?;
    let dated = format!("# Should you outsource customer service?\n\n{day}\n\n");
    ensure!(text(1).starts_with(&dated), "{}", text(1));
    ensure!(text(2).starts_with("Way,Id,The answer leads here,"), "{}", text(2));
    let said = "const widget = document.querySelector('outsourcing-decision');
        return [JSON.stringify(widget.answers), widget.reportText]";
    let said = page.run(said).await?;
    ensure!(said == json!([text(0), text(3)]), "the files say something else");
    page.expect_silence().await
}

pub(super) async fn a_link_carries_the_answers(page: Page) -> Outcome {
    page.before_load(CLIPBOARD).await?;
    page.open_ready("/").await?;
    let answers = with_answers(&page).await?;
    let code = copied_code(&page).await?;
    ensure!(code.len() < 200, "{code}");

    page.open(&format!("/?again#{code}")).await?;
    let change = page.event("decision-change").await?;
    ensure!(change["answers"] == answers, "the link gave {}", change["answers"]);
    page.expect_silence().await
}

/// Else a reload would bring back what the reader has changed since, or lose it.
pub(super) async fn the_address_that_has_answers_goes_along_with_them(page: Page) -> Outcome {
    let code = by_link(&page).await?;
    // As many draws as the page asks for are made by now, and told.
    page.until(
        "the report is whole",
        "return document.querySelector('outsourcing-decision').report.draws === 10000",
    )
    .await?;
    let address = "return location.pathname + location.search + location.hash";
    ensure!(page.run(address).await? == format!("/?by_link#{code}"), "it stands");
    let radio = "document.querySelector('outsourcing-decision').shadowRoot.querySelector('[name=quick-split]').click()";
    page.run(radio).await?;
    let changed =
        format!("return location.hash.startsWith('#outsourcing-decision=1') && location.hash !== '#{code}'");
    page.until("the code is another", &changed).await?;
    let now = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    let found = page.run(address).await?;
    page.open(&found.as_str().context("no address")?.replace("by_link", "reloaded")).await?;
    let change = page.event("decision-change").await?;
    ensure!(change["answers"] == now, "the address gave {}", change["answers"]);
    page.run(&press("Start over")).await?;
    page.until("the code is gone", "return location.hash === ''").await?;
    page.expect_silence().await
}

pub(super) async fn a_link_opened_in_the_same_page_sets_the_former_answers_aside(page: Page) -> Outcome {
    page.before_load(CLIPBOARD).await?;
    page.open_ready("/").await?;
    let answers = with_answers(&page).await?;
    copied_code(&page).await?;
    page.run("document.querySelector('outsourcing-decision').answers = { gut: 'split' }").await?;
    page.run("location.href = window.copied").await?;
    says(&page, "The answers you opened are in place now.").await?;
    let now = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(now == answers, "{now}");
    page.run(&press("Undo")).await?;
    let back = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(back == json!({ "version": 1, "gut": "split" }), "{back}");
    page.expect_silence().await
}

pub(super) async fn where_the_clipboard_is_denied_the_link_shows(page: Page) -> Outcome {
    page.before_load(&format!("window.isClosed = true;{CLIPBOARD}")).await?;
    page.open_ready("/").await?;
    with_answers(&page).await?;
    page.run(&press("Copy link")).await?;
    says(&page, "Here is the link:").await?;
    let link = page
        .run("return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.link').value")
        .await?;
    ensure!(link.as_str().is_some_and(|link| link.contains("#outsourcing-decision=1")), "{link}");
    page.expect_silence().await
}

pub(super) async fn a_cut_link_is_refused_in_words_and_changes_nothing(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let answers = with_answers(&page).await?;
    page.run("location.hash = '#outsourcing-decision=1abcdefgh'").await?;
    says(&page, "a link that was cut short or changed on its way.").await?;
    let now = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(now == answers, "{now}");
    page.expect_silence().await
}

pub(super) async fn a_file_of_answers_opens_and_a_bad_one_is_refused(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&open_file(ANSWERS)).await?;
    let change = page.event("decision-change").await?;
    ensure!(change["answers"]["gut"] == "in_house", "{}", change["answers"]);
    page.run(&open_file(r#"{"answers":{"pace":9}}"#)).await?;
    says(&page, "answers.pace: This is out of range.").await?;
    page.run(&open_file("no answers at all")).await?;
    says(&page, "That could not be opened:").await?;
    page.run(&open_file(r#"{"version":1,"verdict":{}}"#)).await?;
    says(&page, "This is a result, and holds no answers to go on from.").await?;
    page.expect_silence().await
}

pub(super) async fn others_answers_are_laid_beside_the_readers(page: Page) -> Outcome {
    page.open_ready("/").await?;
    with_answers(&page).await?;
    let ann = ("Ann.of.Leeds.json", r#"{"answers":{"strain":4,"data_sensitivity":4}}"#);
    page.run(&choose_files("[name=people]", &[("Bob.txt", "no link"), ann])).await?;
    says(&page, "Ann.of.Leeds: Self-service first comes out highest, with").await?;
    says(&page, "A red line stops Outsource: “Private data”, by the answers of: Ann.of.Leeds").await?;
    says(&page, "That could not be opened:").await?;
    let answers = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    page.show_as_printed().await?;
    let on_paper = "const root = document.querySelector('outsourcing-decision').shadowRoot;
        return ['.comparing .together', '.comparing ul:not(.people) li', '.comparing .link', '.people']
            .map((name) => root.querySelector(name).checkVisibility())";
    let on_paper = page.run(on_paper).await?;
    ensure!(
        on_paper == json!([true, true, false, false]),
        "what is said, and not what is pressed: {on_paper}"
    );
    page.run(&press("Remove Ann.of.Leeds")).await?;
    let gone =
        "return !document.querySelector('outsourcing-decision').shadowRoot.textContent.includes('Leeds:')";
    page.until("Ann is gone", gone).await?;
    let now = page.run("return document.querySelector('outsourcing-decision').answers").await?;
    ensure!(now == answers, "others' answers are no change of the reader's: {now}");
    page.expect_silence().await
}
