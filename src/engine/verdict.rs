//! The verdict: which kind of answer can honestly be given, and which alternative it names.

use crate::engine::acceptability::Acceptability;
use crate::engine::joint_verdict::{MoneySide, Strength, ValueSide, joint_verdict};
use crate::engine::red_lines::{Crossing, allowed, is_held_back, open_facts};
use crate::engine::valuation::leader;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative};
use crate::num::unit_interval::UnitInterval;

/// Values nearer to each other than this are level [points]: nobody leads, and nobody is named.
pub(crate) const LEVEL_MARGIN: f64 = 1e-9;

/// The kinds of answer, in the order in which they are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictKind {
    /// No question is answered and no amount given.
    NothingAnswered,
    /// A red line stops the alternative that would lead.
    NotYet,
    /// The answers are against the outside desk, and yet it pays, lost customers and all.
    MoneySurvives,
    /// The answers are against the outside desk, and it saves now.
    PennyWise,
    /// The outside desk serves better and costs more.
    BetterButDearer,
    /// Answers and money agree, both strongly.
    Clear,
    /// One alternative leads, within stated doubt.
    Leaning,
    /// The money leads alone.
    AnswersDoNotDecide,
    /// The answers lead alone.
    MoneyDoesNotDecide,
    /// Too close to call.
    FindOutFirst,
    /// Answers and money lead different alternatives, neither the outside desk.
    Divided,
}

impl VerdictKind {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::NothingAnswered => "nothing_answered",
            Self::NotYet => "not_yet",
            Self::MoneySurvives => "money_survives",
            Self::PennyWise => "penny_wise",
            Self::BetterButDearer => "better_but_dearer",
            Self::Clear => "clear",
            Self::Leaning => "leaning",
            Self::AnswersDoNotDecide => "answers_do_not_decide",
            Self::MoneyDoesNotDecide => "money_does_not_decide",
            Self::FindOutFirst => "find_out_first",
            Self::Divided => "divided",
        }
    }
}

/// What can honestly be said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// The kind of answer.
    pub kind: VerdictKind,
    /// The alternative it names, never one that a red line stops; `None` before any answer, where
    /// everything is stopped, and where the answers are exactly level and the money does not decide.
    pub alternative: Option<AlternativeIdx>,
    /// The alternative that would lead, where a red line stops it.
    pub blocked: Option<AlternativeIdx>,
    /// What the answers say.
    pub value: ValueSide,
    /// What the money says; `None` until an amount is given.
    pub money: Option<MoneySide>,
}

/// What a verdict is made from.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// The answers.
    pub answers: &'a Answers,
    /// Overall values \[points\].
    pub values: &'a ByAlternative<f64>,
    /// The red lines that are crossed.
    pub crossings: &'a ByAlternative<Vec<Crossing>>,
    /// How often each alternative comes first.
    pub acceptability: &'a Acceptability,
    /// What the money says.
    pub money: Option<MoneySide>,
    /// Share of draws, `[0, 1]`, in which each alternative's money beats the base's.
    pub money_shares: Option<&'a ByAlternative<UnitInterval>>,
}

/// The verdict of answers and money together.
pub fn verdict(evidence: &Evidence<'_>) -> Verdict {
    let Evidence { answers, values, crossings, money, .. } = *evidence;
    let allowed = allowed(crossings);
    let best = leader(values, |idx| allowed.contains(&idx));
    let is_alone = |best: &AlternativeIdx| {
        let level = |idx: &&AlternativeIdx| values[*best] - values[**idx] <= LEVEL_MARGIN;
        allowed.iter().filter(level).count() == 1
    };
    let value = value_side(evidence, best.filter(is_alone));
    if answers.n_answered() == 0 && answers.money.values().all(Option::is_none) {
        let kind = VerdictKind::NothingAnswered;
        return Verdict { kind, alternative: None, blocked: None, value, money };
    }
    let is_ahead_of_the_rest =
        |idx: &AlternativeIdx| best.is_none_or(|best| values[*idx] - values[best] > LEVEL_MARGIN);
    let blocked = leader(values, |_| true).filter(|idx| !allowed.contains(idx)).filter(is_ahead_of_the_rest);
    if blocked.is_some() {
        return Verdict { kind: VerdictKind::NotYet, alternative: value.leader, blocked, value, money };
    }
    let (kind, alternative) = joint_verdict(value, is_outside(evidence.decision, value.leader), money);
    let is_unclear =
        kind == VerdictKind::Clear && alternative.is_some_and(|idx| may_be_stopped(evidence, idx));
    let kind = if is_unclear { VerdictKind::Leaning } else { kind };
    Verdict { kind, alternative, blocked, value, money }
}

fn value_side(evidence: &Evidence<'_>, leader: Option<AlternativeIdx>) -> ValueSide {
    let share = leader.map(|idx| evidence.acceptability.first(idx));
    ValueSide { leader, strength: share.map_or(Strength::TooClose, Strength::of) }
}

/// Whether an alternative is somebody else's desk.
pub fn is_outside(decision: &Decision, idx: Option<AlternativeIdx>) -> bool {
    idx.is_some_and(|idx| decision.alternatives[idx].is_outside)
}

/// What holds an alternative at a leaning: a red line that open answers or unstated facts could still
/// bring, or a hold that the money does not lift.
fn may_be_stopped(evidence: &Evidence<'_>, idx: AlternativeIdx) -> bool {
    let Evidence { decision, answers, crossings, .. } = *evidence;
    !crossings[idx].is_empty()
        || !open_facts(decision, answers, idx).is_empty()
        || is_held_back(decision, answers, idx, evidence.money_shares.map(|shares| shares[idx]))
}
