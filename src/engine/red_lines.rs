//! Which red lines stop which alternatives, how surely, and what would lift them.
//!
//! An uncertain answer counts each whole tick it may mean equally; uncertain answers are taken as
//! independent of each other. The share is exact: every combination of ticks is counted.

use crate::engine::combinations;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::fact::FactValue;
use crate::model::indexed::{AlternativeIdx, ByAlternative, CriterionIdx, FactIdx, RedLineIdx};
use crate::model::red_line::{Condition, Lift, RedLine, RedLineRule, criteria_read};
use crate::num::unit_interval::UnitInterval;

/// A red line that stops an alternative, surely or perhaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossing {
    /// The line.
    pub red_line: RedLineIdx,
    /// How sure it is that the line is crossed, `[0, 1]`, above 0.
    pub share: UnitInterval,
    /// What would lift it; evidence that the reader has is left out. All the evidence together does,
    /// and so does any one of the other answers.
    pub lifted_by: Vec<Lift>,
}

impl Crossing {
    /// Whether the line stops the alternative: more likely than not.
    pub fn blocks(&self) -> bool {
        is_likely(self.share)
    }
}

fn is_likely(share: UnitInterval) -> bool {
    share.get() > 0.5
}

/// The conditions of each rule by which a line stops an alternative.
fn rules(decision: &Decision, line: RedLineIdx, alternative: AlternativeIdx) -> Vec<&[Condition]> {
    let rules = decision.red_lines[line].rules.iter().filter(|rule| rule.blocks.contains(&alternative));
    rules.map(|rule| rule.when.as_slice()).collect()
}

/// Every line that each alternative may cross, in model order.
pub fn crossings(decision: &Decision, answers: &Answers) -> ByAlternative<Vec<Crossing>> {
    let of = |alternative| {
        let crossing = |idx| crossing(decision, answers, idx, alternative);
        decision.red_lines.positions().filter_map(crossing).collect()
    };
    ByAlternative::new(decision.alternatives.positions().map(of).collect())
}

/// The alternatives that no line stops, in model order.
pub fn allowed(crossings: &ByAlternative<Vec<Crossing>>) -> Vec<AlternativeIdx> {
    crossings.iter().filter(|(_, lines)| !lines.iter().any(Crossing::blocks)).map(|(idx, _)| idx).collect()
}

/// The lines that read a criterion.
pub(crate) fn lines_reading(decision: &Decision, criterion: CriterionIdx) -> Vec<RedLineIdx> {
    let is_read =
        |line: &RedLine| criteria_read(line.rules.iter().flat_map(|rule| &rule.when)).contains(&criterion);
    decision.red_lines.iter().filter(|(_, line)| is_read(line)).map(|(idx, _)| idx).collect()
}

/// As [`allowed`], where an answer that only `lines` read has become another; `before` is what was crossed until then.
pub(crate) fn allowed_anew(
    decision: &Decision,
    answers: &Answers,
    lines: &[RedLineIdx],
    before: &ByAlternative<Vec<Crossing>>,
) -> Vec<AlternativeIdx> {
    let world = World { decision, answers };
    let stops = |alternative: AlternativeIdx, line: &RedLineIdx| {
        is_likely(world.share(&rules(decision, *line, alternative)))
    };
    let still_stops = |crossing: &Crossing| crossing.blocks() && !lines.contains(&crossing.red_line);
    let stands = |alternative: &AlternativeIdx| {
        !before[*alternative].iter().any(still_stops) && !lines.iter().any(|line| stops(*alternative, line))
    };
    decision.alternatives.positions().filter(stands).collect()
}

/// How sure it is that all conditions hold, `[0, 1]`.
pub fn share_of(decision: &Decision, answers: &Answers, when: &[Condition]) -> UnitInterval {
    World { decision, answers }.share(&[when])
}

/// The rules that stop an alternative, each by itself: it applies more likely than not.
pub fn stopping<'a>(
    decision: &'a Decision,
    answers: &'a Answers,
    alternative: AlternativeIdx,
) -> impl Iterator<Item = &'a RedLineRule> {
    let rules = decision.red_lines.values().flat_map(|line| &line.rules);
    rules.filter(move |rule| {
        rule.blocks.contains(&alternative) && is_likely(share_of(decision, answers, &rule.when))
    })
}

/// The conditions by which a line stops an alternative more likely than not, each once.
pub fn crossed_by(
    decision: &Decision,
    answers: &Answers,
    line: RedLineIdx,
    alternative: AlternativeIdx,
) -> Vec<Condition> {
    let rules = rules(decision, line, alternative);
    let applying = rules.into_iter().filter(|when| is_likely(share_of(decision, answers, when)));
    let mut found: Vec<Condition> = Vec::new();
    for condition in applying.flatten() {
        if !found.contains(condition) {
            found.push(condition.clone());
        }
    }
    found
}

