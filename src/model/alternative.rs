//! Alternatives: the courses of action that are compared.

use nanoserde::{DeBin, SerBin};

use crate::model::id::Id;
use crate::model::indexed::AmountIdx;

/// Most alternatives that are compared.
pub const ALTERNATIVES_MAX: usize = 8;

/// A course of action, such as answering customers in-house.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Alternative {
    /// Its name in files.
    pub id: Id,
    /// Whether others than your own people answer all live contacts: no desk of your own is kept open.
    pub is_outside: bool,
    /// The amount that says which share of live contacts a vendor answers; `None` where none does.
    pub vendor_share: Option<AmountIdx>,
    /// Whether customers help themselves first.
    pub is_self_service: bool,
}
