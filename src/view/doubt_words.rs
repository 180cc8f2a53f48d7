//! Doubt in words: how exact the shares are, whose weights they rest on, and who would choose what.

use crate::engine::joint_verdict::Strength;
use crate::model::decision::Remark;
use crate::model::indexed::{AlternativeIdx, GroupIdx};
use crate::num::order::descending;
use crate::view::verdict_words::Words;

/// Shares nearer to never or always than this have no precision worth a sentence.
const HALF_WIDTH_MIN: f64 = 0.000_5;

/// A way that a red line stops, and that comes first more seldom, takes nothing worth a sentence from the others.
const STOPPED_SHARE_MIN: f64 = 0.05;

/// The value of each alternative, from 0 to 100.
pub fn values(words: &Words<'_>) -> String {
    let value = |(idx, value): (AlternativeIdx, &f64)| {
        words.copy.labelled(&words.alternative(idx, "name"), &words.copy.number(value.round()))
    };
    let list: Vec<String> = words.outcome.values.iter().map(value).collect();
    words.copy.fill("doubt.values", &[("list", &words.copy.list(&list))])
}

/// How far chance alone may move the leader's share; `None` where nobody leads or nothing moves.
pub fn precision(words: &Words<'_>) -> Option<String> {
    let verdict = words.outcome.verdict;
    let idx = verdict.blocked.or(verdict.alternative)?;
    let half_width = words.outcome.acceptability.half_width(idx);
    (half_width >= HALF_WIDTH_MIN).then(|| words.copy.count("doubt.precision", 100.0 * half_width, &[]))
}

/// How often a way came first that a red line stops, where that is often enough to be asked about.
pub fn stopped_first(words: &Words<'_>) -> Option<String> {
    let share = |idx: &AlternativeIdx| words.outcome.acceptability.first(*idx).get();
    let stopped: Vec<AlternativeIdx> = words
        .decision
        .alternatives
        .positions()
        .filter(|idx| words.is_stopped(*idx) && share(idx) >= STOPPED_SHARE_MIN)
        .collect();
    let names: Vec<String> = stopped.iter().map(|idx| words.alternative(*idx, "name")).collect();
    let all: f64 = stopped.iter().map(share).sum();
    let share = words.copy.language().numerals.percent((100.0 * all).round());
    let arguments = [("share", share), ("list", words.copy.list(&names))];
    let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
    let verdict = words.outcome.verdict;
    let is_close = verdict.value.strength == Strength::TooClose && words.close_pair().is_some();
    (is_close && !stopped.is_empty()).then(|| words.copy.fill("rest.stopped_first", &arguments))
}

/// Who leads for somebody without a view on the weights.
pub fn without_view(words: &Words<'_>) -> String {
    let acceptability = &words.outcome.acceptability;
    let all = words.decision.alternatives.positions();
    let ordered = descending(all, |idx| acceptability.without_view(*idx).get());
    let of = |idx: &AlternativeIdx| {
        let share = words.copy.percent(acceptability.without_view(*idx));
        let name = words.alternative(*idx, "name");
        words.copy.fill("doubt.without_view", &[("alternative", &name), ("share", &share)])
    };
    ordered.first().map(of).unwrap_or_default()
}

/// What weighs most for somebody who would choose this alternative, and how sure even they could be;
/// `None` where it never comes first.
pub fn who_would_choose(words: &Words<'_>, idx: AlternativeIdx) -> Option<String> {
    let weights = words.outcome.acceptability.central_weights(idx)?;
    let confidence = words.outcome.acceptability.confidence(idx)?;
    let weight = |group: &GroupIdx| weights[*group];
    let weighed = descending(words.decision.groups.positions(), weight);
    let said = |group: GroupIdx| {
        let name = words.copy.of("group", words.decision.groups[group].id.as_str(), "name");
        words.copy.labelled(&name, &words.share_among(weights, group))
    };
    let list: Vec<String> = weighed.into_iter().map(said).collect();
    let arguments = [
        ("alternative", words.alternative(idx, "name")),
        ("weights", words.copy.list(&list)),
        ("share", words.copy.percent(confidence)),
    ];
    let arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(words.copy.fill("doubt.who_would_choose", &arguments))
}

/// Which way the articles lean, where the model says so.
pub fn articles_lean<'a>(words: &Words<'a>) -> Option<&'a str> {
    let key = "note.articles_lean";
    let is_it = |note: &Remark| key.strip_prefix("note.") == Some(note.id.as_str());
    words.decision.notes.iter().any(is_it).then(|| words.copy.get(key))
}
