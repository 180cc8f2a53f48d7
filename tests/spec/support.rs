//! What all specifications share: documents in, short texts out.

use outsourcing_decision::document::problem::{ProblemKind, Problems};
use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::document::{answers_check, built_in, json_text, model_check};
use outsourcing_decision::engine::outcome::{Outcome, assess};
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::model::answer::{Answer, Tick};
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;

/// Few draws, for what does not depend on them.
pub(crate) const FEW: Plan = Plan { seed: 1, n_draws: 100 };

pub(crate) fn tree(json: &str) -> Tree {
    json_text::parse(json.as_bytes()).unwrap_or_else(|problems| panic!("{} in {json}", listed(&problems)))
}

/// The built-in decision.
pub(crate) fn decision() -> Decision {
    model_check::check(&tree(built_in::MODEL)).expect("the built-in model has no problem")
}

/// The built-in model as JSON, to be changed.
pub(crate) fn model_json() -> serde_json::Value {
    serde_json::from_str(include_str!("../../models/customer_service.json")).expect("the model file is JSON")
}

/// The decision of a model that has no problem.
pub(crate) fn decision_of(model: &serde_json::Value) -> Decision {
    model_check::check(&tree(&model.to_string())).unwrap_or_else(|problems| panic!("{}", listed(&problems)))
}

/// Answers written as `criterion tick, criterion tick …`.
pub(crate) fn ticks(decision: &Decision, text: &str) -> Answers {
    let mut answers = Answers::none(decision);
    for entry in text.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        let (id, tick) = entry.split_once(' ').expect("criterion and tick");
        let criterion = decision.criteria.find(|criterion| criterion.id.as_str() == id);
        let tick = tick.trim().parse().ok().and_then(Tick::new).expect("tick 0 to 4");
        answers.answers[criterion.expect("a criterion of the model")] = Some(Answer::Tick(tick));
    }
    answers
}

/// Answers from a JSON document that has no problem.
pub(crate) fn answers(decision: &Decision, json: &str) -> Answers {
    answers_check::check(&tree(json), decision).unwrap_or_else(|problems| panic!("{}", listed(&problems)))
}

pub(crate) fn outcome(decision: &Decision, answers: &Answers, plan: Plan) -> Outcome {
    assess(decision, answers, &mut Simulation::new(decision, plan))
}

/// Problems as `path kind` lines.
pub(crate) fn listed(problems: &Problems) -> String {
    let line = |(path, kind): (&str, &ProblemKind)| format!("{path} {}", kind.name()).trim().to_owned();
    let lines: Vec<String> = problems.0.iter().map(|problem| line((&problem.path, &problem.kind))).collect();
    lines.join("\n")
}

/// A text without the indentation of the source code.
pub(crate) fn plain(text: &str) -> String {
    let lines: Vec<String> =
        text.trim().lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join("\n")
}

/// `n` sets of whole answers to every question, each tick as likely as another.
pub(crate) fn random_answers(decision: &Decision, n: usize, name: &str) -> impl Iterator<Item = Answers> {
    let mut stream = Stream::keyed(7, &[name]);
    (0..n).map(move |_| {
        let mut answers = Answers::none(decision);
        for idx in decision.criteria.positions() {
            answers.answers[idx] = Tick::new(u8::try_from(below(&mut stream, 5)).unwrap()).map(Answer::Tick);
        }
        answers
    })
}

/// A whole number from 0 to `n` − 1.
pub(crate) fn below(stream: &mut Stream, n: u64) -> u64 {
    stream.next_bits() % n
}
