//! How often each way comes first: one bar, and a line for each of its parts.

use yew::Html;

use crate::model::indexed::{AlternativeIdx, Position};
use crate::num::fixed_point::{fixed, whole};
use crate::ui::markup::{block, shape, still, text};
use crate::ui::scene::Scene;

/// How many quiet colours there are. More ways than that begin with the first colour again.
pub(crate) const COLOURS: usize = 4;

/// What a picture has that is told in words beside it.
const SIZED: [&str; 4] = ["class", "width", "height", "aria-hidden"];

/// The bar with its labels.
pub fn shares(scene: &Scene) -> Html {
    let alternatives = || scene.decision().alternatives.positions();
    let starts = alternatives().scan(0.0, |end, idx| {
        let start = *end;
        *end += share(scene, idx);
        Some(start)
    });
    let segments = alternatives().zip(starts).map(|(idx, start)| segment(scene, idx, start)).collect();
    let pieces = vec![
        scene.text("figcaption", "", scene.words().bar_key()),
        still("svg", &SIZED, &["bar", "100%", "16", "true"], segments),
        block("dl", "", alternatives().map(|idx| label(scene, idx)).collect()),
    ];
    still("figure", &["class", "part"], &["shares", "bar"], pieces)
}

fn share(scene: &Scene, idx: AlternativeIdx) -> f64 {
    scene.outcome.acceptability.first(idx).get()
}

fn segment(scene: &Scene, idx: AlternativeIdx, start: f64) -> Html {
    let per_cent = |share: f64| fixed(share * 100.0, 2) + "%";
    let values = vec![look(scene, idx), per_cent(start), per_cent(share(scene, idx)), "100%".to_owned()];
    shape("rect", &["class", "x", "width", "height"], values, Vec::new())
}

fn label(scene: &Scene, idx: AlternativeIdx) -> Html {
    let name = scene.words().name_or_stopped(idx);
    let values = vec![look(scene, idx), "100%".to_owned(), "100%".to_owned()];
    let inside = vec![shape("rect", &["class", "width", "height"], values, Vec::new())];
    let swatch = still("svg", &SIZED, &["swatch", "12", "12", "true"], inside);
    let share = text("dd", "", scene.words().share(idx));
    block("div", "share", vec![block("dt", "", vec![swatch, Html::from(name)]), share])
}

fn look(scene: &Scene, idx: AlternativeIdx) -> String {
    let stopped = if scene.words().is_stopped(idx) { " stopped" } else { "" };
    ["way-", &whole(idx.index() % COLOURS), stopped].concat()
}
