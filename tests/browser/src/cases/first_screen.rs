//! What shows before the program has arrived, and that nothing of what a reader does meanwhile is lost.

use anyhow::ensure;
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;

/// Holds the first part of the program back until the page calls `release`.
const HELD_BACK: &str = "
    const reached = window.fetch;
    window.fetch = (address, ...rest) => `${address}`.includes('outsourcing_decision-')
        ? new Promise((go) => { window.release = () => go(reached(address, ...rest)); })
        : reached(address, ...rest);
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries()))
        .observe({ type: 'layout-shift', buffered: true });
";

const ROOT: &str =
    "const widget = document.querySelector('outsourcing-decision'); const root = widget.shadowRoot;";

/// Every element of the asking side with its attributes and texts, in the order of the page.
const DRAWN: &str = "
    const told = (node) => node.nodeType === 3 ? node.data
        : [node.localName, node.checked, ...[...node.attributes].map(({ name, value }) => `${name}=${value}`)
            .filter((attribute) => attribute !== 'checked=').sort(), ...[...node.childNodes].filter(({ nodeType, data }) => nodeType === 1 || data).map(told)];
    root.querySelector('.asking').normalize();
    return JSON.stringify([root.querySelector('.opening'), root.querySelector('.asking')].map(told));";

/// Where two texts part.
fn difference(before: &Value, after: &Value) -> String {
    let [before, after] =
        [before, after].map(|told| told.as_str().unwrap_or_default().split(',').collect::<Vec<_>>());
    let place = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    format!("the program draws {:?} and not {:?}", after.get(place), before.get(place))
}

/// Opens a page and waits for its first screen, while the program is held back.
async fn held_back(page: &Page, path: &str) -> Outcome {
    page.before_load(HELD_BACK).await?;
    page.open(path).await?;
    let shown = format!("{ROOT} return root?.querySelector('.first .title') && window.release && true");
    page.until("the first screen shows while the program is on its way", &shown).await?;
    // What it moves itself, as it takes the children's place, belongs to the first picture that it is in: that one
    // is laid out after the next callback, and over at the one after it.
    page.run(
        "requestAnimationFrame(() => requestAnimationFrame(() => { window.since = performance.now(); }))",
    )
    .await?;
    page.until("it can be seen", "return window.since").await?;
    Ok(())
}

async fn released(page: &Page) -> Outcome {
    page.run("release()").await?;
    page.until("the program has taken over", &format!("{ROOT} return !root.querySelector('.first')")).await?;
    page.ready().await
}

/// A test of its own: a picture of the whole page lays it out anew, and that would count as a shift.
pub(super) async fn it_has_its_picture_taken(page: Page) -> Outcome {
    held_back(&page, "/").await?;
    page.photograph("first-screen").await?;
    page.expect_silence().await
}

pub(super) async fn it_is_what_the_program_draws(page: Page) -> Outcome {
    held_back(&page, "/").await?;
    let before = page.run(&format!("{ROOT} {DRAWN}")).await?;
    released(&page).await?;
    let after = page.run(&format!("{ROOT} {DRAWN}")).await?;
    ensure!(before == after, "{}", difference(&before, &after));
    // Nothing has moved.
    let moved = page
        .run(
            "return shifts.filter(({ startTime }) => startTime > since).flatMap(({ value, sources }) => sources.map(({ node, previousRect, currentRect }) =>
                `${value} ${node?.localName}.${node?.className} from ${previousRect.y} to ${currentRect.y}`))",
        )
        .await?;
    let shift = page
        .run("return shifts.reduce((sum, { value, startTime }) => sum + (startTime > since ? value : 0), 0)")
        .await?;
    ensure!(shift.as_f64().is_some_and(|sum| sum < 0.02), "what was there moved by {shift}: {moved:#?}");
    page.expect_silence().await
}

pub(super) async fn what_the_reader_does_meanwhile_is_kept(page: Page) -> Outcome {
    held_back(&page, "/").await?;
    let act = format!(
        "{ROOT} root.querySelectorAll('[name=gut]')[1].click();
         root.querySelector('label[for=quick-outsource-0]').click();
         root.querySelector('#quick-in_house-3').click();
         root.querySelector('#quick-in_house-4').focus();
         return root.activeElement.id"
    );
    ensure!(page.run(&act).await? == "quick-in_house-4", "the first screen takes the focus");
    // By keyboard: back to the place before.
    page.press("\u{e012}").await?;
    released(&page).await?;
    let kept = format!("{ROOT} return [widget.answers.gut, widget.answers.quick, root.activeElement?.id]");
    let expected = json!(["outsource", { "in_house": 1, "outsource": -2 }, "quick-in_house-3"]);
    let kept = page.run(&kept).await?;
    ensure!(kept == expected, "{kept}");
    let told = page.event("decision-change").await?;
    ensure!(told["answers"]["gut"] == "outsource", "the page does not hear of it: {told}");
    page.expect_silence().await
}

