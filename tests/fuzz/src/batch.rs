//! The lines of a batch: for each one line of JSON comes out, and what came before changes nothing of it.

use outsourcing_decision::document::{answers_check, json_text};
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::view::batch_line;
use outsourcing_decision::view::copy::Copy;
use serde_json::Value;

use crate::answers;
use crate::dice::below;
use crate::finite::expect_finite;
use crate::seeds::DECISION;
use crate::target::Target;

/// The lines of a batch.
pub const TARGET: Target = Target { name: "batch", check, mutate };

/// Few draws: the laws do not depend on them.
pub(crate) const FEW: Plan = Plan { seed: 1, n_draws: 200 };
/// Most lines that are tried of an input.
const LINES_MAX: usize = 3;

fn check(input: &[u8]) {
    let copy = Copy::default();
    let mut kept = Simulation::new(&DECISION, FEW);
    for (number, line) in (1..).zip(input.split(|byte| *byte == b'\n').take(LINES_MAX)) {
        let said = batch_line::report(&DECISION, line, &mut kept);
        let alone = batch_line::report(&DECISION, line, &mut Simulation::new(&DECISION, FEW));
        assert_eq!(said, alone, "what came before changes what is said of line {number}");
        let is_refused = said.is_err();
        let text = said.unwrap_or_else(|problems| batch_line::refusal(&copy, number, &problems));
        assert!(!text.contains(['\n', '\r']), "more than a line: {text}");
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        if is_refused {
            assert_eq!(value["line"], number, "{text}");
            let problems = value["problems"].as_array().expect("a list of problems");
            assert!(!problems.is_empty(), "refused without a reason: {text}");
            let is_named = |problem: &Value| {
                ["kind", "message"]
                    .iter()
                    .all(|key| problem[key].as_str().is_some_and(|text| !text.is_empty()))
            };
            assert!(problems.iter().all(is_named), "{text}");
        } else {
            assert_eq!(value["draws"], FEW.n_draws, "{text}");
            let answers = json_text::parse(line).and_then(|tree| answers_check::check(&tree, &DECISION));
            expect_finite(&assess(&DECISION, &answers.expect("accepted before"), &mut kept), "the outcome");
        }
    }
}

fn mutate(input: &[u8], stream: &mut Stream) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = input.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let place = below(stream, lines.len());
    match below(stream, 8) {
        0 if lines.len() > 1 => _ = lines.remove(place),
        1 if lines.len() < LINES_MAX => lines.insert(place, lines[place].clone()),
        _ => lines[place] = answers::mutate(&lines[place], stream),
    }
    lines.join(&b'\n')
}
