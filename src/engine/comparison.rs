//! Several people's answers side by side: where they agree, on what they differ and by how much, and what
//! any one of them stops.
//!
//! Each person's values are reckoned with that person's own weights; the joint values are their means,
//! each voice alike (an additive group value function: Keeney & Raiffa 1976, ch. 10). Red lines are never
//! averaged.

use crate::engine::red_lines::crossings;
use crate::engine::valuation::{Weights, leader, lean, values, weights};
use crate::engine::verdict::LEVEL_MARGIN;
use crate::model::answer::{Answer, Tick};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative, CriterionIdx, GroupIdx, RedLineIdx};
use crate::num::order::descending;
use crate::num::unit_interval::UnitInterval;

/// Answers no further apart than this agree [ticks].
const AGREED_REACH: u8 = 1;

/// What several people say together. People are named by their place in the list that was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Each person's overall values, `[0, 100]`.
    pub values: Vec<ByAlternative<f64>>,
    /// Who leads for each person, red lines aside; `None` where all are level.
    pub leaders: Vec<Option<AlternativeIdx>>,
    /// Who leads for each person among those that none of that person's own red lines stops; `None` where they are level
    /// or all are stopped.
    pub free_leaders: Vec<Option<AlternativeIdx>>,
    /// Groups on which all who answered agree.
    pub agreed: Vec<GroupIdx>,
    /// Criteria on which two people differ, the widest difference first.
    pub differences: Vec<Difference>,
    /// Every red line that stops something for somebody.
    pub vetoes: Vec<Veto>,
    /// Every red line that may stop something for somebody, though more likely it does not.
    pub undecided: Vec<Veto>,
    /// The means of the values of all who have said something, `[0, 100]`.
    pub joint_values: ByAlternative<f64>,
    /// Who leads by them, red lines aside; `None` where all are level.
    pub joint_first: Option<AlternativeIdx>,
    /// Who leads by them among those that nobody's red line stops; `None` where they are level or all are
    /// stopped.
    pub joint_leader: Option<AlternativeIdx>,
}

/// How far two people are apart on a criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The criterion.
    pub criterion: CriterionIdx,
    /// The alternative for which it makes the widest difference.
    pub alternative: AlternativeIdx,
    /// By how much [points of that alternative's value].
    pub points: f64,
    /// The person for whom the alternative gets least of it, and the one for whom it gets most.
    pub people: [usize; 2],
}

/// A red line that somebody's answers say is crossed, or may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Veto {
    /// Whose answers.
    pub person: usize,
    /// What is stopped, for all.
    pub alternative: AlternativeIdx,
    /// The line.
    pub red_line: RedLineIdx,
    /// How sure it is that the line is crossed, `[0, 1]`, above 0.
    pub share: UnitInterval,
}

/// Compares people's answers to one decision.
pub fn compare(decision: &Decision, people: &[&Answers]) -> Comparison {
    let all_weights: Vec<Weights> = people.iter().map(|answers| weights(decision, answers)).collect();
    let told = || people.iter().copied().zip(&all_weights);
    let all_values: Vec<ByAlternative<f64>> =
        told().map(|(answers, weights)| values(decision, weights, answers)).collect();
    let (vetoes, undecided) = vetoes(decision, people);
    let is_any_heard = people.iter().any(|answers| has_voice(answers));
    let counts = |answers: &Answers| !is_any_heard || has_voice(answers);
    let voices = || people.iter().zip(&all_values).filter(|(answers, _)| counts(answers));
    let count = voices().fold(0.0, |count, _| count + 1.0);
    let mean = |idx| voices().fold(0.0, |sum, (_, values)| sum + values[idx]) / f64::max(count, 1.0);
    let joint_values = ByAlternative::new(decision.alternatives.positions().map(mean).collect());
    let is_free = |idx: AlternativeIdx| vetoes.iter().all(|veto| veto.alternative != idx);
    let is_own_free = |person: usize, idx| {
        vetoes.iter().all(|veto: &Veto| veto.person != person || veto.alternative != idx)
    };
    let free_leader = |(person, values)| clear_leader(values, |idx| is_own_free(person, idx));
    let differences = decision.criteria.positions().filter_map(|idx| difference(decision, told(), idx));
    Comparison {
        leaders: all_values.iter().map(|values| clear_leader(values, |_| true)).collect(),
        free_leaders: all_values.iter().enumerate().map(free_leader).collect(),
        agreed: decision.groups.positions().filter(|group| is_agreed(decision, people, *group)).collect(),
        differences: descending(differences, |difference| difference.points),
        joint_first: clear_leader(&joint_values, |_| true),
        joint_leader: clear_leader(&joint_values, is_free),
        values: all_values,
        vetoes,
        undecided,
        joint_values,
    }
}

