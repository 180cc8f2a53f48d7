//! What the money says: one finding, and four pictures with the numbers behind them.

use yew::Html;

use crate::ui::curve_picture::curve_picture;
use crate::ui::limit_picture::limit_picture;
use crate::ui::markup::{block, details, table, text};
use crate::ui::money_page::conversion;
use crate::ui::scene::Scene;
use crate::ui::spread_picture::spread_picture;
use crate::ui::swing_picture::swing_picture;
use crate::ui::typed_sums::typed_sums;
use crate::ui::way_to_amount::ways_to;
use crate::view::money_words::MoneyWords;

/// The whole section; nothing until an amount is given.
pub fn money_result(scene: &Scene) -> Html {
    let Some(words) = MoneyWords::of(scene.words()) else { return Html::default() };
    let mut pieces = vec![scene.text("h3", "section-title", "money.result_heading")];
    pieces.extend(words.whose().map(|sentence| text("p", "", sentence.to_owned())));
    pieces.extend(conversion(scene));
    pieces.push(text("p", "", words.saving()));
    // It may be most of the saving, and a mistake; on paper the answer is beside it, and says so already.
    pieces.extend(scene.words().idle_desk().map(|sentence| text("p", "again", sentence)));
    pieces.push(limit_picture(scene, &words));
    pieces.push(spread_picture(scene, &words));
    pieces.push(curve_picture(scene, &words));
    pieces.push(swing_picture(scene, &words));
    pieces.push(scene.text("h4", "", "money.worth_heading"));
    pieces.extend(words.worth_knowing().into_iter().map(|sentence| text("p", "", sentence)));
    pieces.extend(ways_to(scene, &words.amounts_worth_knowing()));
    pieces.extend(words.pilot().into_iter().map(|sentence| text("p", "", sentence)));
    // On paper the answer is beside it, and says some of it already; and there is no page to find the others on.
    let told: Vec<String> = scene.words().details().into_iter().chain([words.others_are_ours()]).collect();
    let class = |said: &String| if told.contains(said) { "hint again" } else { "hint" };
    pieces.extend(words.rests_on(&typed_sums(scene)).into_iter().map(|said| text("p", class(&said), said)));
    pieces.push(details(scene.say("money.unit_costs"), unit_costs(scene, &words).into_iter().collect()));
    block("section", "money", pieces)
}

fn unit_costs(scene: &Scene, words: &MoneyWords<'_>) -> [Html; 2] {
    let (names, lines) = words.unit_costs();
    [table(names, lines), scene.text("p", "", "money.unit_costs_lead")]
}
