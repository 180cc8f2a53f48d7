//! How many customers may leave before the saving is gone: a line with the limit and what is expected.

use yew::Html;

use crate::num::fixed_point::fixed;
use crate::num::order::clamped;
use crate::ui::keys::{Sign, keys};
use crate::ui::markup::{picture, shape, table, text};
use crate::ui::scene::Scene;
use crate::ui::spread_picture::{ahead, colour, frame, upright};
use crate::ui::way_to_amount::with_ways;
use crate::view::money_words::MoneyWords;

/// Room beyond the last mark, as a multiple of where it is.
const ROOM: f64 = 1.1;

/// How many the amounts let expect to leave, and what those would bring in. On paper the answer is beside it, and may say so
/// already.
fn lost(scene: &Scene, words: &MoneyWords<'_>) -> Html {
    let told = scene.words().details();
    let lost = [Some(words.estimate()), words.worth_of_lost()].into_iter().flatten();
    lost.map(|said| text("p", if told.contains(&said) { "again" } else { "" }, said)).collect()
}

/// The line; without a saving to eat up, the loss alone.
pub fn limit_picture(scene: &Scene, words: &MoneyWords<'_>) -> Html {
    let case = words.case();
    let limits = case.break_even;
    let Some(limit) = limits.with_terminal_value.filter(|limit| *limit > 0.0) else {
        return lost(scene, words);
    };
    let short = limits.without.filter(|short| *short > limit);
    let end = ROOM * limit.max(case.extra_churn).max(short.unwrap_or_default());
    let place = |share: f64| clamped(100.0 * share / end, 0.0, 100.0);
    let zone = |better, from: f64, to: f64| {
        let [x, width] = [from, to - from].map(|number| fixed(number, 2) + "%");
        let values = vec![colour(better), x, width, "100%".to_owned()];
        shape("rect", &["class", "x", "width", "height"], values, vec![])
    };
    let mut shapes =
        vec![zone(words.money.outside, 0.0, place(limit)), zone(scene.decision().base, place(limit), 100.0)];
    let marks = [
        ("expected", "money.expected_mark", Some(case.extra_churn)),
        ("limit", "money.limit_mark", Some(limit)),
        ("short", "money.short_mark", short),
    ];
    let mut meanings = ahead(scene, words);
    let mut lines = Vec::new();
    for (class, key, share) in marks.into_iter().filter_map(|(class, key, share)| Some((class, key, share?)))
    {
        shapes.push(upright(class, place(share)));
        let line = [scene.say(key), words.lost(share)];
        meanings.push((Sign::Line(class), scene.copy().labelled(&line[0], &line[1])));
        lines.push(line.into());
    }
    let numbers = table(vec![scene.say("money.mark"), scene.say("money.customers_lost")], lines);
    let mut inside = vec![frame("limits", "28", shapes), keys(meanings)];
    inside.extend(words.limit().into_iter().skip(1).map(|sentence| text("p", "", sentence)));
    inside.push(lost(scene, words));
    inside.extend(with_ways(scene, words.success_is_ours().into_iter().collect()));
    picture(scene, words.limit().remove(0), inside, numbers)
}
