//! The answers of a link, one field after another, in model order: reading.

use crate::document::link_code::CodeReader;
use crate::document::share_write::{
    ABSENT, CERTAINTIES, NONE_OF_64, NONE_OF_4096, NOT_SURE, NUMBER, ORDER, POINTS, RANGE,
};
use crate::document::tree::Tree;
use crate::model::decision::Decision;
use crate::model::fact::FactKind;
use crate::model::id::Id;

/// An answers document, yet to be checked; `None` where the code is none.
pub(crate) fn read(code: &mut CodeReader<'_>, decision: &Decision) -> Option<Tree> {
    let ids = decision.criteria.values().map(|criterion| &criterion.id);
    let answers = entries(ids.clone(), |_| read_answer(code))?;
    let alternatives = decision.alternatives.values().map(|alternative| &alternative.id);
    let quick = entries(alternatives.clone(), |_| {
        let digit = code.digits(1)?;
        Some((digit != NOT_SURE).then(|| number(digit) - 2.0).map(Tree::Number))
    })?;
    let gut = code.digits(1)?;
    let gut = (gut != NONE_OF_64).then(|| nth_name(alternatives, gut));
    let mut document = vec![("answers".to_owned(), answers), ("quick".to_owned(), quick)];
    document.extend(gut.map(|gut| ("gut".to_owned(), gut)));
    document.extend(read_weights(code, decision)?);
    document.push(("criterion_weights".to_owned(), read_points(code, ids)?));
    let facts = decision.facts.values();
    let mut kinds = facts.clone().map(|fact| &fact.kind);
    let facts = entries(facts.map(|fact| &fact.id), |_| read_fact(code, kinds.next()?))?;
    document.push(("facts".to_owned(), facts));
    document.push(("money".to_owned(), read_money(code, decision)?));
    if !code.rest.is_empty() {
        document.push(("money_held".to_owned(), read_held(code, decision)?));
    }
    Some(Tree::Object(document))
}

fn entries<'a>(
    ids: impl Iterator<Item = &'a Id>,
    mut read: impl FnMut(&Id) -> Option<Option<Tree>>,
) -> Option<Tree> {
    let mut entries = Vec::new();
    for id in ids {
        if let Some(tree) = read(id)? {
            entries.push((id.as_str().to_owned(), tree));
        }
    }
    Some(Tree::Object(entries))
}

fn read_answer(code: &mut CodeReader<'_>) -> Option<Option<Tree>> {
    let digit = code.digits(1)?;
    Some(match digit {
        NOT_SURE => Some(Tree::Text("not_sure".to_owned())),
        ABSENT => None,
        range @ RANGE.. => {
            let ends = [(range - RANGE) / 5, (range - RANGE) % 5];
            Some(Tree::List(ends.map(|end| Tree::Number(number(end))).into()))
        }
        tick => Some(Tree::Number(number(tick))),
    })
}

fn read_weights(code: &mut CodeReader<'_>, decision: &Decision) -> Option<Vec<(String, Tree)>> {
    let ids = decision.groups.values().map(|group| &group.id);
    let mut stated = match code.digits(1)? {
        POINTS => vec![("weights".to_owned(), read_points(code, ids)?)],
        ORDER => {
            let places = ids.clone().map(|_| code.digits(1)).collect::<Option<Vec<u64>>>()?;
            let names = places.into_iter().map(|place| nth_name(ids.clone(), place));
            vec![("weights_order".to_owned(), Tree::List(names.collect()))]
        }
        _ => Vec::new(),
    };
    let certainty = usize::try_from(code.digits(1)?).ok().and_then(|place| CERTAINTIES.get(place));
    stated.extend(certainty.map(|(_, name)| ("weight_certainty".to_owned(), Tree::Text((*name).to_owned()))));
    Some(stated)
}

fn read_points<'a>(code: &mut CodeReader<'_>, ids: impl Iterator<Item = &'a Id> + Clone) -> Option<Tree> {
    let mut is_given = code.flags(ids.clone().count())?.into_iter();
    entries(ids, |_| match is_given.next()? {
        true => code.number().map(|points| Some(Tree::Number(points))),
        false => Some(None),
    })
}

fn read_fact(code: &mut CodeReader<'_>, kind: &FactKind) -> Option<Option<Tree>> {
    let digits = code.digits(2)?;
    if digits == NONE_OF_4096 {
        return Some(None);
    }
    Some(Some(match kind {
        FactKind::Flag { .. } => Tree::Bool(digits == 1),
        FactKind::Choice { choices, .. } => nth_name(choices.iter(), digits),
        FactKind::Count { .. } => Tree::Number(code.number()?),
        FactKind::Set { members } => {
            let present = members.iter().zip(code.flags(members.len())?);
            let names = present.filter(|(_, is_present)| *is_present);
            Tree::List(names.map(|(id, _)| Tree::Text(id.as_str().to_owned())).collect())
        }
    }))
}

fn read_money(code: &mut CodeReader<'_>, decision: &Decision) -> Option<Tree> {
    let n_letters = decision.amounts.len().div_ceil(3);
    let letters = (0..n_letters).map(|_| code.digits(1)).collect::<Option<Vec<u64>>>()?;
    let mut ways = letters.into_iter().flat_map(|ways| [ways & 3, ways >> 2 & 3, ways >> 4]);
    entries(decision.amounts.values().map(|amount| &amount.id), |_| match ways.next()? {
        0 => Some(None),
        NUMBER => code.number().map(|number| Some(Tree::Number(number))),
        _ => {
            let mut three = Vec::new();
            for key in ["low", "best", "high"] {
                three.push((key.to_owned(), Tree::Number(code.number()?)));
            }
            Some(Some(Tree::Object(three)))
        }
    })
}

fn read_held(code: &mut CodeReader<'_>, decision: &Decision) -> Option<Tree> {
    let is_held = code.flags(decision.amounts.len())?;
    let held = decision.amounts.values().zip(is_held).filter(|(_, is_held)| *is_held);
    let held: Vec<Tree> = held.map(|(amount, _)| Tree::Text(amount.id.as_str().to_owned())).collect();
    // Where none is, nothing is written.
    (!held.is_empty()).then_some(Tree::List(held))
}

fn nth_name<'a>(mut ids: impl Iterator<Item = &'a Id>, place: u64) -> Tree {
    let id = usize::try_from(place).ok().and_then(|place| ids.nth(place));
    Tree::Text(id.map_or("", Id::as_str).to_owned())
}

/// A number of at most two digits of the code.
fn number(digits: u64) -> f64 {
    f64::from(u32::try_from(digits).unwrap_or(u32::MAX))
}
