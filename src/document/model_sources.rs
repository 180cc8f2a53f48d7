//! Reads the articles and claims of a model file, and the remarks that rest on them.

use crate::document::model_check::by_alternative;
use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::model::id::Id;
use crate::model::indexed::{ArticleIdx, ByAlternative, ByArticle, ByClaim, ClaimIdx, Position};
use crate::model::source::{Article, Claim};

const ARTICLES_MAX: usize = 50;
const CLAIMS_MAX: usize = 500;
const TITLE_LENGTH_MAX: usize = 300;

/// What the model rests on.
pub(crate) struct Sources {
    pub(crate) articles: ByArticle<Article>,
    pub(crate) claims: ByClaim<Claim>,
}

pub(crate) fn read(file: &ObjectReader<'_>, alternatives: &[Id]) -> Sources {
    let articles = read_articles(file);
    let claims = read_claims(file, alternatives, &articles);
    Sources { articles, claims }
}

fn read_articles(file: &ObjectReader<'_>) -> ByArticle<Article> {
    let mut taken = Vec::new();
    let list = file.required("articles").and_then(|list| list.list(0, ARTICLES_MAX)).unwrap_or_default();
    ByArticle::new(list.iter().filter_map(|item| read_article(item, &mut taken)).collect())
}

fn read_article(item: &Reader<'_>, taken: &mut Vec<Id>) -> Option<Article> {
    let object = item.object(&["id", "title", "author"])?;
    let id = object.required("id").and_then(|id| id.new_id(taken));
    let title = object.required("title").and_then(|title| title.text(TITLE_LENGTH_MAX));
    let author = object.optional("author").and_then(|author| author.text(TITLE_LENGTH_MAX));
    // Where a part is refused an empty one stands in, so that what names this article is not refused too.
    Some(Article { id: id?, title: title.unwrap_or_default().to_owned(), author: author.map(str::to_owned) })
}

fn read_claims(
    file: &ObjectReader<'_>,
    alternatives: &[Id],
    articles: &ByArticle<Article>,
) -> ByClaim<Claim> {
    let mut taken = Vec::new();
    let list = file.required("claims").and_then(|list| list.list(0, CLAIMS_MAX)).unwrap_or_default();
    let read = |item: &Reader<'_>| read_claim(item, alternatives, articles, &mut taken);
    ByClaim::new(list.iter().filter_map(read).collect())
}

fn read_claim(
    item: &Reader<'_>,
    alternatives: &[Id],
    articles: &ByArticle<Article>,
    taken: &mut Vec<Id>,
) -> Option<Claim> {
    let object = item.object(&["id", "effects"])?;
    let id_reader = object.required("id");
    let id = id_reader.as_ref().and_then(|id| id.new_id(taken));
    let effects = object.required("effects").and_then(|effects| {
        by_alternative(&effects, alternatives, |effect| {
            effect.whole(-2, 2).and_then(|effect| i8::try_from(effect).ok())
        })
    });
    let id = id?;
    let article = article_of(&id, articles);
    if article.is_none() {
        id_reader?.note(ProblemKind::UnknownId);
    }
    // As with articles: what names this claim is not refused for what is wrong with it.
    let article = article.unwrap_or(ArticleIdx::from_index(0));
    let effects = effects.unwrap_or_else(|| ByAlternative::new(vec![0; alternatives.len()]));
    Some(Claim { id, article, effects })
}

/// The article whose name comes before the last hyphen of a claim's.
fn article_of(claim: &Id, articles: &ByArticle<Article>) -> Option<ArticleIdx> {
    let (name, _) = claim.as_str().rsplit_once('-')?;
    articles.find(|article| article.id.as_str() == name)
}

/// The claims that something rests on; none where the key is left out.
pub(crate) fn read_claim_names(object: &ObjectReader<'_>, claims: &ByClaim<Claim>) -> Vec<ClaimIdx> {
    let names = object.optional("claims").and_then(|names| {
        names.names((0, CLAIMS_MAX), |text| claims.find(|claim| claim.id.as_str() == text))
    });
    names.unwrap_or_default()
}
