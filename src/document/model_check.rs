//! Checks a model file and makes a [`Decision`] of it, or names every problem with its path.

use crate::document::model_amounts;
use crate::document::model_criteria::{self, CriteriaAndGroups};
use crate::document::model_currencies;
use crate::document::model_facts::{self, Facts};
use crate::document::model_red_lines::{self, Context};
use crate::document::model_sources::{self, Sources};
use crate::document::model_texts;
use crate::document::notebook::Notebook;
use crate::document::problem::Problems;
use crate::document::reader::{ObjectReader, Reader};
use crate::document::tree::Tree;
use crate::model::alternative::{ALTERNATIVES_MAX, Alternative};
use crate::model::amount::Amount;
use crate::model::decision::Decision;
use crate::model::id::Id;
use crate::model::indexed::{AlternativeIdx, ByAlternative, ByAmount, Position};

const KEYS: [&str; 15] = [
    "version",
    "id",
    "currency",
    "currencies",
    "articles",
    "claims",
    "alternatives",
    "base",
    "groups",
    "facts",
    "red_lines",
    "warnings",
    "notes",
    "amounts",
    "correlations",
];
const TEXTS: &str = "texts";

/// Checks a model file.
///
/// # Errors
/// Every problem of the file, in the order of the file's keys as documented.
///
/// ```
/// # use outsourcing_decision::document::{built_in, json_text, model_check};
/// let decision = model_check::check(&json_text::parse(built_in::MODEL.as_bytes()).unwrap()).unwrap();
/// assert_eq!(decision.criteria.len(), 19);
/// ```
pub fn check(tree: &Tree) -> Result<Decision, Problems> {
    let notebook = Notebook::new(tree);
    let decision = read(&Reader::new(&notebook));
    notebook.close(decision)
}

fn read(reader: &Reader<'_>) -> Option<Decision> {
    let keys: Vec<&str> = KEYS.into_iter().chain([TEXTS]).collect();
    let file = reader.object(&keys)?;
    let version = file.required("version").and_then(|version| version.version());
    let id = file.required("id").and_then(|id| id.id());
    let currency = model_currencies::own(&file);
    let currencies = model_currencies::others(&file, currency.as_deref());
    let amounts = model_amounts::read(&file);
    let correlations = model_amounts::read_correlations(&file, &amounts);
    let alternatives = read_alternatives(&file, &amounts);
    let names: Vec<Id> = alternatives.iter().map(|alternative| alternative.id.clone()).collect();
    let base = file.required("base").and_then(|base| base.named(|text| find(&names, text)));
    let Sources { articles, claims } = model_sources::read(&file, &names);
    let CriteriaAndGroups { criteria, groups } = model_criteria::read(&file, &names, &claims);
    let facts = Facts::new(model_facts::read(&file));
    let context = Context {
        alternatives: &names,
        claims: &claims,
        criteria: &criteria,
        facts: &facts,
        amounts: &amounts,
    };
    let red_lines = model_red_lines::read(&file, &context);
    let warnings = model_red_lines::read_remarks(&file, "warnings", &context);
    let notes = model_red_lines::read_remarks(&file, "notes", &context);
    let texts = model_texts::read(&file);
    version?;
    let decision = Decision {
        id: id?,
        currency: currency?,
        currencies,
        articles,
        claims,
        alternatives: ByAlternative::new(alternatives),
        base: base?,
        groups,
        criteria,
        facts: facts.list,
        red_lines,
        warnings,
        notes,
        n_amounts: amounts.len(),
        amounts,
        correlations,
        texts,
    };
    model_texts::check_complete(&file, &decision);
    Some(decision)
}

fn read_alternatives(file: &ObjectReader<'_>, amounts: &ByAmount<Amount>) -> Vec<Alternative> {
    let mut names = Vec::new();
    let list = file.required("alternatives").and_then(|list| list.list(2, ALTERNATIVES_MAX));
    let mut read = |item: &Reader<'_>| {
        let object = item.object(&["id", "outside", "vendor_share", "self_service"])?;
        let id = object.required("id").and_then(|id| id.new_id(&mut names));
        let flag = |key| object.optional(key).is_some_and(|flag| flag.flag() == Some(true));
        let share = object.optional("vendor_share");
        let vendor_share = share.and_then(|share| share.named(|text| model_amounts::find(amounts, text)));
        let (is_outside, is_self_service) = (flag("outside"), flag("self_service"));
        Some(Alternative { id: id?, is_outside, vendor_share, is_self_service })
    };
    list.unwrap_or_default().iter().filter_map(&mut read).collect()
}

/// The alternative of a name.
pub(crate) fn find(names: &[Id], text: &str) -> Option<AlternativeIdx> {
    names.iter().position(|id| id.as_str() == text).map(AlternativeIdx::from_index)
}

/// One value for each alternative, under its name; a missing one is noted.
pub(crate) fn by_alternative<T>(
    reader: &Reader<'_>,
    names: &[Id],
    read: impl Fn(&Reader<'_>) -> Option<T>,
) -> Option<ByAlternative<T>> {
    let known: Vec<&str> = names.iter().map(Id::as_str).collect();
    let object = reader.object(&known)?;
    let values: Vec<Option<T>> =
        known.iter().map(|name| object.required(name).and_then(|value| read(&value))).collect();
    values.into_iter().collect::<Option<Vec<T>>>().map(ByAlternative::new)
}