/// Whether an alternative may not be called clear: a hold may apply, and its money beats the base's in
/// too few draws, or nobody knows in how many.
pub(crate) fn is_held_back(
    decision: &Decision,
    answers: &Answers,
    alternative: AlternativeIdx,
    money_share: Option<UnitInterval>,
) -> bool {
    let holds = decision.red_lines.values().flat_map(|line| &line.holds);
    let mut holds = holds.filter(|hold| hold.alternatives.contains(&alternative));
    holds.any(|hold| {
        money_share.is_none_or(|share| share.get() < hold.unless_money_share)
            && share_of(decision, answers, &hold.when) > UnitInterval::ZERO
    })
}

/// Facts that nobody stated and that could stop an alternative if they turned out otherwise than by
/// default, in model order of the lines.
pub fn open_facts(decision: &Decision, answers: &Answers, alternative: AlternativeIdx) -> Vec<FactIdx> {
    let rules = decision.red_lines.values().flat_map(|line| &line.rules);
    let mut found = Vec::new();
    for rule in rules.filter(|rule| rule.blocks.contains(&alternative)) {
        let is_open = |condition: &Condition| match condition {
            Condition::Is(fact, _) | Condition::IsAny(fact, _) => answers.facts[*fact].is_none(),
            _ => false,
        };
        let (open, rest): (Vec<Condition>, Vec<Condition>) = rule.when.iter().cloned().partition(is_open);
        if share_of(decision, answers, &rest) == UnitInterval::ZERO {
            continue;
        }
        for condition in open {
            if let Condition::Is(fact, _) | Condition::IsAny(fact, _) = condition
                && !found.contains(&fact)
            {
                found.push(fact);
            }
        }
    }
    found
}

fn crossing(
    decision: &Decision,
    answers: &Answers,
    red_line: RedLineIdx,
    alternative: AlternativeIdx,
) -> Option<Crossing> {
    let world = World { decision, answers };
    let share = world.share(&rules(decision, red_line, alternative));
    if share == UnitInterval::ZERO {
        return None;
    }
    let blocks = |rule: &&RedLineRule| rule.blocks.contains(&alternative);
    let applying = decision.red_lines[red_line]
        .rules
        .iter()
        .filter(blocks)
        .filter(|rule| share_of(decision, answers, &rule.when) > UnitInterval::ZERO);
    let mut lifted_by: Vec<Lift> = Vec::new();
    for lift in applying.flat_map(|rule| &rule.lifted_by) {
        if !world.is_shown(lift) && !lifted_by.contains(lift) {
            lifted_by.push(lift.clone());
        }
    }
    Some(Crossing { red_line, share, lifted_by })
}

struct World<'a> {
    decision: &'a Decision,
    answers: &'a Answers,
}

impl World<'_> {
    /// Share of the combinations of ticks in which all conditions of one of the rules hold, each combination as
    /// likely as another.
    fn share(&self, rules: &[&[Condition]]) -> UnitInterval {
        // Most rules are settled by the facts, before any answer is looked at.
        let holds_by_facts = |rule: &&&[Condition]| rule.iter().all(|condition| self.may_hold(condition));
        let rules: Vec<&[Condition]> = rules.iter().filter(holds_by_facts).copied().collect();
        combinations::share(&rules, |criterion| self.answers.answer(criterion))
    }

    /// Whether a condition holds, or is up to an answer.
    fn may_hold(&self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast(..) | Condition::AtMost(..) => true,
            Condition::Is(fact, flag) => self.answers.flag(self.decision, *fact) == *flag,
            Condition::IsAny(fact, choices) => match self.answers.fact(self.decision, *fact) {
                FactValue::Choice(choice) => choices.contains(&choice),
                FactValue::Set(members) => choices.iter().any(|member| members[*member]),
                _ => false,
            },
            Condition::IsOnly(fact, only) => match self.answers.fact(self.decision, *fact) {
                FactValue::Set(members) => {
                    let n_present = members.iter().filter(|present| **present).count();
                    let n_wanted = only.iter().filter(|member| members[**member]).count();
                    n_present > 0 && n_wanted == n_present
                }
                _ => false,
            },
            Condition::CountAtMost(fact, most) => {
                matches!(self.answers.fact(self.decision, *fact), FactValue::Count(count) if count <= *most)
            }
            Condition::NotGiven(amount) => self.answers.money[*amount].is_none(),
            Condition::Lacks(evidence) => {
                evidence.iter().any(|evidence| !self.answers.shows(self.decision, evidence))
            }
        }
    }

    fn is_shown(&self, lift: &Lift) -> bool {
        matches!(lift, Lift::Evidence(evidence) if self.answers.shows(self.decision, evidence))
    }
}
