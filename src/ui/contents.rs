//! All parts of the questions, how far each has come, and the way there.

use yew::Html;

use crate::model::answers::Answers;
use crate::ui::action::Action;
use crate::ui::markup::{block, pressed, still, text};
use crate::ui::progress::{progress, progress_over_all};
use crate::ui::scene::Scene;
use crate::ui::state::{Keeping, Page};

/// A table of contents: a button for each page.
pub fn contents(scene: &Scene) -> Html {
    let pages = scene.state.pages();
    let total =
        [scene.text("span", "", "page.all_questions"), text("span", "progress", progress_over_all(scene))];
    let heading = vec![Html::from(scene.say("page.contents_heading"))];
    let pieces = vec![
        still("h3", &["class", "id"], &["label", "contents"], heading),
        block("ol", "", pages.into_iter().map(|page| entry(scene, page)).collect()),
        block("div", "entry total", total.into()),
        kept_nowhere(scene).unwrap_or_default(),
    ];
    still("nav", &["class", "part", "aria-labelledby"], &["contents", "contents", "contents"], pieces)
}

/// That leaving the page loses the answers, once there are any, and what helps.
fn kept_nowhere(scene: &Scene) -> Option<Html> {
    let is_any = *scene.answers() != Answers::none(scene.decision());
    (is_any && scene.state.keeping != Keeping::Yes).then(|| scene.text("p", "hint", "page.kept_nowhere"))
}

fn entry(scene: &Scene, page: Page) -> Html {
    let inside =
        vec![text("span", "", page_name(scene, page)), text("span", "progress", progress(scene, page))];
    let onclick = scene.on(Action::TurnTo(page));
    let button = match scene.state.page == page {
        true => pressed(onclick, &["type", "class", "aria-current"], &["button", "entry", "step"], inside),
        false => pressed(onclick, &["type", "class"], &["button", "entry"], inside),
    };
    block("li", "", vec![button])
}

/// The name of a page.
pub fn page_name(scene: &Scene, page: Page) -> String {
    match page {
        Page::Quick => scene.say("page.quick_heading"),
        Page::Offered(_) => scene.say("page.offered_heading"),
        Page::Group(group) => scene.copy().of("group", scene.decision().groups[group].id.as_str(), "name"),
        Page::Weights => scene.say("page.values_heading"),
        Page::Facts => scene.say("page.facts_heading"),
        Page::Money => scene.say("page.money_heading"),
    }
}
