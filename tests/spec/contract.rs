//! What pages and other programs rely on in version 1: whatever stands in `tests/contract/version_1.json` is there, under
//! its name. The file is never changed, but for what is added to the contract; a release that breaks it needs another
//! version.

use outsourcing_decision::document::share_code;
use serde_json::Value;

use crate::support::{answers, decision};

#[path = "../../src/web/contract.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "not all of its names are for pages, and none for this program"
)]
mod names;

fn frozen() -> Value {
    serde_json::from_str(include_str!("../contract/version_1.json")).expect("JSON")
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|text| text.as_str().expect("a text")).collect()
}

/// Those of `expected` that are not among `found`.
fn missing<'a>(expected: &'a Value, found: &[&str]) -> Vec<&'a str> {
    texts(expected).into_iter().filter(|name| !found.contains(name)).collect()
}

#[test]
fn the_element_has_what_it_had() {
    let manifest: Value =
        serde_json::from_str(include_str!("../../src/web/custom-elements.json")).expect("JSON");
    let element = &manifest["modules"][0]["declarations"][0];
    let frozen = frozen();
    for (kind, place) in [
        ("attributes", "attributes"),
        ("properties", "members"),
        ("methods", "members"),
        ("events", "events"),
        ("css_properties", "cssProperties"),
        ("css_parts", "cssParts"),
    ] {
        let entries = element[place].as_array().expect("a list");
        let found: Vec<&str> = entries.iter().filter_map(|entry| entry["name"].as_str()).collect();
        assert_eq!(missing(&frozen[kind], &found), [""; 0], "{kind}");
    }
}

#[test]
fn names_mean_what_they_meant() {
    let frozen = frozen();
    let attributes = [&names::ATTRIBUTES[..], &[names::THEME]].concat();
    assert_eq!(missing(&frozen["attributes"], &attributes), [""; 0], "attributes");
    let events = [names::READY, names::CHANGE, names::PROBLEM];
    assert_eq!(missing(&frozen["events"], &events), [""; 0], "events");
    let kinds = [
        names::WASM_BLOCKED,
        names::LOAD_FAILED,
        names::MODEL_INVALID,
        names::ANSWERS_INVALID,
        names::ATTRIBUTE_INVALID,
        names::STORAGE_REFUSED,
        names::CRASHED,
    ];
    assert_eq!(missing(&frozen["problem_kinds"], &kinds), [""; 0], "kinds of problems");
    let single = ["element", "storage_key", "link_mark"].map(|key| frozen[key].as_str());
    assert_eq!(single, [names::ELEMENT, names::STORAGE_KEY, names::LINK_MARK].map(Some), "single names");
    let messages = ["frame_height", "frame_asked", "frame_set"].map(|key| frozen["messages"][key].as_str());
    assert_eq!(messages, [names::FRAME_HEIGHT, names::FRAME_ASKED, names::FRAME_SET].map(Some), "messages");
    assert_eq!(names::VERSION, 1, "another version has a file of its own");
}

/// Every key in a JSON document, with its way there; those of maps, whose keys are the model's, left out.
fn paths(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map)
            if !["central_weights", "wins_over", "group_weights"].iter().any(|end| way.ends_with(end)) =>
        {
            for (key, inside) in map {
                let path = if way.is_empty() { key.clone() } else { format!("{way}.{key}") };
                paths(inside, &path, found);
                found.push(path);
            }
        }
        Value::Array(list) => list.iter().for_each(|inside| paths(inside, &format!("{way}[]"), found)),
        _ => {}
    }
}

/// The reports that `golden` holds the engine to, byte for byte.
#[test]
fn a_report_has_the_keys_it_had() {
    let mut found = Vec::new();
    for report in
        [include_str!("../golden/reports/small_shop.json"), include_str!("../golden/reports/clinic.json")]
    {
        paths(&serde_json::from_str(report).expect("JSON"), "", &mut found);
    }
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(missing(&frozen()["report"], &found), [""; 0]);
}

/// A document with every field, and the link that was made of it then: both are read, and mean the same.
#[test]
fn answers_and_links_of_before_are_taken() {
    let (decision, frozen) = (decision(), frozen());
    let given = answers(&decision, &frozen["answers"].to_string());
    let code = frozen["link"].as_str().expect("a text");
    let sent = share_code::decode(code, &decision).unwrap_or_else(|_| panic!("{code} is refused"));
    assert_eq!(sent, given);
}
