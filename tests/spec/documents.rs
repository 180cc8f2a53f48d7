//! The files that come with the project: the model, the sentences, the sample answers.

use std::fs;

use outsourcing_decision::document::locale::{english, english_keys};
use outsourcing_decision::document::model_texts::needed;
use outsourcing_decision::document::problem::{Expected, Problem, ProblemKind};
use outsourcing_decision::document::{built_in, model_check};
use outsourcing_decision::model::indexed::ClaimIdx;
use outsourcing_decision::num::fixed_point::fixed;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::problem_words::line;

use crate::support::{answers, decision, model_json, plain, tree};

#[test]
fn the_model_that_is_built_in_is_the_model_file() {
    assert_eq!(tree(built_in::MODEL), tree(&model_json().to_string()), "the packed text and the file");
}

#[test]
fn every_name_of_the_model_has_its_words() {
    for key in needed(&decision()) {
        assert!(english(&key).is_some(), "{key}");
    }
}

#[test]
fn the_model_has_the_groups_and_points_of_the_specification() {
    let decision = decision();
    let lines: Vec<String> = decision
        .groups
        .values()
        .map(|group| format!("{} {} {}", group.id, fixed(group.points, 0), group.criteria.len()))
        .collect();
    let expected = "customers 100 4\n quality 90 5\n learning 60 4\n risk 60 3\n means 80 3";
    assert_eq!(lines.join("\n"), plain(expected), "group, points, criteria");
}

#[test]
fn all_eighty_one_claims_are_reached_from_somewhere() {
    let decision = decision();
    let criteria = decision.criteria.values().flat_map(|criterion| &criterion.claims);
    let red_lines = decision.red_lines.values().flat_map(|red_line| &red_line.claims);
    let remarks = decision.warnings.iter().chain(&decision.notes).flat_map(|remark| &remark.claims);
    let mut reached: Vec<ClaimIdx> = criteria.chain(red_lines).chain(remarks).copied().collect();
    reached.sort();
    reached.dedup();
    assert_eq!(decision.claims.len(), 81, "claims in the model");
    let unreached: Vec<&str> = decision
        .claims
        .iter()
        .filter(|(idx, _)| !reached.contains(idx))
        .map(|(_, claim)| claim.id.as_str())
        .collect();
    assert_eq!(unreached, Vec::<&str>::new(), "claims nobody refers to");
}

/// Every literal key of the code exists, whole or as plural forms.
#[test]
fn every_key_of_the_code_has_its_sentence() {
    let mut n_keys = 0;
    let is_beginning =
        |literal: &str| literal.ends_with('.') && english_keys().any(|key| key.starts_with(literal));
    for file in crate::house::sources("src") {
        let text = fs::read_to_string(&file).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for key in code.split('"').skip(1).step_by(2).filter(|literal| looks_like_key(literal)) {
            n_keys += 1;
            let plural = format!("{key}.other");
            let is_known = english(key).is_some() || english(&plural).is_some() || is_beginning(key);
            assert!(is_known, "{}: {key}", file.display());
        }
    }
    assert!(n_keys > 20, "the test found only {n_keys} keys");
}

/// A sentence nobody shows is dead weight in the page: what waits for its turn waits in `planned`.
#[test]
fn every_sentence_is_shown_somewhere() {
    let by_name = [
        "alternative",
        "criterion",
        "group",
        "fact",
        "evidence",
        "red_line",
        "claim",
        "note",
        "warning",
        "problem",
        "expected",
        "amount",
        "unit",
        "basis",
        "currency",
        "currency_sign",
        "verdict_detail",
        "method",
    ];
    let made_up = ["page.quick_scale.", "page.scale.", "verdict.", "planned."];
    let code: String = crate::house::sources("src")
        .iter()
        .map(|file| fs::read_to_string(file).expect("a source file"))
        .collect();
    for key in english_keys() {
        let section = key.split('.').next().unwrap_or_default();
        if by_name.contains(&section) || made_up.iter().any(|start| key.starts_with(start)) {
            continue;
        }
        let stem = key.strip_suffix(".one").or_else(|| key.strip_suffix(".other")).unwrap_or(key);
        let named = [key, stem].iter().any(|key| code.contains(&format!("\"{key}\"")));
        assert!(named, "nothing shows {key}");
    }
}

fn looks_like_key(literal: &str) -> bool {
    let sections = [
        "also.",
        "certainty.",
        "cli.",
        "how_sure.",
        "page.",
        "quick.",
        "verdict.",
        "warning.",
        "trouble.",
        "money.",
        "trust.",
        "worth.",
        "doubt.",
        "compare.",
    ];
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'.';
    sections.iter().any(|section| literal.starts_with(section) && literal.len() > section.len())
        && literal.bytes().all(plain)
}

/// What a problem has to say of itself stands in its sentence.
#[test]
fn problems_name_what_they_are_about() {
    for (kind, expected) in [
        (ProblemKind::WrongType(Expected::Flag), "Write true or false."),
        (ProblemKind::OutOfRange(-1.5, 7.0), "from -1.5 to 7."),
        (ProblemKind::BothGiven("weights_order"), "next to weights_order."),
        (ProblemKind::TooMany(50), "Keep 50 or fewer."),
        (ProblemKind::TooFew(2), "Give 2 or more."),
        (ProblemKind::TooLong(2_000), "to 2000 bytes or less."),
        (ProblemKind::NotJson("EOF at line 1".to_owned()), "as JSON: EOF at line 1."),
        (ProblemKind::NotUtf8(2), "byte 3 does"),
        (ProblemKind::MissingText("group.clients.name".to_owned()), "for group.clients.name."),
    ] {
        let problem = Problem { path: String::new(), kind };
        let sentence = line(&Copy::default(), &problem);
        assert!(sentence.contains(expected), "{problem:?}: {sentence}");
    }
}

#[test]
fn placeholders_are_closed_and_plurals_are_whole() {
    for key in english_keys() {
        let sentence = english(key).expect("a sentence");
        let braces = |brace: char| sentence.chars().filter(|character| *character == brace).count();
        assert_eq!(braces('{'), braces('}'), "{key}: {sentence}");
        if let Some(stem) = key.strip_suffix(".one") {
            assert!(english(&format!("{stem}.other")).is_some(), "{key} has no other");
        }
    }
}

#[test]
fn the_sample_answers_have_no_problem() {
    let decision = decision();
    let mut n_files = 0;
    for entry in fs::read_dir("tests/answers").expect("the folder of sample answers") {
        let path = entry.expect("a file").path();
        answers(&decision, &fs::read_to_string(&path).expect("a text file"));
        n_files += 1;
    }
    assert!(n_files >= 3, "only {n_files} sample answers");
}

#[test]
fn a_model_of_another_version_is_refused() {
    let mut model = model_json();
    model["version"] = 2.into();
    let problems = model_check::check(&tree(&model.to_string())).expect_err("version 2");
    assert_eq!(crate::support::listed(&problems), "version unsupported_version");
}
