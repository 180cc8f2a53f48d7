//! Reads the red lines of a model file, and the warnings and notes that share their conditions.

use crate::document::model_check::find;
use crate::document::model_facts::Facts;
use crate::document::model_sources::read_claim_names;
use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::model::alternative::ALTERNATIVES_MAX;
use crate::model::amount::Amount;
use crate::model::answer::TICK_MAX;
use crate::model::criterion::Criterion;
use crate::model::decision::Remark;
use crate::model::fact::FactKind;
use crate::model::id::Id;
use crate::model::indexed::{
    AlternativeIdx, ByAmount, ByClaim, ByCriterion, ByRedLine, CriterionIdx, FactIdx,
};
use crate::model::red_line::{Condition, Hold, Lift, RULES_MAX, RedLine, RedLineRule, criteria_read};
use crate::model::source::Claim;

const RED_LINES_MAX: usize = 30;
const CONDITIONS_MAX: usize = 10;
const LIFTS_MAX: usize = 20;
const REMARKS_MAX: usize = 50;
/// Most criteria that one red line may read: its share is counted over all their ticks, 5 each.
pub(crate) const RED_LINE_CRITERIA_MAX: usize = 6;

/// What red lines and remarks refer to.
pub(crate) struct Context<'a> {
    pub(crate) alternatives: &'a [Id],
    pub(crate) claims: &'a ByClaim<Claim>,
    pub(crate) criteria: &'a ByCriterion<Criterion>,
    pub(crate) facts: &'a Facts,
    pub(crate) amounts: &'a ByAmount<Amount>,
}

impl Context<'_> {
    fn criterion(&self, text: &str) -> Option<CriterionIdx> {
        self.criteria.find(|criterion| criterion.id.as_str() == text)
    }
}

pub(crate) fn read(file: &ObjectReader<'_>, context: &Context<'_>) -> ByRedLine<RedLine> {
    let mut taken = Vec::new();
    let list = file.optional("red_lines").and_then(|list| list.list(0, RED_LINES_MAX)).unwrap_or_default();
    ByRedLine::new(list.iter().filter_map(|item| read_red_line(item, context, &mut taken)).collect())
}

fn read_red_line(item: &Reader<'_>, context: &Context<'_>, taken: &mut Vec<Id>) -> Option<RedLine> {
    let object = item.object(&["id", "claims", "rules", "holds"])?;
    let id = object.required("id").and_then(|id| id.new_id(taken));
    let claims = read_claim_names(&object, context.claims);
    let rules: Vec<RedLineRule> = object
        .required("rules")?
        .list(1, RULES_MAX)?
        .iter()
        .filter_map(|rule| read_rule(rule, context))
        .collect();
    if criteria_read(rules.iter().flat_map(|rule| &rule.when)).len() > RED_LINE_CRITERIA_MAX {
        item.note(ProblemKind::TooMany(RED_LINE_CRITERIA_MAX));
    }
    let holds = object.optional("holds").and_then(|holds| holds.list(0, RULES_MAX)).unwrap_or_default();
    let holds = holds.iter().filter_map(|hold| read_hold(hold, context)).collect();
    Some(RedLine { id: id?, claims, rules, holds })
}

fn read_hold(item: &Reader<'_>, context: &Context<'_>) -> Option<Hold> {
    let object = item.object(&["alternatives", "when", "unless_money_share"])?;
    let alternatives = read_alternatives(&object, "alternatives", context);
    let when = object.required("when").and_then(|when| read_conditions(&when, context));
    let share = object.required("unless_money_share").and_then(|share| share.number(0.0, 1.0));
    Some(Hold { alternatives: alternatives?, when: when?, unless_money_share: share? })
}

fn read_alternatives(
    object: &ObjectReader<'_>,
    key: &str,
    context: &Context<'_>,
) -> Option<Vec<AlternativeIdx>> {
    object.required(key)?.names((1, ALTERNATIVES_MAX), |text| find(context.alternatives, text))
}

fn read_rule(item: &Reader<'_>, context: &Context<'_>) -> Option<RedLineRule> {
    let object = item.object(&["blocks", "when", "lifted_by"])?;
    let blocks = read_alternatives(&object, "blocks", context);
    let when = object.required("when").and_then(|when| read_conditions(&when, context));
    let lifted_by =
        object.required("lifted_by").and_then(|list| read_lifts(&list, when.as_deref()?, context));
    Some(RedLineRule { blocks: blocks?, when: when?, lifted_by: lifted_by? })
}

