//! The report in sentences, for a terminal and as Markdown.

use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::report_prose::{Form, write};
use outsourcing_decision::view::verdict_words::Words;

use crate::support::{FEW, answers, decision, decision_of, outcome};

fn prose(decision: &Decision, json: &str, form: Form) -> String {
    let answers = answers(decision, json);
    let outcome = outcome(decision, &answers, FEW);
    write(&Words { copy: &Copy::english(decision), decision, answers: &answers, outcome: &outcome }, form)
}

const SHOP: &str = include_str!("../answers/small_shop.json");

#[test]
fn markdown_has_a_title_headings_and_lists() {
    let note = prose(&decision(), SHOP, Form::Markdown);
    let marks = |line: &&str| line.starts_with("# ") || line.starts_with("## ");
    let headings: Vec<&str> = note.lines().filter(marks).collect();
    assert_eq!(
        headings,
        [
            "# Should you outsource customer service?",
            "## How often each way comes first, money aside",
            "## What speaks for keeping it in-house, rather than outsourcing it",
            "## What speaks for outsourcing it instead",
            "## What speaks for keeping it in-house, rather than building self-service first",
            "## What speaks for building self-service first instead",
            "## What would change it",
            "## What the money says",
            "## Worth finding out",
            "## Watch out",
            "## Who would choose what, with your answers",
            "## All that you answered",
        ]
    );
    for (n, line) in note.lines().enumerate().filter(|(_, line)| line.starts_with('#')) {
        let next = note.lines().nth(n + 1);
        assert_eq!(next, Some(""), "a blank line behind {line}");
    }
    assert!(note.contains("\n- In-house: "), "{note}");
    assert!(note.contains("\n### Money\n\n- Customers: 2,400\u{a0}in all\n"), "what it rests on: {note}");
}

#[test]
fn a_note_says_nothing_twice() {
    let note = prose(&decision(), SHOP, Form::Markdown);
    let (said, _) = note.split_once("## All that you answered").expect("answers");
    let bare = |line: &str| line.trim_start_matches("- ").to_owned();
    let mut sentences: Vec<String> = said.lines().map(bare).filter(|line| line.ends_with('.')).collect();
    let n_said = sentences.len();
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), n_said, "{note}");
}

#[test]
fn both_forms_say_the_same_sentences() {
    let forms = [Form::Terminal, Form::Markdown].map(|form| prose(&decision(), SHOP, form));
    // Between the values of the one and the shares of the other, up to the answers, which the note alone has.
    let [terminal, note] = forms.each_ref().map(|text| {
        let (_, after) = text.split_once("What speaks for").expect("reasons");
        let after = after.split("## All that you answered").next().unwrap_or_default();
        // How much a reason adds stands in the terminal alone.
        let is_mark = |letter: char| "#-. ".contains(letter) || letter.is_ascii_digit();
        let bare = |line: &str| line.trim_start_matches(is_mark).replace('\\', "");
        after.lines().map(bare).filter(|line| !line.is_empty()).collect::<Vec<_>>()
    });
    assert_eq!(terminal, note);
}

#[test]
fn no_letter_of_a_model_is_taken_for_a_mark() {
    let mut van: serde_json::Value = serde_json::from_str(include_str!("../../examples/van.json")).unwrap();
    van["texts"]["en"]["alternative.buy.name"] = "Buy *now* <b>[x](y)</b> `_a|b_` #1 \\".into();
    let note = prose(&decision_of(&van), r#"{"answers":{"distance":4}}"#, Form::Markdown);
    assert!(note.contains(r"Buy \*now\* \<b\>\[x\](y)\</b\> \`\_a\|b\_\` \#1 \\"), "{note}");
    let plain = prose(&decision_of(&van), r#"{"answers":{"distance":4}}"#, Form::Terminal);
    assert!(plain.contains(r"Buy *now* <b>[x](y)</b> `_a|b_` #1 \"), "{plain}");
}

/// With every part at 100 points none can have more than a fifth of the whole; with every part at 10, one may have
/// seven tenths. The small shop's answers turn at 57 of 100 for time and workload (`tests/golden/reports`).
#[test]
fn a_weight_that_no_points_reach_is_no_change() {
    let with = |points: u32| {
        let mut document: serde_json::Value = serde_json::from_str(SHOP).expect("JSON");
        document["weights"] = ["customers", "quality", "learning", "risk", "means"]
            .iter()
            .map(|group| ((*group).to_owned(), serde_json::Value::from(points)))
            .collect();
        prose(&decision(), &document.to_string(), Form::Terminal)
    };
    let told = "would lead if “Time and workload” mattered more to you.";
    assert!(with(10).contains(told), "{}", with(10));
    assert!(!with(100).contains(told), "{}", with(100));
}
