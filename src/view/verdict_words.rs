//! The verdict in words: one sentence, how sure, and what else must be said.

use crate::engine::outcome::Outcome;
use crate::engine::quick::Quick;
use crate::engine::red_lines::Crossing;
use crate::engine::verdict::{LEANING_SHARE, STRONG_SHARE, VerdictKind};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::AlternativeIdx;
use crate::view::copy::Copy;
use crate::view::format::{count, percent};

/// Share of draws from which a lead is almost certain, `[0, 1]`.
const ALMOST_CERTAIN_SHARE: f64 = 0.95;

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

    /// The verdict in one sentence.
    pub fn headline(&self) -> String {
        let verdict = self.outcome.verdict;
        let part = |idx: Option<AlternativeIdx>, part: &str| {
            idx.map(|idx| self.alternative(idx, part)).unwrap_or_default()
        };
        let other = self.outcome.duel.as_ref().map(|duel| duel.runner_up);
        self.copy.fill(
            &format!("verdict.{}", self.headline_key()),
            &[
                ("do", &part(verdict.alternative, "do")),
                ("alternative", &part(verdict.alternative, "name")),
                ("other", &part(other, "name")),
                ("blocked", &part(verdict.blocked, "name")),
            ],
        )
    }

    /// A leaning has three reasons not to be clear: a red line that may turn up, a lead that is
    /// small, and money that has no say yet.
    fn headline_key(&self) -> &'static str {
        let verdict = self.outcome.verdict;
        match (verdict.kind, verdict.alternative) {
            (VerdictKind::NotYet, None) => "not_yet_nothing_left",
            (VerdictKind::Leaning, Some(idx)) if !self.outcome.crossings[idx].is_empty() => {
                "leaning_red_line"
            }
            (VerdictKind::Leaning, Some(idx))
                if self.outcome.acceptability.first(idx).get() >= STRONG_SHARE =>
            {
                "leaning_answers_only"
            }
            (kind, _) => kind.name(),
        }
    }

    /// How sure the verdict is, in words and then in numbers; `None` where it names nothing.
    pub fn how_sure(&self) -> Option<String> {
        let verdict = self.outcome.verdict;
        if let Some(blocked) = verdict.blocked {
            let share = percent(self.outcome.acceptability.first(blocked));
            let draws = count(self.outcome.plan.n_draws);
            let name = self.alternative(blocked, "name");
            let arguments = [("blocked", name.as_str()), ("share", &share), ("draws", &draws)];
            return Some(self.copy.fill("how_sure.blocked", &arguments));
        }
        let idx = verdict.alternative?;
        let share = self.outcome.acceptability.first(idx);
        let draws = count(self.outcome.plan.n_draws);
        let arguments =
            [("alternative", self.alternative(idx, "name")), ("share", percent(share)), ("draws", draws)];
        let arguments: Vec<(&str, &str)> =
            arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Some(self.copy.fill("how_sure.share", &arguments))
    }

    /// The certainty of the verdict in a word or two; `None` where it names nothing, or where a red
    /// line decided it.
    pub fn certainty(&self) -> Option<&str> {
        let verdict = self.outcome.verdict;
        let idx = verdict.alternative.filter(|_| verdict.blocked.is_none())?;
        Some(self.copy.get(match self.outcome.acceptability.first(idx).get() {
            share if share >= ALMOST_CERTAIN_SHARE => "certainty.almost_certainly",
            share if share >= STRONG_SHARE => "certainty.clearly",
            share if share >= LEANING_SHARE => "certainty.leaning",
            _ => "certainty.too_close",
        }))
    }

    /// How many questions are open; `None` where none is.
    pub fn unanswered(&self) -> Option<String> {
        let n_open = self.decision.criteria.len() - self.answers.n_answered();
        (n_open > 0).then(|| self.copy.count("how_sure.unanswered", n_open, &[]))
    }

    /// How many answers are not sure; `None` where none is.
    pub fn not_sure(&self) -> Option<String> {
        let n_not_sure = self.answers.n_not_sure();
        (n_not_sure > 0).then(|| self.copy.count("how_sure.not_sure", n_not_sure, &[]))
    }

    /// What the quick test says.
    pub fn quick(&self) -> String {
        match self.outcome.quick {
            Quick::Missing(n_missing) => self.copy.count("quick.missing", n_missing, &[]),
            Quick::NoneAboveZero => self.copy.get("quick.none_above_zero").to_owned(),
            Quick::Tie => self.copy.get("quick.tie").to_owned(),
            Quick::Settled(idx) => {
                let name = self.alternative(idx, "name");
                self.copy
                    .fill("quick.settled", &[("alternative", &name), ("do", &self.alternative(idx, "do"))])
            }
        }
    }

    /// What must be said beside the verdict: red lines, a quick test that disagrees, notes.
    pub fn also(&self) -> Vec<String> {
        if self.answers.n_answered() == 0 {
            return Vec::new();
        }
        let mut sentences: Vec<String> = self.red_lines().into_iter().map(|line| line.sentence).collect();
        sentences.extend(self.quick_differs());
        let notes = self.outcome.notes.iter().map(|note| &self.decision.notes[*note].id);
        sentences.extend(notes.map(|id| self.copy.get(&format!("note.{id}")).to_owned()));
        sentences
    }

    fn quick_differs(&self) -> Option<String> {
        let quick = self.outcome.quick.alternative()?;
        let full = self.outcome.verdict.alternative?;
        let names = [self.alternative(quick, "name"), self.alternative(full, "name")];
        (quick != full)
            .then(|| self.copy.fill("warning.quick_differs", &[("quick", &names[0]), ("full", &names[1])]))
    }

    /// Every red line that stops an alternative, or may, with what would lift it.
    pub fn red_lines(&self) -> Vec<RedLineWords> {
        let all = self.outcome.crossings.iter();
        all.flat_map(|(idx, crossings)| crossings.iter().map(move |crossing| self.red_line(idx, crossing)))
            .collect()
    }

    fn red_line(&self, alternative: AlternativeIdx, crossing: &Crossing) -> RedLineWords {
        let id = self.decision.red_lines[crossing.red_line].id.as_str();
        let name = self.alternative(alternative, "name");
        let line = self.copy.of("red_line", id, "name");
        let share = percent(crossing.share);
        let key = if crossing.blocks() { "also.red_line_stops" } else { "also.red_line" };
        let sentence = self.copy.fill(key, &[("alternative", &name), ("red_line", &line), ("share", &share)]);
        let lifted_by =
            crossing.lifted_by.iter().map(|id| self.copy.get(&format!("evidence.{id}")).to_owned()).collect();
        RedLineWords {
            alternative,
            blocks: crossing.blocks(),
            sentence,
            name: line,
            why: self.copy.of("red_line", id, "text"),
            lifted_by,
        }
    }
}

/// A red line in words.
#[derive(Debug, Clone, PartialEq)]
pub struct RedLineWords {
    /// The alternative it stops, or may stop.
    pub alternative: AlternativeIdx,
    /// Whether it stops it: more likely than not.
    pub blocks: bool,
    /// What is stopped, and how surely.
    pub sentence: String,
    /// The line's name.
    pub name: String,
    /// Why the line is there.
    pub why: String,
    /// What would lift it; empty where nothing does.
    pub lifted_by: Vec<String>,
}
