//! Reads the facts of a model file.

use crate::document::problem::ProblemKind;
use crate::document::reader::{ObjectReader, Reader};
use crate::engine::money::{YEARS, YEARS_MAX};
use crate::model::fact::{Fact, FactKind};
use crate::model::id::Id;
use crate::model::indexed::{ByFact, FactIdx};
use crate::model::red_line::Evidence;

const FACTS_MAX: usize = 50;
const MEMBERS_MAX: usize = 20;
/// Largest bound of a count, but of that of years.
const COUNT_MAX: u32 = 1_000_000;

/// The facts with the names by which evidence is found.
pub(crate) struct Facts {
    pub(crate) list: ByFact<Fact>,
}

impl Facts {
    pub(crate) fn new(list: ByFact<Fact>) -> Self {
        Self { list }
    }

    pub(crate) fn find(&self, text: &str) -> Option<FactIdx> {
        self.list.find(|fact| fact.id.as_str() == text)
    }

    /// The flag or the member of a set that has this name.
    pub(crate) fn evidence(&self, text: &str) -> Option<Evidence> {
        self.list.iter().find_map(|(idx, fact)| match &fact.kind {
            FactKind::Flag { .. } if fact.id.as_str() == text => {
                Some(Evidence { id: fact.id.clone(), fact: idx, member: None })
            }
            FactKind::Set { members } => {
                let member = members.iter().position(|member| member.as_str() == text)?;
                Some(Evidence { id: members[member].clone(), fact: idx, member: Some(member) })
            }
            _ => None,
        })
    }
}

pub(crate) fn read(file: &ObjectReader<'_>) -> ByFact<Fact> {
    let mut taken = Vec::new();
    let items = file.optional("facts").and_then(|list| list.list(0, FACTS_MAX)).unwrap_or_default();
    let read = items.iter().filter_map(|item| Some((item, read_fact(item, &mut taken)?)));
    let (read, facts): (Vec<&Reader<'_>>, Vec<Fact>) = read.unzip();
    // Evidence is found by its name alone, a flag's or a member's.
    for (item, fact) in read.into_iter().zip(&facts) {
        if let FactKind::Set { members } = &fact.kind
            && members.iter().any(|member| is_named_elsewhere(&facts, &fact.id, member))
        {
            item.note(ProblemKind::Duplicate);
        }
    }
    ByFact::new(facts)
}

fn is_named_elsewhere(facts: &[Fact], own: &Id, member: &Id) -> bool {
    facts.iter().filter(|fact| fact.id != *own).any(|fact| match &fact.kind {
        FactKind::Set { members } => members.contains(member),
        FactKind::Flag { .. } => fact.id == *member,
        FactKind::Choice { .. } | FactKind::Count { .. } => false,
    })
}

fn read_fact(item: &Reader<'_>, taken: &mut Vec<Id>) -> Option<Fact> {
    let object = item.any_object()?;
    let id = object.required("id").and_then(|id| id.new_id(taken));
    let kind = object.required("kind")?;
    let read_kind = kind.named(|text| match text {
        "flag" => Some(read_flag as ReadKind),
        "choice" => Some(read_choice as ReadKind),
        "set" => Some(read_set as ReadKind),
        "count" => Some(read_count as ReadKind),
        _ => None,
    })?;
    let kind = read_kind(object);
    Some(Fact { id: id?, kind: kind? })
}

type ReadKind = fn(ObjectReader<'_>) -> Option<FactKind>;

fn read_flag(object: ObjectReader<'_>) -> Option<FactKind> {
    let object = object.only(&["id", "kind", "default"]);
    Some(FactKind::Flag { default: object.required("default")?.flag()? })
}

fn read_choice(object: ObjectReader<'_>) -> Option<FactKind> {
    let object = object.only(&["id", "kind", "choices", "default"]);
    let choices = object.required("choices").and_then(|list| read_ids(&list))?;
    let position = |text: &str| choices.iter().position(|choice| choice.as_str() == text);
    let default = object.required("default")?.named(position)?;
    Some(FactKind::Choice { choices, default })
}

fn read_set(object: ObjectReader<'_>) -> Option<FactKind> {
    let object = object.only(&["id", "kind", "members"]);
    Some(FactKind::Set { members: object.required("members").and_then(|list| read_ids(&list))? })
}

fn read_count(object: ObjectReader<'_>) -> Option<FactKind> {
    let object = object.only(&["id", "kind", "low", "high", "default"]);
    let is_of_years = object.optional("id").and_then(|id| id.id()).is_some_and(|id| id.as_str() == YEARS);
    let most = i32::try_from(if is_of_years { YEARS_MAX } else { COUNT_MAX }).ok()?;
    let count = |key| object.required(key).and_then(|count| count.whole(0, most));
    let (low, high, default) = (count("low")?, count("high")?, count("default")?);
    if low > high {
        object.note(ProblemKind::LowAboveHigh);
        return None;
    }
    object.required("default")?.whole(low, high)?;
    Some(FactKind::Count {
        low: low.unsigned_abs(),
        high: high.unsigned_abs(),
        default: default.unsigned_abs(),
    })
}

fn read_ids(list: &Reader<'_>) -> Option<Vec<Id>> {
    let mut ids = Vec::new();
    for item in list.list(1, MEMBERS_MAX)? {
        item.new_id(&mut ids);
    }
    Some(ids)
}
