//! Pages move elements, drop them and take them back.

use anyhow::ensure;

use super::{HURRY, Outcome};
use crate::page::Page;

pub(super) async fn a_move_keeps_the_widget(page: Page) -> Outcome {
    page.before_load(HURRY).await?;
    page.open_ready("/").await?;
    page.run(
        "window.widget = document.querySelector('outsourcing-decision');
         window.place = widget.shadowRoot.querySelector('.widget');
         widget.answers = { answers: { strain: 4 } };
         document.body.append(widget);
         widget.remove();
         document.body.prepend(widget);",
    )
    .await?;
    // Two timers later the grace, were it running, would be over.
    page.run("setTimeout(() => setTimeout(() => { window.isLater = true }))").await?;
    page.until("some time has passed", "return window.isLater").await?;
    let is_same =
        page.run("return place.isConnected && place === widget.shadowRoot.querySelector('.widget')").await?;
    ensure!(is_same == true, "the widget was mounted anew");
    let kept = page.run("return widget.answers.answers").await?;
    ensure!(kept == serde_json::json!({ "strain": 4 }), "of its answers there is left: {kept}");
    page.expect_silence().await
}

/// Where the browser can move an element without taking it out, whoever is in it does not notice.
pub(super) async fn a_move_in_one_piece_keeps_the_focus(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let focused = "const widget = document.querySelector('outsourcing-decision'), root = widget.shadowRoot;
        root.querySelector('#quick-split-3').focus();
        const elsewhere = document.body.appendChild(document.createElement('div'));
        elsewhere.moveBefore(widget, null);
        return [widget.parentNode === elsewhere, root.activeElement?.id]";
    let focused = page.run(focused).await?;
    ensure!(focused == serde_json::json!([true, "quick-split-3"]), "{focused}");
    page.expect_silence().await
}

pub(super) async fn a_long_absence_ends_the_widget_and_a_return_starts_it_again(page: Page) -> Outcome {
    page.before_load(HURRY).await?;
    page.open_ready("/").await?;
    page.run(
        "window.widget = document.querySelector('outsourcing-decision');
         window.place = widget.shadowRoot.querySelector('.widget');
         widget.remove();",
    )
    .await?;
    page.until("the widget has ended", "return place.parentNode === null && place.childNodes.length === 0")
        .await?;
    page.run("document.body.append(widget)").await?;
    page.ready().await?;
    page.expect_silence().await
}

pub(super) async fn unmounted_it_is_gone_at_once_and_comes_back_with_its_answers(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let gone = "window.widget = document.querySelector('outsourcing-decision');
        window.place = widget.shadowRoot.querySelector('.widget');
        widget.answers = { answers: { strain: 4 } };
        widget.unmount();
        return [widget.isConnected, place.isConnected, widget.report]";
    let gone = page.run(gone).await?;
    ensure!(gone == serde_json::json!([false, false, null]), "{gone}");
    page.until("the program has ended", "return place.childNodes.length === 0").await?;
    page.run("widget.unmount(); document.body.append(widget)").await?;
    page.ready().await?;
    page.until("its answers are back", "return widget.answers?.answers?.strain === 4").await?;
    page.expect_silence().await
}

pub(super) async fn what_nobody_comes_near_is_not_loaded(page: Page) -> Outcome {
    page.open("/pages/far.html").await?;
    // Two pictures later the browser has looked at what is near.
    page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        .await?;
    ensure!(page.requests(".wasm").await?.is_empty(), "it was loaded for nobody");
    let given = "const widget = document.querySelector('outsourcing-decision');
        widget.answers = { answers: { strain: 4 } };
        return [widget.report, widget.querySelector('p').checkVisibility()]";
    let given = page.run(given).await?;
    ensure!(given == serde_json::json!([null, true]), "before it is near: {given}");
    page.run("scrollTo(0, 4000)").await?;
    let change = page.event("decision-change").await?;
    ensure!(change["answers"]["answers"]["strain"] == 4, "{change}");
    page.expect_silence().await
}
