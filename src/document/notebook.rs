//! Where the problems of a document are noted, each with its path.

use std::cell::RefCell;
use std::ptr;

use crate::document::json::JsonWriter;
use crate::document::problem::{PROBLEMS_MAX, Problem, ProblemKind, Problems};
use crate::document::tree::Tree;

/// Where problems are noted.
pub(crate) struct Notebook<'a> {
    pub(crate) document: &'a Tree,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Notebook<'a> {
    /// An empty notebook for a document.
    pub(crate) fn new(document: &'a Tree) -> Self {
        Self { document, problems: RefCell::default() }
    }

    /// What was built, when nothing was noted; else everything noted.
    pub(crate) fn close<T>(self, built: Option<T>) -> Result<T, Problems> {
        whole(built, self.noted())
    }

    /// Everything noted.
    pub(crate) fn noted(self) -> Problems {
        Problems(self.problems.into_inner())
    }

    /// Notes a problem of `place`, or of what should stand under `key` there.
    pub(crate) fn note(&self, place: &Tree, key: Option<&str>, kind: ProblemKind) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < PROBLEMS_MAX {
            problems.push(Problem { path: self.path(place, key), kind });
        }
    }

    /// The path is looked for when there is something to note: good documents pay nothing for it.
    fn path(&self, place: &Tree, key: Option<&str>) -> String {
        let mut steps = Vec::new();
        find(self.document, place, &mut steps);
        let mut path = String::new();
        for step in steps.iter().rev() {
            match step {
                Step::Item(index) => path.push_str(&format!("[{index}]")),
                Step::Key(key) => push_key(&mut path, key),
            }
        }
        if let Some(key) = key {
            push_key(&mut path, key);
        }
        path
    }
}

/// What was built, when there are no problems.
pub(crate) fn whole<T>(built: Option<T>, problems: Problems) -> Result<T, Problems> {
    built.filter(|_| problems.0.is_empty()).ok_or(problems)
}

/// One step of a path.
enum Step<'a> {
    Item(usize),
    Key(&'a str),
}

/// Whether `place`, the very same value, is in `from`; `steps` become the way to it, the last one first. Nothing is
/// written before it is found: up to 200 problems are looked for among up to half a million values.
fn find<'a>(from: &'a Tree, place: &Tree, steps: &mut Vec<Step<'a>>) -> bool {
    let last = match from {
        _ if ptr::eq(from, place) => return true,
        Tree::List(items) => items.iter().position(|item| find(item, place, steps)).map(Step::Item),
        Tree::Object(entries) => {
            let entry = entries.iter().find(|(_, below)| find(below, place, steps));
            entry.map(|(key, _)| Step::Key(key))
        }
        _ => None,
    };
    let is_found = last.is_some();
    steps.extend(last);
    is_found
}

/// `.key`, or `["key"]` where the key is no plain word.
fn push_key(path: &mut String, key: &str) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if key.is_empty() || !key.bytes().all(plain) {
        let mut quoted = JsonWriter::default();
        quoted.string(key);
        path.push_str(&format!("[{}]", quoted.finish()));
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}
