//! Two sets of one reader's answers side by side: what they come to, and in what they differ.

use crate::view::answer_words::AnswerWords;
use crate::view::money_words::MoneyWords;
use crate::view::verdict_words::Words;

/// What stands where nothing is said.
const NOTHING: &str = "–";

/// A line: what it is about, what holds now, and what holds with the other answers.
pub type Line = [String; 3];

/// What both come to: the answer, how often each way comes first, and the money where either counts it.
pub fn outcomes(now: &Words<'_>, other: &Words<'_>) -> Vec<Line> {
    let both = [now, other];
    let copy = now.copy;
    let labelled = |label: String, said: [String; 2]| {
        let [now, other] = said;
        [label, now, other]
    };
    let mut lines =
        vec![labelled(copy.get("page.answer_heading").to_owned(), both.map(|words| words.headline()))];
    lines.extend(now.decision.alternatives.positions().map(|idx| {
        let share = |words: &Words<'_>| {
            let share = copy.percent(words.outcome.acceptability.first(idx));
            let is_stopped = words.is_stopped(idx);
            if is_stopped { copy.fill("page.answer_blocked", &[("alternative", &share)]) } else { share }
        };
        labelled(now.alternative(idx, "name"), both.map(share))
    }));
    let money = both.map(|words| MoneyWords::of(*words).map(|money| money.finding()));
    if money.iter().any(Option::is_some) {
        let said = money.map(|finding| finding.unwrap_or_else(|| NOTHING.to_owned()));
        lines.push(labelled(copy.get("money.result_heading").to_owned(), said));
    }
    lines
}

/// Every answer in which they differ, in the order of the questions.
pub fn differences(now: &Words<'_>, other: &Words<'_>) -> Vec<Line> {
    let decision = now.decision;
    let copy = now.copy;
    let words = AnswerWords { copy, decision };
    let mut lines = Vec::new();
    let mut tell = |label: String, said: &dyn Fn(&Words<'_>) -> Option<String>| {
        let [now, other] = [now, other].map(|words| said(words).unwrap_or_else(|| NOTHING.to_owned()));
        if now != other {
            lines.push([label, now, other]);
        }
    };
    let gut = |of: &Words<'_>| of.answers.gut.map(|idx| of.alternative(idx, "name"));
    tell(copy.get("page.gut_question").to_owned(), &gut);
    for idx in decision.alternatives.positions() {
        let rating = |of: &Words<'_>| of.answers.quick[idx].map(|rating| words.rating(rating));
        tell(now.alternative(idx, "name"), &rating);
    }
    for (idx, criterion) in decision.criteria.iter() {
        let answer = |of: &Words<'_>| of.answers.answers[idx].map(|answer| words.answer(idx, answer));
        tell(copy.of("criterion", criterion.id.as_str(), "question"), &answer);
    }
    for (idx, group) in decision.groups.iter() {
        let numerals = &copy.language().numerals;
        let weight = |of: &Words<'_>| Some(numerals.percent(100.0 * of.outcome.weights.groups[idx]));
        tell(copy.of("group", group.id.as_str(), "name"), &weight);
    }
    for (idx, fact) in decision.facts.iter() {
        let value = |of: &Words<'_>| of.answers.facts[idx].as_ref().map(|value| words.fact(idx, value));
        tell(copy.of("fact", fact.id.as_str(), "question"), &value);
    }
    for (idx, amount) in decision.amounts.iter() {
        let given = |of: &Words<'_>| of.answers.money[idx].map(|given| words.amount(idx, given));
        tell(copy.of("amount", amount.id.as_str(), "name"), &given);
    }
    lines
}
