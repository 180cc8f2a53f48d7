//! Large type that keeps hyphenated words in one piece.

use yew::Html;

use crate::ui::markup::text;

/// The sentence with its hyphenated words, such as “in-house”, each on one line, and all between them in one piece:
/// a browser lays out few pieces sooner than many.
pub fn unbroken(sentence: &str) -> Html {
    let mut pieces = Vec::new();
    let mut run = String::new();
    for (position, word) in sentence.split(' ').enumerate() {
        if position > 0 {
            run.push(' ');
        }
        if word.bytes().any(|byte| byte == b'-') {
            pieces.push(Html::from(std::mem::take(&mut run)));
            pieces.push(text("span", "whole", word.to_owned()));
        } else {
            run.push_str(word);
        }
    }
    pieces.push(Html::from(run));
    pieces.into_iter().collect()
}
