//! How much work an input can make: the largest that is accepted, and the worst that are refused. Each comes to an end in
//! the time of a test; `SECURITY.md` says what bounds it.

use std::fs;

use outsourcing_decision::document::problem::{PROBLEMS_MAX, Problems};
use outsourcing_decision::document::tree::DEPTH_MAX;
use outsourcing_decision::document::{answers_check, json_text, model_check, share_code};
use outsourcing_decision::engine::outcome::Outcome;
use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::report_prose::Form;
use outsourcing_decision::view::verdict_words::Words;
use outsourcing_decision::view::{report, report_csv, report_prose};
use serde_json::Value;

use crate::largest::{self, MODEL_SIZE_MAX, N_ALTERNATIVES, N_AMOUNTS, N_CRITERIA, N_RED_LINES, N_YEARS};
use crate::support::{answers, below, decision, decision_of, listed, outcome};

/// Few draws: the page makes 10,000, one after the other.
const PLAN: Plan = Plan { seed: 1, n_draws: 200 };
/// Letters of the longest link that is tried.
const LINK_LENGTH: usize = 1_500;

/// Problems of a model's text.
fn refused(text: &str) -> Problems {
    let checked = json_text::parse(text.as_bytes()).and_then(|tree| model_check::check(&tree));
    checked.expect_err("this is no model")
}

/// Problems of an answers document, `path kind` each.
fn answers_refused(text: &str) -> String {
    let checked = json_text::parse(text.as_bytes()).and_then(|tree| answers_check::check(&tree, &decision()));
    checked.map_or_else(|problems| listed(&problems), |_| "nothing".to_owned())
}

