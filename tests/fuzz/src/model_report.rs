//! A model that is accepted: whatever is answered, a report comes out of it in every form.

use outsourcing_decision::document::{answers_check, answers_text, json_text, model_check, share_code};
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::Simulation;
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::report_prose::Form;
use outsourcing_decision::view::verdict_words::Words;
use outsourcing_decision::view::{report, report_csv, report_prose};
use serde_json::Value;

use crate::batch::FEW;
use crate::finite::expect_finite;
use crate::seeds::tree;
use crate::target::Target;
use crate::{made_up, model};

/// A model file, and reports by it.
pub const TARGET: Target = Target { name: "model_report", check, mutate: model::mutate };

/// Sets of answers that are tried with each model, beside none.
const N_SETS: usize = 2;

fn check(input: &[u8]) {
    let Ok(decision) = json_text::parse(input).and_then(|tree| model_check::check(&tree)) else { return };
    // The same input always has the same answers.
    let mut stream = Stream::keyed(1, &[&String::from_utf8_lossy(input)]);
    let mut simulation = Simulation::new(&decision, FEW);
    expect_report(&decision, &Answers::none(&decision), &mut simulation);
    for _ in 0..N_SETS {
        let answers = made_up::answers(&decision, &mut stream);
        expect_report(&decision, &answers, &mut simulation);
        expect_kept(&decision, &answers);
    }
}

fn expect_report(decision: &Decision, answers: &Answers, simulation: &mut Simulation) {
    let outcome = assess(decision, answers, simulation);
    expect_finite(&outcome, "the outcome");
    let text = report::report_text(decision, answers, &outcome);
    let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let ways = value["alternatives"].as_array().expect("a list of alternatives");
    assert_eq!(ways.len(), decision.alternatives.len(), "{text}");
    let copy = Copy::english(decision);
    let words = Words { copy: &copy, decision, answers, outcome: &outcome };
    for form in [Form::Terminal, Form::Markdown] {
        assert!(!report_prose::write(&words, form, &[]).is_empty(), "nothing to read of {text}");
    }
    let table = report_csv::write(&words);
    // What stands between quotes is text.
    let bare: String = table.split('"').step_by(2).collect();
    let widths: Vec<usize> = bare.lines().map(|line| line.matches(',').count()).collect();
    let expected = ways.len() + if outcome.money.is_some() { 11 } else { 4 };
    let is_whole = widths.len() == ways.len() + 1 && widths.iter().all(|width| *width == expected);
    assert!(is_whole, "no table: {table}");
}

fn expect_kept(decision: &Decision, answers: &Answers) {
    let written = answers_text::write(answers, decision);
    assert_eq!(
        answers_check::check(&tree(&written), decision).as_ref(),
        Ok(answers),
        "read again: {written}"
    );
    let code = share_code::encode(answers, decision);
    assert_eq!(share_code::decode(&code, decision).as_ref(), Ok(answers), "out of a link: {code}");
}
