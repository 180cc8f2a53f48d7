//! One native radio button or checkbox with its label.

use yew::{Html, html};

use crate::ui::action::Action;
use crate::ui::scene::Scene;

/// What one box is and does.
#[derive(Debug)]
pub struct TickBox {
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// The name of its group.
    pub name: String,
    /// Its words.
    pub label: String,
    /// Whether it is ticked.
    pub is_ticked: bool,
    /// What follows when the reader ticks it or takes the tick away.
    pub action: Action,
}

/// One box with its label beside it.
pub fn tick_box(scene: &Scene, tick_box: TickBox) -> Html {
    let TickBox { kind, name, label, is_ticked, action } = tick_box;
    html! {
        <label class="choice" key={label.clone()}>
            <input type={kind} {name} checked={is_ticked} onchange={scene.on(action)} />
            <span>{ label }</span>
        </label>
    }
}
