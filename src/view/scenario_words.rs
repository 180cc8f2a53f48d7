//! Sets of one reader's answers side by side: what they come to, and in what they differ.

use crate::view::answer_words::AnswerWords;
use crate::view::money_words::MoneyWords;
use crate::view::verdict_words::Words;

/// What stands where nothing is said.
const NOTHING: &str = "–";

/// A line: what it is about, then what holds with each set of answers.
pub type Line = Vec<String>;

/// What they come to: the answer, how often each way comes first, and the money where any counts it.
pub fn outcomes(sets: &[Words<'_>]) -> Vec<Line> {
    let Some(Words { copy, decision, .. }) = sets.first() else { return Vec::new() };
    let line = |label: &str, said: &dyn Fn(&Words<'_>) -> String| -> Line {
        [label.to_owned()].into_iter().chain(sets.iter().map(said)).collect()
    };
    let mut lines = vec![line(copy.get("page.answer_heading"), &|words| words.headline())];
    lines.extend(decision.alternatives.iter().map(|(idx, alternative)| {
        let name = copy.of("alternative", alternative.id.as_str(), "name");
        line(&name, &|words| {
            let share = copy.percent(words.outcome.acceptability.first(idx));
            let is_stopped = words.is_stopped(idx);
            if is_stopped { copy.fill("page.answer_blocked", &[("alternative", &share)]) } else { share }
        })
    }));
    if sets.iter().any(|words| words.outcome.money.is_some()) {
        let money = |words: &Words<'_>| MoneyWords::of(*words).map(|money| money.finding());
        let said = |words: &Words<'_>| money(words).unwrap_or_else(|| NOTHING.to_owned());
        lines.push(line(copy.get("money.result_heading"), &said));
    }
    lines
}

/// Every answer in which they differ, in the order of the questions.
pub fn differences(sets: &[Words<'_>]) -> Vec<Line> {
    let is_different = |line: &Line| line[1..].iter().any(|said| *said != line[1]);
    answers(sets).into_iter().filter(is_different).collect()
}

/// Every answer that is given, in the order of the questions.
pub fn given(words: &Words<'_>) -> Vec<Line> {
    let is_given = |line: &Line| line[1..].iter().any(|said| said != NOTHING);
    answers(&[*words]).into_iter().filter(is_given).collect()
}

/// What each set says to every question.
fn answers(sets: &[Words<'_>]) -> Vec<Line> {
    let Some(Words { copy, decision, .. }) = sets.first() else { return Vec::new() };
    let words = AnswerWords { copy, decision };
    let mut lines = Vec::new();
    let mut tell = |label: String, said: &dyn Fn(&Words<'_>) -> Option<String>| {
        let said = sets.iter().map(|words| said(words).unwrap_or_else(|| NOTHING.to_owned()));
        lines.push([label].into_iter().chain(said).collect());
    };
    let gut = |of: &Words<'_>| of.answers.gut.map(|idx| of.alternative(idx, "name"));
    tell(copy.get("page.gut_question").to_owned(), &gut);
    for (idx, alternative) in decision.alternatives.iter() {
        let rating = |of: &Words<'_>| of.answers.quick[idx].map(|rating| words.rating(rating));
        tell(copy.of("alternative", alternative.id.as_str(), "name"), &rating);
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