/// Keys that mean nothing, each with this value.
fn bad_keys(n: usize, value: &str) -> String {
    (0..n).map(|n| format!(r#""z{n}":{value}"#)).collect::<Vec<_>>().join(",")
}

/// Panics where a number is none, or infinite. No name of the largest model looks like that.
fn expect_finite(outcome: &Outcome) {
    let text = format!("{outcome:?}");
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let bad = text.split(|c| !is_word(c)).find(|word| ["NaN", "inf"].contains(word));
    assert_eq!(bad, None, "every number is one");
}

#[test]
fn the_largest_model_with_everything_in_doubt_has_a_report() {
    let model = largest::model();
    let n_characters = model.to_string().len();
    assert!((900_000..=MODEL_SIZE_MAX).contains(&n_characters), "{n_characters} characters");
    let decision = decision_of(&model);
    let answers = answers(&decision, &largest::answers().to_string());
    let outcome = outcome(&decision, &answers, PLAN);
    expect_finite(&outcome);
    assert_eq!(outcome.worth.len(), N_CRITERIA, "every question is open");
    let n_crossings: Vec<usize> = outcome.crossings.values().map(Vec::len).collect();
    assert_eq!(n_crossings, [N_RED_LINES; N_ALTERNATIVES], "every line may be crossed by every way");
    let money = outcome.money.as_ref().expect("a money side");
    let n_in_doubt = money.partial_information.len();
    assert_eq!((money.n_years as usize, n_in_doubt), (N_YEARS, N_AMOUNTS), "years and amounts in doubt");

    let copy = Copy::english(&decision);
    let words = Words { copy: &copy, decision: &decision, answers: &answers, outcome: &outcome };
    let text = report::report_text(&decision, &answers, &outcome);
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(report["alternatives"].as_array().map(Vec::len), Some(N_ALTERNATIVES), "ways of the report");
    assert_eq!(report_csv::write(&words).lines().count(), 1 + N_ALTERNATIVES, "lines of the table");
    assert!(!report_prose::write(&words, Form::Terminal, &[]).is_empty(), "something to read");
}

#[test]
fn the_longest_code_of_a_link_is_read_again() {
    let decision = decision_of(&largest::model());
    let answers = answers(&decision, &largest::answers().to_string());
    let code = share_code::encode(&answers, &decision);
    assert_eq!(share_code::decode(&code, &decision).as_ref(), Ok(&answers), "{} letters", code.len());
}

#[test]
fn of_the_most_keys_that_mean_nothing_the_first_are_named() {
    let problems = refused(&format!("{{{}}}", bad_keys(2_000, "0")));
    let expected: Vec<String> = (0..PROBLEMS_MAX).map(|n| format!("z{n} unknown_key")).collect();
    assert_eq!(listed(&problems), expected.join("\n"), "2,000 keys");
    assert_eq!(listed(&refused(&format!("{{{}}}", bad_keys(2_001, "0")))), "too_many", "2,001 keys");
}

/// As many objects as fit, each with as many keys as are compared with each other: none is given twice.
#[test]
fn every_object_may_have_the_most_keys() {
    let claim = format!("{{{}}}", bad_keys(2_000, "0"));
    let n_claims = MODEL_SIZE_MAX / (claim.len() + 1);
    let problems = refused(&format!(r#"{{"claims":[{}]}}"#, vec![claim; n_claims].join(",")));
    assert_eq!(problems.0.len(), PROBLEMS_MAX, "{n_claims} claims");
    assert_eq!(problems.0[199].path, "claims[0].z193", "{}", listed(&problems));
}

/// The way to each problem is looked for among all values, and it is behind all of them.
#[test]
fn the_most_problems_behind_the_most_values_are_named() {
    let bad = bad_keys(PROBLEMS_MAX, "0");
    let n_values = (MODEL_SIZE_MAX - bad.len() - 20) / 2;
    let text = format!(r#"{{"version":[{}0],{bad}}}"#, "0,".repeat(n_values));
    assert!(text.len() <= MODEL_SIZE_MAX && n_values > 490_000, "{n_values} values");
    let problems = refused(&text);
    assert_eq!((problems.0.len(), problems.0[199].path.as_str()), (PROBLEMS_MAX, "z199"), "the last one");
}

#[test]
fn nesting_beyond_the_bound_is_named_where_it_begins() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let n_levels = DEPTH_MAX + 1;
        let problems = refused(&format!("{}0{}", open.repeat(n_levels), close.repeat(n_levels)));
        let message = problems.0[0].kind.arguments().remove(0).1;
        assert!(message.starts_with("nested too deeply at line 1 column "), "{message}");
        assert_eq!(listed(&refused(&open.repeat(MODEL_SIZE_MAX / open.len()))), "not_json", "all the way");
    }
}

#[test]
fn a_number_of_a_hundred_thousand_digits_is_a_number_or_none() {
    let digits = "1".repeat(99_900);
    for (number, expected) in [
        (digits.clone(), "not_json"),
        (format!("-{digits}"), "not_json"),
        (format!("1e{digits}"), "not_json"),
        (format!("0.{digits}"), "answers.depth not_whole"),
        (format!("1.{}", "0".repeat(99_900)), "nothing"),
        (format!("1e-{digits}"), "nothing"),
    ] {
        let start = &number[..4];
        let problems = answers_refused(&format!(r#"{{"answers":{{"depth":{number}}}}}"#));
        assert_eq!(problems, expected, "{start}…");
    }
}

/// Links of any letters: as they are, and with sums that are right, so that all of them are read as answers.
#[test]
fn a_long_link_of_any_letters_is_refused_with_a_reason() {
    let decision = decision();
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').chain('0'..='9').chain(['-', '_']).collect();
    let start: String = share_code::encode(&Answers::none(&decision), &decision).chars().take(5).collect();
    let mut stream = Stream::seeded(1);
    let mut kinds: Vec<&str> = Vec::new();
    for n_letters in 0..LINK_LENGTH {
        let letter = |_| letters[usize::try_from(below(&mut stream, 64)).unwrap()];
        let text: String = (0..n_letters).map(letter).collect();
        let sealed = share_code::sealed(&format!("{start}{text}"));
        for (code, is_whole) in [(&text, false), (&sealed, true)] {
            let Err(problems) = share_code::decode(code, &decision) else { panic!("{code} means something") };
            kinds.extend(problems.0.iter().filter(|_| is_whole).map(|problem| problem.kind.name()));
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, ["damaged_link"], "what is wrong with those whose sums are right");
}

/// `number … (`CONSTANT` in `file`)`, the number in words of the table: each is what the code says.
#[test]
fn the_limits_that_are_stated_are_those_of_the_code() {
    let stated: Vec<&str> = include_str!("../../SECURITY.md").split("` in `").collect();
    for pair in stated.windows(2) {
        let (before, name) = pair[0].rsplit_once("(`").expect("the name of a constant");
        let file = pair[1].split('`').next().unwrap_or_default();
        let source = fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let is_it = |line: &&str| {
            line.contains(&format!("const {name}:")) || line.contains(&format!("const {name} ="))
        };
        let line = source.lines().find(is_it).unwrap_or_else(|| panic!("no {name} in {file}"));
        let value: String =
            line.rsplit('=').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        let clause = before.rsplit([';', '|', ')']).next().unwrap_or_default();
        let numbers: Vec<String> = clause.replace(',', "").split_whitespace().map(str::to_owned).collect();
        assert!(numbers.contains(&value), "{name} of {file} is {value}, and not {clause}");
    }
    assert!(stated.len() > 20, "{} limits", stated.len() - 1);
}

/// Each brace could begin a name, and the end of the name could be at the far end.
#[test]
fn a_sentence_of_braces_stays_as_it_is() {
    let braces = "{".repeat(100_000);
    for sentence in [braces.clone(), format!("{braces}}}"), "{}".repeat(50_000)] {
        let copy = Copy::default().replaced(vec![("page.title".to_owned(), sentence.clone())]);
        assert!(copy.fill("page.title", &[("count", "1")]) == sentence, "{}…", &sentence[..4]);
    }
}
