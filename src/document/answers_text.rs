//! Writes an answers document; what was left out stays left out.

use crate::document::json::JsonWriter;
use crate::model::amount::{Judgement, n_decimals_kept};
use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::{FactKind, FactValue};
use crate::model::id::Id;
use crate::model::weights::{WeightCertainty, WeightJudgement};

/// Decimals of points.
const DECIMALS: usize = 6;

/// The JSON text of an answers document, which `answers_check` reads back as the same answers.
pub fn write(answers: &Answers, decision: &Decision) -> String {
    let mut json = JsonWriter::default();
    json.object(|json| {
        json.key("version").whole(1);
        write_answers(json, answers, decision);
        write_weights(json, answers, decision);
        write_criterion_weights(json, answers, decision);
        write_facts(json, answers, decision);
        write_quick(json, answers, decision);
        write_money(json, answers, decision);
    });
    json.finish()
}

/// Writes an object under a key with one entry for each thing that was said; none: nothing.
fn entries<'a, T>(
    json: &mut JsonWriter,
    key: &str,
    said: impl Iterator<Item = (&'a Id, T)>,
    mut write: impl FnMut(&mut JsonWriter, T),
) {
    let mut said = said.peekable();
    if said.peek().is_none() {
        return;
    }
    json.key(key).object(|json| {
        for (id, thing) in said {
            json.key(id.as_str());
            write(json, thing);
        }
    });
}

fn write_answers(json: &mut JsonWriter, answers: &Answers, decision: &Decision) {
    let said =
        answers.answers.iter().filter_map(|(idx, answer)| Some((&decision.criteria[idx].id, (*answer)?)));
    entries(json, "answers", said, |json, answer| match answer {
        Answer::Tick(tick) => json.whole(tick.get()),
        Answer::Range(low, high) => json.items([low, high], |json, tick| json.whole(tick.get())),
        Answer::NotSure => json.string("not_sure"),
    });
}

fn write_weights(json: &mut JsonWriter, answers: &Answers, decision: &Decision) {
    match &answers.weights {
        WeightJudgement::Unstated => {}
        WeightJudgement::Points(points) => {
            let said = points.iter().filter_map(|(idx, points)| Some((&decision.groups[idx].id, (*points)?)));
            entries(json, "weights", said, |json, points| json.number(points, DECIMALS));
        }
        WeightJudgement::Order(order) => {
            json.key("weights_order")
                .items(order, |json, group| json.string(decision.groups[*group].id.as_str()));
        }
    }
    if let Some(certainty) = answers.weight_certainty {
        json.key("weight_certainty").string(match certainty {
            WeightCertainty::Rough => "rough",
            WeightCertainty::Default => "default",
            WeightCertainty::Sure => "sure",
        });
    }
}

fn write_criterion_weights(json: &mut JsonWriter, answers: &Answers, decision: &Decision) {
    let said = answers
        .criterion_weights
        .iter()
        .filter_map(|(idx, points)| Some((&decision.criteria[idx].id, (*points)?)));
    entries(json, "criterion_weights", said, |json, points| json.number(points, DECIMALS));
}

fn write_facts(json: &mut JsonWriter, answers: &Answers, decision: &Decision) {
    let said = answers.facts.iter().filter_map(|(idx, value)| {
        Some((&decision.facts[idx].id, (value.as_ref()?, &decision.facts[idx].kind)))
    });
    entries(json, "facts", said, |json, (value, kind)| write_fact(json, value, kind));
}

fn write_fact(json: &mut JsonWriter, value: &FactValue, kind: &FactKind) {
    match (value, kind) {
        (FactValue::Flag(flag), _) => json.flag(*flag),
        (FactValue::Count(count), _) => json.whole(*count),
        (FactValue::Choice(choice), FactKind::Choice { choices, .. }) => {
            json.string(choices[*choice].as_str())
        }
        (FactValue::Set(present), FactKind::Set { members }) => {
            let named = members.iter().zip(present).filter(|(_, present)| **present);
            json.items(named, |json, (member, _)| json.string(member.as_str()));
        }
        // A value is always of its fact's kind.
        (FactValue::Choice(_) | FactValue::Set(_), _) => json.null(),
    }
}

fn write_quick(json: &mut JsonWriter, answers: &Answers, decision: &Decision) {
    let said =
        answers.quick.iter().filter_map(|(idx, rating)| Some((&decision.alternatives[idx].id, (*rating)?)));
    entries(json, "quick", said, |json, rating| json.whole(rating));
    if let Some(gut) = answers.gut {
        json.key("gut").string(decision.alternatives[gut].id.as_str());
    }
}

fn write_money(json: &mut JsonWriter, answers: &Answers, decision: &Decision) {
    // Where none is said, the amounts themselves need not be there.
    let said = answers.money.iter().filter_map(|(idx, judgement)| Some((idx, (*judgement)?)));
    let said = said.map(|(idx, judgement)| (&decision.amounts[idx].id, judgement));
    entries(json, "money", said, write_judgement);
    if !answers.held.is_empty() {
        json.key("money_held")
            .items(&answers.held, |json, amount| json.string(decision.amounts[*amount].id.as_str()));
    }
}

fn write_judgement(json: &mut JsonWriter, judgement: Judgement) {
    let Judgement { low, best, high } = judgement;
    if low == best && best == high {
        json.number(best, n_decimals_kept(best));
        return;
    }
    json.object(|json| {
        for (key, value) in [("low", low), ("best", best), ("high", high)] {
            json.key(key).number(value, n_decimals_kept(value));
        }
    });
}
