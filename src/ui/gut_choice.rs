//! The gut choice, asked before anything is weighed.

use yew::Html;

use crate::model::indexed::AlternativeIdx;
use crate::ui::action::Action;
use crate::ui::markup::block;
use crate::ui::scene::Scene;
use crate::ui::tick_box::{TickBox, tick_box};

/// One line of choices; the last one skips it.
pub fn gut_choice(scene: &Scene) -> Html {
    let choice = |choice: Option<AlternativeIdx>| {
        let label = match choice {
            Some(idx) => scene.words().alternative(idx, "name"),
            None => scene.say("page.gut_skip"),
        };
        let (is_ticked, action) = (scene.answers().gut == choice, Action::ChooseByGut(choice));
        tick_box(scene, TickBox { kind: "radio", name: "gut".to_owned(), label, is_ticked, action })
    };
    let choices = scene.decision().alternatives.positions().map(Some).chain([None]);
    let legend = scene.text("legend", "", "page.gut_question");
    block("fieldset", "gut", vec![legend, block("div", "choices", choices.map(choice).collect())])
}
