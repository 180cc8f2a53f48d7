//! Worth finding out: which open answer, once known, would most likely change who leads.
//!
//! The chance that information changes the decision: Felli & Hazen (1998), Sensitivity Analysis and
//! the Expected Value of Perfect Information, Medical Decision Making 18. It is exact, without draws: whoever finds out will
//! tick one of a few marks, so each is tried in turn, with red lines, everything else as it stands.

use crate::engine::quick::quick;
use crate::engine::red_lines::{Crossing, allowed_anew, lines_reading};
use crate::engine::valuation::{Weights, leader, lean};
use crate::engine::verdict::LEVEL_MARGIN;
use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative, CriterionIdx, RedLineIdx};
use crate::num::order::descending;
use crate::num::unit_interval::UnitInterval;

/// What it is worth to find out one answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// The open question.
    pub criterion: CriterionIdx,
    /// Chance that the answer changes who leads, `[0, 1]`, each tick it may mean as likely as another.
    pub chance: UnitInterval,
    /// How far the best of the others is ahead of the present leader once the answer is known, on
    /// average over the ticks \[points\]; the further above 0 the more would be won. It orders what has
    /// the same chance.
    pub margin: f64,
}

/// What everything rests on while one answer is tried after the other.
struct Trial<'a> {
    decision: &'a Decision,
    answers: Answers,
    weights: &'a Weights,
    /// Overall values as the answers stand \[points\].
    values: &'a ByAlternative<f64>,
    crossings: &'a ByAlternative<Vec<Crossing>>,
    leader: Option<AlternativeIdx>,
}

/// Every open answer (not sure, a range of more than one tick, or none), the one with the highest chance of
/// changing who leads first; of equal chances the one with the greatest margin.
///
/// The leader is the one the answers name. Where they name none, because all are level, it is the one
/// that the quick test settled on; where there is none either, any leader is a change.
pub fn worth(
    decision: &Decision,
    answers: &Answers,
    weights: &Weights,
    values: &ByAlternative<f64>,
    crossings: &ByAlternative<Vec<Crossing>>,
    leader: Option<AlternativeIdx>,
) -> Vec<Worth> {
    let leader = leader.or(quick(answers).alternative());
    let mut trial = Trial { decision, answers: answers.clone(), weights, values, crossings, leader };
    let is_open = |criterion: &CriterionIdx| answers.answer(*criterion).ticks().count() > 1;
    let open = decision.criteria.positions().filter(is_open);
    let found: Vec<Worth> = open.map(|criterion| trial.worth(criterion)).collect();
    // Chances are fifths at the finest, margins far below a thousand points: no margin outweighs a chance.
    descending(found, |worth| 1e6 * worth.chance.get() + worth.margin)
}

impl Trial<'_> {
    fn worth(&mut self, criterion: CriterionIdx) -> Worth {
        let as_it_is = self.answers.answers[criterion];
        let (mut n_ticks, mut n_changes, mut margin) = (0, 0, 0.0);
        let stated = self.answers.answer(criterion);
        let lines = lines_reading(self.decision, criterion);
        for tick in stated.ticks() {
            let away = lean(f64::from(tick.get())) - lean(stated.middle());
            self.answers.answers[criterion] = Some(Answer::Tick(tick));
            let (named, ahead) = self.lead(criterion, away, &lines);
            n_ticks += 1;
            n_changes += u32::from(named.is_some() && named != self.leader);
            margin += ahead;
        }
        self.answers.answers[criterion] = as_it_is;
        let chance = UnitInterval::of(n_changes, n_ticks);
        Worth { criterion, chance, margin: margin / f64::from(n_ticks) }
    }

    /// Who leads among the alternatives that no red line stops, where not all are level; and how far the
    /// best of the others is ahead of the present leader \[points\]. The answer that is tried leans so far `away` from
    /// the one that was stated; `lines` read it.
    fn lead(
        &self,
        criterion: CriterionIdx,
        away: f64,
        lines: &[RedLineIdx],
    ) -> (Option<AlternativeIdx>, f64) {
        let rise = self.weights.criterion(self.decision, criterion) * away;
        let strengths = &self.decision.criteria[criterion].strengths;
        let risen = |(idx, value): (AlternativeIdx, &f64)| value + rise * strengths[idx];
        let values = ByAlternative::new(self.values.iter().map(risen).collect());
        let allowed = allowed_anew(self.decision, &self.answers, lines, self.crossings);
        let best = leader(&values, |idx| allowed.contains(&idx));
        let rival = leader(&values, |idx| allowed.contains(&idx) && Some(idx) != self.leader);
        let now = self.leader.map_or(0.0, |leader| values[leader]);
        let is_ahead = |best: &AlternativeIdx| {
            allowed.iter().all(|idx| idx == best || values[*best] - values[*idx] > LEVEL_MARGIN)
        };
        (best.filter(is_ahead), rival.map_or(0.0, |rival| values[rival] - now))
    }
}
