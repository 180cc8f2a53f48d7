//! The report in sentences, for a terminal and as Markdown.

use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::report_prose::{Form, write};
use outsourcing_decision::view::verdict_words::Words;
use outsourcing_decision::view::warnings::to_watch;

use crate::support::{FEW, answers, decision, decision_of, outcome};

fn prose(decision: &Decision, json: &str, form: Form) -> String {
    let answers = answers(decision, json);
    let outcome = outcome(decision, &answers, FEW);
    write(
        &Words { copy: &Copy::english(decision), decision, answers: &answers, outcome: &outcome },
        form,
        &[],
    )
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
            "## What speaks for keeping it in-house, rather than splitting it",
            "## What would change it",
            "## What the money says",
            "## What an hour and a solved contact cost",
            "## Worth finding out",
            "## Watch out",
            "## Who would choose what, with your answers",
            "## All that you answered",
            "## Our figures, where you gave none",
        ]
    );
    for (n, line) in note.lines().enumerate().filter(|(_, line)| line.starts_with('#')) {
        let next = note.lines().nth(n + 1);
        assert_eq!(next, Some(""), "a blank line behind {line}");
    }
    assert!(note.contains("\n- In-house: "), "{note}");
    assert!(note.contains("\n### Money\n\n- Customers: 2,400\u{a0}in all\n"), "what it rests on: {note}");
    let table = "| Way | A year | An hour of handling | A solved contact |\n| --- | --- | --- | --- |\n| In-house | $140,000 |";
    assert!(note.contains(table), "{note}");
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
        // A table is drawn otherwise.
        let bare =
            |line: &str| bare(&line.replace('|', " ")).split_whitespace().collect::<Vec<_>>().join(" ");
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

/// Every amount of the model is listed once: the shop gave seven, and two of ours are read by everybody.
#[test]
fn a_note_lists_every_amount_that_counts() {
    let note = prose(&decision(), SHOP, Form::Markdown);
    let (given, ours) = note.split_once("## Our figures, where you gave none").expect("our figures");
    let items = |text: &str| text.lines().filter(|line| line.starts_with("- ")).count();
    let given = given.split("### Money").nth(1).unwrap_or_default();
    assert_eq!(items(given), 7, "{given}");
    assert_eq!(items(given) + items(ours), decision().amounts.len(), "{ours}");
    assert!(
        ours.contains("- Full cost of an hour: 1.7\u{a0}times the wage (1.4\u{a0}–\u{a0}2.2)\n"),
        "{ours}"
    );
    let silent = prose(&decision(), r#"{"answers":{"strain":3}}"#, Form::Markdown);
    assert!(!silent.contains("## Our figures"), "where money has no say they count for nothing: {silent}");
}

#[test]
fn a_note_ends_with_what_gives_the_same_again() {
    let note = prose(&decision(), SHOP, Form::Markdown);
    let release = env!("CARGO_PKG_VERSION");
    let last = format!("\n\nModel “customer\\_service”, release {release}, 100 tries from seed 1.\n");
    assert!(note.ends_with(&last), "{note}");
}

/// Whoever has the note or a terminal before them has no page to look at.
#[test]
fn no_place_of_the_page_is_named_away_from_it() {
    let decision = decision();
    let vendor = r#"{"answers":{"vendor_capability":4},"money":{"customers":100,"wage_per_hour":21}}"#;
    for json in [SHOP, vendor] {
        let answers = answers(&decision, json);
        let outcome = outcome(&decision, &answers, FEW);
        let copy = Copy::english(&decision);
        let words = Words { copy: &copy, decision: &decision, answers: &answers, outcome: &outcome };
        let on_the_page = words.also().join(" ") + &to_watch(&words).join(" ");
        assert!(on_the_page.contains(" under “"), "there it is: {on_the_page}");
        for form in [Form::Terminal, Form::Markdown] {
            let text = write(&words, form, &[]);
            assert!(!text.contains(" under “"), "{text}");
        }
    }
}

/// In-house leads, just before outsourcing (46 to 29 of 100 tries): whether a law forbids outsiders decides what is left.
#[test]
fn a_fact_that_nobody_stated_is_told_where_it_may_stop_another_way_that_may_be_the_best() {
    let note = |facts: &str| {
        prose(&decision(), &format!(r#"{{"answers":{{"strain":1}},"facts":{{{facts}}}}}"#), Form::Markdown)
    };
    let told = "\n- You have not said yet: “Does a law or a client’s contract forbid outsiders to handle these contacts?” \
                That could stop Outsource.\n";
    let open = note("");
    let (_, findings) = open.split_once("## Worth finding out").expect("findings");
    assert!(findings.split("## ").next().is_some_and(|part| part.contains(told)), "{open}");
    assert!(!note(r#""third_party_forbidden":false"#).contains(told), "it was stated");
}

#[test]
fn prices_that_were_looked_for_stand_with_what_would_change_the_answer() {
    let decision = decision();
    let answers = answers(&decision, SHOP);
    let outcome = outcome(&decision, &answers, FEW);
    let words =
        Words { copy: &Copy::english(&decision), decision: &decision, answers: &answers, outcome: &outcome };
    let note = write(&words, Form::Markdown, &["At 42 dollars.".to_owned()]);
    let (_, changes) = note.split_once("## What would change it").expect("changes");
    assert!(changes.split("## ").next().is_some_and(|part| part.contains("\n- At 42 dollars.\n")), "{note}");
}

#[test]
fn a_note_in_another_currency_says_at_which_rate() {
    let decision = decision();
    let answers = answers(&decision, SHOP);
    let outcome = outcome(&decision, &answers, FEW);
    let copy = Copy::english(&decision);
    let copy = copy.renewed(&decision, copy.language().clone(), Some("EUR"));
    let words = Words { copy: &copy, decision: &decision, answers: &answers, outcome: &outcome };
    let note = write(&words, Form::Markdown, &[]);
    assert!(
        note.contains(
            "\n- All amounts are kept in US dollars, ours and yours. You see them in euros: times "
        ),
        "{note}"
    );
}
