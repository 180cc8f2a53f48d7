//! Which amount moves the difference most: a bar for each, from its low to its high end.

use yew::Html;

use crate::engine::money::median_case::Swing;
use crate::num::fixed_point::fixed;
use crate::ui::keys::{Sign, keys};
use crate::ui::markup::{block, entry, picture, shape, table, text};
use crate::ui::scene::Scene;
use crate::ui::spread_picture::{frame, upright};
use crate::view::money_words::MoneyWords;

/// How many bars there are.
const BARS_MAX: usize = 6;

/// The longest bars, and the numbers of all amounts.
pub fn swing_picture(scene: &Scene, words: &MoneyWords<'_>) -> Html {
    let swings = words.swings();
    let Some(first) = swings.first() else { return Html::default() };
    let shown = &swings[..swings.len().min(BARS_MAX)];
    let ends = || shown.iter().flat_map(|swing| words.reach(swing));
    let (low, high) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    let place = |amount: f64| if high > low { 100.0 * (amount - low) / (high - low) } else { 0.0 };
    let bar = |swing: &&Swing| {
        let [left, right] = words.reach(swing);
        let [x, width] = [place(left), place(right) - place(left)].map(|number| fixed(number, 2) + "%");
        let values = vec!["most".to_owned(), x, width, "100%".to_owned()];
        let bar = shape("rect", &["class", "x", "width", "height"], values, vec![]);
        let id = scene.decision().amounts[swing.amount].id.as_str();
        let name = text("span", "", words.amount(swing.amount));
        let lines = [("nothing", 0.0), ("expected", words.case().difference)];
        let lines = lines.map(|(class, amount)| upright(class, place(amount)));
        let shapes = [bar].into_iter().chain(lines).collect();
        entry("div", "swing", id, vec![name, frame("bars", "12", shapes)])
    };
    let names = ["money.amount", "money.at_low", "money.at_high"].map(|key| scene.say(key));
    let line = |swing: &&Swing| {
        vec![words.amount(swing.amount), words.about(swing.at_low), words.about(swing.at_high)]
    };
    let finding = scene.copy().fill("money.swings", &[("amount", &words.amount(first.amount))]);
    let numbers = table(names.into(), swings.iter().map(line).collect());
    let arguments = [("doing", words.doing()), ("years", words.years())];
    let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
    let lead = scene.copy().fill("money.swings_lead", &arguments);
    let mut inside = vec![text("p", "hint", lead)];
    inside.extend(shown.iter().map(bar));
    let ends = [low, high].map(|end| text("span", "", words.about(end)));
    inside.push(block("div", "axis", ends.into()));
    inside.push(keys(vec![
        (Sign::Line("expected"), scene.say("money.expected_mark")),
        (Sign::Line("nothing"), scene.say("money.no_difference")),
    ]));
    picture(scene, finding, inside, numbers)
}
