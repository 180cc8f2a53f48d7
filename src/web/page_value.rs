//! JSON text as a tree, by the browser's own reader.
//!
//! The tree is filled here, and not by a library: through serde it would be about 7 kB more.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::document::tree::{DEPTH_MAX, Tree};

/// The tree of a JSON text; `null` where it is none, and for what lies deeper than [`DEPTH_MAX`]
/// levels: every check refuses that where it stands.
pub fn parse(text: &str) -> Tree {
    JSON::parse(text).map_or(Tree::Null, |value| level(&value, DEPTH_MAX))
}

fn level(value: &JsValue, n_levels: usize) -> Tree {
    if let Some(flag) = value.as_bool() {
        return Tree::Bool(flag);
    }
    if let Some(number) = value.as_f64() {
        return Tree::Number(number);
    }
    if let Some(text) = value.as_string() {
        return Tree::Text(text);
    }
    let Some(below) = n_levels.checked_sub(1) else { return Tree::Null };
    if let Some(list) = value.dyn_ref::<Array>() {
        return Tree::List(list.iter().map(|item| level(&item, below)).collect());
    }
    match value.dyn_ref::<Object>() {
        Some(object) => Tree::Object(entries(object, below)),
        None => Tree::Null,
    }
}

fn entries(object: &Object, below: usize) -> Vec<(String, Tree)> {
    let entry = |entry: JsValue| {
        let pair: Array = entry.unchecked_into();
        (pair.get(0).as_string().unwrap_or_default(), level(&pair.get(1), below))
    };
    Object::entries(object).iter().map(entry).collect()
}
