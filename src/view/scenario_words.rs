//! Sets of one reader's answers side by side: what they come to, and in what they differ.

use crate::model::answers::Answers;
use crate::model::indexed::AmountIdx;
use crate::model::weights::WeightJudgement;
use crate::view::answer_words::AnswerWords;
use crate::view::format::{about, is_sentence};
use crate::view::money_words::MoneyWords;
use crate::view::verdict_words::Words;

/// What stands where nothing is said.
pub(super) const NOTHING: &str = "–";

/// A line: what it is about, then what holds with each set of answers.
pub type Line = Vec<String>;

/// What they come to: the answer, how often each way comes first, and where any counts money, what is saved, how many
/// customers that bears, and what is left of it.
pub fn outcomes(sets: &[Words<'_>]) -> Vec<Line> {
    let Some(Words { copy, decision, .. }) = sets.first() else { return Vec::new() };
    let line = |label: &str, said: &dyn Fn(&Words<'_>) -> String| -> Line {
        [label.to_owned()].into_iter().chain(sets.iter().map(said)).collect()
    };
    let mut lines = vec![line(copy.get("page.answer_heading"), &|words| words.headline())];
    lines.extend(decision.alternatives.iter().map(|(idx, alternative)| {
        let name = copy.of("alternative", alternative.id.as_str(), "name");
        line(&name, &|words| {
            let share = words.share(idx);
            let is_stopped = words.is_stopped(idx);
            if is_stopped { copy.fill("page.answer_blocked", &[("alternative", &share)]) } else { share }
        })
    }));
    let Some(money) = sets.iter().find_map(|words| MoneyWords::of(*words)) else { return lines };
    let outside = money.name(money.money.outside);
    for (key, row) in
        [("scenario.saving", saving as MoneyRow), ("scenario.limit", limit), ("scenario.in_all", in_all)]
    {
        let said = |words: &Words<'_>| MoneyWords::of(*words).map(|money| row(&money));
        let label = copy.fill(key, &[("alternative", &outside)]);
        lines.push(line(&label, &|words| said(words).unwrap_or_else(|| NOTHING.to_owned())));
    }
    lines
}

/// What stands in a line about money.
type MoneyRow = fn(&MoneyWords<'_>) -> String;

fn saving(money: &MoneyWords<'_>) -> String {
    money.about(money.case().saving)
}

/// How many customers of all may leave; in a sentence where that is no such number.
fn limit(money: &MoneyWords<'_>) -> String {
    let copy = money.words.copy;
    match money.case().break_even.with_terminal_value {
        Some(limit) if limit > 0.0 => {
            let all = copy.number(about(money.case().customers));
            copy.fill("page.progress_plain", &[("answered", &money.lost(limit)), ("total", &all)])
        }
        _ => money.limit().join(" "),
    }
}

fn in_all(money: &MoneyWords<'_>) -> String {
    let mean = money.about(money.money.spreads[money.money.outside].mean);
    [&mean, " (", &money.years(), ")"].concat()
}

/// Answers that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What they are about.
    pub heading: String,
    /// A line for each.
    pub lines: Vec<Line>,
}

/// Every answer in which they differ, in the order of the questions.
pub fn differences(sets: &[Words<'_>]) -> Vec<Line> {
    let Some(Words { copy, .. }) = sets.first() else { return Vec::new() };
    let is_different = |line: &Line| line[1..].iter().any(|said| *said != line[1]);
    let headed = |part: Part| {
        part.lines.into_iter().filter(is_different).map(move |mut line| {
            // A question says what it is about.
            if !is_sentence(&line[0]) {
                line[0] = copy.labelled(&part.heading, &line[0]);
            }
            line
        })
    };
    answers(sets).into_iter().flat_map(headed).collect()
}

/// Every answer that is given, in the order of the questions.
pub fn given(words: &Words<'_>) -> Vec<Part> {
    let mut parts = answers(&[*words]);
    parts.iter_mut().for_each(|part| part.lines.retain(|line| line[1] != NOTHING));
    parts.retain(|part| !part.lines.is_empty());
    parts
}

/// The amounts that count and that nobody gave, where money has a say.
pub fn ours(words: &Words<'_>) -> Option<Part> {
    let Words { copy, decision, answers, outcome } = *words;
    outcome.money.as_ref()?;
    let said = AnswerWords { copy, decision };
    let is_ours = |idx: &AmountIdx| answers.money[*idx].is_none();
    let line = |idx: AmountIdx| {
        let name = copy.of("amount", decision.amounts[idx].id.as_str(), "name");
        vec![name, said.amount(idx, answers.amount(decision, idx))]
    };
    let lines: Vec<Line> = decision.amounts.positions().filter(is_ours).map(line).collect();
    (!lines.is_empty()).then(|| Part { heading: copy.get("money.our_figures").to_owned(), lines })
}

/// What each set says to every question.
fn answers(sets: &[Words<'_>]) -> Vec<Part> {
    let Some(Words { copy, decision, .. }) = sets.first() else { return Vec::new() };
    let words = AnswerWords { copy, decision };
    let mut parts: Vec<Part> = Vec::new();
    let mut put = |heading: &str, label: String, said: Vec<Option<String>>| {
        let said = said.into_iter().map(|said| said.unwrap_or_else(|| NOTHING.to_owned()));
        let line = [label].into_iter().chain(said).collect();
        let heading = copy.get(heading);
        match parts.last_mut().filter(|part| part.heading == heading) {
            Some(part) => part.lines.push(line),
            None => parts.push(Part { heading: heading.to_owned(), lines: vec![line] }),
        }
    };
    let mut tell = |heading: &str, label: String, said: &dyn Fn(&Words<'_>) -> Option<String>| {
        put(heading, label, sets.iter().map(said).collect());
    };
    let gut = |of: &Words<'_>| of.answers.gut.map(|idx| of.alternative(idx, "name"));
    tell("page.quick_heading", copy.get("page.gut_question").to_owned(), &gut);
    for (idx, alternative) in decision.alternatives.iter() {
        let rating = |of: &Words<'_>| of.answers.quick[idx].map(|rating| words.rating(rating));
        tell("page.quick_heading", copy.of("alternative", alternative.id.as_str(), "name"), &rating);
    }
    for group in decision.groups.values() {
        let heading = format!("group.{}.name", group.id);
        for idx in &group.criteria {
            let answer = |of: &Words<'_>| of.answers.answers[*idx].map(|answer| words.answer(*idx, answer));
            tell(&heading, copy.of("criterion", decision.criteria[*idx].id.as_str(), "question"), &answer);
        }
    }
    // Our guess is nobody's answer; beside somebody's it is what that one differs from.
    let is_any_stated = sets.iter().any(|of| of.answers.weights != WeightJudgement::Unstated);
    for (idx, group) in decision.groups.iter() {
        let share = |of: &Words<'_>| of.share_among(&of.outcome.weights.groups, idx);
        let weight = |of: &Words<'_>| is_any_stated.then(|| share(of));
        tell("page.values_heading", copy.of("group", group.id.as_str(), "name"), &weight);
    }
    let all: Vec<&Answers> = sets.iter().map(|of| of.answers).collect();
    words.beside(&all).into_iter().for_each(|(heading, label, said)| put(heading, label, said));
    parts
}
