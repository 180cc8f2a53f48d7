//! What comes out on paper.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use crate::page::{A4, LETTER, Page};

const CLINIC: &str = include_str!("../../../answers/clinic.json");
const MONEY: &str = include_str!("../../../answers/small_shop.json");

/// Everything that a reader can say, a red line among what follows from it: as much as there may be on paper.
const EVERYTHING: &str = r#"{"answers":{"customer_preference":1,"reason_to_buy":3,"only_contact":1,"repeat_business":3,
    "vendor_capability":1,"depth":3,"voice":"not_sure","freedom_to_fix":3,"agent_treatment":1,"sight":"not_sure","feedback":1,
    "pace":2,"vendor_owner":1,"data_sensitivity":1,"incident_exposure":1,"way_back":2,"strain":3,"repetitive_contacts":3,
    "separable":3},"weights_order":["customers","means","quality","learning","risk"],
    "facts":{"responsibility":"nobody","third_party_forbidden":false,"human_fallback":true,"listening_rights":false},
    "quick":{"in_house":2,"outsource":-1,"split":1,"self_service":0},"gut":"outsource",
    "money":{"customers":4000,"contacts_per_customer":1.4,"margin_per_customer":35,"wage_per_hour":10.86,
    "vendor_rate_per_hour":24,"open_hours":1197}}"#;

/// Which of the pieces with these class names show.
fn shown(names: &[&str]) -> String {
    format!(
        "const root = document.querySelector('outsourcing-decision').shadowRoot;
         return {}.filter((name) => root.querySelector(`.${{name}}`)?.checkVisibility())",
        json!(names)
    )
}

pub(super) async fn the_answer_goes_on_two_sheets(page: Page) -> Outcome {
    for (name, answers) in [("clinic", CLINIC), ("money", MONEY), ("everything", EVERYTHING)] {
        page.open_ready(&format!("/?{name}")).await?;
        page.run(&format!("document.querySelector('outsourcing-decision').answers = {answers}")).await?;
        page.show_as_printed().await?;
        page.until("the answer shows", &format!("{} .length", shown(&["headline"]))).await?;
        let pieces =
            ["headline", "shares", "reasons", "sources", "asking", "contents", "taking", "worksheet"];
        let found = page.run(&shown(&pieces)).await?;
        ensure!(found == json!(["headline", "shares", "reasons", "sources"]), "{name}: there is {found}");
        page.photograph(&format!("printed-{name}")).await?;
        for paper in [A4, LETTER] {
            let n_sheets = page.n_sheets(paper).await?;
            ensure!((1..=2).contains(&n_sheets), "{name} takes {n_sheets} sheets of {paper:?}");
        }
        let date = "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.printed').textContent
            .includes(new Date().getFullYear())";
        ensure!(page.run(date).await? == true, "{name}: there is no date");
    }
    // The last of them leads between two ways that both stay: what speaks against going outside stands there too.
    let titles =
        "return [...document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('.side h4')]
        .filter((title) => title.checkVisibility()).map((title) => title.textContent).join()";
    let titles = page.run(titles).await?;
    ensure!(titles.as_str().is_some_and(|titles| titles.contains("rather than outsourcing it")), "{titles}");
    page.expect_silence().await
}

pub(super) async fn without_an_answer_it_is_a_worksheet(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let pieces = ["title", "worksheet", "printed", "asking", "answering", "sources"];
    let found = page.run(&shown(&pieces)).await?;
    ensure!(found == json!(["title", "asking", "answering", "sources"]), "on the screen there is {found}");
    page.show_as_printed().await?;
    let found = page.run(&shown(&pieces)).await?;
    ensure!(found == json!(["title", "worksheet", "printed"]), "on paper there is {found}");
    // The gut, four ways, nineteen questions, seven facts, six amounts.
    let n_items =
        "return document.querySelector('outsourcing-decision').shadowRoot.querySelectorAll('.item').length";
    let n_items = page.run(n_items).await?;
    ensure!(n_items == 37, "{n_items} things are asked");
    page.photograph("printed-worksheet").await?;
    for paper in [A4, LETTER] {
        let n_sheets = page.n_sheets(paper).await?;
        ensure!((1..=2).contains(&n_sheets), "it takes {n_sheets} sheets of {paper:?}");
    }
    page.run("document.querySelector('outsourcing-decision').answers = { gut: 'split' }").await?;
    let gone = "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('.worksheet') === null";
    page.until("the worksheet is gone", gone).await?;
    page.expect_silence().await
}
