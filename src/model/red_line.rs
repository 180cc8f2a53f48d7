//! Red lines: what no score outweighs (conjunctive screening; Keeney & Raiffa 1976).

use nanoserde::{DeBin, SerBin};

use crate::model::id::Id;
use crate::model::indexed::{AlternativeIdx, AmountIdx, ClaimIdx, CriterionIdx, FactIdx};

/// Most rules of a red line, and most of its holds.
pub const RULES_MAX: usize = 10;

/// A line that an alternative may not cross.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct RedLine {
    /// Its name in files.
    pub id: Id,
    /// The claims it rests on; none where it is our own.
    pub claims: Vec<ClaimIdx>,
    /// An alternative crosses the line when any rule that names it applies.
    pub rules: Vec<RedLineRule>,
    /// When an alternative that does not cross it may still not be called clear.
    pub holds: Vec<Hold>,
}

/// When alternatives may not be called clear, unless money speaks loudly for them.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Hold {
    /// The alternatives it holds back.
    pub alternatives: Vec<AlternativeIdx>,
    /// It applies when all of these may hold.
    pub when: Vec<Condition>,
    /// Share of draws, `[0, 1]`, in which money must put them before the base to be free of it.
    pub unless_money_share: f64,
}

/// When a red line stops which alternatives, and what would lift it.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct RedLineRule {
    /// The alternatives it stops.
    pub blocks: Vec<AlternativeIdx>,
    /// It applies when all of these hold.
    pub when: Vec<Condition>,
    /// What would lift it; empty where nothing does.
    pub lifted_by: Vec<Lift>,
}

/// A condition on an answer, a fact or an amount.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub enum Condition {
    /// The answer is `tick` or more, 0 to 4.
    AtLeast(CriterionIdx, u8),
    /// The answer is `tick` or less, 0 to 4.
    AtMost(CriterionIdx, u8),
    /// The flag stands so.
    Is(FactIdx, bool),
    /// The choice is one of these positions, or one of these members is in the set.
    IsAny(FactIdx, Vec<usize>),
    /// The set holds nothing but these members, and at least one of them.
    IsOnly(FactIdx, Vec<usize>),
    /// The count is so much or less.
    CountAtMost(FactIdx, u32),
    /// The reader gave no figure of this amount.
    NotGiven(AmountIdx),
    /// At least one of these is missing.
    Lacks(Vec<Evidence>),
}

/// Something the reader can show: a flag, or a member of a set.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Evidence {
    /// Its name in files: the flag's or the member's.
    pub id: Id,
    /// The fact it belongs to.
    pub fact: FactIdx,
    /// Position in the set; `None` for a flag.
    pub member: Option<usize>,
}

/// Something that would lift a red line.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub enum Lift {
    /// Evidence, named only while it is missing.
    Evidence(Evidence),
    /// Another answer to the fact or criterion of this name.
    Answer(Id),
}

impl Lift {
    /// The name in files.
    pub fn id(&self) -> &Id {
        match self {
            Self::Evidence(evidence) => &evidence.id,
            Self::Answer(id) => id,
        }
    }
}

/// The criteria that conditions read, each once, in the order of the conditions.
pub fn criteria_read<'a>(conditions: impl IntoIterator<Item = &'a Condition>) -> Vec<CriterionIdx> {
    let mut found = Vec::new();
    for condition in conditions {
        if let Condition::AtLeast(criterion, _) | Condition::AtMost(criterion, _) = condition
            && !found.contains(criterion)
        {
            found.push(*criterion);
        }
    }
    found
}
