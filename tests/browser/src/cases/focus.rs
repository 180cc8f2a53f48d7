//! Where the keys are: the focus is never lost, never hidden, and what is pressed is large enough.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;
use crate::states::{self, ROOT};

/// WebDriver's characters for keys.
const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";
const LEFT: &str = "\u{E012}";
const SPACE: &str = " ";

/// More Tab presses than the widget has stops.
const STOPS_MAX: usize = 150;

/// What has the focus once everything is drawn, and what is wrong with that.
const FOCUS: &str = "
    const seen = () => {
        const at = root.activeElement;
        if (document.activeElement !== widget || !at) {
            return { wrong: document.activeElement === document.body ? 'lost' : '', is_outside: true, name: 'outside' };
        }
        // A field for a file is shown by its words.
        const shown = at.type === 'file' ? at.parentElement : at;
        const { left, top, right, bottom } = shown.getBoundingClientRect();
        const name = `${at.localName} ${at.name || at.ariaLabel || at.id || at.textContent.trim().slice(0, 60)}`;
        const wrongs = [];
        if (!shown.checkVisibility({ visibilityProperty: true, opacityProperty: true })) wrongs.push('invisible');
        if (top < 0 || left < 0 || right > innerWidth + 1) wrongs.push(`out of the window at ${left} to ${right}, ${top} to ${bottom}`);
        // What opens above may push it down a little; more than half of it stays in sight.
        if ((top + bottom) / 2 > innerHeight && bottom - top < innerHeight) wrongs.push(`below the window: ${top} to ${bottom}`);
        for (const y of [top + 1, (top + bottom) / 2, bottom - 1]) {
            const above = root.elementFromPoint((left + right) / 2, y);
            if (above?.closest('.verdict-line')) wrongs.push('covered by the answer that is stuck to the top');
        }
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        if (!isMarked && at.getAttribute('tabindex') !== '-1') wrongs.push('not marked');
        return { name, kind: at.localName, wrong: wrongs.join(', ') };
    };
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(seen()))));
";

/// Presses keys and gives what has the focus then; fails where nothing has it, or nobody could see it.
async fn press(page: &Page, keys: &str) -> Result<Value> {
    page.press(keys).await?;
    let focus = page.run(&format!("{ROOT} {FOCUS}")).await?;
    let wrong = focus["wrong"].as_str().unwrap_or_default();
    ensure!(wrong.is_empty(), "after {keys:?} the focus is at {}: {wrong}", focus["name"]);
    Ok(focus)
}

/// Goes on with Tab to what has this in its name, and gives the names of all stops on the way.
async fn go_to(page: &Page, name: &str) -> Result<Vec<String>> {
    let mut stops = Vec::new();
    for _ in 0..STOPS_MAX {
        let focus = press(page, TAB).await?;
        ensure!(focus["is_outside"] != true, "{name:?} is not among {stops:#?}");
        let stop = focus["name"].as_str().context("a stop has no name")?.to_owned();
        let is_there = stop.contains(name);
        stops.push(stop);
        if is_there {
            return Ok(stops);
        }
    }
    anyhow::bail!("{name:?} is not among {STOPS_MAX} stops")
}

/// Goes on to what has this in its name and presses keys there, one after the other.
async fn use_of(page: &Page, name: &str, keys: &[&str]) -> Result<Value> {
    go_to(page, name).await?;
    let mut focus = json!(null);
    for key in keys {
        focus = press(page, key).await?;
    }
    Ok(focus)
}

/// Uses every kind of control on the way through all questions.
async fn through_the_questions(page: &Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("{ROOT} widget.scrollIntoView(); root.querySelector('[name=gut]').focus()")).await?;
    press(page, DOWN).await?;
    use_of(page, "quick-in_house", &[SPACE, DOWN, DOWN]).await?;
    use_of(page, "All 19 questions", &[ENTER]).await?;
    for criterion in ["customer_preference", "vendor_capability", "sight", "data_sensitivity", "strain"] {
        use_of(page, &format!("criterion-{criterion}"), &[SPACE, DOWN]).await?;
        // It would vanish with the answer, and the focus with it.
        let cleared = use_of(page, "Clear this answer", &[ENTER]).await?;
        ensure!(cleared["name"] == "button Clear this answer", "{cleared}");
        use_of(page, "Next: ", &[ENTER]).await?;
    }
    use_of(page, "weighing", &[DOWN]).await?;
    use_of(page, "weight-risk", &[LEFT, LEFT]).await?;
    use_of(page, "Next: ", &[ENTER]).await?;
    use_of(page, "fact-responsibility", &[SPACE, DOWN]).await?;
    use_of(page, "fact-vendor_safeguards", &[SPACE]).await?;
    use_of(page, "Next: ", &[ENTER]).await?;
    let typed = use_of(page, "amount-customers-1", &["1", "x"]).await?;
    ensure!(
        typed["name"] == "input amount-customers-1",
        "what is wrong takes the focus to {}",
        typed["name"]
    );
    use_of(page, "Give a range", &[ENTER, ENTER]).await?;
    use_of(page, "Use our figure", &[ENTER]).await?;
    let fit = "amount-contacts_per_customer-fit";
    let typed = use_of(page, fit, &["4", "8", "0", "x"]).await?;
    ensure!(typed["name"] == format!("input {fit}"), "what is wrong takes the focus to {}", typed["name"]);
    use_of(page, "All other amounts", &[ENTER, ENTER]).await?;
    use_of(page, "Done", &[ENTER]).await?;
    Ok(())
}

