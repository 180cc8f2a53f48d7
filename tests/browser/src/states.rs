//! Every state of the page that has a look of its own, and how to get there.

use anyhow::Result;

use crate::page::Page;

/// Answers that show reasons, and answers that a red line stops.
const SHOP: &str = include_str!("../../answers/service_as_brand.json");
const CLINIC: &str = include_str!("../../answers/clinic.json");
/// Answers with amounts.
pub(crate) const MONEY: &str = include_str!("../../answers/small_shop.json");

/// Answers to which the weights give one lead or another.
pub(crate) const OPEN: &str = include_str!("../../answers/ordered.json");

/// What scripts call the widget and its shadow root.
pub(crate) const ROOT: &str =
    "const widget = document.querySelector('outsourcing-decision'); const root = widget.shadowRoot;";

/// Opens whatever opens, once it is there.
pub(crate) const OPEN_ALL: &str = "
    requestAnimationFrame(() => {
        const root = document.querySelector('outsourcing-decision').shadowRoot;
        for (const details of root.querySelectorAll('details')) details.open = true;
    });";

/// One state; each follows from the one before.
#[derive(Debug)]
pub(crate) struct State {
    /// What its pictures are named after.
    pub(crate) name: &'static str,
    /// What leads there; nothing to the first.
    script: String,
}

/// All of them, in their order.
pub(crate) fn all() -> Vec<State> {
    let click = |what: &str, nth: usize| format!("{ROOT} root.querySelectorAll('{what}')[{nth}].click();");
    let turn_to = |nth: usize| click(".contents button", nth);
    let answer = |answers: &str| format!("{ROOT} widget.answers = {answers};");
    let typed = |text: &str| {
        format!(
            "{ROOT} const field = root.querySelector('.questions [type=text]'); field.value = '{text}';
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));"
        )
    };
    let states = [
        ("first", String::new()),
        ("quick", answer(r#"{"quick":{"in_house":2,"outsource":-1,"split":0,"self_service":1}}"#)),
        ("reasons", answer(SHOP)),
        ("offered", click(".main", 0)),
        ("group", turn_to(2)),
        ("weights", turn_to(7)),
        ("points", click("[name=weighing]", 1)),
        ("order", click("[name=weighing]", 2)),
        ("facts", turn_to(8)),
        ("money", turn_to(9)),
        ("wrong", typed("abc")),
        ("range", click(".beside button", 0)),
        ("not-yet", answer(CLINIC)),
        ("money-result", format!("{} {OPEN_ALL}", answer(MONEY))),
        ("kept", format!("{} {OPEN_ALL}", click(".scenarios button", 0))),
        ("beside", format!("{} {OPEN_ALL}", answer(SHOP))),
        ("cleared", click(".ending button", 0)),
    ];
    states.map(|(name, script)| State { name, script }).into()
}

impl State {
    /// Leads there from the state before, and waits until it shows.
    pub(crate) async fn show(&self, page: &Page) -> Result<()> {
        let Self { name, script } = self;
        if script.is_empty() {
            return Ok(());
        }
        let before = serde_json::to_string(&page.widget_text().await?)?;
        page.run(script).await?;
        let changed = format!("{ROOT} return root.querySelector('.widget').innerText !== {before}");
        page.until(&format!("{name} shows"), &changed).await?;
        Ok(())
    }
}
