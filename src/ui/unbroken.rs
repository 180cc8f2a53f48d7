//! Large type that keeps hyphenated words in one piece.

use yew::{Html, html};

/// The sentence with its hyphenated words, such as “in-house”, each on one line.
pub fn unbroken(sentence: &str) -> Html {
    let word = |(position, word): (usize, &str)| {
        let space = if position > 0 { " " } else { "" };
        match word.contains('-') {
            true => html! { <>{ space }<span class="whole">{ word.to_owned() }</span></> },
            false => html! { space.to_owned() + word },
        }
    };
    html! { <>{ for sentence.split(' ').enumerate().map(word) }</> }
}
