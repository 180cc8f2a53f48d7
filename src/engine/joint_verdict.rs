//! What the answers and the money say together: one table, and nothing is ever added up over both.

use crate::engine::verdict::VerdictKind;
use crate::model::indexed::AlternativeIdx;
use crate::num::unit_interval::UnitInterval;

/// Share of draws from which a lead is a leaning, `[0, 1]`.
pub const LEANING_SHARE: f64 = 0.65;
/// Share of draws from which a lead is strong, `[0, 1]`.
pub const STRONG_SHARE: f64 = 0.80;

/// How strong a lead is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Below [`LEANING_SHARE`].
    TooClose,
    /// From [`LEANING_SHARE`] on.
    Leaning,
    /// From [`STRONG_SHARE`] on.
    Strong,
}

impl Strength {
    /// The strength of a lead in this share of draws.
    pub fn of(share: UnitInterval) -> Self {
        match share.get() {
            share if share >= STRONG_SHARE => Self::Strong,
            share if share >= LEANING_SHARE => Self::Leaning,
            _ => Self::TooClose,
        }
    }
}

/// What the answers say: who leads among those that no red line stops; nobody where all are level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueSide {
    /// Who leads.
    pub leader: Option<AlternativeIdx>,
    /// How strongly.
    pub strength: Strength,
}

/// What the amounts say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoneySide {
    /// The one with the highest mean among those that no red line stops.
    pub leader: AlternativeIdx,
    /// How strongly.
    pub strength: Strength,
    /// Whether it is somebody else's desk: the alternative that saves now and may lose customers later.
    pub is_outside: bool,
    /// Whether it beats the base in nine draws of ten, lost customers and all.
    pub survives: bool,
}

/// The kind of answer, and the alternative it names: the first that matches, in the order of the
/// contract. `value_is_outside`: the answers' leader is somebody else's desk.
pub fn joint_verdict(
    value: ValueSide,
    value_is_outside: bool,
    money: Option<MoneySide>,
) -> (VerdictKind, Option<AlternativeIdx>) {
    let Some(money) = money else {
        return match value.strength {
            Strength::TooClose => (VerdictKind::FindOutFirst, value.leader),
            _ => (VerdictKind::Leaning, value.leader),
        };
    };
    let is_same = value.leader == Some(money.leader);
    let outside = money.is_outside && value.leader.is_some() && !is_same;
    let inside = value_is_outside && !is_same;
    let kind = match (value.strength, money.strength) {
        (_, Strength::Strong) if outside && money.survives => VerdictKind::MoneySurvives,
        (Strength::TooClose, Strength::TooClose) => VerdictKind::FindOutFirst,
        (Strength::TooClose, Strength::Strong) | (Strength::Strong, Strength::TooClose) if is_same => {
            VerdictKind::Leaning
        }
        (Strength::TooClose, _) => VerdictKind::AnswersDoNotDecide,
        (_, Strength::TooClose) => VerdictKind::MoneyDoesNotDecide,
        _ if outside => VerdictKind::PennyWise,
        _ if inside => VerdictKind::BetterButDearer,
        (Strength::Strong, Strength::Strong) if is_same => VerdictKind::Clear,
        _ if is_same => VerdictKind::Leaning,
        _ => VerdictKind::Divided,
    };
    let named = match kind {
        VerdictKind::MoneySurvives | VerdictKind::AnswersDoNotDecide => Some(money.leader),
        _ => value.leader,
    };
    (kind, named)
}
