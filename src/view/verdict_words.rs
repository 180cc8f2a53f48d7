//! The verdict in words: one sentence, how sure, and what else must be said.

use crate::engine::joint_verdict::{LEANING_SHARE, STRONG_SHARE, Strength};
use crate::engine::outcome::Outcome;
use crate::engine::quick::Quick;
use crate::engine::red_lines::{Crossing, open_facts};
use crate::engine::verdict::VerdictKind;
use crate::engine::warnings::holds;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, FactIdx};
use crate::num::unit_interval::UnitInterval;
use crate::view::copy::Copy;
use crate::view::format::{as_number, joined};
use crate::view::money_words::MoneyWords;

/// Share of draws from which a lead is almost certain, `[0, 1]`.
pub(super) const ALMOST_CERTAIN_SHARE: f64 = 0.95;

/// What is said of an outcome.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The sentences.
    pub copy: &'a Copy,
    /// The decision.
    pub decision: &'a Decision,
    /// The answers.
    pub answers: &'a Answers,
    /// What the engine says of them.
    pub outcome: &'a Outcome,
}

impl Words<'_> {
    /// A sentence part of an alternative, such as its `name` or `do`.
    pub fn alternative(&self, idx: AlternativeIdx, part: &str) -> String {
        self.copy.of("alternative", self.decision.alternatives[idx].id.as_str(), part)
    }

    /// Whether a red line stops an alternative.
    pub fn is_stopped(&self, idx: AlternativeIdx) -> bool {
        self.outcome.crossings[idx].iter().any(Crossing::blocks)
    }

    /// The name of an alternative, and that it is stopped.
    pub fn name_or_stopped(&self, idx: AlternativeIdx) -> String {
        let name = self.alternative(idx, "name");
        match self.is_stopped(idx) {
            true => self.copy.fill("page.answer_blocked", &[("alternative", &name)]),
            false => name,
        }
    }

    /// The key of what the bar shows: a way that is stopped has its part in it, too, and money has none.
    pub fn bar_key(&self) -> &'static str {
        let is_any_stopped = self.decision.alternatives.positions().any(|idx| self.is_stopped(idx));
        match (is_any_stopped, self.outcome.money.is_some()) {
            (true, false) => "page.answer_bar_aside",
            (false, false) => "page.answer_bar",
            (true, true) => "page.answer_bar_alone_aside",
            (false, true) => "page.answer_bar_alone",
        }
    }

    /// Whether a red line may yet stop an alternative: by an open answer, or by a fact nobody stated.
    pub(super) fn may_be_stopped(&self, idx: AlternativeIdx) -> bool {
        !self.outcome.crossings[idx].is_empty() || !open_facts(self.decision, self.answers, idx).is_empty()
    }

    /// The facts to state before the verdict can be trusted.
    fn facts_to_state(&self) -> Vec<String> {
        let Some(idx) = self.outcome.verdict.alternative else { return Vec::new() };
        let name = self.alternative(idx, "name");
        let facts = open_facts(self.decision, self.answers, idx);
        let sentence = |fact: FactIdx| {
            let question = self.copy.of("fact", self.decision.facts[fact].id.as_str(), "question");
            self.copy.fill("also.open_fact", &[("question", &question), ("alternative", &name)])
        };
        facts.into_iter().map(sentence).collect()
    }

    /// What the full answers say, red lines aside; nothing where they are too close to call.
    fn answers_say(&self) -> Option<AlternativeIdx> {
        let verdict = self.outcome.verdict;
        let leads = verdict.value.leader.filter(|_| verdict.value.strength > Strength::TooClose);
        verdict.blocked.or(leads)
    }

    /// What the gut said and what the full answers say, where those are two.
    fn at_odds(&self) -> Option<(AlternativeIdx, AlternativeIdx)> {
        let full = self.answers_say()?;
        self.answers.gut.filter(|gut| *gut != full).map(|gut| (gut, full))
    }

    pub(crate) fn gut_differs(&self) -> Option<String> {
        let (gut, full) = self.at_odds()?;
        let names = [self.alternative(gut, "name"), self.alternative(full, "name")];
        Some(self.copy.fill("warning.gut_differs", &[("gut", &names[0]), ("alternative", &names[1])]))
    }

    /// That the gut said what the answer says; `None` where it did not, or was not asked, or differs from the answers
    /// that the money overrules.
    pub fn gut_agrees(&self) -> Option<String> {
        let verdict = self.outcome.verdict;
        let named = verdict.alternative.filter(|_| verdict.kind != VerdictKind::FindOutFirst)?;
        let agrees = self.answers.gut == Some(named) && self.at_odds().is_none();
        let name = self.alternative(named, "name");
        agrees.then(|| self.copy.fill("how_sure.gut_agrees", &[("alternative", &name)]))
    }

    /// How many draws there were.
    fn draws(&self) -> String {
        self.copy.number(f64::from(self.outcome.plan.n_draws))
    }

    /// How sure the verdict is, in words and then in numbers; `None` where it names nothing.
    pub fn how_sure(&self) -> Option<String> {
        let verdict = self.outcome.verdict;
        if let Some(blocked) = verdict.blocked {
            let share = self.share(blocked);
            let draws = self.draws();
            let name = self.alternative(blocked, "name");
            let arguments = [("blocked", name.as_str()), ("share", &share), ("draws", &draws)];
            return Some(self.copy.fill("how_sure.blocked", &arguments));
        }
        let idx = verdict.value.leader?;
        let key = match verdict.value.strength {
            // Red lines leave nothing to be close to.
            Strength::TooClose if self.headline_key() == "only_way" => return None,
            Strength::TooClose => "how_sure.too_close",
            _ if self.outcome.money.is_some() => "how_sure.share_money_aside",
            _ => "how_sure.share",
        };
        let arguments = [
            ("alternative", self.alternative(idx, "name")),
            ("share", self.share(idx)),
            ("draws", self.draws()),
            ("least", self.copy.language().numerals.percent(100.0 * LEANING_SHARE)),
        ];
        let arguments: Vec<(&str, &str)> =
            arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Some(self.copy.fill(key, &arguments))
    }

    /// The certainty of the verdict in a word or two; `None` where the answers are too close, the money
    /// decides, or where a red line decided it or still may.
    pub fn certainty(&self) -> Option<&str> {
        let verdict = self.outcome.verdict;
        let idx = verdict.alternative.filter(|_| verdict.blocked.is_none())?;
        if verdict.value.leader != Some(idx) || verdict.value.strength == Strength::TooClose {
            return None;
        }
        if self.headline_key() == "leaning_red_line" {
            return None;
        }
        Some(self.copy.get(certainty_key(self.outcome.acceptability.first(idx))))
    }

    /// That money has no say; `None` where it has or never will, or where nobody leads.
    pub fn no_money(&self) -> Option<&str> {
        let is_missing = self.outcome.money.is_none() && self.decision.n_amounts > 0;
        let is_silent = is_missing && self.outcome.verdict.value.leader.is_some();
        is_silent.then(|| self.copy.get("how_sure.no_money"))
    }

    /// How many questions are open; `None` where none is.
    pub fn unanswered(&self) -> Option<String> {
        let n_open = self.decision.criteria.len() - self.answers.n_answered();
        (n_open > 0).then(|| self.copy.count("how_sure.unanswered", as_number(n_open), &[]))
    }

    /// How many answers are not sure; `None` where none is.
    pub fn not_sure(&self) -> Option<String> {
        let n_not_sure = self.answers.n_not_sure();
        (n_not_sure > 0).then(|| self.copy.count("how_sure.not_sure", as_number(n_not_sure), &[]))
    }

    /// What the quick test says.
    pub fn quick(&self) -> String {
        match self.outcome.quick {
            Quick::Missing(n_missing) => self.copy.count("quick.missing", as_number(n_missing), &[]),
            Quick::NoneAboveZero => self.copy.get("quick.none_above_zero").to_owned(),
            Quick::Tie => self.copy.fill("quick.tie", &[("list", &joined(&self.rated_highest(), " / "))]),
            Quick::Settled(idx) => {
                let name = self.alternative(idx, "name");
                self.copy
                    .fill("quick.settled", &[("alternative", &name), ("do", &self.alternative(idx, "do"))])
            }
        }
    }

    /// The names of those that the quick test rates highest.
    fn rated_highest(&self) -> Vec<String> {
        let highest = self.answers.quick.values().flatten().max();
        let is_highest = |idx: &AlternativeIdx| self.answers.quick[*idx].as_ref() == highest;
        let names = self.decision.alternatives.positions().filter(is_highest);
        names.map(|idx| self.alternative(idx, "name")).collect()
    }

    /// What must be said beside the verdict: red lines, what the money says, and the remarks.
    pub fn also(&self) -> Vec<String> {
        if self.outcome.verdict.kind == VerdictKind::NothingAnswered {
            return Vec::new();
        }
        let mut sentences: Vec<String> = self.red_lines().into_iter().map(|line| line.sentence).collect();
        sentences.extend(self.details());
        sentences.extend(self.remarks());
        sentences
    }

    /// What the verdict means; `None` where its sentence says it all.
    fn meaning(&self) -> Option<String> {
        self.copy.find(&["verdict_detail.", self.told_kind().name()].concat()).map(str::to_owned)
    }

    /// What the verdict means, and what the money says to it.
    pub fn details(&self) -> Vec<String> {
        let meaning = self.meaning();
        let Some(money) = MoneyWords::of(*self) else { return meaning.into_iter().collect() };
        let said = match self.told_kind() {
            VerdictKind::MoneySurvives if money.case().saving < 0.0 => money.findings(),
            VerdictKind::MoneySurvives | VerdictKind::PennyWise | VerdictKind::BetterButDearer => {
                money.beside_the_verdict()
            }
            _ => money.findings(),
        };
        said.into_iter().chain(meaning).collect()
    }

    /// What else there is to remark: facts to state, a quick test or a gut that disagrees, notes.
    pub fn remarks(&self) -> Vec<String> {
        let mut sentences = self.facts_to_state();
        sentences.extend(self.quick_differs());
        sentences.extend(self.gut_differs());
        let notes = self.decision.notes.iter().filter(|note| holds(self.decision, self.answers, note));
        sentences.extend(notes.map(|note| self.copy.get(&format!("note.{}", note.id)).to_owned()));
        sentences
    }

    /// What the quick test said, where the full answers do not say another thing: it is not to be gone without a word.
    pub fn quick_said(&self) -> Option<String> {
        let quick = self.outcome.quick.alternative()?;
        let full = self.answers_say();
        let key = if full.is_some() { "rest.quick_agrees" } else { "rest.quick_alone" };
        let said = || self.copy.fill(key, &[("alternative", &self.alternative(quick, "name"))]);
        (self.answers.n_answered() > 0 && full.is_none_or(|full| full == quick)).then(said)
    }

    pub(crate) fn quick_differs(&self) -> Option<String> {
        let quick = self.outcome.quick.alternative()?;
        let full = self.answers_say()?;
        let names = [self.alternative(quick, "name"), self.alternative(full, "name")];
        (quick != full)
            .then(|| self.copy.fill("warning.quick_differs", &[("quick", &names[0]), ("full", &names[1])]))
    }
}

/// The key of the words for a lead in this share of draws.
pub fn certainty_key(share: UnitInterval) -> &'static str {
    match share.get() {
        share if share >= ALMOST_CERTAIN_SHARE => "certainty.almost_certainly",
        share if share >= STRONG_SHARE => "certainty.clearly",
        share if share >= LEANING_SHARE => "certainty.leaning",
        _ => "certainty.too_close",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bounds of the specification: .95, .80, .65.
    #[test]
    fn words_for_certainty_begin_at_their_share() {
        for (share, expected) in [
            (1.0, "almost_certainly"),
            (0.95, "almost_certainly"),
            (0.9499, "clearly"),
            (0.80, "clearly"),
            (0.7999, "leaning"),
            (0.65, "leaning"),
            (0.6499, "too_close"),
            (0.0, "too_close"),
        ] {
            let key = certainty_key(UnitInterval::new(share).unwrap());
            assert_eq!(key, format!("certainty.{expected}"), "share {share}");
        }
    }
}
