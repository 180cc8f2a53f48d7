//! Why the answer is what it is: red lines first, then reasons, then what would change it.

use yew::Html;

use crate::ui::markup::{block, text};
use crate::ui::reason_lists::reason_lists;
use crate::ui::red_lines::red_lines;
use crate::ui::scene::Scene;
use crate::view::turning_points::{no_turning_point, turning_points};

/// How many turning points are told.
const TURNING_POINTS_MAX: usize = 3;

/// Everything that stands behind the answer; nothing before any full answer.
pub fn why(scene: &Scene) -> Html {
    if !scene.is_full() {
        return Html::default();
    }
    let mut pieces = red_lines(scene);
    pieces.push(remarks(scene));
    if scene.outcome.duel.is_some() {
        pieces.push(reason_lists(scene));
        pieces.push(changes(scene));
    }
    block("div", "behind", pieces)
}

/// What else must be said: a quick test that disagrees, notes.
fn remarks(scene: &Scene) -> Html {
    let words = scene.words();
    let remarks: Vec<String> = words.also().into_iter().skip(words.red_lines().len()).collect();
    match remarks.is_empty() {
        true => Html::default(),
        false => sentences(scene, "remarks", "page.warnings_heading", remarks),
    }
}

fn changes(scene: &Scene) -> Html {
    let points = turning_points(&scene.words());
    let last = if points.is_empty() { no_turning_point(&scene.words()) } else { "page.change_marks" };
    let mut said: Vec<String> =
        points.into_iter().take(TURNING_POINTS_MAX).map(|point| point.sentence).collect();
    said.push(scene.say(last));
    sentences(scene, "changes", "page.change_heading", said)
}

fn sentences(scene: &Scene, class: &'static str, heading: &str, sentences: Vec<String>) -> Html {
    let mut pieces = vec![scene.text("h3", "section-title", heading)];
    pieces.extend(sentences.into_iter().map(|sentence| text("p", "", sentence)));
    block("section", class, pieces)
}
