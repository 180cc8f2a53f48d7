//! Packs the English sentences and the styles, so that the page asks for none of them, and for the command line the
//! built-in model, which a page has in its checked form. Packed as text: as Rust data the sentences were larger.

use std::{env, error, fs, path::Path};

use serde_json::Value;

const MODEL: &str = "models/customer_service.json";
const ENGLISH: &str = "locales/en.json";
/// Of the first screen, which a page has before the program; and what is beyond: with its first part, and with the rest.
const STYLES: [&str; 3] = ["element.css", "first_part.css", "rest.css"];
/// Between two sentences, and between a key and its sentence: neither occurs in a sentence.
const RECORD_END: char = '\u{1e}';
const KEY_END: char = '\u{1f}';
/// Sections of the sentences that no component shows: they stay out of the page. `planned` holds
/// what is written and not yet shown anywhere.
const NOT_IN_THE_PAGE: [&str; 2] = ["cli", "planned"];
/// Sections of the sentences that a page does not say before the rest of its program is there.
const LATER: [&str; 25] = [
    "also",
    "amount",
    "basis",
    "claim",
    "compare",
    "currency",
    "currency_sign",
    "doubt",
    "evidence",
    "expected",
    "fact",
    "method",
    "money",
    "note",
    "problem",
    "red_line",
    "rest",
    "scenario",
    "table",
    "trust",
    "unit",
    "verdict_detail",
    "warning",
    "worksheet",
    "worth",
];
/// What is said of a criterion only then: an answer to it as a reason, and what another would change.
const LATER_OF_CRITERION: [&str; 7] =
    ["name", "said_low", "said_high", "inside_low", "inside_high", "if_lower", "if_higher"];
/// What is said only where an amount has been given, where a scale has a mark or answers were opened, and at the very end.
const SAID_LATER: [&str; 23] = [
    "certainty.too_close",
    "how_sure.share_money_aside",
    "page.answer_bar_alone",
    "page.answer_bar_alone_aside",
    "page.dotted",
    "page.opened",
    "page.privacy",
    "page.values_by_you",
    "verdict.answers_and_money_apart",
    "verdict.answers_do_not_decide",
    "verdict.answers_do_not_decide_ours",
    "verdict.better_but_dearer",
    "verdict.clear",
    "verdict.divided",
    "verdict.leaning_on_answers",
    "verdict.leaning_on_money",
    "verdict.money_does_not_decide",
    "verdict.money_does_not_decide_dearer",
    "verdict.money_survives",
    "verdict.money_survives_desk",
    "verdict.money_survives_desk_open",
    "verdict.money_survives_open",
    "verdict.penny_wise",
];

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed={MODEL}");
    println!("cargo::rerun-if-changed={ENGLISH}");
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var("OUT_DIR")?;
    let is_page = env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32";
    if is_page && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What takes the program apart has to know which function is where.
        println!("cargo::rustc-link-arg-bin=page=--emit-relocs");
    }
    let model: Value = serde_json::from_str(&fs::read_to_string(MODEL)?)?;
    fs::write(Path::new(&folder).join("model.json"), model.to_string())?;
    let english: Value = serde_json::from_str(&fs::read_to_string(ENGLISH)?)?;
    let (first, later) = sentences(&english, is_page)?;
    fs::write(Path::new(&folder).join("english_first.txt"), first)?;
    fs::write(Path::new(&folder).join("english_later.txt"), later)?;
    for name in STYLES {
        let source = Path::new("src/web").join(name);
        println!("cargo::rerun-if-changed={}", source.display());
        fs::write(Path::new(&folder).join(name), small(&fs::read_to_string(source)?))?;
    }
    Ok(())
}

/// A style sheet without its comments, and with one space for each run of them.
fn small(styles: &str) -> String {
    let mut kept = String::new();
    for (place, part) in styles.split("/*").enumerate() {
        let rule = if place == 0 { part } else { part.split_once("*/").map_or("", |(_, rule)| rule) };
        kept.push_str(rule);
    }
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences that are said first and later, each sorted by key; nesting becomes dots in the key.
fn sentences(locale: &Value, is_page: bool) -> Result<(String, String), Box<dyn error::Error>> {
    let mut table = Vec::new();
    flatten(&mut table, "", locale)?;
    let is_in = |sections: &[&str], key: &str| sections.contains(&key.split('.').next().unwrap_or_default());
    table.retain(|(key, _)| !(is_page && is_in(&NOT_IN_THE_PAGE, key)));
    table.sort();
    let is_reason = |key: &str| {
        let (kind, part) = (key.split('.').next(), key.rsplit('.').next().unwrap_or_default());
        // Ways are weighed against each other in reasons and in money alone.
        kind == Some("criterion") && LATER_OF_CRITERION.contains(&part)
            || kind == Some("alternative") && part == "doing"
    };
    let is_later = |key: &str| is_in(&LATER, key) || is_reason(key) || SAID_LATER.contains(&key);
    let (later, first): (Vec<_>, Vec<_>) = table.into_iter().partition(|(key, _)| is_later(key));
    Ok((packed(&first), packed(&later)))
}

fn packed(table: &[(String, String)]) -> String {
    let records = table.iter().map(|(key, sentence)| format!("{key}{KEY_END}{sentence}"));
    records.collect::<Vec<_>>().join(&RECORD_END.to_string())
}

fn flatten(
    table: &mut Vec<(String, String)>,
    path: &str,
    value: &Value,
) -> Result<(), Box<dyn error::Error>> {
    match value {
        Value::String(sentence) => table.push((path.to_owned(), sentence.clone())),
        Value::Object(entries) => {
            for (key, item) in entries {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(table, &below, item)?;
            }
        }
        _ => return Err(format!("{ENGLISH}: {path} is neither a sentence nor an object").into()),
    }
    Ok(())
}
