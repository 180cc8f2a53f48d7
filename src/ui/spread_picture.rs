//! How the difference spreads over the tries: a hill, with a line where nothing is won or lost.

use yew::Html;

use crate::engine::money::spread::{N_COLUMNS, Spread};
use crate::model::indexed::{AlternativeIdx, Position};
use crate::num::fixed_point::fixed;
use crate::ui::keys::{Sign, keys};
use crate::ui::markup::{block, picture, shape, table, text};
use crate::ui::scene::Scene;
use crate::ui::shares::COLOURS;
use crate::view::money_words::MoneyWords;

/// The hill of the outside desk, and the numbers of all ways.
pub fn spread_picture(scene: &Scene, words: &MoneyWords<'_>) -> Html {
    let spread = &words.money.spreads[words.money.outside];
    let most = spread.counts.iter().copied().max().unwrap_or(1).max(1);
    let zero = place(spread, 0.0);
    let column = |(column, count): (usize, &u32)| {
        let x = column as f64 * 100.0 / N_COLUMNS as f64;
        let height = 100.0 * f64::from(*count) / f64::from(most);
        // A column on the line belongs to where its middle is; the first one also holds what is beyond it.
        let middle = if column == 0 { x } else { x + 50.0 / N_COLUMNS as f64 };
        let is_ahead = middle >= zero;
        let class = colour(if is_ahead { words.money.outside } else { scene.decision().base });
        let values =
            [x, 100.0 - height, 100.0 / N_COLUMNS as f64, height].map(|number| fixed(number, 2) + "%");
        let [x, y, width, height] = values;
        shape("rect", &["class", "x", "y", "width", "height"], vec![class, x, y, width, height], vec![])
    };
    let mut shapes: Vec<Html> = spread.counts.iter().enumerate().map(column).collect();
    let is_zero_there = (0.0..=100.0).contains(&zero);
    if is_zero_there {
        shapes.push(upright("zero", zero));
    }
    shapes.push(upright("expected", place(spread, spread.mean)));
    let end =
        |key: &str, end: f64| text("span", "", scene.copy().fill(key, &[("amount", &words.about(end))]));
    let ends = vec![end("money.and_less", spread.ends.0), end("money.and_more", spread.ends.1)];
    let mean = scene.copy().labelled(&scene.say("money.mean"), &words.about(spread.mean));
    let mut meanings = ahead(scene, words);
    if !is_zero_there {
        // All of it is ahead, or all of it behind.
        meanings.remove(usize::from(zero < 0.0));
    }
    meanings.push((Sign::Line("expected"), mean));
    meanings.extend(is_zero_there.then(|| (Sign::Line("zero"), scene.say("money.no_difference"))));
    let hill = frame("hill", "120", shapes);
    let mut inside = vec![hill, block("div", "axis", ends), keys(meanings)];
    inside.extend(words.doubt().into_iter().map(|sentence| text("p", "", sentence)));
    inside.push(scene.text("p", "hint", "money.average"));
    picture(scene, words.finding(), inside, numbers(scene, words))
}

/// What the two colours of a picture of outside desk and base mean.
pub(crate) fn ahead(scene: &Scene, words: &MoneyWords<'_>) -> Vec<(Sign, String)> {
    let ahead = |idx| {
        let sentence = scene.copy().fill("money.is_ahead", &[("alternative", &words.name(idx))]);
        (Sign::Filled(colour(idx)), sentence)
    };
    vec![ahead(words.money.outside), ahead(scene.decision().base)]
}

/// Where an amount of money lies between the ends \[% of the width\].
fn place(spread: &Spread, amount: f64) -> f64 {
    let (first, last) = spread.ends;
    if last > first { 100.0 * (amount - first) / (last - first) } else { 0.0 }
}

/// The class of the colour in which an alternative is shown, here where it is the better one.
pub(crate) fn colour(idx: AlternativeIdx) -> String {
    format!("way-{}", idx.index() % COLOURS)
}

/// A picture as wide as there is room.
pub(crate) fn frame(class: &str, height: &str, shapes: Vec<Html>) -> Html {
    let values = [class, "100%", height, "true"].map(str::to_owned).into();
    shape("svg", &["class", "width", "height", "aria-hidden"], values, shapes)
}

/// A line from top to bottom at a place \[% of the width\].
pub(crate) fn upright(class: &str, place: f64) -> Html {
    let x = fixed(place, 2) + "%";
    let values = vec![class.to_owned(), x.clone(), x, "0".to_owned(), "100%".to_owned()];
    shape("line", &["class", "x1", "x2", "y1", "y2"], values, vec![])
}

/// One way after the other: side by side they would be too wide for a phone.
fn numbers(scene: &Scene, words: &MoneyWords<'_>) -> Html {
    let names = ["money.bad_tenth", "money.middle", "money.good_tenth", "money.mean", "money.loss_share"];
    let others = scene.decision().alternatives.positions().filter(|idx| *idx != scene.decision().base);
    let lines = others.flat_map(|idx| {
        let spread = &words.money.spreads[idx];
        let mut cells =
            [spread.p10, spread.p50, spread.p90, spread.mean].map(|amount| words.about(amount)).to_vec();
        cells.push(scene.copy().percent(words.money.loss_shares[idx]));
        let named = names.iter().zip(cells).map(|(key, cell)| vec![scene.say(key), cell]);
        [vec![words.name(idx), String::new()]].into_iter().chain(named).collect::<Vec<_>>()
    });
    table(["money.way", "money.difference"].map(|key| scene.say(key)).into(), lines.collect())
}
