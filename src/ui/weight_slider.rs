//! How much one group matters, in points.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast, html};

use crate::engine::duel::standing;
use crate::engine::sensitivity::group_flip;
use crate::model::indexed::GroupIdx;
use crate::model::weights::POINTS_MAX;
use crate::num::fixed_point::fixed;
use crate::ui::action::Action;
use crate::ui::markup::text;
use crate::ui::scene::Scene;
use crate::ui::turning_mark::turning_mark;
use crate::view::turning_points::{points_at, points_of};

/// A slider with what it comes to, and a mark where the answer would turn.
pub fn weight_slider(scene: &Scene, group: GroupIdx, share: String) -> Html {
    let groups = &scene.decision().groups;
    let id = groups[group].id.as_str();
    let points = points_of(&scene.answers().weights, groups, group);
    let value = fixed(points, 0);
    let said = [("points", scene.copy().number(points)), ("share", share)];
    let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
    let said = scene.copy().fill("rest.values_count", &said);
    let weigh = scene.hear(move |event: InputEvent| {
        Action::Weigh(group, event.target_unchecked_into::<HtmlInputElement>().value_as_number())
    });
    let name = format!("weight-{id}");
    html! {
        <div class="question weight" key={id.to_owned()}>
            <label class="weighed" for={name.clone()}>{ scene.copy().of("group", id, "name") }</label>
            // No <output>: it would be announced, and with it all others, whose shares change too.
            { text("span", "hint", said.clone()) }
            <div class="slide">
                { for turning(scene, group) }
                <input type="range" id={name} min="0" max="100" step="5" value={value} aria-valuetext={said}
                    oninput={weigh} />
            </div>
        </div>
    }
}

/// Where other points for this group would change the lead, all others staying as they are; nothing while points only show.
pub fn turning(scene: &Scene, group: GroupIdx) -> Option<Html> {
    if scene.state.weighing.is_some() {
        return None;
    }
    let (decision, answers) = (scene.decision(), scene.answers());
    let flip = standing(decision, answers, &scene.outcome, |standing| group_flip(standing, group))?;
    let place = 100.0 / POINTS_MAX * points_at(decision, &answers.weights, group, flip.to);
    (place <= 100.0).then(|| turning_mark(scene, place, flip))
}
