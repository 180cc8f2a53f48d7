//! Writes the report: version 1 of the public contract.

use crate::document::json::JsonWriter;
use crate::document::{report_doubt, report_money};
use crate::engine::duel::{Duel, duel};
use crate::engine::outcome::Outcome;
use crate::engine::red_lines::Crossing;
use crate::engine::sensitivity::Flip;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;

/// Decimals of overall values, contributions and answers.
const VALUE_DECIMALS: usize = 3;
/// Decimals of shares and weights.
pub(crate) const SHARE_DECIMALS: usize = 4;

/// The sentences of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentences {
    /// The verdict.
    pub verdict: String,
    /// What must be said beside it.
    pub also: Vec<String>,
    /// Each warning's name, and what it says.
    pub warnings: Vec<(String, String)>,
}

/// The JSON text of a report. Parts that need amounts are left out until one is given.
pub fn write(decision: &Decision, answers: &Answers, outcome: &Outcome, sentences: &Sentences) -> String {
    let mut json = JsonWriter::default();
    json.object(|json| {
        json.key("version").whole(1);
        json.key("seed").whole(i64::try_from(outcome.plan.seed).unwrap_or(i64::MAX));
        json.key("draws").whole(outcome.plan.n_draws);
        json.key("verdict").object(|json| write_verdict(json, decision, outcome, sentences));
        json.key("quick").object(|json| {
            json.key("alternative");
            write_name(json, decision, outcome.quick.alternative());
            json.key("settled").flag(outcome.quick.alternative().is_some());
        });
        json.key("alternatives").items(decision.alternatives.positions(), |json, idx| {
            json.object(|json| write_alternative(json, decision, outcome, idx));
        });
        let duel = duel(decision, answers, outcome);
        json.key("contributions").list(|json| {
            if let Some(duel) = &duel {
                write_contributions(json, decision, outcome, duel);
            }
        });
        json.key("flips").list(|json| {
            if let Some(duel) = &duel {
                write_flips(json, decision, duel);
            }
        });
        if let Some(money) = &outcome.money {
            json.key("money").object(|json| report_money::write(json, decision, money));
        }
        json.key("warnings").items(&sentences.warnings, |json, (id, sentence)| {
            json.object(|json| {
                json.key("id").string(id);
                json.key("sentence").string(sentence);
            });
        });
        report_doubt::write_worth(json, decision, outcome);
        report_doubt::write_doubt(json, decision, outcome);
    });
    json.finish()
}

fn write_name(json: &mut JsonWriter, decision: &Decision, alternative: Option<AlternativeIdx>) {
    match alternative {
        Some(idx) => json.string(decision.alternatives[idx].id.as_str()),
        None => json.null(),
    }
}

fn write_verdict(json: &mut JsonWriter, decision: &Decision, outcome: &Outcome, sentences: &Sentences) {
    let verdict = outcome.verdict;
    json.key("kind").string(verdict.kind.name());
    json.key("alternative");
    write_name(json, decision, verdict.alternative);
    json.key("acceptability");
    match verdict.alternative {
        Some(idx) => json.number(outcome.acceptability.first(idx).get(), SHARE_DECIMALS),
        None => json.null(),
    }
    json.key("sentence").string(&sentences.verdict);
    json.key("also").items(&sentences.also, |json, sentence| json.string(sentence));
}

fn write_alternative(json: &mut JsonWriter, decision: &Decision, outcome: &Outcome, idx: AlternativeIdx) {
    json.key("id").string(decision.alternatives[idx].id.as_str());
    json.key("value").number(outcome.values[idx], VALUE_DECIMALS);
    json.key("rank_acceptability")
        .items(outcome.acceptability.ranks(idx), |json, share| json.number(share.get(), SHARE_DECIMALS));
    json.key("blocked")
        .items(&outcome.crossings[idx], |json, crossing| write_crossing(json, decision, crossing));
    if let Some(money) = &outcome.money {
        report_money::write_alternative(json, money, idx);
    }
}

fn write_crossing(json: &mut JsonWriter, decision: &Decision, crossing: &Crossing) {
    json.object(|json| {
        json.key("red_line").string(decision.red_lines[crossing.red_line].id.as_str());
        json.key("share").number(crossing.share.get(), SHARE_DECIMALS);
        json.key("lifted_by").items(&crossing.lifted_by, |json, lift| json.string(lift.id().as_str()));
    });
}

fn write_contributions(json: &mut JsonWriter, decision: &Decision, outcome: &Outcome, duel: &Duel) {
    for (idx, contribution) in duel.contributions.iter() {
        let criterion = &decision.criteria[idx];
        json.object(|json| {
            json.key("criterion").string(criterion.id.as_str());
            json.key("weight").number(outcome.weights.criterion(decision, idx), SHARE_DECIMALS);
            json.key("contribution").number(*contribution, VALUE_DECIMALS);
            json.key("sources")
                .items(&criterion.claims, |json, claim| json.string(decision.claims[*claim].id.as_str()));
        });
    }
}

fn write_flips(json: &mut JsonWriter, decision: &Decision, duel: &Duel) {
    for (idx, flip) in duel.answer_flips.iter() {
        write_flip(json, decision, ("criterion", decision.criteria[idx].id.as_str()), *flip, VALUE_DECIMALS);
    }
    for (idx, flip) in duel.group_flips.iter() {
        write_flip(json, decision, ("group", decision.groups[idx].id.as_str()), *flip, SHARE_DECIMALS);
    }
}

fn write_flip(
    json: &mut JsonWriter,
    decision: &Decision,
    (key, name): (&str, &str),
    flip: Option<Flip>,
    n_decimals: usize,
) {
    let Some(flip) = flip else { return };
    json.object(|json| {
        json.key(key).string(name);
        json.key("from").number(flip.from, n_decimals);
        json.key("to").number(flip.to, n_decimals);
        json.key("alternative").string(decision.alternatives[flip.alternative].id.as_str());
    });
}
