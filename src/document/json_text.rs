//! JSON text in, natively. The page fills the tree from the browser's own values instead: serde
//! would add about 7 kB to it.

use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::document::problem::{Problem, ProblemKind, Problems};
use crate::document::tree::{DEPTH_MAX, Tree};

/// What some programs put before a text, to say that it is UTF-8. It is no part of the text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The tree of a JSON text, with a byte order mark or without.
///
/// # Errors
/// One problem of the whole text: it is not UTF-8, or not JSON.
pub fn parse(bytes: &[u8]) -> Result<Tree, Problems> {
    let whole = |kind| Problems(vec![Problem { path: String::new(), kind }]);
    let text = str::from_utf8(bytes).map_err(|error| whole(ProblemKind::NotUtf8(error.valid_up_to())))?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    serde_json::from_str(text).map_err(|error| whole(ProblemKind::NotJson(error.to_string())))
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Level(DEPTH_MAX).deserialize(deserializer)
    }
}

/// How many levels may still be opened.
#[derive(Clone, Copy)]
struct Level(usize);

impl Level {
    fn below<E: Error>(self) -> Result<Self, E> {
        self.0.checked_sub(1).map(Self).ok_or_else(|| E::custom("nested too deeply"))
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Tree;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "JSON's numbers are f64; larger whole numbers are out of every range"
    )]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "JSON's numbers are f64; larger whole numbers are out of every range"
    )]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(below)? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let below = self.below()?;
        let mut object = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            object.push((key, entries.next_value_seed(below)?));
        }
        Ok(Tree::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_given_twice_stays_twice() {
        let tree = parse(br#"{"a":1,"a":[true,null,"x"]}"#).unwrap();
        let list = vec![Tree::Bool(true), Tree::Null, Tree::Text("x".into())];
        let entries = vec![("a".into(), Tree::Number(1.0)), ("a".into(), Tree::List(list))];
        assert_eq!(tree, Tree::Object(entries), "both entries in order");
    }

    #[test]
    fn a_byte_order_mark_is_passed_over_once() {
        assert_eq!(parse("\u{feff}[]".as_bytes()), Ok(Tree::List(Vec::new())), "before the text");
        assert!(parse("\u{feff}\u{feff}[]".as_bytes()).is_err(), "twice");
    }

    #[test]
    fn the_first_byte_that_is_no_text_is_named() {
        let kind = ProblemKind::NotUtf8(2);
        assert_eq!(kind.arguments(), [("place", "3".to_owned())], "counted from 1");
        assert_eq!(
            parse(b"{\"\xff\":1}"),
            Err(Problems(vec![Problem { path: String::new(), kind }])),
            "two are"
        );
    }

    #[test]
    fn nesting_stops_at_the_stated_depth() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(nested(DEPTH_MAX).as_bytes()).is_ok(), "deepest allowed");
        assert!(parse(nested(DEPTH_MAX + 1).as_bytes()).is_err(), "one deeper");
    }
}