/// Puts a part up and down the order: it keeps the focus wherever it goes.
async fn through_the_order(page: &Page) -> Outcome {
    use_of(page, "What matters to you", &[ENTER]).await?;
    use_of(page, "weighing", &[DOWN]).await?;
    for (button, n_times) in [("Move “Risk” up", 4), ("Move “Risk” down", 2)] {
        go_to(page, button).await?;
        for _ in 0..n_times {
            let focus = press(page, ENTER).await?;
            ensure!(
                focus["name"] == format!("button {button}"),
                "{button} leaves the focus at {}",
                focus["name"]
            );
        }
    }
    Ok(())
}

/// To the end of the widget, over everything that opens, and back to the beginning.
async fn through_the_answer(page: &Page) -> Outcome {
    // Every answer was cleared again on the way.
    use_of(page, "Risk0 of 3", &[ENTER]).await?;
    use_of(page, "criterion-data_sensitivity", &[SPACE, DOWN]).await?;
    for opened in ["Who would choose what, with your answers", "Try “what if”"] {
        use_of(page, opened, &[ENTER]).await?;
    }
    let kept = use_of(page, "Keep these answers", &[ENTER]).await?;
    ensure!(kept["name"] == "button Keep these answers", "{kept}");
    let dropped = use_of(page, "Remove “Version 1”", &[ENTER]).await?;
    ensure!(
        dropped["name"] == "button Keep these answers",
        "the last one gone, and still to be brought back, the focus is at {dropped}"
    );
    for opened in ["Compare with others", "How this works"] {
        use_of(page, opened, &[ENTER]).await?;
    }
    let over = use_of(page, "Start over", &[ENTER]).await?;
    ensure!(over["name"] == "h3 The quick test", "{over}");
    // Over the gut choice to the line above.
    page.press_with_shift(TAB).await?;
    page.press_with_shift(TAB).await?;
    let undone = press(page, ENTER).await?;
    ensure!(undone["kind"] == "h3", "after taking it back the focus is at {undone}");
    Ok(())
}

pub(super) async fn it_is_never_lost_or_hidden(page: Page) -> Outcome {
    for (width, height) in [(320, 256), (360, 640), (1100, 800)] {
        page.set_size(width, height).await?;
        let way = async {
            through_the_questions(&page).await?;
            through_the_order(&page).await?;
            through_the_answer(&page).await
        };
        way.await.with_context(|| format!("in a window of {width} by {height}"))?;
    }
    page.expect_silence().await
}

/// What is pressed and smaller than 24 by 24 CSS pixels; a label is pressed, too.
const SMALL: &str = "
    const size = (element) => {
        const boxes = [element, ...(element.closest('label') ? [element.closest('label')] : [])];
        const sizes = boxes.map((box) => box.getBoundingClientRect());
        return [Math.max(...sizes.map(({ width }) => width)), Math.max(...sizes.map(({ height }) => height))];
    };
    return [...root.querySelectorAll('button, input, summary, a, select, textarea')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => size(element).some((side) => side < 24))
        .map((element) => `${element.localName} ${element.name ?? ''} ${element.textContent}: ${size(element).join(' × ')}`)
";

pub(super) async fn whatever_is_pressed_is_large_enough(page: Page) -> Outcome {
    page.open_ready("/").await?;
    for state in states::all() {
        state.show(&page).await?;
        for width in [320, 1100] {
            page.set_size(width, 800).await?;
            let small = page.run(&format!("{ROOT} {SMALL}")).await?;
            ensure!(small == json!([]), "{} at {width} pixels: {small}", state.name);
        }
    }
    page.expect_silence().await
}

/// Nothing is drawn when the part that shows is asked for again: it comes into sight at once, and the next answer has the
/// focus to itself.
pub(super) async fn a_part_that_is_asked_for_again_takes_the_focus_once(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let root = "const root = document.querySelector('outsourcing-decision').shadowRoot;";
    page.run(&format!("{root} root.querySelector('[aria-current]').click()")).await?;
    page.until("its heading has the focus", &format!("{root} return root.activeElement?.localName === 'h3'"))
        .await?;
    let answered = format!(
        "{root} const radio = root.querySelector('.asking [name=quick-split]'); radio.focus(); radio.click();"
    );
    page.run(&answered).await?;
    let said = "return document.querySelector('outsourcing-decision').answers?.quick !== undefined";
    page.until("it is answered", said).await?;
    // Whatever is drawn has been drawn two pictures later.
    page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        .await?;
    let focused = page.run(&format!("{root} return root.activeElement?.name")).await?;
    ensure!(focused == "quick-split", "the focus is at {focused}");
    page.expect_silence().await
}

