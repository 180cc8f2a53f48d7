//! Flip points: the smallest change of one answer or one group weight that changes the lead.
//!
//! Overall values are linear in each answer and in each group weight, so a flip point is where two
//! straight lines meet.

use crate::engine::valuation::{MIDDLE_VALUE, Weights, lean};
use crate::model::answer::TICK_MAX;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative, CriterionIdx, GroupIdx};

/// Points nearer to each other, or to the end of a range, than this are the same; well above rounding.
const END_MARGIN: f64 = 1e-9;

/// Where a change of one number changes the lead.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// The number now: an answer, `[0, 4]`, or a group's weight, `[0, 1]`.
    pub from: f64,
    /// The number nearest to it at which another alternative draws level, in the same range.
    pub to: f64,
    /// The alternative that leads beyond it.
    pub alternative: AlternativeIdx,
}

/// The straight lines of all alternatives over one number: their heights where it stands now, and
/// how much they rise for each unit of it.
struct Lines<'a> {
    heights: &'a ByAlternative<f64>,
    slopes: ByAlternative<f64>,
    from: f64,
    high: f64,
}

impl Lines<'_> {
    /// The nearest number inside `[0, high]` beyond which one of `rivals` leads; none where nobody
    /// ever does. The leader is ahead of all of them, so that each is met on one side only.
    fn nearest_flip(&self, leader: AlternativeIdx, rivals: &[AlternativeIdx]) -> Option<Flip> {
        let meeting = |rival: AlternativeIdx| {
            let closing = self.slopes[rival] - self.slopes[leader];
            let to = self.from + (self.heights[leader] - self.heights[rival]) / closing;
            let goes_on = to > END_MARGIN && to < self.high - END_MARGIN;
            // Beyond the point where several meet, the one that closes in fastest leads.
            (closing != 0.0 && goes_on)
                .then_some((Flip { from: self.from, to, alternative: rival }, closing.abs()))
        };
        let meetings = rivals.iter().copied().filter(|rival| *rival != leader).filter_map(meeting);
        let nearest = meetings.fold(None, |nearest: Option<(Flip, f64)>, (flip, speed)| match nearest {
            Some((kept, kept_speed)) if !comes_before((flip, speed), (kept, kept_speed)) => {
                Some((kept, kept_speed))
            }
            _ => Some((flip, speed)),
        });
        nearest.map(|(flip, _)| flip)
    }
}

/// Whether a flip is nearer than another or, as near on the same side, closes in faster.
fn comes_before((flip, speed): (Flip, f64), (other, other_speed): (Flip, f64)) -> bool {
    let gap = (flip.to - flip.from).abs() - (other.to - other.from).abs();
    gap < -END_MARGIN || ((flip.to - other.to).abs() <= END_MARGIN && speed > other_speed)
}

/// What the flips are counted from.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// The answers as they are.
    pub answers: &'a Answers,
    /// The weights as they are.
    pub weights: &'a Weights,
    /// The overall values as they are \[points\].
    pub values: &'a ByAlternative<f64>,
    /// The alternative that leads among `allowed`.
    pub leader: AlternativeIdx,
    /// The alternatives that no red line stops.
    pub allowed: &'a [AlternativeIdx],
}

/// The flip point of one answer, `[0, 4]`; `None` where no answer changes the lead.
pub fn answer_flip(standing: &Standing<'_>, criterion: CriterionIdx) -> Option<Flip> {
    let weight = standing.weights.criterion(standing.decision, criterion);
    let lines = Lines {
        heights: standing.values,
        slopes: standing.decision.criteria[criterion].strengths.map(|strength| weight * strength / 2.0),
        from: standing.answers.answer(criterion).middle(),
        high: f64::from(TICK_MAX),
    };
    lines.nearest_flip(standing.leader, standing.allowed)
}

/// The flip point of one group's weight, `[0, 1]`, the other groups keeping their proportions;
/// `None` where no weight changes the lead, or where the others weigh nothing.
pub fn group_flip(standing: &Standing<'_>, group: GroupIdx) -> Option<Flip> {
    let from = standing.weights.groups[group];
    let rest = 1.0 - from;
    if rest <= 0.0 {
        return None;
    }
    let inside = group_lift(standing, group);
    // value = 50 + x inside + (1 − x) outside, where outside = (value − 50 − from inside) / rest.
    let slope = |(idx, value): (AlternativeIdx, &f64)| {
        inside[idx] - (value - MIDDLE_VALUE - from * inside[idx]) / rest
    };
    let slopes = ByAlternative::new(standing.values.iter().map(slope).collect());
    let lines = Lines { heights: standing.values, slopes, from, high: 1.0 };
    lines.nearest_flip(standing.leader, standing.allowed)
}

/// By how much a group alone would lift each alternative above the middle \[points\].
fn group_lift(standing: &Standing<'_>, group: GroupIdx) -> ByAlternative<f64> {
    let lift = |alternative| {
        let criteria = &standing.decision.groups[group].criteria;
        criteria.iter().fold(0.0, |sum, criterion| {
            let strength = standing.decision.criteria[*criterion].strengths[alternative];
            sum + standing.weights.shares[*criterion]
                * (strength * lean(standing.answers.answer(*criterion).middle()))
        })
    };
    ByAlternative::new(standing.decision.alternatives.positions().map(lift).collect())
}
