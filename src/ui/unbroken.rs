//! Large type that keeps hyphenated words in one piece.

use yew::Html;

use crate::ui::markup::text;

/// The sentence with its hyphenated words, such as “in-house”, each on one line.
pub fn unbroken(sentence: &str) -> Html {
    let word = |(position, word): (usize, &str)| {
        let space = if position > 0 { " " } else { "" };
        match word.contains('-') {
            true => [Html::from(space), text("span", "whole", word.to_owned())].into_iter().collect(),
            false => Html::from(space.to_owned() + word),
        }
    };
    sentence.split(' ').enumerate().map(word).collect()
}