/// Whether somebody has answered anything: not sure is no answer.
fn has_voice(answers: &Answers) -> bool {
    answers.n_answered() > answers.n_not_sure()
}

/// The leader among those that count, unless another is level with it.
fn clear_leader(
    values: &ByAlternative<f64>,
    counts: impl Fn(AlternativeIdx) -> bool,
) -> Option<AlternativeIdx> {
    let best = leader(values, &counts)?;
    let next = leader(values, |idx| idx != best && counts(idx));
    next.is_none_or(|next| values[best] - values[next] > LEVEL_MARGIN).then_some(best)
}

/// A tick or a range; not sure is no answer to agree with.
fn said(answers: &Answers, idx: CriterionIdx) -> Option<Answer> {
    answers.answers[idx].filter(|answer| *answer != Answer::NotSure)
}

/// How far apart the least and the greatest of these ticks are, 0 to 4.
fn reach(ticks: impl Iterator<Item = Tick> + Clone) -> u8 {
    let (least, greatest) = (ticks.clone().min(), ticks.max());
    greatest.zip(least).map_or(0, |(greatest, least)| greatest.get() - least.get())
}

/// Whether two or more answered half of the group or more, and nobody is further off than a tick, at either
/// end of what they said.
fn is_agreed(decision: &Decision, people: &[&Answers], group: GroupIdx) -> bool {
    let mut n_compared = 0;
    for idx in &decision.groups[group].criteria {
        let bounds: Vec<(Tick, Tick)> =
            people.iter().filter_map(|answers| said(answers, *idx)).map(Answer::bounds).collect();
        if bounds.len() > 1 {
            n_compared += 1;
            let lows = reach(bounds.iter().map(|(low, _)| *low));
            let highs = reach(bounds.iter().map(|(_, high)| *high));
            if lows.max(highs) > AGREED_REACH {
                return false;
            }
        }
    }
    2 * n_compared >= decision.groups[group].criteria.len()
}

/// The widest difference between those who answered; `None` where fewer than two did, or all alike.
fn difference<'a>(
    decision: &Decision,
    people: impl Iterator<Item = (&'a Answers, &'a Weights)>,
    criterion: CriterionIdx,
) -> Option<Difference> {
    let strengths = &decision.criteria[criterion].strengths;
    // What a point of strength brings each of those who answered.
    let pulls: Vec<(usize, f64)> = people
        .enumerate()
        .filter_map(|(person, (answers, weights))| {
            Some((person, weights.criterion(decision, criterion) * lean(said(answers, criterion)?.middle())))
        })
        .collect();
    let of = |(alternative, strength): (AlternativeIdx, &f64)| {
        let [(most, high), (least, low)] = ends(&pulls, *strength)?;
        let points = (high - low) * strength;
        Some(Difference { criterion, alternative, points: points.abs(), people: [least, most] })
    };
    let widest = descending(strengths.iter().filter_map(of), |difference| difference.points);
    widest.first().copied().filter(|difference| difference.points > LEVEL_MARGIN)
}

/// The first of those to whom such a strength brings most, and the last of those to whom it brings least.
fn ends(pulls: &[(usize, f64)], strength: f64) -> Option<[(usize, f64); 2]> {
    let first = *pulls.first()?;
    Some(pulls.iter().fold([first; 2], |[most, least], pull| {
        let brings = |(_, pull): (usize, f64)| pull * strength;
        [
            if brings(*pull) > brings(most) { *pull } else { most },
            if brings(*pull) <= brings(least) { *pull } else { least },
        ]
    }))
}

/// The lines that stop something, and those that only may.
fn vetoes(decision: &Decision, people: &[&Answers]) -> (Vec<Veto>, Vec<Veto>) {
    let (mut stopping, mut undecided) = (Vec::new(), Vec::new());
    for (person, answers) in people.iter().enumerate() {
        for (alternative, lines) in crossings(decision, answers).iter() {
            for line in lines {
                let found = if line.blocks() { &mut stopping } else { &mut undecided };
                found.push(Veto { person, alternative, red_line: line.red_line, share: line.share });
            }
        }
    }
    (stopping, undecided)
}
