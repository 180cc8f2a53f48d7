//! Checks an answers document against a decision, or names every problem with its path.

use crate::document::answers_money;
use crate::document::notebook::{Notebook, whole};
use crate::document::problem::{Expected, Problem, ProblemKind, Problems};
use crate::document::reader::{ObjectReader, Reader};
use crate::document::tree::Tree;
use crate::model::amount::kept;
use crate::model::answer::{Answer, TICK_MAX, Tick};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::{FactKind, FactValue};
use crate::model::id::Id;
use crate::model::indexed::{ByCriterion, ByGroup, GroupIdx};
use crate::model::weights::{POINTS_MAX, WeightCertainty, WeightJudgement};

const KEYS: [&str; 11] = [
    "version",
    "answers",
    "weights",
    "weights_order",
    "weight_certainty",
    "criterion_weights",
    "facts",
    "quick",
    "gut",
    "money",
    "money_held",
];

/// What other documents of ours have at their top, of which answers have nothing.
const OTHERS: [(&str, ProblemKind); 3] = [
    ("verdict", ProblemKind::ResultInstead),
    ("people", ProblemKind::ResultInstead),
    ("red_lines", ProblemKind::ModelInstead),
];

/// Checks an answers document. Everything may be left out.
///
/// # Errors
/// Every problem of the document; [`fitting`] gives what is good in spite of them. Of another document of ours, which is
/// easily taken for answers, only what it is.
pub fn check(tree: &Tree, decision: &Decision) -> Result<Answers, Problems> {
    if let Some(kind) = instead(tree) {
        return Err(Problems(vec![Problem { path: String::new(), kind }]));
    }
    let (answers, problems) = fitting(tree, decision);
    whole(answers, problems)
}

/// What a document is where answers belong; `None` where it may be answers.
fn instead(tree: &Tree) -> Option<ProblemKind> {
    let Tree::Object(entries) = tree else { return None };
    let is_there = |name: &str| entries.iter().any(|(key, _)| key == name);
    OTHERS.into_iter().find(|(key, _)| is_there(key)).map(|(_, kind)| kind)
}

/// What of an answers document fits the questions, and every problem of the rest. Of a document of another version
/// nothing does: what it says may mean something else.
pub fn fitting(tree: &Tree, decision: &Decision) -> (Option<Answers>, Problems) {
    let notebook = Notebook::new(tree);
    let answers = read(&Reader::new(&notebook), decision);
    (answers, notebook.noted())
}

/// Whatever is noted on the way, what comes out is answers that could have been given.
fn read(reader: &Reader<'_>, decision: &Decision) -> Option<Answers> {
    let document = reader.object(&KEYS)?;
    let version = document.optional("version").map_or(Some(()), |version| version.version());
    let mut answers = Answers::none(decision);
    read_answers(&document, decision, &mut answers);
    read_weights(&document, decision, &mut answers);
    read_criterion_weights(&document, decision, &mut answers.criterion_weights);
    read_facts(&document, decision, &mut answers);
    read_quick(&document, decision, &mut answers);
    answers.money = answers_money::read(&document, decision);
    answers.held = answers_money::read_held(&document, decision, &answers.money);
    version.map(|()| answers)
}

/// The entries of the object under a key, each with what its key names.
pub(crate) fn named_entries<'a, T>(
    document: &ObjectReader<'a>,
    key: &str,
    find: impl Fn(&str) -> Option<T>,
) -> Vec<(T, Reader<'a>)> {
    let object = document.optional(key).and_then(|reader| reader.any_object());
    object.map(|object| object.named_entries(find)).unwrap_or_default()
}

fn read_answers(document: &ObjectReader<'_>, decision: &Decision, answers: &mut Answers) {
    let find = |text: &str| decision.criteria.find(|criterion| criterion.id.as_str() == text);
    for (criterion, reader) in named_entries(document, "answers", find) {
        answers.answers[criterion] = read_answer(&reader);
    }
}

fn read_answer(reader: &Reader<'_>) -> Option<Answer> {
    match reader.tree() {
        Tree::Text(text) if text == "not_sure" => Some(Answer::NotSure),
        Tree::Number(_) => read_tick(reader).map(Answer::Tick),
        Tree::List(items) if items.len() == 2 => {
            let ends = reader.list(2, 2)?;
            let ticks: Vec<Option<Tick>> = ends.iter().map(read_tick).collect();
            let (low, high) = (ticks[0]?, ticks[1]?);
            if low > high {
                reader.note(ProblemKind::LowAboveHigh);
                return None;
            }
            Some(Answer::Range(low, high))
        }
        _ => {
            reader.note(ProblemKind::WrongType(Expected::Answer));
            None
        }
    }
}

fn read_tick(reader: &Reader<'_>) -> Option<Tick> {
    let tick = reader.whole(0, i32::from(TICK_MAX))?;
    u8::try_from(tick).ok().and_then(Tick::new)
}

