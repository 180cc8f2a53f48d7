//! What the components need of the page around them, and its twin for tests.

use std::cell::{Cell, RefCell};

use crate::document::problem::Problem;

/// Something the page is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The first question shows, and all of the program is there.
    Ready,
    /// The answers changed, while there was nobody yet to write a report: it will be told once there is.
    Said {
        /// The answers document, JSON.
        answers: String,
    },
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
        /// Each of them in words.
        messages: Vec<String>,
    },
}

/// What a page may offer, and see refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// An answers document.
    Answers,
    /// A model.
    Model,
    /// The value of an attribute.
    Attribute,
}

/// Something the reader wants done that only the browser can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A link to this page that carries the answers of this code goes to the clipboard.
    CopyLink(String),
    /// The page is printed.
    Print,
    /// A text is saved as a file.
    Save(SavedFile, String),
}

/// What may be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedFile {
    /// The answers, JSON.
    Answers,
    /// The report in sentences, Markdown.
    ReportMarkdown,
    /// The report as a table, comma-separated.
    ReportCsv,
    /// The report, JSON: the text of the public contract.
    ReportJson,
}

/// The page around the components.
pub trait Host {
    /// Tells the page.
    fn tell(&self, notice: Notice);

    /// Asks the browser.
    fn ask(&self, wish: Wish);

    /// Asks to be called again, with [`Store::go_on`](crate::ui::store::Store::go_on), once the page had
    /// its turn.
    fn wake(&self);

    /// Asks to be called again, with [`Store::rested`](crate::ui::store::Store::rested), when a second is over.
    fn rest(&self);
}

/// A host that remembers what it was told and asked.
#[derive(Debug, Default)]
pub struct MemoryHost {
    notices: RefCell<Vec<Notice>>,
    wishes: RefCell<Vec<Wish>>,
    is_awaited: Cell<bool>,
}

impl MemoryHost {
    /// What it was told since the last call.
    pub fn take(&self) -> Vec<Notice> {
        self.notices.take()
    }

    /// What it was asked since the last call.
    pub fn take_wishes(&self) -> Vec<Wish> {
        self.wishes.take()
    }

    /// Whether it was asked to call again since the last call.
    pub fn take_wake(&self) -> bool {
        self.is_awaited.take()
    }
}

impl Host for MemoryHost {
    fn tell(&self, notice: Notice) {
        self.notices.borrow_mut().push(notice);
    }

    fn ask(&self, wish: Wish) {
        self.wishes.borrow_mut().push(wish);
    }

    fn wake(&self) {
        self.is_awaited.set(true);
    }

    fn rest(&self) {}
}
