//! What shows before the program has arrived: the opening and the first questions, as a tree of data. It is made
//! when the page is built, from the very pieces that the program draws, so that nothing moves when they take over.

use yew::virtual_dom::{VNode, VTag};
use yew::{Callback, Html, NodeRef};

use crate::document::json::JsonWriter;
use crate::ui::answer_panel::answer_panel;
use crate::ui::asking::asking;
use crate::ui::markup::block;
use crate::ui::opening::{article, opening};
use crate::ui::scene::Scene;

/// The first screen as JSON: an element is a list of its name, its attributes, and what is in it; a text is a text.
pub fn first_screen(scene: &Scene) -> String {
    let nowhere = NodeRef::default();
    let answering = block("div", "answering", vec![answer_panel(scene, &nowhere)]);
    let spread = block("div", "spread", vec![asking(scene, &nowhere, Callback::noop()), answering]);
    let mut json = JsonWriter::default();
    write(&mut json, &article(scene, vec![opening(scene), spread]));
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
