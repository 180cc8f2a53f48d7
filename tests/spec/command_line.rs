//! The command line: what goes in, what comes out, how it ends.

use std::io::Write;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

/// Starts the program, with pipes at all its ends.
pub(crate) fn spawn(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_outsourcing-decision"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

/// Runs the program with arguments and standard input.
pub(crate) fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = spawn(arguments);
    child.stdin.take().expect("its input").write_all(input.as_bytes()).ok();
    child.wait_with_output().expect("the program ends")
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Arguments and input in; exit status, whether anything came out, and standard error's first line.
pub(crate) fn ends(arguments: &[&str], input: &str, expected: (i32, bool, &str)) {
    let output = run(arguments, input);
    let first = text(&output.stderr).lines().next().unwrap_or_default().to_owned();
    let found = (output.status.code().unwrap_or(-1), !output.stdout.is_empty(), first.as_str());
    assert_eq!(found, expected, "{arguments:?} {input}");
}

#[test]
fn good_answers_give_a_report() {
    ends(&["score", "-"], "{}", (0, true, ""));
    let output = run(&["score", "tests/answers/clinic.json"], "");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["verdict"]["kind"], "not_yet");
}

#[test]
fn bad_answers_are_refused_with_every_problem() {
    let output = run(&["score", "-"], r#"{"answers":{"depth":9,"x":1}}"#);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(
        text(&output.stderr),
        "-: 2 problems\n  answers.x: Nothing has this name. Use one that the model defines.\n  \
         answers.depth: This is out of range. Choose a number from 0 to 4.\n"
    );
}

#[test]
fn what_cannot_be_read_is_said() {
    ends(&["score", "-"], "{", (2, false, "-: 1 problem"));
    let missing = run(&["score", "no/such/file.json"], "");
    assert_eq!(missing.status.code(), Some(2));
    assert!(
        text(&missing.stderr).starts_with("no/such/file.json cannot be read"),
        "{}",
        text(&missing.stderr)
    );
}

/// A file without an end would otherwise take all memory.
#[test]
fn files_too_long_are_refused() {
    let answers = |n_bytes: usize| format!("{{}}{}", " ".repeat(n_bytes - 2));
    ends(&["score", "-"], &answers(262_144), (0, true, ""));
    for command in [&["score", "-"][..], &["compare", "-", "tests/answers/clinic.json"]] {
        ends(command, &answers(262_145), (2, false, "-: 1 problem"));
    }
    let model = include_str!("../../models/customer_service.json");
    let model = |n_bytes: usize| format!("{model}{}", " ".repeat(n_bytes - model.len()));
    ends(&["check", "-"], &model(3_000_000), (0, true, ""));
    let output = run(&["check", "-"], &model(3_000_001));
    let problem = "  This text is too long. Shorten it to 3000000 bytes or less.\n";
    assert_eq!(text(&output.stderr), format!("-: 1 problem\n{problem}"));
}

#[test]
fn a_wrong_call_says_what_is_wrong() {
    for (arguments, message) in [
        (vec![], "Name a command: score, compare or check."),
        (vec!["guess"], "There is no command “guess”. Use score, compare or check."),
        (vec!["score"], "Name a file, or - for standard input."),
        (vec!["score", "a", "b"], "Name one file only; “b” is one too many."),
        (
            vec!["score", "-", "--seed", "0"],
            "--seed takes a whole number from 1 to 9007199254740991, not “0”.",
        ),
        (vec!["score", "-", "--draws", "99"], "--draws takes a whole number from 100 to 1000000, not “99”."),
        (
            vec!["score", "-", "--draws", "many"],
            "--draws takes a whole number from 100 to 1000000, not “many”.",
        ),
        (vec!["score", "-", "--format", "xml"], "There is no format “xml”. Use json, text or csv."),
        (vec!["score", "-", "--batch", "--format", "csv"], "--batch writes json only."),
        (vec!["score", "-", "--threads", "2"], "--threads is for --batch."),
        (vec!["score", "-", "--threads", "0"], "--threads takes a whole number from 1 to 1024, not “0”."),
        (vec!["score", "-", "--colour"], "invalid option '--colour'."),
    ] {
        ends(&arguments, "{}", (2, false, message));
    }
}

#[test]
fn seed_and_draws_stand_in_the_report() {
    let output = run(&["score", "-", "--seed", "42", "--draws", "200"], "{}");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&report["seed"], &report["draws"]), (&Value::from(42), &Value::from(200)));
}

#[test]
fn the_table_has_a_line_for_each_way() {
    let table = text(&run(&["score", "tests/answers/clinic.json", "--format", "csv"], "").stdout);
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("Way,Id,The answer leads here,"), "no mark before it: {table}");
    assert!(lines[2].starts_with("Outsource,outsource,No,Private data,60.9,"), "{table}");
    assert_eq!(lines.len(), 5, "{table}");
}

