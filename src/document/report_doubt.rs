//! Writes what follows the contract's first keys in a report: how far its shares can be trusted, and
//! for whom another alternative would be right.

use crate::document::json::JsonWriter;
use crate::document::report_text::SHARE_DECIMALS;
use crate::engine::outcome::Outcome;
use crate::model::decision::Decision;
use crate::model::id::Id;
use crate::model::indexed::{AlternativeIdx, ByGroup};

/// The open answers that can change who leads, the likeliest first.
pub(crate) fn write_worth(json: &mut JsonWriter, decision: &Decision, outcome: &Outcome) {
    let worth = outcome.worth.iter().filter(|worth| worth.chance.get() > 0.0);
    json.key("worth_finding_out").items(worth, |json, worth| {
        json.object(|json| {
            json.key("criterion").string(decision.criteria[worth.criterion].id.as_str());
            json.key("chance").number(worth.chance.get(), SHARE_DECIMALS);
        });
    });
}

/// Weights, precision, duels, central weights, confidence factors.
pub(crate) fn write_doubt(json: &mut JsonWriter, decision: &Decision, outcome: &Outcome) {
    json.key("doubt").object(|json| {
        json.key("group_weights");
        write_weights(json, decision, &outcome.weights.groups);
        json.key("alternatives").items(decision.alternatives.positions(), |json, idx| {
            json.object(|json| write_alternative(json, decision, outcome, idx));
        });
    });
}

fn write_alternative(json: &mut JsonWriter, decision: &Decision, outcome: &Outcome, idx: AlternativeIdx) {
    let acceptability = &outcome.acceptability;
    let others = decision.alternatives.iter().filter(|(other, _)| *other != idx);
    json.key("id").string(decision.alternatives[idx].id.as_str());
    json.key("half_width").number(acceptability.half_width(idx), SHARE_DECIMALS);
    json.key("wins_over");
    let wins = others.map(|(other, alternative)| (&alternative.id, acceptability.wins(idx, other).get()));
    write_shares(json, &mut { wins });
    json.key("central_weights");
    match acceptability.central_weights(idx) {
        Some(weights) => write_weights(json, decision, weights),
        None => json.null(),
    }
    json.key("confidence");
    match acceptability.confidence(idx) {
        Some(share) => json.number(share.get(), SHARE_DECIMALS),
        None => json.null(),
    }
    json.key("without_view").number(acceptability.without_view(idx).get(), SHARE_DECIMALS);
}

fn write_weights(json: &mut JsonWriter, decision: &Decision, weights: &ByGroup<f64>) {
    let mut named = weights.iter().map(|(group, weight)| (&decision.groups[group].id, *weight));
    write_shares(json, &mut named);
}

/// An object with a share for each name.
fn write_shares(json: &mut JsonWriter, shares: &mut dyn Iterator<Item = (&Id, f64)>) {
    json.object(|json| {
        for (id, share) in shares {
            json.key(id.as_str()).number(share, SHARE_DECIMALS);
        }
    });
}
