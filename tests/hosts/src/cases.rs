//! What must hold on every host, in every engine.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::place;

use crate::visit::{Case, Visit, WIDGET};

/// Answers with amounts, and what the command line says to them.
const ANSWERS: &str = include_str!("../../answers/small_shop.json");
const REPORT: &str = include_str!("../../golden/reports/small_shop.json");

/// Names a test after its function and boxes what it does.
macro_rules! cases {
    ($($name:ident),* $(,)?) => {
        vec![$((stringify!($name), (|visit: Visit| Box::pin($name(visit)) as _) as Case)),*]
    };
}

/// Every test with its name.
pub(crate) fn all() -> Vec<(&'static str, Case)> {
    cases![
        a_page_under_strict_headers_shows_and_answers,
        the_classic_script_does_the_same,
        a_post_of_hugo_shows_and_answers,
        a_post_of_wordpress_shows_and_answers,
        a_frame_is_as_tall_as_what_is_in_it,
        files_come_packed_and_stay,
        on_apache_they_do_too,
        what_loads_with_the_page_is_asked_for_once,
        the_one_file_opens_from_a_disk,
    ]
}

/// From the first tick to the report and to another language, as a reader and a page do it.
async fn shows_and_answers(visit: &Visit) -> Result<()> {
    visit.ready().await?;
    visit.run("window.told = []; addEventListener('decision-problem', ({ detail }) => told.push(detail.message))").await?;
    // WebKit may stop it while it draws; then it comes back in a moment.
    let ticks = "const places = ['in_house-4', 'outsource-0', 'split-1', 'self_service-3'];
        const buttons = places.map((place) => root.querySelector(`#quick-${place}`));
        buttons.forEach((button) => button?.click());
        return buttons.every(Boolean)";
    visit.until("the quick test can be ticked", &format!("{WIDGET} {ticks}")).await?;
    let headline =
        "return root.querySelector('.headline').textContent === 'Keep it in-house, says the quick test.'";
    visit.until("the quick test speaks", &format!("{WIDGET} {headline}")).await?;
    // A widget that has stopped working and come back is asked once more: what it told is then said below.
    let asked = format!("{WIDGET} widget.answers = {ANSWERS}; return widget.reportText");
    let report = visit.until("a report comes", &asked).await?;
    let told = visit.run("return told").await?;
    ensure!(report == REPORT.trim_end(), "the report is not the command line's: {report}; it tells {told}");
    if told != json!([]) {
        eprintln!("on the way to its report it tells {told}");
    }
    let german = "widget.lang = 'de'; return root.querySelector('.page').lang === 'de'
        && root.querySelector('.widget').innerText.includes('2.400')";
    visit.until("it speaks German, numbers too", &format!("{WIDGET} {german}")).await?;
    Ok(())
}

async fn nothing_was_refused(visit: &Visit) -> Result<()> {
    // A browser asks for a picture of the site by itself, and the policy has none.
    let refused =
        visit.run("return window.violations.filter((refused) => !refused.endsWith('/favicon.ico'))").await?;
    ensure!(refused == json!([]), "the policy refused {refused}");
    Ok(())
}

async fn a_page_under_strict_headers_shows_and_answers(visit: Visit) -> Result<()> {
    visit.open("/element.html").await?;
    shows_and_answers(&visit).await?;
    nothing_was_refused(&visit).await
}

async fn the_classic_script_does_the_same(visit: Visit) -> Result<()> {
    visit.open("/classic.html").await?;
    shows_and_answers(&visit).await?;
    nothing_was_refused(&visit).await
}

async fn a_post_of_hugo_shows_and_answers(visit: Visit) -> Result<()> {
    visit.open("/blog/posts/outsource/").await?;
    shows_and_answers(&visit).await
}

async fn a_post_of_wordpress_shows_and_answers(visit: Visit) -> Result<()> {
    visit.open_address(&visit.post).await?;
    shows_and_answers(&visit).await
}

async fn a_frame_is_as_tall_as_what_is_in_it(visit: Visit) -> Result<()> {
    visit.open("/framed.html").await?;
    visit.enter_frame().await?;
    visit.ready().await?;
    let title = visit.run(&format!("{WIDGET} return root.querySelector('.page').lang")).await?;
    ensure!(title == "fr", "the frame speaks {title}");
    let inside = format!("{WIDGET} return Math.ceil(widget.getBoundingClientRect().height)");
    let tall = visit.run(&inside).await?.as_u64().unwrap_or_default();
    ensure!(tall > 800, "the widget is only {tall} pixels tall");
    visit.leave_frame().await?;
    let grown = "return document.querySelector('iframe').clientHeight > 800";
    visit.until("the frame has grown", grown).await?;
    nothing_was_refused(&visit).await
}

async fn files_come_packed_and_stay(visit: Visit) -> Result<()> {
    visit.open("/element.html").await?;
    come_packed_and_stay(&visit).await
}

async fn on_apache_they_do_too(visit: Visit) -> Result<()> {
    visit.open_address(&format!("{}/element.html", visit.apache)).await?;
    come_packed_and_stay(&visit).await
}

async fn come_packed_and_stay(visit: &Visit) -> Result<()> {
    visit.ready().await?;
    visit
        .run(
            "const names = performance.getEntriesByType('resource').map(({ name }) => name);
             const wasm = names.find((name) => name.endsWith('.wasm'));
             fetch(wasm).then(({ headers }) => {
                 window.headers = ['content-encoding', 'content-type', 'cache-control'].map((name) => headers.get(name));
             });",
        )
        .await?;
    let headers = visit.until("the wasm comes again", "return window.headers").await?;
    let expected = json!(["br", "application/wasm", "public, max-age=31536000, immutable"]);
    // Where the browser hides how it came, nothing is said of it.
    let is_expected = headers == expected || headers[0] == Value::Null && headers[2] == expected[2];
    ensure!(is_expected, "{headers}");
    Ok(())
}

/// A page that asks for the program itself does so only where a browser takes it over.
async fn what_loads_with_the_page_is_asked_for_once(visit: Visit) -> Result<()> {
    visit.open("/outsourcing-decision/index.html").await?;
    visit.ready().await?;
    let asked = "const isFirst = ({ name }) => name.endsWith('.wasm') && !name.includes('_later-');
        return performance.getEntriesByType('resource').filter(isFirst).length";
    let asked = visit.run(asked).await?;
    ensure!(asked == 1, "it is asked for {asked} times");
    Ok(())
}

async fn the_one_file_opens_from_a_disk(visit: Visit) -> Result<()> {
    let file = place::dist().join("outsourcing-decision.html");
    visit.open_address(&format!("file://{}", file.display())).await?;
    visit.ready().await?;
    let asked = format!("{WIDGET} widget.answers = {ANSWERS}; return widget.reportText");
    let report = visit.until("a report comes", &asked).await?;
    ensure!(report == REPORT.trim_end(), "the report is not the command line's: {report}");
    Ok(())
}
