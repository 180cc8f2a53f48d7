//! What a page shows without the program, made when it is built from the very pieces that the program draws: the first
//! questions, which stand until it has arrived, so that nothing moves when it takes over; and all questions to fill in by
//! hand, with how the answer is reckoned, for where it never does.

use yew::{Callback, NodeRef};

use crate::ui::answer_panel::answer_panel;
use crate::ui::asking::asking;
use crate::ui::data_tree::data_tree;
use crate::ui::markup::block;
use crate::ui::opening::{article, opening};
use crate::ui::scene::Scene;
use crate::ui::sources::sources;
use crate::ui::worksheet::every_question;

/// The first screen, as a [data tree](data_tree).
pub fn first_screen(scene: &Scene) -> String {
    let nowhere = NodeRef::default();
    let answering = block("div", "answering", vec![answer_panel(scene, &nowhere)]);
    let spread = block("div", "spread", vec![asking(scene, &nowhere, Callback::noop()), answering]);
    data_tree(&article(scene, vec![opening(scene), spread]))
}

/// All questions, method and sources, in the same form.
pub fn whole_sheet(scene: &Scene) -> String {
    let questions = block("div", "worksheet", every_question(scene));
    data_tree(&block("div", "sheet", vec![questions, sources(scene)]))
}