/// However long the program takes to draw, no picture shows its questions without what has been said.
pub(super) async fn what_was_done_shows_in_the_first_picture_of_the_program(page: Page) -> Outcome {
    held_back(&page, "/").await?;
    let act = format!(
        "{ROOT} for (const way of ['in_house-3', 'outsource-0', 'split-1', 'self_service-2']) root.querySelector(`#quick-${{way}}`).click();
         const taken = new MutationObserver(() => {{
             if (root.querySelector('.first')) return;
             taken.disconnect();
             requestAnimationFrame(() => {{ window.pictured = root.querySelector('.widget .headline').textContent; }});
         }});
         taken.observe(root, {{ childList: true }});"
    );
    page.run(&act).await?;
    released(&page).await?;
    page.until("a picture follows", "return window.pictured").await?;
    let said = page.run("return pictured").await?;
    ensure!(said == "Keep it in-house, says the quick test.", "{said}");
    page.expect_silence().await
}

pub(super) async fn a_button_pressed_meanwhile_is_pressed(page: Page) -> Outcome {
    held_back(&page, "/").await?;
    page.run(&format!("{ROOT} root.querySelector('.turner .plain').click()")).await?;
    released(&page).await?;
    let turned =
        format!("{ROOT} return root.querySelector('[aria-current] span')?.textContent === 'Your customers'");
    page.until("the questions show that were asked for", &turned).await?;
    page.expect_silence().await
}

pub(super) async fn other_languages_have_theirs(page: Page) -> Outcome {
    held_back(&page, "/pages/german.html").await?;
    let said = page.run(&format!("{ROOT} return root.querySelector('.first .title').textContent")).await?;
    let locale: Value = serde_json::from_str(include_str!("../../../../locales/de.json"))?;
    ensure!(said == locale["page"]["title"], "{said}");
    let before = page.run(&format!("{ROOT} {DRAWN}")).await?;
    released(&page).await?;
    let after = page.run(&format!("{ROOT} {DRAWN}")).await?;
    ensure!(before == after, "{}", difference(&before, &after));
    page.expect_silence().await
}

/// Where something else will show, or has been said, it would only be taken away again.
pub(super) async fn it_does_not_stand_in_for_anything_else(page: Page) -> Outcome {
    page.before_load(HELD_BACK).await?;
    for path in ["/frame.html?mode=full", "/pages/van.html", "/#outsourcing-decision=x"] {
        page.open(path).await?;
        page.until("the program is on its way", "return window.release && true").await?;
        let shown = page.run(&format!("{ROOT} return root.querySelector('.first') !== null")).await?;
        ensure!(shown == false, "it shows at {path}");
    }
    Ok(())
}

/// Nothing of it is told or kept, and nothing stays ticked.
pub(super) async fn reset_forgets_what_was_done_meanwhile(page: Page) -> Outcome {
    held_back(&page, "/").await?;
    page.run(&format!("{ROOT} root.querySelector('#quick-in_house-3').click(); widget.reset()")).await?;
    let ticked = page.run(&format!("{ROOT} return root.querySelector('#quick-in_house-3').checked")).await?;
    ensure!(ticked == false, "it stays ticked");
    released(&page).await?;
    let kept = page.run(&format!("{ROOT} return widget.answers")).await?;
    ensure!(kept == json!({ "version": 1 }), "{kept}");
    page.expect_silence().await
}

/// In another language it comes with the sentences, which may be later than the news that nothing else will come.
pub(super) async fn without_the_program_the_children_come_back(page: Page) -> Outcome {
    page.before_load(
        "const reached = window.fetch;
         window.fetch = (address, ...rest) => `${address}`.includes('/locale-')
            ? new Promise((go) => { window.release = () => go(reached(address, ...rest)); })
            : reached(address, ...rest);
         Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['de'] });",
    )
    .await?;
    page.open("/missing/frame.html").await?;
    page.event("decision-problem").await?;
    page.run("release()").await?;
    page.until(
        "the sentences are there",
        "return performance.getEntriesByType('resource')
        .some(({ name, responseEnd }) => name.includes('/locale-') && responseEnd > 0)",
    )
    .await?;
    let shown = page.run(&format!("{ROOT} return root.querySelector('.first') === null")).await?;
    ensure!(shown == true, "questions show that nothing stands behind");
    page.open("/missing/").await?;
    page.event("decision-problem").await?;
    let shown = format!(
        "{ROOT} return !root.querySelector('.first') && root.querySelector('slot')
        && getComputedStyle(root.querySelector('slot')).display !== 'none'"
    );
    page.until("the children show again", &shown).await?;
    Ok(())
}
