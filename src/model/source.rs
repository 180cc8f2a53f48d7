//! Sources: the articles, and what each of them claims.

use nanoserde::{DeBin, SerBin};

use crate::model::id::Id;
use crate::model::indexed::{ArticleIdx, ByAlternative};

/// An article the model was made from.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Article {
    /// Its name in files.
    pub id: Id,
    /// Its title, as printed.
    pub title: String,
    /// Who wrote it, where it says.
    pub author: Option<String>,
}

/// One thing an article says.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Claim {
    /// Its name in files: the article's, a hyphen, a number.
    pub id: Id,
    /// The article that says it.
    pub article: ArticleIdx,
    /// What it means for each alternative where it holds, −2 (strongly against) to 2 (strongly for).
    pub effects: ByAlternative<i8>,
}
