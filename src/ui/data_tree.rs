//! Elements as data: JSON, in which an element is a list of its name, its attributes, and what is in it, and a text is a
//! text.

use yew::Html;
use yew::virtual_dom::{VNode, VTag};

use crate::document::json::JsonWriter;

/// An element as JSON.
pub fn data_tree(node: &Html) -> String {
    let mut json = JsonWriter::default();
    write(&mut json, node);
    json.finish()
}

fn write(json: &mut JsonWriter, node: &Html) {
    for child in pieces(node) {
        match child {
            Piece::Text(text) => json.string(&text),
            Piece::Element(element) => write_element(json, element),
        }
    }
}

fn write_element(json: &mut JsonWriter, element: &VTag) {
    json.list(|json| {
        json.string(element.tag());
        json.object(|json| {
            for (name, value) in element.attributes.iter() {
                json.key(name).string(value);
            }
            if element.checked() == Some(true) {
                json.key("checked").string("");
            }
        });
        if let Some(children) = element.children() {
            write(json, children);
        }
    });
}

enum Piece<'a> {
    Text(String),
    Element(&'a VTag),
}

/// Texts and elements of a node, one after the other; texts side by side are one.
fn pieces(node: &Html) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    gather(node, &mut found);
    found
}

fn gather<'a>(node: &'a Html, found: &mut Vec<Piece<'a>>) {
    match node {
        VNode::VTag(element) => found.push(Piece::Element(element)),
        VNode::VText(text) => match found.last_mut() {
            Some(Piece::Text(before)) => before.push_str(&text.text),
            _ => found.push(Piece::Text(text.text.to_string())),
        },
        VNode::VList(list) => list.iter().for_each(|child| gather(child, found)),
        _ => {}
    }
}
