//! How the difference runs up over the years.

use yew::Html;

use crate::engine::money::median_case::N_CURVE_YEARS;
use crate::model::indexed::{AlternativeIdx, Position};
use crate::num::fixed_point::fixed;
use crate::ui::keys::{Sign, keys};
use crate::ui::markup::{block, picture, shape, table, text};
use crate::ui::scene::Scene;
use crate::ui::shares::COLOURS;
use crate::ui::spread_picture::colour;
use crate::view::money_words::MoneyWords;

/// How much of the height an end needs beside the line of no difference to have its amount written there.
const ROOM: f64 = 0.2;

/// A curve for each way but the base, and the numbers of all years.
pub fn curve_picture(scene: &Scene, words: &MoneyWords<'_>) -> Html {
    let curves = &words.case().curves;
    let all = || curves.values().flatten();
    let (low, high) = (all().copied().fold(0.0, f64::min), all().copied().fold(0.0, f64::max));
    let height = |amount: f64| if high > low { 100.0 * (high - amount) / (high - low) } else { 50.0 };
    let across = |year: usize| 100.0 * year as f64 / f64::from(N_CURVE_YEARS);
    let line = |class: String, amounts: &[f64]| {
        let point = |(year, amount): (usize, &f64)| fixed(across(year), 2) + "," + &fixed(height(*amount), 2);
        let points: Vec<String> = amounts.iter().enumerate().map(point).collect();
        shape("polyline", &["class", "points"], vec![class, points.join(" ")], vec![])
    };
    let others = || curves.iter().filter(|(idx, _)| *idx != scene.decision().base);
    let mut shapes = vec![line("zero".to_owned(), &[0.0; N_CURVE_YEARS as usize + 1])];
    shapes.extend(others().map(|(idx, curve)| line(look(words, idx), curve)));
    let values = ["curves", "0 0 100 100", "none", "100%", "160", "true"].map(str::to_owned).into();
    let keys_of_svg = &["class", "viewBox", "preserveAspectRatio", "width", "height", "aria-hidden"];
    let years = (0..=N_CURVE_YEARS).map(|year| {
        let first = if year == 0 { scene.say("money.year") + " " } else { String::new() };
        text("span", "", first + &year.to_string())
    });
    // So near to the dotted line it would stand on it.
    let end = |class, amount: f64| match amount.abs() <= ROOM * (high - low) {
        true => Html::default(),
        false => text("span", class, words.about(amount)),
    };
    let key = |(idx, curve): (AlternativeIdx, &Vec<f64>)| {
        let last = words.about(curve.last().copied().unwrap_or_default());
        (Sign::Filled(colour(idx)), scene.copy().labelled(&words.name(idx), &last))
    };
    // It is the dotted line, whatever it costs.
    let base = (Sign::Across("zero"), words.name(scene.decision().base));
    let inside = vec![
        block(
            "div",
            "scaled",
            vec![shape("svg", keys_of_svg, values, shapes), end("highest", high), end("lowest", low)],
        ),
        block("div", "axis", years.collect()),
        keys(others().map(key).chain([base]).collect()),
    ];
    let finding = words.crossover().unwrap_or_else(|| words.in_the_end());
    picture(scene, finding, inside, numbers(scene, words))
}

/// The outside desk stands out: it is what the question is about.
fn look(words: &MoneyWords<'_>, idx: AlternativeIdx) -> String {
    let weight = if idx == words.money.outside { " strong" } else { "" };
    format!("line-{}{weight}", idx.index() % COLOURS)
}

/// One way after the other: side by side they would be too wide for a phone.
fn numbers(scene: &Scene, words: &MoneyWords<'_>) -> Html {
    let others = words.case().curves.iter().filter(|(idx, _)| *idx != scene.decision().base);
    let lines = others.flat_map(|(idx, curve)| {
        let years =
            curve.iter().enumerate().map(|(year, amount)| vec![year.to_string(), words.about(*amount)]);
        [vec![words.name(idx), String::new()]].into_iter().chain(years).collect::<Vec<_>>()
    });
    table(["money.year", "money.difference"].map(|key| scene.say(key)).into(), lines.collect())
}
