//! The verdict: which kind of answer can honestly be given, and which alternative it names.

use crate::engine::acceptability::Acceptability;
use crate::engine::red_lines::{Crossing, allowed};
use crate::engine::valuation::leader;
use crate::model::answers::Answers;
use crate::model::indexed::{AlternativeIdx, ByAlternative};

/// Share of draws from which a lead is a leaning, `[0, 1]`.
pub const LEANING_SHARE: f64 = 0.65;
/// Share of draws from which a lead is strong, `[0, 1]`.
pub const STRONG_SHARE: f64 = 0.80;

/// Values nearer to each other than this are level [points]: nobody leads, and nobody is named.
pub(crate) const LEVEL_MARGIN: f64 = 1e-9;

/// The kinds of answer, as far as the value side alone can give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictKind {
    /// No question is answered.
    NothingAnswered,
    /// A red line stops the alternative that would lead.
    NotYet,
    /// One alternative leads, within stated doubt.
    Leaning,
    /// Too close to call.
    FindOutFirst,
}

impl VerdictKind {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::NothingAnswered => "nothing_answered",
            Self::NotYet => "not_yet",
            Self::Leaning => "leaning",
            Self::FindOutFirst => "find_out_first",
        }
    }
}

/// What can honestly be said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// The kind of answer.
    pub kind: VerdictKind,
    /// The alternative that leads among those that no red line stops; `None` before any answer, where
    /// everything is stopped, and where two or more are exactly level.
    pub alternative: Option<AlternativeIdx>,
    /// The alternative that would lead, where a red line stops it.
    pub blocked: Option<AlternativeIdx>,
}

/// The verdict of the value side. Without money it says leaning at most.
pub fn verdict(
    answers: &Answers,
    values: &ByAlternative<f64>,
    crossings: &ByAlternative<Vec<Crossing>>,
    acceptability: &Acceptability,
) -> Verdict {
    let nothing_said = answers.n_answered() == 0 && answers.money.values().all(Option::is_none);
    if nothing_said {
        return Verdict { kind: VerdictKind::NothingAnswered, alternative: None, blocked: None };
    }
    let allowed = allowed(crossings);
    let best = leader(values, |idx| allowed.contains(&idx));
    let is_ahead_of_the_rest =
        |idx: &AlternativeIdx| best.is_none_or(|best| values[*idx] - values[best] > LEVEL_MARGIN);
    let blocked = leader(values, |_| true).filter(|idx| !allowed.contains(idx)).filter(is_ahead_of_the_rest);
    let alternative = best.filter(|best| {
        let level = |idx: &&AlternativeIdx| values[*best] - values[**idx] <= LEVEL_MARGIN;
        allowed.iter().filter(level).count() == 1
    });
    let kind = match alternative {
        _ if blocked.is_some() => VerdictKind::NotYet,
        Some(idx) if acceptability.first(idx).get() >= LEANING_SHARE => VerdictKind::Leaning,
        _ => VerdictKind::FindOutFirst,
    };
    Verdict { kind, alternative, blocked }
}
