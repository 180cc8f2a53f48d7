//! What the components need of the page around them, and its twin for tests.

use std::cell::RefCell;

use crate::document::problem::Problem;

/// Something the page is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The first question shows.
    Ready,
    /// The answers changed, and with them the report.
    Change {
        /// The answers document, JSON.
        answers: String,
        /// The report, JSON.
        report: String,
    },
    /// A document was refused; what is shown stays as it was.
    Refused {
        /// What was refused.
        what: Offered,
        /// What is wrong, first problem first.
        problems: Vec<Problem>,
    },
}

/// What a page may offer, and see refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// An answers document.
    Answers,
    /// The value of an attribute.
    Attribute,
}

/// The page around the components.
pub trait Host {
    /// Tells the page.
    fn tell(&self, notice: Notice);
}

/// A host that remembers what it was told.
#[derive(Debug, Default)]
pub struct MemoryHost(RefCell<Vec<Notice>>);

impl MemoryHost {
    /// What it was told since the last call.
    pub fn take(&self) -> Vec<Notice> {
        self.0.take()
    }
}

impl Host for MemoryHost {
    fn tell(&self, notice: Notice) {
        self.0.borrow_mut().push(notice);
    }
}
