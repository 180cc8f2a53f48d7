//! Answers made up by chance, to the questions of any model.

use outsourcing_decision::document::answers_check;
use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::model::amount::Amount;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::model::fact::FactKind;
use outsourcing_decision::model::id::Id;

use outsourcing_decision::num::order::clamped;

use crate::dice::{below, once_in, one_of};

/// Answers that have no problem; none at all where those made up have one.
pub(crate) fn answers(decision: &Decision, stream: &mut Stream) -> Answers {
    let document = document(decision, stream);
    answers_check::check(&document, decision).unwrap_or_else(|_| Answers::none(decision))
}

/// An answers document. Nearly all are accepted.
pub(crate) fn document(decision: &Decision, stream: &mut Stream) -> Tree {
    let criteria = || decision.criteria.values().map(|criterion| &criterion.id);
    let groups = || decision.groups.values().map(|group| &group.id);
    let ways = || decision.alternatives.values().map(|alternative| &alternative.id);
    let mut document = vec![
        entry("answers", some(criteria().map(|id| (id, ())), stream, |(), stream| answer(stream))),
        entry("quick", some(ways().map(|id| (id, ())), stream, |(), stream| number(whole(stream, 5) - 2.0))),
    ];
    match below(stream, 3) {
        0 => document
            .push(entry("weights", some(groups().map(|id| (id, ())), stream, |(), stream| points(stream)))),
        1 => document.push(entry("weights_order", Tree::List(groups().map(name).collect()))),
        _ => {}
    }
    if once_in(stream, 3) {
        let all = criteria().map(|id| (id.as_str().to_owned(), points(stream))).collect();
        document.push(entry("criterion_weights", Tree::Object(all)));
    }
    if once_in(stream, 2) {
        let certainty = one_of(stream, &["rough", "default", "sure"].map(text)).clone();
        document.push(entry("weight_certainty", certainty));
        document.push(entry("gut", one_of(stream, &ways().map(name).collect::<Vec<_>>()).clone()));
    }
    let facts = decision.facts.values().map(|fact| (&fact.id, &fact.kind));
    document.push(entry("facts", some(facts, stream, fact)));
    if once_in(stream, 2) {
        let amounts = decision.amounts.values().map(|amount| (&amount.id, amount));
        document.push(entry("money", some(amounts, stream, judgement)));
        if once_in(stream, 2) {
            // Refused where they are not given.
            let held = ["contacts_per_customer", "vendor_rate_per_hour"].map(text);
            let held = held.into_iter().filter(|_| once_in(stream, 2)).collect();
            document.push(entry("money_held", Tree::List(held)));
        }
    }
    Tree::Object(document)
}

/// Some of the entries, most or few.
fn some<'a, T>(
    ids: impl Iterator<Item = (&'a Id, T)>,
    stream: &mut Stream,
    mut make: impl FnMut(T, &mut Stream) -> Tree,
) -> Tree {
    let share = stream.next_uniform();
    let mut entries = Vec::new();
    for (id, thing) in ids {
        if stream.next_uniform() < share {
            entries.push(entry(id.as_str(), make(thing, stream)));
        }
    }
    Tree::Object(entries)
}

fn answer(stream: &mut Stream) -> Tree {
    let (one, other) = (whole(stream, 5), whole(stream, 5));
    match below(stream, 4) {
        0 => text("not_sure"),
        1 => Tree::List([one.min(other), one.max(other)].map(number).into()),
        _ => number(one),
    }
}

fn points(stream: &mut Stream) -> Tree {
    number(*one_of(stream, &[0.0, 1e-6, 1.0, 33.333_333, 100.0]))
}

fn fact(kind: &FactKind, stream: &mut Stream) -> Tree {
    match kind {
        FactKind::Flag { .. } => Tree::Bool(once_in(stream, 2)),
        FactKind::Choice { choices, .. } => name(one_of(stream, choices)),
        FactKind::Set { members } => {
            Tree::List(members.iter().filter(|_| once_in(stream, 2)).map(name).collect())
        }
        FactKind::Count { low, high, .. } => number(f64::from(*one_of(stream, &[*low, *high]))),
    }
}

/// A number or three: at the ends of what is possible, around what the model says, or anything between.
fn judgement(amount: &Amount, stream: &mut Stream) -> Tree {
    let (least, most) = amount.scale.bounds();
    let best = amount.default.best;
    let mut one = || {
        let between = least + (most - least) * stream.next_uniform();
        let near = clamped(best * 2.0 * stream.next_uniform(), least, most);
        let ends = [least, most, clamped(least + 1e-6, least, most), amount.default.low, amount.default.high];
        match below(stream, 4) {
            0 => *one_of(stream, &ends),
            1 => between,
            2 => best,
            _ => near,
        }
    };
    let mut three = [one(), one(), one()];
    three.sort_by(f64::total_cmp);
    if once_in(stream, 2) {
        return number(three[1]);
    }
    let keys = ["low", "best", "high"].map(str::to_owned);
    Tree::Object(keys.into_iter().zip(three.map(number)).collect())
}

fn entry(key: &str, value: Tree) -> (String, Tree) {
    (key.to_owned(), value)
}

fn name(id: &Id) -> Tree {
    text(id.as_str())
}

fn text(text: &str) -> Tree {
    Tree::Text(text.to_owned())
}

fn number(number: f64) -> Tree {
    Tree::Number(number)
}

fn whole(stream: &mut Stream, n: u32) -> f64 {
    f64::from(u32::try_from(stream.next_bits() % u64::from(n)).unwrap_or_default())
}
