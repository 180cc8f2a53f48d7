//! What matters to the reader: how much each group counts, and who says so.

use yew::{Html, NodeRef};

use crate::engine::valuation::weights;
use crate::model::answers::Answers;
use crate::model::id::Id;
use crate::model::indexed::{ByGroup, GroupIdx};
use crate::model::weights::{WeightCertainty, WeightJudgement};
use crate::ui::action::Action;
use crate::ui::markup::{asked, block, button, entry, page_heading, text};
use crate::ui::question_group::dotted;
use crate::ui::scene::Scene;
use crate::ui::state::Weighing;
use crate::ui::tick_box::{TickBox, tick_box};
use crate::ui::weight_order::weight_order;
use crate::ui::weight_slider::{turning, weight_slider};

/// The ways to state weights, and the keys of their words.
const WAYS: [(Weighing, &str); 3] = [
    (Weighing::Ours, "rest.values_ours"),
    (Weighing::Points, "rest.values_points"),
    (Weighing::Order, "rest.values_order"),
];

/// How sure one may be of points, and the keys of the words.
const CERTAINTIES: [(WeightCertainty, &str); 3] = [
    (WeightCertainty::Rough, "rest.values_rough"),
    (WeightCertainty::Default, "rest.values_default"),
    (WeightCertainty::Sure, "rest.values_sure"),
];

/// The weights, in the way the reader states them.
pub fn weights_page(scene: &Scene, heading: &NodeRef) -> Html {
    let mut pieces = page_heading(heading, scene.say("page.values_heading"), scene.say("rest.values_intro"));
    let counting = &scene.answers().weights;
    let weighing = scene.state.weighing.unwrap_or(Weighing::of(counting));
    let way = |(way, key): (Weighing, &'static str)| (key, way == weighing, Action::WeighBy(way));
    pieces.push(choice(scene, "rest.values_question", "weighing", WAYS.map(way)));
    // In its room, so that what is pressed next does not move away under the finger.
    let note = match (weighing, scene.state.weighing) {
        (Weighing::Ours, _) => Html::default(),
        (_, None) => scene.text("p", "", "rest.values_counted"),
        _ => scene.text("p", "", "rest.values_untouched"),
    };
    pieces.push(note);
    let groups = || scene.decision().groups.positions();
    let shown = match scene.state.weighing {
        Some(weighing) => scene.state.first_judgement(weighing),
        None => counting.clone(),
    };
    let shares =
        weights(scene.decision(), &Answers { weights: shown.clone(), ..scene.answers().clone() }).groups;
    match &shown {
        WeightJudgement::Unstated => pieces.push(ours(scene, &shares)),
        WeightJudgement::Points(_) => {
            pieces.push(scene.text("p", "intro", "rest.values_lead"));
            pieces.extend(groups().map(|group| weight_slider(scene, group, share_of(scene, &shares, group))));
            pieces.push(dotted(scene, groups().any(|group| turning(scene, group).is_some())));
            let stated = scene.answers().weight_certainty.unwrap_or(WeightCertainty::Default);
            let sure = |(certainty, key): (WeightCertainty, &'static str)| {
                (key, certainty == stated, Action::BeSureOfWeights(Some(certainty)))
            };
            let certainties = CERTAINTIES.map(sure);
            pieces.push(choice(scene, "rest.values_certainty", "weight-certainty", certainties));
        }
        WeightJudgement::Order(order) => pieces.push(weight_order(scene, order, &shares)),
    }
    let class = if scene.state.weighing.is_some() { "plain" } else { "plain gone" };
    pieces.push(button(scene, class, scene.say("rest.values_as_shown"), Action::WeighBy(weighing)));
    entry("section", "questions", "weights", pieces)
}

/// One line of radio buttons: for each the key of its words, whether it is ticked, and what follows.
fn choice(scene: &Scene, legend: &str, name: &str, choices: [(&str, bool, Action); 3]) -> Html {
    let box_of = |(key, is_ticked, action): (&str, bool, Action)| {
        let (name, label) = (name.to_owned(), scene.say(key));
        tick_box(scene, TickBox { kind: "radio", name, label, is_ticked, action })
    };
    let boxes = block("div", "choices", choices.map(box_of).into());
    asked(name, scene.say(legend), None, vec![boxes])
}

/// The model's weights, and whose judgement they are.
fn ours(scene: &Scene, shares: &ByGroup<f64>) -> Html {
    let share = |(group, id): (GroupIdx, &Id)| {
        let name = scene.copy().of("group", id.as_str(), "name");
        block("div", "share", vec![text("dt", "", name), text("dd", "", share_of(scene, shares, group))])
    };
    let ids = scene.decision().groups.iter().map(|(group, entry)| (group, &entry.id));
    let list = block("dl", "", ids.map(share).collect());
    block("div", "question", vec![scene.text("p", "", "rest.values_guess"), list])
}

/// How much of everything a group counts, such as “27%”; all of them add to a hundred.
pub fn share_of(scene: &Scene, shares: &ByGroup<f64>, group: GroupIdx) -> String {
    scene.words().share_among(shares, group)
}
