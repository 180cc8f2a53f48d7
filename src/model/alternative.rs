//! Alternatives: the courses of action that are compared.

use crate::model::id::Id;

/// A course of action, such as answering customers in-house.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// Its name in files.
    pub id: Id,
    /// Whether others than your own people answer all live contacts: no desk of your own is kept open.
    pub is_outside: bool,
}
