//! In how many combinations of ticks red lines are crossed.
//!
//! A rule holds where each criterion that it reads has one of some ticks, whatever the others have. So ticks that the
//! same rules allow are counted as one, and where no rule is left the rest is not looked at: one rule takes a step for
//! each criterion, and many take at most one for each combination.

use crate::model::answer::{Answer, Tick};
use crate::model::indexed::CriterionIdx;
#[cfg(doc)]
use crate::model::red_line::RULES_MAX;
use crate::model::red_line::{Condition, criteria_read};
use crate::num::unit_interval::UnitInterval;

/// Some of up to [`RULES_MAX`] rules, a bit for each.
type Rules = u16;

/// The ticks of one criterion: which rules allow them, and how many there are of which the same is true.
type Column = Vec<(Rules, u32)>;

/// Share of the combinations of ticks, `[0, 1]`, in which the ticks fulfil all conditions of one of the rules, each
/// combination as likely as another; 0 without rules. Conditions that are not on ticks count as fulfilled.
pub(crate) fn share(rules: &[&[Condition]], answer: impl Fn(CriterionIdx) -> Answer) -> UnitInterval {
    let criteria = criteria_read(rules.iter().copied().flatten());
    let columns: Vec<Column> =
        criteria.into_iter().map(|criterion| column((criterion, answer(criterion)), rules)).collect();
    let n_all = columns.iter().map(|column| column.iter().map(|(_, n_ticks)| n_ticks).sum::<u32>()).product();
    let all = rules.iter().fold(0, |rules, _| rules << 1 | 1);
    UnitInterval::of(n_holding(&columns, all), n_all)
}

fn column((criterion, answer): (CriterionIdx, Answer), rules: &[&[Condition]]) -> Column {
    let mut column = Column::new();
    for tick in answer.ticks() {
        let allows =
            |rule: &&[Condition]| rule.iter().all(|condition| is_allowed(condition, criterion, tick));
        let allowing = rules.iter().fold(0, |allowing, rule| allowing << 1 | Rules::from(allows(rule)));
        match column.iter_mut().find(|(rules, _)| *rules == allowing) {
            Some((_, n_ticks)) => *n_ticks += 1,
            None => column.push((allowing, 1)),
        }
    }
    column
}

/// Whether a condition allows a criterion this tick.
fn is_allowed(condition: &Condition, criterion: CriterionIdx, tick: Tick) -> bool {
    match condition {
        Condition::AtLeast(read, least) => *read != criterion || tick.get() >= *least,
        Condition::AtMost(read, most) => *read != criterion || tick.get() <= *most,
        _ => true,
    }
}

/// In how many combinations of these ticks one of the rules holds that are `left`.
fn n_holding(columns: &[Column], left: Rules) -> u32 {
    match columns.split_first() {
        _ if left == 0 => 0,
        None => 1,
        Some((column, rest)) => {
            column.iter().map(|(allowing, n_ticks)| n_ticks * n_holding(rest, left & allowing)).sum()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::stream::Stream;
    use crate::model::indexed::{ByCriterion, Position};
    use crate::model::red_line::RULES_MAX;

    /// Most criteria that a line reads, and most conditions of a rule.
    const N_CRITERIA: u64 = 6;
    const N_CONDITIONS: u64 = 10;

    fn below(stream: &mut Stream, n: u64) -> usize {
        usize::try_from(stream.next_bits() % n).unwrap()
    }

    fn tick(stream: &mut Stream, n: u64) -> u8 {
        u8::try_from(below(stream, n)).unwrap()
    }

    fn condition(stream: &mut Stream) -> Condition {
        let criterion = CriterionIdx::from_index(below(stream, N_CRITERIA));
        match below(stream, 2) {
            0 => Condition::AtLeast(criterion, tick(stream, 3)),
            _ => Condition::AtMost(criterion, 2 + tick(stream, 3)),
        }
    }

    fn rules(stream: &mut Stream) -> Vec<Vec<Condition>> {
        let n_rules = 1 + below(stream, RULES_MAX as u64);
        let n_conditions = 1 + below(stream, N_CONDITIONS);
        (0..n_rules).map(|_| (0..n_conditions).map(|_| condition(stream)).collect()).collect()
    }

    fn answers(stream: &mut Stream) -> ByCriterion<Answer> {
        let answer = |_| {
            let ends = [tick(stream, 5), tick(stream, 5)].map(|tick| Tick::new(tick).unwrap());
            Answer::Range(ends[0].min(ends[1]), ends[0].max(ends[1]))
        };
        ByCriterion::new((0..N_CRITERIA).map(answer).collect())
    }

    /// Each combination looked at, one after the other.
    fn looked_at(answers: &ByCriterion<Answer>, rules: &[&[Condition]]) -> UnitInterval {
        let mut combinations: Vec<Vec<(CriterionIdx, Tick)>> = vec![Vec::new()];
        for criterion in criteria_read(rules.iter().copied().flatten()) {
            let with = |so_far: &Vec<(CriterionIdx, Tick)>| {
                let ticks = answers[criterion].ticks();
                let with = |tick| so_far.iter().copied().chain([(criterion, tick)]).collect();
                ticks.map(with).collect::<Vec<_>>()
            };
            combinations = combinations.iter().flat_map(with).collect();
        }
        let holds = |ticks: &&Vec<(CriterionIdx, Tick)>| {
            let fits =
                |condition: &Condition| ticks.iter().all(|(idx, tick)| is_allowed(condition, *idx, *tick));
            rules.iter().any(|rule| rule.iter().all(fits))
        };
        let n = |count: usize| u32::try_from(count).unwrap();
        UnitInterval::of(n(combinations.iter().filter(holds).count()), n(combinations.len()))
    }

    #[test]
    fn counting_gives_what_looking_at_each_gives() {
        let mut stream = Stream::seeded(1);
        let mut is_between = false;
        for case in 0..60 {
            let (answers, rules) = (answers(&mut stream), rules(&mut stream));
            let rules: Vec<&[Condition]> = rules.iter().map(Vec::as_slice).collect();
            let share = share(&rules, |criterion| answers[criterion]);
            assert_eq!(share, looked_at(&answers, &rules), "case {case}: {rules:?}");
            is_between |= share > UnitInterval::ZERO && share < UnitInterval::ONE;
        }
        assert!(is_between, "no case says anything");
        assert_eq!(share(&[], |_| Answer::NotSure), UnitInterval::ZERO, "without rules");
    }

    /// The ticks of a criterion in as many parts as are looked at apart, for so many rules.
    #[test]
    fn one_rule_parts_the_ticks_in_two_and_many_in_five_at_most() {
        let mut stream = Stream::seeded(2);
        for _ in 0..60 {
            let (answers, rules) = (answers(&mut stream), rules(&mut stream));
            let rules: Vec<&[Condition]> = rules.iter().map(Vec::as_slice).collect();
            for criterion in criteria_read(rules.iter().copied().flatten()) {
                assert!(column((criterion, answers[criterion]), &rules).len() <= 5, "{rules:?}");
                assert!(column((criterion, answers[criterion]), &rules[..1]).len() <= 2, "{rules:?}");
            }
        }
    }
}
