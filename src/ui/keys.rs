//! What the colours and lines of a picture mean.

use yew::Html;

use crate::ui::markup::{block, shape};
use crate::ui::spread_picture::upright;

/// How something shows in a picture.
#[derive(Debug)]
pub enum Sign {
    /// Filled, in the colour of this class.
    Filled(String),
    /// A line from top to bottom, of this class.
    Line(&'static str),
    /// A line from side to side, of this class.
    Across(&'static str),
}

/// A line of signs, each with its meaning.
pub fn keys(meanings: Vec<(Sign, String)>) -> Html {
    let key = |(sign, meaning): (Sign, String)| block("span", "key", vec![swatch(sign), Html::from(meaning)]);
    block("div", "keys", meanings.into_iter().map(key).collect())
}

/// A small square with the sign in it.
fn swatch(sign: Sign) -> Html {
    let inside = match sign {
        Sign::Line(class) => upright(class, 50.0),
        Sign::Across(class) => {
            let values = [class, "0", "100%", "50%", "50%"].map(str::to_owned).into();
            shape("line", &["class", "x1", "x2", "y1", "y2"], values, vec![])
        }
        Sign::Filled(class) => {
            let values = vec![class, "100%".to_owned(), "100%".to_owned()];
            shape("rect", &["class", "width", "height"], values, vec![])
        }
    };
    let values = ["swatch", "12", "12", "true"].map(str::to_owned).into();
    shape("svg", &["class", "width", "height", "aria-hidden"], values, vec![inside])
}
