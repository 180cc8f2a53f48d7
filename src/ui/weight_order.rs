//! The groups in order, the one that matters most first.

use yew::{Html, html};

use crate::model::indexed::{ByGroup, GroupIdx};
use crate::ui::action::Action;
use crate::ui::markup::{block, entry, text};
use crate::ui::scene::Scene;
use crate::ui::weights_page::share_of;

/// The list, each group with a way up and a way down.
pub fn weight_order(scene: &Scene, order: &[GroupIdx], shares: &ByGroup<f64>) -> Html {
    let items = order
        .iter()
        .enumerate()
        .map(|(place, group)| item(scene, *group, share_of(scene, shares, *group), [place, order.len()]));
    let list = block("ol", "order", items.collect());
    block("div", "question", vec![scene.text("p", "intro", "rest.values_order_lead"), list])
}

fn item(scene: &Scene, group: GroupIdx, share: String, [place, n_groups]: [usize; 2]) -> Html {
    let id = scene.decision().groups[group].id.as_str();
    let name = scene.copy().of("group", id, "name");
    let up = place.checked_sub(1);
    let down = Some(place + 1).filter(|place| *place < n_groups);
    let moves = vec![
        mover(scene, "rest.values_up", &name, group, up),
        mover(scene, "rest.values_down", &name, group, down),
    ];
    let share = text("span", "progress", share);
    entry("li", "entry", id, vec![text("span", "rank", name), share, block("span", "moves", moves)])
}

/// A button that stays in its place where it can do nothing, so that the focus does.
fn mover(scene: &Scene, key: &str, name: &str, group: GroupIdx, place: Option<usize>) -> Html {
    let label = scene.copy().fill(key, &[("group", name)]);
    let sign = if key.ends_with("up") { "↑" } else { "↓" };
    let disabled = place.is_none().then_some("true");
    let onclick = place.map(|place| scene.on(Action::Rank(group, place)));
    html! {
        <button type="button" class="mover" aria-label={label} aria-disabled={disabled} {onclick}>{ sign }</button>
    }
}
