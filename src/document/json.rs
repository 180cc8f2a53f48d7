//! JSON out: compact, keys in the order they are written, numbers in fixed point.

use crate::num::fixed_point::{write_fixed, write_whole};

/// A JSON text under construction. Commas are its own business.
#[derive(Debug, Default)]
pub struct JsonWriter {
    text: String,
    needs_comma: bool,
}

impl JsonWriter {
    /// The finished text.
    pub fn finish(self) -> String {
        self.text
    }

    /// Writes an object; `fill` writes its fields.
    pub fn object(&mut self, fill: impl FnOnce(&mut Self)) {
        self.nest('{', '}', fill);
    }

    /// Writes a list; `fill` writes its items.
    pub fn list(&mut self, fill: impl FnOnce(&mut Self)) {
        self.nest('[', ']', fill);
    }

    /// Writes a list with one item for each of `items`.
    pub fn items<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        self.list(|json| {
            for item in items {
                write(json, item);
            }
        });
    }

    /// Writes a key; what is written next is its value.
    pub fn key(&mut self, key: &str) -> &mut Self {
        self.string(key);
        self.text.push(':');
        self.needs_comma = false;
        self
    }

    /// Writes a text.
    pub fn string(&mut self, value: &str) {
        self.separate();
        self.text.push('"');
        for character in value.chars() {
            self.escaped(character);
        }
        self.text.push('"');
    }

    /// Writes a number with at most `n_decimals`.
    pub fn number(&mut self, value: f64, n_decimals: usize) {
        self.separate();
        write_fixed(&mut self.text, value, n_decimals);
    }

    /// Writes a whole number.
    pub fn whole(&mut self, value: impl Into<i64>) {
        self.separate();
        let value: i64 = value.into();
        if value < 0 {
            self.text.push('-');
        }
        write_whole(&mut self.text, value.unsigned_abs());
    }

    /// Writes `true` or `false`.
    pub fn flag(&mut self, value: bool) {
        self.separate();
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// Writes a value that is JSON already.
    pub fn text_of_json(&mut self, text: &str) {
        self.separate();
        self.text.push_str(text);
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.separate();
        self.text.push_str("null");
    }

    fn nest(&mut self, open: char, close: char, fill: impl FnOnce(&mut Self)) {
        self.separate();
        self.text.push(open);
        self.needs_comma = false;
        fill(self);
        self.text.push(close);
        self.needs_comma = true;
    }

    fn separate(&mut self) {
        if self.needs_comma {
            self.text.push(',');
        }
        self.needs_comma = true;
    }

    fn escaped(&mut self, character: char) {
        match character {
            '"' => self.text.push_str("\\\""),
            '\\' => self.text.push_str("\\\\"),
            '\n' => self.text.push_str("\\n"),
            control if control < ' ' => {
                let code = u32::from(control);
                self.text.push_str("\\u00");
                for digit in [code / 16, code % 16] {
                    self.text.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            plain => self.text.push(plain),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let mut json = JsonWriter::default();
        json.object(|json| {
            json.key("text").string("“a” \"b\" \\ \n \u{1f} \u{7f}");
            json.key("list").items([1, 2], |json, item: i32| json.whole(item));
            json.key("nested").object(|json| {
                json.key("flag").flag(true);
                json.key("nothing").null();
            });
            json.key("number").number(-0.5, 3);
            json.key("json").text_of_json("[1]");
        });
        let text = json.finish();
        let expected = serde_json::json!({
            "text": "“a” \"b\" \\ \n \u{1f} \u{7f}", "list": [1, 2],
            "nested": {"flag": true, "nothing": null}, "number": -0.5, "json": [1],
        });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), expected, "{text}");
    }
}
