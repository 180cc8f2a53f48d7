//! A decision: a model file that passed every check.

use nanoserde::{DeBin, SerBin};

use crate::model::alternative::Alternative;
use crate::model::amount::{Amount, Correlation};
use crate::model::criterion::{Criterion, Group};
use crate::model::currency::Currency;
use crate::model::fact::Fact;
use crate::model::id::Id;
use crate::model::indexed::{
    AlternativeIdx, ByAlternative, ByAmount, ByArticle, ByClaim, ByCriterion, ByFact, ByGroup, ByRedLine,
    ClaimIdx,
};
use crate::model::red_line::{Condition, RedLine};
use crate::model::source::{Article, Claim};

/// What is decided, by which criteria, within which red lines.
///
/// Only `document` makes one, after checking all of it; so every position points at something,
/// shares of a group sum to 1, group points do not all vanish, and names are unique in their list.
///
/// A page begins with an abridged one, which has all that a first verdict rests on, and no other currencies, articles,
/// claims, warnings, notes, amounts, correlations or texts yet: see [`is_whole`](Self::is_whole).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Decision {
    /// Its name in files.
    pub id: Id,
    /// Currency of the amounts, ISO 4217.
    pub currency: String,
    /// Others that money can be shown in; none of them is `currency`.
    pub currencies: Vec<Currency>,
    /// Where the claims come from.
    pub articles: ByArticle<Article>,
    /// What the articles say.
    pub claims: ByClaim<Claim>,
    /// What is compared; at least two.
    pub alternatives: ByAlternative<Alternative>,
    /// The alternative that the others are compared with: things as they are today.
    pub base: AlternativeIdx,
    /// Groups of criteria; at least one.
    pub groups: ByGroup<Group>,
    /// What matters, group by group; at least one in each group.
    pub criteria: ByCriterion<Criterion>,
    /// What is asked but not scored.
    pub facts: ByFact<Fact>,
    /// What no score outweighs.
    pub red_lines: ByRedLine<RedLine>,
    /// Warnings that the answers can set off.
    pub warnings: Vec<Remark>,
    /// Notes that the page shows where they belong.
    pub notes: Vec<Remark>,
    /// How many numbers the money model has; also where they are not there yet.
    pub n_amounts: usize,
    /// The numbers of the money model.
    pub amounts: ByAmount<Amount>,
    /// Which of them go together; the matrix of them is positive definite.
    pub correlations: Vec<Correlation>,
    /// Sentences of its own.
    pub texts: Vec<LanguageTexts>,
}

impl Decision {
    /// Whether all of it is there.
    pub fn is_whole(&self) -> bool {
        self.amounts.len() == self.n_amounts
    }
}

/// A warning or a note: its sentence is looked up by its name.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Remark {
    /// Its name in files.
    pub id: Id,
    /// The claims it rests on; none where it is our own.
    pub claims: Vec<ClaimIdx>,
    /// It is said where all of these hold; none: where the page has a place for it.
    pub when: Vec<Condition>,
}

/// A model's own sentences in one language.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct LanguageTexts {
    /// The language tag.
    pub language: String,
    /// Sentences by key, as in a locale file.
    pub texts: Vec<(String, String)>,
}
