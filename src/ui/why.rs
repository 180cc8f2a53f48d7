//! Why the answer is what it is: red lines first, then reasons, then what would change it.

use yew::{Html, html};

use crate::ui::reason_lists::reason_lists;
use crate::ui::red_lines::red_lines;
use crate::ui::scene::Scene;
use crate::view::turning_points::turning_points;

/// How many turning points are told.
const TURNING_POINTS_MAX: usize = 3;

/// Everything that stands behind the answer; nothing before any full answer.
pub fn why(scene: &Scene) -> Html {
    if !scene.is_full() {
        return Html::default();
    }
    html! {
        <div class="behind">
            { red_lines(scene) }
            { for remarks(scene) }
            { reason_lists(scene) }
            if scene.outcome.duel.is_some() {
                { changes(scene) }
            }
        </div>
    }
}

/// What else must be said: a quick test that disagrees, notes.
fn remarks(scene: &Scene) -> Option<Html> {
    let words = scene.words();
    let remarks: Vec<String> = words.also().into_iter().skip(words.red_lines().len()).collect();
    (!remarks.is_empty()).then(|| {
        html! {
            <section class="remarks" part="remarks">
                <h3 class="section-title">{ scene.say("page.warnings_heading") }</h3>
                for remark in remarks {
                    <p>{ remark }</p>
                }
            </section>
        }
    })
}

fn changes(scene: &Scene) -> Html {
    let points = turning_points(&scene.words());
    let after = if points.is_empty() { "page.change_none" } else { "page.change_marks" };
    html! {
        <section class="changes" part="changes">
            <h3 class="section-title">{ scene.say("page.change_heading") }</h3>
            for point in points.into_iter().take(TURNING_POINTS_MAX) {
                <p>{ point.sentence }</p>
            }
            <p class="hint">{ scene.say(after) }</p>
        </section>
    }
}
