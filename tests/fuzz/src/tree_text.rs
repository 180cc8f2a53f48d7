//! A tree as JSON text.

use outsourcing_decision::document::tree::Tree;

/// JSON without spaces; keys given twice stay twice, and a number that is none is `null`.
pub(crate) fn text(tree: &Tree) -> String {
    let mut text = String::new();
    write(&mut text, tree);
    text
}

fn write(text: &mut String, tree: &Tree) {
    match tree {
        Tree::Null => text.push_str("null"),
        Tree::Bool(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Tree::Number(number) => text.push_str(&serde_json::to_string(number).unwrap()),
        Tree::Text(value) => text.push_str(&serde_json::to_string(value).unwrap()),
        Tree::List(items) => {
            list(text, ['[', ']'], items, write);
        }
        Tree::Object(entries) => list(text, ['{', '}'], entries, |text, (key, below)| {
            text.push_str(&serde_json::to_string(key).unwrap());
            text.push(':');
            write(text, below);
        }),
    }
}

fn list<T>(text: &mut String, [open, close]: [char; 2], things: &[T], write: impl Fn(&mut String, &T)) {
    text.push(open);
    for (place, thing) in things.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        write(text, thing);
    }
    text.push(close);
}