fn read_conditions(list: &Reader<'_>, context: &Context<'_>) -> Option<Vec<Condition>> {
    let conditions: Vec<Option<Condition>> =
        list.list(1, CONDITIONS_MAX)?.iter().map(|condition| read_condition(condition, context)).collect();
    let conditions: Vec<Condition> = conditions.into_iter().collect::<Option<_>>()?;
    if criteria_read(&conditions).len() > RED_LINE_CRITERIA_MAX {
        list.note(ProblemKind::TooMany(RED_LINE_CRITERIA_MAX));
    }
    Some(conditions)
}

/// The warnings or notes of a model; none where the key is left out.
pub(crate) fn read_remarks(file: &ObjectReader<'_>, key: &str, context: &Context<'_>) -> Vec<Remark> {
    let mut taken = Vec::new();
    let list = file.optional(key).and_then(|list| list.list(0, REMARKS_MAX)).unwrap_or_default();
    let mut read = |item: &Reader<'_>| {
        let object = item.object(&["id", "claims", "when"])?;
        let id = object.required("id").and_then(|id| id.new_id(&mut taken));
        let claims = read_claim_names(&object, context.claims);
        let when = object.optional("when").map(|when| read_conditions(&when, context));
        Some(Remark { id: id?, claims, when: when.flatten().unwrap_or_default() })
    };
    list.iter().filter_map(&mut read).collect()
}

fn read_lifts(list: &Reader<'_>, when: &[Condition], context: &Context<'_>) -> Option<Vec<Lift>> {
    list.names((0, LIFTS_MAX), |text| {
        let evidence = when.iter().find_map(|condition| match condition {
            Condition::Lacks(lacking) => lacking.iter().find(|evidence| evidence.id.as_str() == text),
            _ => None,
        });
        if let Some(evidence) = evidence {
            return Some(Lift::Evidence(evidence.clone()));
        }
        let known = context.criterion(text).is_some() || context.facts.find(text).is_some();
        known.then(|| Id::parse(text).map(Lift::Answer))?
    })
}

/// One form of condition, with no key of another form beside it.
fn read_condition(item: &Reader<'_>, context: &Context<'_>) -> Option<Condition> {
    let given = item.any_object()?;
    if given.optional("lacks").is_some() {
        let lacks = given.only(&["lacks"]).required("lacks")?;
        return Some(Condition::Lacks(lacks.names((1, LIFTS_MAX), |text| context.facts.evidence(text))?));
    }
    if let Some(fact) = given.optional("fact") {
        let fact = fact.named(|text| context.facts.find(text))?;
        return read_fact_condition(given, fact, context);
    }
    if given.optional("not_given").is_some() {
        let amount = given.only(&["not_given"]).required("not_given")?;
        let find = |text: &str| context.amounts.find(|amount| amount.id.as_str() == text);
        return amount.named(find).map(Condition::NotGiven);
    }
    let is_upper = given.optional("at_most").is_some();
    let bound = if is_upper { "at_most" } else { "at_least" };
    let object = given.only(&["criterion", bound]);
    let criterion = object.required("criterion")?.named(|text| context.criterion(text));
    let tick = object.required(bound)?.whole(0, i32::from(TICK_MAX))?;
    let tick = u8::try_from(tick).ok()?;
    let condition = if is_upper { Condition::AtMost } else { Condition::AtLeast };
    Some(condition(criterion?, tick))
}

fn read_fact_condition(given: ObjectReader<'_>, fact: FactIdx, context: &Context<'_>) -> Option<Condition> {
    match &context.facts.list[fact].kind {
        FactKind::Choice { choices: members, .. } | FactKind::Set { members } => {
            let position = |text: &str| members.iter().position(|member| member.as_str() == text);
            let is_only = given.optional("is_only").is_some();
            let key = if is_only { "is_only" } else { "is_any" };
            let named = given.only(&["fact", key]).required(key)?.names((1, members.len()), position)?;
            Some(if is_only { Condition::IsOnly(fact, named) } else { Condition::IsAny(fact, named) })
        }
        FactKind::Flag { .. } => {
            Some(Condition::Is(fact, given.only(&["fact", "is"]).required("is")?.flag()?))
        }
        FactKind::Count { low, high, .. } => {
            let bounds = (i32::try_from(*low).ok()?, i32::try_from(*high).ok()?);
            let most = given.only(&["fact", "at_most"]).required("at_most")?.whole(bounds.0, bounds.1)?;
            Some(Condition::CountAtMost(fact, most.unsigned_abs()))
        }
    }
}