/// A result is easily taken for the answers that it was made from.
#[test]
fn what_is_no_answers_file_is_told_what_it_is() {
    let choose = "Choose the file that “Save your answers as a file” made.";
    let comparison = text(
        &run(
            &["compare", "tests/answers/clinic.json", "tests/answers/small_shop.json", "--format", "json"],
            "",
        )
        .stdout,
    );
    let report = include_str!("../golden/reports/clinic.json");
    let result = "This is a result, and holds no answers to go on from.";
    for (document, told) in [
        (report, result),
        (&comparison, result),
        (include_str!("../../models/customer_service.json"), "These are questions without answers."),
    ] {
        let expected = format!("-: 1 problem\n  {told} {choose}\n");
        assert_eq!(text(&run(&["score", "-"], document).stderr), expected);
        assert_eq!(text(&run(&["compare", "-", "tests/answers/clinic.json"], document).stderr), expected);
    }
}

#[test]
fn the_text_says_verdict_reasons_and_turning_points() {
    let table = text(&run(&["score", "tests/answers/service_as_brand.json", "--format", "text"], "").stdout);
    assert!(table.starts_with("Keep it in-house"), "{table}");
    for part in ["What speaks for keeping it in-house", "Guy Letts", "What would change it"] {
        assert!(table.contains(part), "{part} in {table}");
    }
}

/// Whether something open would change the lead is said alike in both places.
#[test]
fn what_could_change_and_what_is_worth_finding_out_agree() {
    let none = "What would change it\n  No single answer would put another way in the place of “In-house”, though some would make it closer.\n\nWorth finding out\n  Nothing alone:";
    let table = text(&run(&["score", "tests/answers/service_as_brand.json", "--format", "text"], "").stdout);
    assert!(table.contains(none), "{table}");
    let json = r#"{"answers":{"strain":0}}"#;
    let table = text(&run(&["score", "-", "--format", "text"], json).stdout);
    assert!(table.contains("Worth finding out\n  “"), "{table}");
    assert!(
        !table.contains(
            "No single answer would put another way ahead of “In-house”, though some would make it closer."
        ),
        "{table}"
    );
}

#[test]
fn a_model_of_ones_own_is_checked_and_used() {
    ends(&["check", "models/customer_service.json"], "", (0, true, ""));
    ends(&["check", "tests/answers/clinic.json"], "", (2, false, "tests/answers/clinic.json: 9 problems"));
    let built_in = run(&["score", "tests/answers/clinic.json"], "").stdout;
    let own =
        run(&["score", "tests/answers/clinic.json", "--model", "models/customer_service.json"], "").stdout;
    assert_eq!(text(&own), text(&built_in));
}

/// A full disk, as Linux gives it to anyone who asks.
#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_ends_with_one() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let status = Command::new(env!("CARGO_BIN_EXE_outsourcing-decision"))
        .args(["score", "tests/answers/clinic.json"])
        .stdout(full)
        .stderr(Stdio::null())
        .status()
        .expect("the program ends");
    assert_eq!(status.code(), Some(1));
}

#[test]
fn people_are_compared_by_file_or_link() {
    let files = ["tests/answers/small_shop.json", "tests/answers/price_only.json"];
    let output = text(&run(&["compare", files[0], files[1]], "").stdout);
    assert!(
        output
            .contains("small_shop: In-house comes out highest, with 56 of 100 points. Questions answered: 14 of 19.\nprice_only: Outsource comes out highest, with 61 of 100 points. Questions answered: 10 of 19.\n"),
        "{output}"
    );
    let json = run(&["compare", files[0], "-", "--format", "json"], r#"{"answers":{"strain":4}}"#);
    let json: Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let keys: Vec<&str> = json.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        ["version", "alternative", "values", "people", "blocked", "undecided", "agree", "differ"]
    );
    assert_eq!(json["people"][1]["name"], "-");
    // Two files of one name are told apart by their folders, and one file given twice by its place.
    let twice = text(&run(&["compare", files[0], files[0], "./tests/answers/small_shop.json"], "").stdout);
    for name in
        [&format!("{} (1)", files[0]), &format!("{} (2)", files[0]), "./tests/answers/small_shop.json"]
    {
        assert!(twice.contains(&format!("{name}: In-house comes out highest, with ")), "{name} in:\n{twice}");
    }
}

#[test]
fn a_comparison_names_every_problem_of_every_file() {
    let output = run(&["compare", "tests/answers/missing.json", "-"], r#"{"answers":{"depth":9}}"#);
    let errors = text(&output.stderr);
    assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true));
    assert!(errors.contains("missing.json cannot be read") && errors.contains("answers.depth"), "{errors}");
    ends(&["compare", "-"], "{}", (2, false, "compare takes two or more files, and writes text or json."));
    ends(
        &["compare", "-", "-", "--format", "csv"],
        "{}",
        (2, false, "compare takes two or more files, and writes text or json."),
    );
}
