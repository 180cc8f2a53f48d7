//! Method and sources, at the very end.

use yew::Html;

use crate::model::source::Article;
use crate::ui::markup::{block, text};
use crate::ui::method::method;
use crate::ui::scene::Scene;
use crate::ui::state::Keeping;
use crate::view::report::imprint;

/// The articles, whose judgement this is, and what becomes of the answers. A model without articles is its
/// maker's own judgement, and speaks of none.
pub fn sources(scene: &Scene) -> Html {
    let privacy = scene.text("p", "", privacy(scene.state.keeping));
    let last = vec![method(scene), privacy, text("p", "", imprint(&scene.words()))];
    if scene.decision().articles.is_empty() {
        return block("section", "sources", last);
    }
    let articles = scene.decision().articles.values().map(|article| entry(scene, article)).collect();
    let mut pieces = vec![
        scene.text("h3", "section-title", "rest.sources_heading"),
        scene.text("p", "", "rest.judgement"),
        scene.text("p", "", "note.articles_lean"),
        scene.text("p", "", "rest.sources_lead"),
        block("ul", "", articles),
        scene.text("p", "", "note.only_you_can_decide"),
    ];
    pieces.extend(last);
    block("section", "sources", pieces)
}

fn privacy(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::Yes => "rest.privacy_kept",
        Keeping::No | Keeping::Refused => "page.privacy",
    }
}

fn entry(scene: &Scene, article: &Article) -> Html {
    let title = ("title", article.title.as_str());
    let sentence = match &article.author {
        Some(author) => scene.copy().fill("rest.source", &[("author", author), title]),
        None => scene.copy().fill("rest.source_untitled_author", &[title]),
    };
    text("li", "", sentence)
}
