//! Reads the groups and criteria of a model file.

use crate::document::model_check::by_alternative;
use crate::document::model_sources::read_claim_names;
use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::model::criterion::{Criterion, Group, STRENGTH_MAX};
use crate::model::id::Id;
use crate::model::indexed::{ByAlternative, ByClaim, ByCriterion, ByGroup, CriterionIdx, GroupIdx, Position};
use crate::model::source::Claim;
use crate::model::weights::POINTS_MAX;

/// Most groups in a model.
pub(crate) const GROUPS_MAX: usize = 20;
/// Most criteria in a model, over all groups.
pub(crate) const CRITERIA_MAX: usize = 200;
/// How far the shares of a group may be from summing to 1.
const SHARE_TOLERANCE: f64 = 1e-9;

pub(crate) struct CriteriaAndGroups {
    pub(crate) criteria: ByCriterion<Criterion>,
    pub(crate) groups: ByGroup<Group>,
}

/// What criteria refer to, and what has been read of them.
struct Context<'a> {
    alternatives: &'a [Id],
    claims: &'a ByClaim<Claim>,
    taken: Vec<Id>,
    criteria: Vec<Criterion>,
}

pub(crate) fn read(
    file: &ObjectReader<'_>,
    alternatives: &[Id],
    claims: &ByClaim<Claim>,
) -> CriteriaAndGroups {
    let mut context = Context { alternatives, claims, taken: Vec::new(), criteria: Vec::new() };
    let mut names = Vec::new();
    let mut groups = Vec::new();
    let list = file.required("groups");
    for item in list.as_ref().and_then(|list| list.list(1, GROUPS_MAX)).unwrap_or_default() {
        groups.extend(read_group(&item, GroupIdx::from_index(groups.len()), &mut names, &mut context));
    }
    if let Some(list) = list {
        check_totals(&list, &groups, &context.criteria);
    }
    CriteriaAndGroups { criteria: ByCriterion::new(context.criteria), groups: ByGroup::new(groups) }
}

fn check_totals(list: &Reader<'_>, groups: &[Group], criteria: &[Criterion]) {
    if criteria.len() > CRITERIA_MAX {
        list.note(ProblemKind::TooMany(CRITERIA_MAX));
    }
    if !groups.is_empty() && groups.iter().all(|group| group.points == 0.0) {
        list.note(ProblemKind::AllZero);
    }
}

fn read_group(
    item: &Reader<'_>,
    group: GroupIdx,
    names: &mut Vec<Id>,
    context: &mut Context<'_>,
) -> Option<Group> {
    let object = item.object(&["id", "points", "criteria"])?;
    let id = object.required("id").and_then(|id| id.new_id(names));
    let points = object.required("points").and_then(|points| points.number(0.0, POINTS_MAX));
    let criteria = object.required("criteria").and_then(|list| read_criteria(&list, group, context));
    Some(Group { id: id?, points: points?, criteria: criteria? })
}

fn read_criteria(list: &Reader<'_>, group: GroupIdx, context: &mut Context<'_>) -> Option<Vec<CriterionIdx>> {
    let items = list.list(1, CRITERIA_MAX)?;
    let n_items = items.len();
    let first = context.criteria.len();
    for item in items {
        let criterion = read_criterion(&item, group, context);
        context.criteria.extend(criterion);
    }
    let read = &context.criteria[first..];
    let sum: f64 = read.iter().map(|criterion| criterion.share).sum();
    // Where a criterion could not be read its share is not known, and neither is the sum.
    if read.len() == n_items && n_items > 0 && (sum - 1.0).abs() > SHARE_TOLERANCE {
        list.note(ProblemKind::SumNotOne);
    }
    Some((first..context.criteria.len()).map(CriterionIdx::from_index).collect())
}

fn read_criterion(item: &Reader<'_>, group: GroupIdx, context: &mut Context<'_>) -> Option<Criterion> {
    let object = item.object(&["id", "share", "strengths", "claims"])?;
    let id = object.required("id").and_then(|id| id.new_id(&mut context.taken));
    let share = object.required("share").and_then(|share| share.number(0.0, 1.0));
    let strengths = object.required("strengths").and_then(|strengths| {
        by_alternative(&strengths, context.alternatives, |strength| {
            strength.number(-STRENGTH_MAX, STRENGTH_MAX)
        })
    });
    let claims = read_claim_names(&object, context.claims);
    // Where a part is refused something stands in, so that what names this criterion is not refused too.
    // A share that is not a number keeps the sum of the group's shares from being judged.
    let strengths = strengths.unwrap_or_else(|| ByAlternative::new(vec![0.0; context.alternatives.len()]));
    Some(Criterion { id: id?, group, share: share.unwrap_or(f64::NAN), strengths, claims })
}
