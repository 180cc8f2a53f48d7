//! One native radio button or checkbox with its label.

use yew::Html;

use crate::ui::action::Action;
use crate::ui::markup::{entry, text, tickable};
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
    let control = Control { kind, name, id: None, label: None, is_ticked, action };
    entry("label", "choice", &label.clone(), vec![control.draw(scene), text("span", "", label)])
}

/// The button or box itself.
#[derive(Debug)]
pub struct Control {
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// The name of its group.
    pub name: String,
    /// Its own name, where something else refers to it.
    pub id: Option<String>,
    /// Its words, where none stand beside it.
    pub label: Option<String>,
    /// Whether it is ticked.
    pub is_ticked: bool,
    /// What follows when the reader ticks it or takes the tick away.
    pub action: Action,
}

impl Control {
    /// Its element.
    pub fn draw(self, scene: &Scene) -> Html {
        let Self { kind, name, id, label, is_ticked, action } = self;
        let values = vec![Some(kind.to_owned()), Some(name), id, label];
        tickable(scene.on(action), is_ticked, &["type", "name", "id", "aria-label"], values)
    }
}
