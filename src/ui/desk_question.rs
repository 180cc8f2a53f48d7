//! Whether somebody waits at a desk, and for how long: most of what in-house costs a small firm may hang on it.

use yew::{Html, NodeRef};

use crate::ui::action::Action;
use crate::ui::amount_field::amount_field;
use crate::ui::markup::{asked, entry};
use crate::ui::scene::Scene;
use crate::ui::tick_box::{TickBox, tick_box};

/// The name of the box; no amount of a model can have it.
const BESIDE: &str = "beside-other-work";

/// A box for those who answer beside other work, and for all others the hours and people; nothing where the contacts
/// keep the desk busy anyway.
pub fn desk_question(scene: &Scene, sought: &NodeRef) -> Html {
    let words = scene.words();
    let Some(desk) = words.deciding_desk() else { return Html::default() };
    let is_beside = desk.is_beside_other_work(scene.answers());
    let drafts = match is_beside {
        true => words.at_a_desk(scene.state.before_all(desk.hours)),
        false => words.beside_other_work(),
    };
    let beside = TickBox {
        kind: "checkbox",
        name: BESIDE.to_owned(),
        label: scene.say("money.beside"),
        is_ticked: is_beside,
        action: Action::TypeAll(drafts.unwrap_or_default()),
    };
    let hint = scene.say(if is_beside { "money.beside_counts" } else { "money.beside_hint" });
    let mut pieces =
        vec![asked(BESIDE, scene.say("money.beside_question"), Some(hint), vec![tick_box(scene, beside)])];
    if !is_beside {
        pieces.extend([desk.hours, desk.staff].map(|idx| amount_field(scene, idx, sought)));
    }
    entry("div", "desk", "desk", pieces)
}
