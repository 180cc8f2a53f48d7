//! All parts of the questions, how far each has come, and the way there.

use yew::{Html, html};

use crate::ui::progress::{progress, progress_over_all};
use crate::ui::scene::Scene;
use crate::ui::state::{Action, Page};

/// A table of contents: a button for each page.
pub fn contents(scene: &Scene) -> Html {
    html! {
        <nav class="contents" part="contents" aria-labelledby="contents">
            <h3 class="label" id="contents">{ scene.say("page.contents_heading") }</h3>
            <ol>{ for scene.state.pages().into_iter().map(|page| entry(scene, page)) }</ol>
            <p class="entry total">
                <span>{ scene.say("page.all_questions") }</span>
                <span class="progress">{ progress_over_all(scene) }</span>
            </p>
        </nav>
    }
}

fn entry(scene: &Scene, page: Page) -> Html {
    let name = page_name(scene, page);
    let current = (scene.state.page == page).then_some("step");
    html! {
        <li key={name.clone()}>
            <button type="button" class="entry" aria-current={current} onclick={scene.on(Action::TurnTo(page))}>
                <span>{ name }</span>
                <span class="progress">{ progress(scene, page) }</span>
            </button>
        </li>
    }
}

/// The name of a page.
pub fn page_name(scene: &Scene, page: Page) -> String {
    match page {
        Page::Quick => scene.say("page.quick_heading"),
        Page::Group(group) => scene.copy().of("group", scene.decision().groups[group].id.as_str(), "name"),
        Page::Facts => scene.say("page.facts_heading"),
    }
}
