//! The questions on paper, to fill in by hand: what is printed where nothing has been said yet.

use yew::Html;

use crate::model::alternative::Alternative;
use crate::model::amount::Amount;
use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::fact::FactKind;
use crate::model::indexed::{AlternativeIdx, AmountIdx, FactIdx};
use crate::ui::facts_page::facts_read;
use crate::ui::markup::{block, text};
use crate::ui::scene::Scene;
use crate::view::amount_words::AmountWords;
use crate::view::echo_words::EchoWords;

/// What is marked on paper, and what is written on.
const CIRCLE: &str = "○";
const SQUARE: &str = "□";
const RULE: &str = "____________";

/// Every question with its marks; nothing once something has been said, for then the answer is printed. On the
/// screen it does not show.
pub fn worksheet(scene: &Scene) -> Html {
    if *scene.answers() != Answers::none(scene.decision()) {
        return Html::default();
    }
    let mut pieces = every_question(scene);
    pieces.push(scene.text("p", "", "worksheet.then"));
    block("div", "worksheet", pieces)
}

/// Every question with its marks.
pub fn every_question(scene: &Scene) -> Vec<Html> {
    let decision = scene.decision();
    let mut pieces = vec![scene.text("p", "", "worksheet.lead"), gut(scene)];
    pieces.push(scene.text("h3", "", "page.quick_heading"));
    pieces.push(scene.text("p", "", "quick.question"));
    pieces.extend(decision.alternatives.iter().map(|(idx, alternative)| way(scene, idx, alternative)));
    pieces.extend(decision.groups.values().flat_map(|group| questions(scene, group)));
    pieces.push(scene.text("h3", "", "page.values_heading"));
    pieces.push(scene.text("p", "", "rest.values_lead"));
    pieces.extend(decision.groups.values().map(|group| points(scene, group)));
    pieces.push(scene.text("h3", "", "page.facts_heading"));
    pieces.extend(facts_read(decision).into_iter().map(|idx| fact(scene, idx)));
    if !decision.amounts.is_empty() {
        pieces.push(scene.text("h3", "", "page.money_heading"));
        let asked = decision.amounts.iter().filter(|(_, amount)| amount.asked);
        pieces.extend(asked.map(|(idx, one)| amount(scene, idx, one)));
    }
    pieces
}

/// What is asked, and what is marked or written under it.
fn item(question: String, marks: Html) -> Html {
    block("div", "item", vec![text("p", "", question), marks])
}

fn line(marks: String) -> Html {
    text("p", "marks", marks)
}

/// A mark before each of these.
fn choices(mark: &str, labels: &[String]) -> Html {
    let choice = |label: &String| text("span", "mark", format!("{mark}\u{a0}{label}"));
    block("p", "marks", labels.iter().map(choice).collect())
}

/// What the reader leans to before any question.
fn gut(scene: &Scene) -> Html {
    let ways = scene.decision().alternatives.positions();
    let names: Vec<String> = ways.map(|idx| scene.words().alternative(idx, "name")).collect();
    item(scene.say("page.gut_question"), choices(CIRCLE, &names))
}

/// A mark for each tick between the ends of a scale.
fn scale(low: String, high: String) -> Html {
    let marks = [CIRCLE; 5].join("\u{a0}\u{a0}");
    block("p", "marks between", [low, marks, high].map(|piece| text("span", "", piece)).into())
}

fn way(scene: &Scene, idx: AlternativeIdx, alternative: &Alternative) -> Html {
    let about = scene.copy().of("alternative", alternative.id.as_str(), "about");
    let name = scene.words().alternative(idx, "name");
    item(scene.copy().labelled(&name, &about), scale(scene.say("quick.low"), scene.say("quick.high")))
}

fn questions(scene: &Scene, group: &Group) -> Vec<Html> {
    let mut pieces = vec![text("h3", "", scene.copy().of("group", group.id.as_str(), "name"))];
    pieces.extend(group.criteria.iter().map(|idx| {
        let id = scene.decision().criteria[*idx].id.as_str();
        let part = |part| scene.copy().of("criterion", id, part);
        item(part("question"), scale(part("low"), part("high")))
    }));
    pieces
}

fn points(scene: &Scene, group: &Group) -> Html {
    let name = scene.copy().of("group", group.id.as_str(), "name");
    line(scene.copy().labelled(&name, RULE))
}

fn fact(scene: &Scene, idx: FactIdx) -> Html {
    let fact = &scene.decision().facts[idx];
    let named = |name: &str| scene.copy().of("fact", fact.id.as_str(), name);
    let labels: Vec<String> = match &fact.kind {
        FactKind::Flag { .. } => vec![scene.say("rest.yes"), scene.say("page.no")],
        FactKind::Choice { choices: names, .. } | FactKind::Set { members: names } => {
            names.iter().map(|name| named(name.as_str())).collect()
        }
        FactKind::Count { .. } => Vec::new(),
    };
    // As on the screen: of circles one, of squares any.
    let mark = if matches!(fact.kind, FactKind::Set { .. }) { SQUARE } else { CIRCLE };
    item(named("question"), choices(mark, &labels))
}

/// An amount, and under it what it comes to, where readers may know that better.
fn amount(scene: &Scene, idx: AmountIdx, amount: &Amount) -> Html {
    let (copy, decision) = (scene.copy(), scene.decision());
    let words = AmountWords { copy, decision, amount };
    let mut lines = vec![line(format!("{RULE} {}", words.unit()))];
    if let Some(echo) = EchoWords::of(copy, decision, scene.answers(), idx) {
        lines.push(line(copy.labelled(&echo.label, &format!("{RULE} {}", echo.unit))));
    }
    item(copy.labelled(&words.part("name"), &words.part("hint")), block("div", "", lines))
}
