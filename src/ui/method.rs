//! How the answer is reckoned, and what that cannot do, for somebody who never saw a formula.

use yew::Html;

use crate::ui::markup::{details, text};
use crate::ui::scene::Scene;

/// What is said, in this order.
const PARAGRAPHS: [&str; 7] = ["value", "doubt", "red_lines", "change", "money", "both", "limits"];
/// What is said of money, where the model has amounts.
const OF_MONEY: [&str; 2] = ["money", "both"];

/// The method, behind one line.
pub fn method(scene: &Scene) -> Html {
    let has_money = !scene.decision().amounts.is_empty();
    let draws = scene.copy().number(f64::from(scene.outcome.plan.n_draws));
    let paragraph =
        |key: &&str| text("p", "", scene.copy().fill(&format!("method.{key}"), &[("draws", &draws)]));
    let said = PARAGRAPHS.iter().filter(|key| has_money || !OF_MONEY.contains(key)).map(paragraph);
    details(scene.say("method.heading"), said.chain(sources(scene)).collect())
}

/// Where the model's amounts come from, each source once.
fn sources(scene: &Scene) -> Option<Html> {
    let mut names: Vec<&str> = Vec::new();
    for id in scene.decision().amounts.values().flat_map(|amount| &amount.basis) {
        let Some(name) = scene.copy().find(&format!("basis.{id}")) else { continue };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let list = scene.copy().long_list(&names);
    (!names.is_empty()).then(|| text("p", "", scene.copy().fill("method.sources", &[("list", &list)])))
}
