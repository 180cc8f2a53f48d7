//! Five native radio buttons between two ends that are both in words.

use yew::Html;

use crate::num::fixed_point::whole;
use crate::ui::action::Action;
use crate::ui::markup::{block, shape};
use crate::ui::scene::Scene;
use crate::ui::tick_box::Control;

/// A scale.
#[derive(Debug)]
pub struct Scale {
    /// The name of its radio buttons.
    pub name: String,
    /// What its low end means.
    pub low: String,
    /// What its high end means.
    pub high: String,
    /// From low to high.
    pub ticks: Vec<ScaleTick>,
    /// The mark where the answer would turn.
    pub turning: Option<Html>,
}

/// One place on a scale.
#[derive(Debug)]
pub struct ScaleTick {
    /// What it means; at the ends the scale says that.
    pub label: String,
    /// Whether the reader chose it.
    pub is_chosen: bool,
    /// What follows when the reader chooses it.
    pub action: Action,
}

/// The scale. The words at its ends are their labels: a tap on them chooses the end.
pub fn scale(scene: &Scene, scale: Scale) -> Html {
    let Scale { name, low, high, ticks, turning } = scale;
    let id = |position: usize| [&name, "-", &whole(position)].concat();
    let last = ticks.len().saturating_sub(1);
    let tick = |(position, tick): (usize, ScaleTick)| {
        let label = (position > 0 && position < last).then_some(tick.label);
        let (name, id) = (name.clone(), Some(id(position)));
        let control =
            Control { kind: "radio", name, id, label, is_ticked: tick.is_chosen, action: tick.action };
        control.draw(scene)
    };
    let anchor = |class: &str, position, words: String| {
        shape("label", &["class", "for"], vec![class.to_owned(), id(position)], vec![words.into()])
    };
    let ticks = turning.into_iter().chain(ticks.into_iter().enumerate().map(tick)).collect();
    let pieces =
        vec![anchor("anchor low", 0, low), anchor("anchor high", last, high), block("div", "ticks", ticks)];
    block("div", "scale", pieces)
}
