//! Facts: what is asked but not scored. Red lines and warnings read them.

use nanoserde::{DeBin, SerBin};

use crate::model::id::Id;

/// A question whose answer is a fact, not a judgement.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Fact {
    /// Its name in files.
    pub id: Id,
    /// What an answer looks like, and what stands when there is none.
    pub kind: FactKind,
}

/// What an answer to a fact looks like.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub enum FactKind {
    /// Yes or no.
    Flag {
        /// What stands when nothing is said.
        default: bool,
    },
    /// One of several.
    Choice {
        /// The answers to choose from.
        choices: Vec<Id>,
        /// Position of the choice that stands when nothing is said.
        default: usize,
    },
    /// Any of several; none when nothing is said.
    Set {
        /// What may be in the set.
        members: Vec<Id>,
    },
    /// A whole number.
    Count {
        /// The least allowed.
        low: u32,
        /// The most allowed.
        high: u32,
        /// What stands when nothing is said.
        default: u32,
    },
}

/// An answer to a fact, of the kind that the fact asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// Yes or no.
    Flag(bool),
    /// Position among the choices.
    Choice(usize),
    /// For each member, whether it is in the set.
    Set(Vec<bool>),
    /// The number.
    Count(u32),
}

impl FactKind {
    /// The answer that stands when nothing is said.
    pub fn default_value(&self) -> FactValue {
        match self {
            Self::Flag { default } => FactValue::Flag(*default),
            Self::Choice { default, .. } => FactValue::Choice(*default),
            Self::Set { members } => FactValue::Set(vec![false; members.len()]),
            Self::Count { default, .. } => FactValue::Count(*default),
        }
    }
}
