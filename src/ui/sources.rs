//! Method and sources, at the very end.

use yew::{Html, html};

use crate::model::source::Article;
use crate::ui::scene::Scene;

/// The articles, whose judgement this is, and what becomes of the answers.
pub fn sources(scene: &Scene) -> Html {
    html! {
        <section class="sources" part="sources">
            <h3 class="section-title">{ scene.say("page.sources_heading") }</h3>
            <p>{ scene.say("page.judgement") }</p>
            <p>{ scene.say("note.articles_lean") }</p>
            <p>{ scene.say("page.sources_lead") }</p>
            <ul>{ for scene.decision().articles.values().map(|article| entry(scene, article)) }</ul>
            <p>{ scene.say("note.only_you_can_decide") }</p>
            <p>{ scene.say("page.privacy") }</p>
        </section>
    }
}

fn entry(scene: &Scene, article: &Article) -> Html {
    let title = ("title", article.title.as_str());
    let sentence = match &article.author {
        Some(author) => scene.copy().fill("page.source", &[("author", author), title]),
        None => scene.copy().fill("page.source_untitled_author", &[title]),
    };
    html! { <li key={article.id.as_str()}>{ sentence }</li> }
}
