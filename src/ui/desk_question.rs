//! Whether somebody waits at a desk, and for how long: most of what in-house costs a small firm may hang on it.

use yew::{Html, NodeRef};

use crate::ui::action::Action;
use crate::ui::amount_field::amount_field;
use crate::ui::markup::{asked, entry};
use crate::ui::scene::Scene;
use crate::ui::tick_box::{TickBox, tick_box};

/// A box for those who answer beside other work, and for all others the hours and people; nothing where the contacts
/// keep the desk busy anyway.
pub fn desk_question(scene: &Scene, sought: &NodeRef) -> Html {
    let words = scene.words();
    let Some(desk) = words.deciding_desk() else { return Html::default() };
    let is_beside = desk.is_beside_other_work(scene.answers());
    let drafts = words.beside_other_work(!is_beside).unwrap_or_default();
    let beside = TickBox {
        kind: "checkbox",
        name: "beside-other-work".to_owned(),
        label: scene.say("money.beside"),
        is_ticked: is_beside,
        action: Action::TypeAll(drafts),
    };
    let hint = scene.say(if is_beside { "money.beside_counts" } else { "money.beside_hint" });
    let mut pieces =
        vec![asked("desk", scene.say("money.beside_question"), Some(hint), vec![tick_box(scene, beside)])];
    if !is_beside {
        pieces.extend([desk.hours, desk.staff].map(|idx| amount_field(scene, idx, sought)));
    }
    entry("div", "desk", "desk", pieces)
}
