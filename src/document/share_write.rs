//! The answers of a link, one field after another, in model order: writing.

use crate::document::link_code::CodeWriter;
use crate::model::amount::Judgement;
use crate::model::answer::{Answer, Tick};
use crate::model::answers::Answers;
use crate::model::fact::FactValue;
use crate::model::indexed::Position;
use crate::model::weights::{WeightCertainty, WeightJudgement};

/// Answers: 0 to 4 are ticks, then these, and from `RANGE` on five times the low end plus the high.
pub(crate) const NOT_SURE: u64 = 5;
pub(crate) const ABSENT: u64 = 6;
pub(crate) const RANGE: u64 = 7;
/// No position: most that one letter or two can hold.
pub(crate) const NONE_OF_64: u64 = 63;
pub(crate) const NONE_OF_4096: u64 = 4_095;
/// Ways of stating weights.
pub(crate) const POINTS: u64 = 1;
pub(crate) const ORDER: u64 = 2;
/// An amount: left out, one number, or three.
pub(crate) const NUMBER: u64 = 1;
pub(crate) const JUDGEMENT: u64 = 2;
pub(crate) const CERTAINTIES: [(WeightCertainty, &str); 3] = [
    (WeightCertainty::Rough, "rough"),
    (WeightCertainty::Default, "default"),
    (WeightCertainty::Sure, "sure"),
];

/// Writes all that was said.
pub(crate) fn write(code: &mut CodeWriter, answers: &Answers) {
    for answer in answers.answers.values() {
        code.digits(answer_digit(*answer), 1);
    }
    for rating in answers.quick.values() {
        code.digits(rating.map_or(NOT_SURE, |rating| u64::from(rating.abs_diff(-2))), 1);
    }
    code.digits(answers.gut.map_or(NONE_OF_64, |gut| whole(gut.index())), 1);
    write_weights(code, answers);
    write_points(code, answers.criterion_weights.values().copied().collect());
    answers.facts.values().for_each(|value| write_fact(code, value.as_ref()));
    write_money(code, answers);
}

/// An object of what `read` finds for each id.
fn answer_digit(answer: Option<Answer>) -> u64 {
    let tick = |tick: Tick| u64::from(tick.get());
    match answer {
        Some(Answer::Tick(value)) => tick(value),
        Some(Answer::Range(low, high)) => RANGE + 5 * tick(low) + tick(high),
        Some(Answer::NotSure) => NOT_SURE,
        None => ABSENT,
    }
}

fn write_weights(code: &mut CodeWriter, answers: &Answers) {
    match &answers.weights {
        WeightJudgement::Unstated => code.digits(0, 1),
        WeightJudgement::Points(points) => {
            code.digits(POINTS, 1);
            write_points(code, points.values().copied().collect());
        }
        WeightJudgement::Order(order) => {
            code.digits(ORDER, 1);
            order.iter().for_each(|group| code.digits(whole(group.index()), 1));
        }
    }
    let place = CERTAINTIES.iter().position(|(certainty, _)| Some(*certainty) == answers.weight_certainty);
    code.digits(place.map_or(NONE_OF_64, whole), 1);
}

fn write_points(code: &mut CodeWriter, points: Vec<Option<f64>>) {
    code.flags(points.iter().map(Option::is_some));
    points.into_iter().flatten().for_each(|points| code.number(points));
}

fn write_fact(code: &mut CodeWriter, value: Option<&FactValue>) {
    match value {
        Some(FactValue::Flag(flag)) => code.digits(u64::from(*flag), 2),
        Some(FactValue::Choice(choice)) => code.digits(whole(*choice), 2),
        Some(FactValue::Count(count)) => {
            code.digits(0, 2);
            code.number(f64::from(*count));
        }
        Some(FactValue::Set(present)) => {
            code.digits(0, 2);
            code.flags(present.iter().copied());
        }
        None => code.digits(NONE_OF_4096, 2),
    }
}

fn write_money(code: &mut CodeWriter, answers: &Answers) {
    let way = |judgement: &Option<Judgement>| match judgement {
        Some(Judgement { low, best, high }) if low == best && best == high => NUMBER,
        Some(_) => JUDGEMENT,
        None => 0,
    };
    let ways: Vec<u64> = answers.money.values().map(way).collect();
    for three in ways.chunks(3) {
        code.digits(three.iter().rev().fold(0, |ways, way| ways << 2 | way), 1);
    }
    for (judgement, way) in answers.money.values().flatten().zip(ways.iter().filter(|way| **way != 0)) {
        let Judgement { low, best, high } = *judgement;
        let numbers: &[f64] = if *way == NUMBER { &[best] } else { &[low, best, high] };
        numbers.iter().for_each(|number| code.number(*number));
    }
    // At the end, and left out where none is: what was written before there was such a thing says the same.
    if !answers.held.is_empty() {
        code.flags(answers.money.iter().map(|(amount, _)| answers.held.contains(&amount)));
    }
}

/// The name at a position; one that nothing has where there is none, for the check to refuse.
fn whole(index: usize) -> u64 {
    u64::try_from(index).unwrap_or(NONE_OF_4096)
}