/// A page with an answer is many screens long on a phone; each part of it is one press away.
pub(super) async fn a_signpost_leads_to_its_part(page: Page) -> Outcome {
    page.set_size(360, 640).await?;
    page.open_ready("/").await?;
    let answers = r#"{ answers: { strain: 4, depth: 1 }, money: { customers: 900 } }"#;
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {answers}")).await?;
    let all = format!(
        "{ROOT} return [...root.querySelectorAll('.signposts button')].map((way) => way.textContent)"
    );
    let expected =
        ["Why", "What would change it", "What the money says", "Take it with you", "Method and sources"];
    page.until("the signposts show", &format!("{ROOT} return root.querySelector('.signposts')")).await?;
    let found = page.run(&all).await?;
    ensure!(found == json!(expected), "{found}");
    for part in expected {
        let follow = format!(
            "{ROOT} [...root.querySelectorAll('.signposts button')].find((way) => way.textContent === '{part}').click();
             const at = root.activeElement, {{ top }} = at.getBoundingClientRect();
             return [at.localName, at.textContent, top >= 0 && top < innerHeight]"
        );
        let found = page.run(&follow).await?;
        ensure!(found == json!(["h3", part, true]), "{part}: {found}");
    }
    let up = format!(
        "{ROOT} [...root.querySelectorAll('button')].find((way) => way.textContent === 'Up to the answer').click();
         return [root.activeElement.textContent, root.activeElement.getBoundingClientRect().top >= 0]"
    );
    let found = page.run(&up).await?;
    ensure!(found == json!(["The answer", true]), "back up: {found}");
    page.expect_silence().await
}

/// From a sentence about an amount to its field: the number has the focus, and what it is can be read above it. What the
/// reader has opened before stays open, and a tap on the answer that is stuck to the top leads back to it.
pub(super) async fn a_named_amount_is_one_press_away(page: Page) -> Outcome {
    page.set_size(360, 640).await?;
    page.open_ready("/").await?;
    let answers = r#"{ answers: { strain: 4, depth: 1 }, money: { customers: 900, open_hours: 1500 } }"#;
    page.run(&format!("document.querySelector('outsourcing-decision').answers = {answers}")).await?;
    let open = |what: &str| {
        format!(
            "{ROOT} const fold = [...root.querySelectorAll('.questions details')]
                 .findLast((fold) => fold.firstChild.textContent.startsWith('{what}'));
             if (fold) fold.open = true; return fold !== undefined"
        )
    };
    // The second time its page shows already.
    for time in 0..2 {
        if time == 1 {
            for what in ["All other amounts", "Busy time"] {
                page.until("it opens", &open(what)).await?;
            }
        }
        let press = format!(
            "{ROOT} const way = [...root.querySelectorAll('.money button')]
                 .find(({{ textContent }}) => textContent.includes('Vendor’s success'));
             way?.focus(); way?.click(); return way !== undefined"
        );
        page.until("the amount is named", &press).await?;
        let found = format!("{ROOT} return root.activeElement?.name === 'amount-vendor_resolution_ratio-1'");
        page.until("its field has the focus", &found).await?;
        let seen = format!(
            "{ROOT} const bottom = root.querySelector('.verdict-line').getBoundingClientRect().bottom;
             const field = root.activeElement.closest('fieldset');
             const tops = [field.querySelector('legend'), root.activeElement].map((one) => one.getBoundingClientRect().top);
             return [tops[0] >= bottom - 1, tops[1] < innerHeight, bottom, ...tops]"
        );
        let seen = page.run(&seen).await?;
        ensure!(seen[0] == true && seen[1] == true, "its name and its number are in sight: {seen}");
        let n_open = format!("{ROOT} return root.querySelectorAll('.questions details[open]').length");
        let n_open = page.run(&n_open).await?;
        ensure!(n_open == 2 + time, "with what was opened by hand {n_open} are open");
    }
    page.run(&format!("{ROOT} root.querySelector('.verdict-line').click()")).await?;
    page.until("the answer has the focus", &format!("{ROOT} return root.activeElement?.id === 'answer'"))
        .await?;
    page.expect_silence().await
}

/// Whoever comes to a number that stands there and types means another one, not more digits.
pub(super) async fn a_number_is_typed_over(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run("document.querySelector('outsourcing-decision').answers = { money: { customers: 500 } }")
        .await?;
    let field = "root.querySelector('[name=amount-customers-1]')";
    let turn = format!(
        "{ROOT} [...root.querySelectorAll('.contents button')].find(({{ textContent }}) => textContent.startsWith('Money'))
             .click()"
    );
    page.run(&turn).await?;
    page.until("the heading has the focus", &format!("{ROOT} return root.activeElement?.localName === 'h3'"))
        .await?;
    page.until(
        "so has the number",
        &format!("{ROOT} {field}.focus(); return root.activeElement === {field}"),
    )
    .await?;
    page.press("9").await?;
    page.press("0").await?;
    page.until("it is another", &format!("{ROOT} return {field}.value === '90'")).await?;
    page.expect_silence().await
}