fn read_weights(document: &ObjectReader<'_>, decision: &Decision, answers: &mut Answers) {
    let points = document.optional("weights");
    let order = document.optional("weights_order");
    if let (Some(_), Some(order)) = (&points, &order) {
        order.note(ProblemKind::BothGiven("weights"));
    }
    if let Some(points) = points {
        answers.weights = read_points(&points, document, decision);
    } else if let Some(order) = order {
        answers.weights = read_order(&order, decision);
    }
    answers.weight_certainty = document.optional("weight_certainty").and_then(|certainty| {
        certainty.named(|text| match text {
            "rough" => Some(WeightCertainty::Rough),
            "default" => Some(WeightCertainty::Default),
            "sure" => Some(WeightCertainty::Sure),
            _ => None,
        })
    });
}

fn group_named(decision: &Decision, text: &str) -> Option<GroupIdx> {
    decision.groups.find(|group| group.id.as_str() == text)
}

fn read_points(reader: &Reader<'_>, document: &ObjectReader<'_>, decision: &Decision) -> WeightJudgement {
    let mut points: ByGroup<Option<f64>> = decision.groups.map(|_| None);
    for (group, reader) in named_entries(document, "weights", |text| group_named(decision, text)) {
        points[group] = reader.number(0.0, POINTS_MAX).map(kept);
    }
    if points.values().all(Option::is_none) {
        return WeightJudgement::Unstated;
    }
    let counted = |(group, given): (GroupIdx, &Option<f64>)| given.unwrap_or(decision.groups[group].points);
    if points.iter().map(counted).all(|points| points == 0.0) {
        reader.note(ProblemKind::AllZero);
        return WeightJudgement::Unstated;
    }
    WeightJudgement::Points(points)
}

fn read_order(reader: &Reader<'_>, decision: &Decision) -> WeightJudgement {
    let n_groups = decision.groups.len();
    let order = reader.names((n_groups, n_groups), |text| group_named(decision, text));
    order.filter(|order| order.len() == n_groups).map_or(WeightJudgement::Unstated, WeightJudgement::Order)
}

fn read_criterion_weights(
    document: &ObjectReader<'_>,
    decision: &Decision,
    weights: &mut ByCriterion<Option<f64>>,
) {
    let find = |text: &str| decision.criteria.find(|criterion| criterion.id.as_str() == text);
    let Some(object) = document.optional("criterion_weights").and_then(|reader| reader.any_object()) else {
        return;
    };
    let entries = object.named_entries(find);
    let given: Vec<_> = entries.iter().map(|(criterion, _)| *criterion).collect();
    for (criterion, reader) in entries {
        weights[criterion] = reader.number(0.0, POINTS_MAX).map(kept);
    }
    for group in decision.groups.values() {
        if !group.criteria.iter().any(|criterion| given.contains(criterion)) {
            continue;
        }
        // All of a group or none: half a group has no shares.
        for criterion in group.criteria.iter().filter(|criterion| !given.contains(criterion)) {
            object.required(decision.criteria[*criterion].id.as_str());
        }
        if group.criteria.iter().all(|criterion| weights[*criterion] == Some(0.0)) {
            object.note(ProblemKind::AllZero);
        }
        let stated = || group.criteria.iter().map(|criterion| weights[*criterion]);
        if stated().any(|weight| weight.is_none()) || stated().all(|weight| weight == Some(0.0)) {
            group.criteria.iter().for_each(|criterion| weights[*criterion] = None);
        }
    }
}

fn read_facts(document: &ObjectReader<'_>, decision: &Decision, answers: &mut Answers) {
    let find = |text: &str| decision.facts.find(|fact| fact.id.as_str() == text);
    for (fact, reader) in named_entries(document, "facts", find) {
        answers.facts[fact] = read_fact(&reader, &decision.facts[fact].kind);
    }
}

fn read_fact(reader: &Reader<'_>, kind: &FactKind) -> Option<FactValue> {
    let position = |ids: &[Id], text: &str| ids.iter().position(|id| id.as_str() == text);
    match kind {
        FactKind::Flag { .. } => reader.flag().map(FactValue::Flag),
        FactKind::Choice { choices, .. } => {
            reader.named(|text| position(choices, text)).map(FactValue::Choice)
        }
        FactKind::Set { members } => {
            let found = reader.names((0, members.len()), |text| position(members, text))?;
            Some(FactValue::Set((0..members.len()).map(|member| found.contains(&member)).collect()))
        }
        FactKind::Count { low, high, .. } => {
            let whole = reader.whole(i32::try_from(*low).ok()?, i32::try_from(*high).ok()?)?;
            Some(FactValue::Count(whole.unsigned_abs()))
        }
    }
}

fn read_quick(document: &ObjectReader<'_>, decision: &Decision, answers: &mut Answers) {
    let find = |text: &str| decision.alternatives.find(|alternative| alternative.id.as_str() == text);
    for (alternative, reader) in named_entries(document, "quick", find) {
        answers.quick[alternative] = reader.whole(-2, 2).and_then(|rating| i8::try_from(rating).ok());
    }
    answers.gut = document.optional("gut").and_then(|gut| gut.named(find));
}
