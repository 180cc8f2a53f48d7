//! The verdict in one sentence.

use crate::engine::joint_verdict::{STRONG_SHARE, Strength};
use crate::engine::verdict::VerdictKind;
use crate::model::indexed::AlternativeIdx;
use crate::num::order::descending;
use crate::view::verdict_words::Words;

/// The key of a headline that names the two between which it is too close.
const TOO_CLOSE: &str = "find_out_first";
/// The key of one that names those two by the answers, and another for the money.
const APART: &str = "answers_and_money_apart";

impl Words<'_> {
    /// The verdict in one sentence.
    pub fn headline(&self) -> String {
        let verdict = self.outcome.verdict;
        let part = |idx: Option<AlternativeIdx>, part: &str| {
            idx.map(|idx| self.alternative(idx, part)).unwrap_or_default()
        };
        let key = self.headline_key();
        let [named, other] = self.named(key);
        self.copy.fill(
            &["verdict.", key].concat(),
            &[
                ("do", &part(verdict.alternative, "do")),
                ("alternative", &part(named, "name")),
                ("other", &part(other, "name")),
                ("money", &part(verdict.alternative, "name")),
                ("blocked", &part(verdict.blocked, "name")),
            ],
        )
    }

    /// The kind of verdict, as it is told: where customers lost or won turn the sum, the costs alone say the opposite of
    /// cheaper or dearer, and the reader hears of neither.
    pub(super) fn told_kind(&self) -> VerdictKind {
        let kind = self.outcome.verdict.kind;
        let saving = self.outcome.money.as_ref().map_or(0.0, |money| money.median_case.saving);
        match kind {
            VerdictKind::PennyWise if saving < 0.0 => VerdictKind::Divided,
            VerdictKind::BetterButDearer if saving > 0.0 => VerdictKind::Divided,
            kind => kind,
        }
    }

    /// The alternative that a headline is about, and the other one that it names.
    fn named(&self, key: &str) -> [Option<AlternativeIdx>; 2] {
        let verdict = self.outcome.verdict;
        if let (TOO_CLOSE | APART, Some(first)) = (key, self.first_in_the_bar()) {
            return first.map(Some);
        }
        let other = match self.told_kind() {
            VerdictKind::Divided => verdict.money.map(|money| money.leader),
            VerdictKind::MoneySurvives => verdict.value.leader,
            _ => self.outcome.runner_up,
        };
        [verdict.alternative, other]
    }

    /// The two between which the headline calls it too close by the answers; `None` where it names no two.
    pub fn close_pair(&self) -> Option<[AlternativeIdx; 2]> {
        let key = self.headline_key();
        self.first_in_the_bar().filter(|_| [TOO_CLOSE, APART].contains(&key))
    }

    /// Whether the headline leads to an alternative: what answers or money say, or one of two that are too close.
    pub(super) fn leads_to(&self, idx: AlternativeIdx) -> bool {
        let verdict = self.outcome.verdict;
        let pair = self.close_pair();
        let alone = verdict.alternative.filter(|_| pair.is_none() || self.headline_key() == APART);
        let money = verdict.money.filter(|_| self.told_kind() == VerdictKind::Divided);
        let named = pair.into_iter().flatten().chain(alone).chain(money.map(|money| money.leader));
        named.into_iter().any(|named| named == idx)
    }

    /// The two that come first in most tries, of those that no red line stops: the reader sees them in the bar. `None`
    /// where there are no two.
    fn first_in_the_bar(&self) -> Option<[AlternativeIdx; 2]> {
        let free = self.decision.alternatives.positions().filter(|idx| !self.is_stopped(*idx));
        let share = |idx: &AlternativeIdx| self.outcome.acceptability.first(*idx).get();
        descending(free, share).first_chunk().copied()
    }

    /// A leaning has its reasons not to be clear: a red line that may turn up, a lead that is small, and money that
    /// has no say yet or less to say than the answers, or the other way round. A way that nothing can free is ruled out.
    pub(super) fn headline_key(&self) -> &'static str {
        let verdict = self.outcome.verdict;
        let mut free = self.decision.alternatives.positions().filter(|idx| !self.is_stopped(*idx));
        match (self.told_kind(), verdict.alternative) {
            (VerdictKind::NotYet, None) if free.next().is_some() => "not_yet_level",
            (VerdictKind::NotYet, None) => "not_yet_nothing_left",
            (VerdictKind::NotYet, _) if verdict.blocked.is_some_and(|idx| self.is_ruled_out(idx)) => {
                "ruled_out"
            }
            (VerdictKind::Leaning, Some(idx)) if self.may_be_stopped(idx) => "leaning_red_line",
            (VerdictKind::Leaning, _) => {
                match (verdict.value.strength, verdict.money.map(|side| side.strength)) {
                    (Strength::Strong, None | Some(Strength::TooClose)) => "leaning_answers_only",
                    (Strength::Strong, Some(_)) => "leaning_on_answers",
                    (_, Some(Strength::Strong)) => "leaning_on_money",
                    _ => "leaning",
                }
            }
            (VerdictKind::FindOutFirst, None) => "find_out_first_level",
            (VerdictKind::FindOutFirst, Some(_)) if self.first_in_the_bar().is_none() => "only_way",
            // The bar would contradict who is named for the money alone.
            (VerdictKind::AnswersDoNotDecide, Some(idx))
                if verdict.value.leader.is_some()
                    && self.first_in_the_bar().is_some_and(|first| !first.contains(&idx)) =>
            {
                APART
            }
            (VerdictKind::AnswersDoNotDecide, Some(_)) if self.is_money_ours() => {
                "answers_do_not_decide_ours"
            }
            (VerdictKind::MoneyDoesNotDecide, Some(idx)) if self.is_dearer(idx) && !self.is_money_ours() => {
                "money_does_not_decide_dearer"
            }
            (VerdictKind::MoneySurvives, _) => match (verdict.value.strength, self.rests_on_our_hours()) {
                (Strength::TooClose, false) => "money_survives_open",
                (_, false) => "money_survives",
                (Strength::TooClose, true) => "money_survives_desk_open",
                (_, true) => "money_survives_desk",
            },
            (kind, _) => kind.name(),
        }
    }

    /// Whether most of the amounts that are asked first are the model's figures, or what most of the saving hangs on.
    fn is_money_ours(&self) -> bool {
        self.outcome.money.as_ref().is_some_and(|money| money.is_mostly_default || money.rests_on_our_hours)
    }

    /// Whether a saving hangs on how long the model has somebody wait at the reader's desk.
    fn rests_on_our_hours(&self) -> bool {
        self.outcome.money.as_ref().is_some_and(|money| money.rests_on_our_hours)
    }

    /// Whether an alternative almost surely ends below the base, whatever else the money leaves open.
    fn is_dearer(&self, idx: AlternativeIdx) -> bool {
        self.outcome.money.as_ref().is_some_and(|money| money.loss_shares[idx].get() >= STRONG_SHARE)
    }

    /// Whether a red line stops an alternative that nothing would lift.
    fn is_ruled_out(&self, idx: AlternativeIdx) -> bool {
        let mut blocking = self.outcome.crossings[idx].iter().filter(|crossing| crossing.blocks());
        blocking.any(|crossing| crossing.lifted_by.is_empty())
    }
}
