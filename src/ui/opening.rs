//! The question, and what this page does with it.

use yew::Html;

use crate::ui::markup::{block, shape, still};
use crate::ui::scene::Scene;

/// The whole page of a widget: its language, and its name for those who do not see it.
pub fn article(scene: &Scene, inside: Vec<Html>) -> Html {
    let fixed = ["page", "page", "title"].map(str::to_owned);
    let [language, direction] = ["page.language", "page.direction"].map(|key| scene.say(key));
    let values = fixed.into_iter().chain([language, direction]).collect();
    shape("article", &["class", "part", "aria-labelledby", "lang", "dir"], values, inside)
}

/// The title and one sentence.
pub fn opening(scene: &Scene) -> Html {
    let title = vec![Html::from(scene.say("page.title"))];
    let title = still("h2", &["class", "part", "id"], &["title", "title", "title"], title);
    block("header", "opening", vec![title, scene.text("p", "lead", "page.lead")])
}
