//! A walk over a tree that gathers every problem with its path.
//!
//! Each method answers `None` after noting what is wrong, so that the walk goes on elsewhere.

use crate::document::notebook::Notebook;
use crate::document::problem::{Expected, ProblemKind};
use crate::document::tree::Tree;
use crate::model::id::Id;

/// Most keys of one object: each is compared with all before it.
const KEYS_MAX: usize = 2_000;

/// One place of a tree.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    notebook: &'a Notebook<'a>,
    tree: &'a Tree,
}

impl<'a> Reader<'a> {
    /// The whole document.
    pub(crate) fn new(notebook: &'a Notebook<'a>) -> Self {
        Self { notebook, tree: notebook.document }
    }

    /// Notes a problem here.
    pub(crate) fn note(&self, kind: ProblemKind) {
        self.notebook.note(self.tree, None, kind);
    }

    fn wrong_type<T>(&self, expected: Expected) -> Option<T> {
        self.note(ProblemKind::WrongType(expected));
        None
    }

    /// What is here, as it stands.
    pub(crate) fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// An object that has no other keys than these.
    pub(crate) fn object(&self, known: &[&str]) -> Option<ObjectReader<'a>> {
        Some(self.any_object()?.only(known))
    }

    /// An object whose keys are names. A key given twice is noted.
    pub(crate) fn any_object(&self) -> Option<ObjectReader<'a>> {
        let Tree::Object(entries) = self.tree else {
            return self.wrong_type(Expected::Object);
        };
        if entries.len() > KEYS_MAX {
            self.note(ProblemKind::TooMany(KEYS_MAX));
            return None;
        }
        let object = ObjectReader { reader: *self, entries };
        for (index, (key, _)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(earlier, _)| earlier == key) {
                self.notebook.note(self.tree, Some(key), ProblemKind::Duplicate);
            }
        }
        Some(object)
    }

    /// A list of `least` to `most` things.
    pub(crate) fn list(&self, least: usize, most: usize) -> Option<Vec<Reader<'a>>> {
        let Tree::List(items) = self.tree else {
            return self.wrong_type(Expected::List);
        };
        if items.len() > most {
            self.note(ProblemKind::TooMany(most));
            return None;
        }
        if items.len() < least {
            self.note(ProblemKind::TooFew(least));
        }
        Some(items.iter().map(|tree| Reader { notebook: self.notebook, tree }).collect())
    }

    /// A text of at most `most` bytes.
    pub(crate) fn text(&self, most: usize) -> Option<&'a str> {
        let Tree::Text(text) = self.tree else {
            return self.wrong_type(Expected::Text);
        };
        if text.len() > most {
            self.note(ProblemKind::TooLong(most));
            return None;
        }
        Some(text)
    }

    /// An identifier.
    pub(crate) fn id(&self) -> Option<Id> {
        let Tree::Text(text) = self.tree else {
            return self.wrong_type(Expected::Id);
        };
        Id::parse(text).or_else(|| self.wrong_type(Expected::Id))
    }

    /// An identifier that is not yet among `taken`; it is added to them.
    pub(crate) fn new_id(&self, taken: &mut Vec<Id>) -> Option<Id> {
        let id = self.id()?;
        if taken.contains(&id) {
            self.note(ProblemKind::Duplicate);
            return None;
        }
        taken.push(id.clone());
        Some(id)
    }

    /// The position of the named thing in a list that `find` looks up.
    pub(crate) fn named<T>(&self, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let Tree::Text(text) = self.tree else {
            return self.wrong_type(Expected::Id);
        };
        let found = find(text);
        if found.is_none() {
            self.note(ProblemKind::UnknownId);
        }
        found
    }

    /// The positions of `least` to `most` named things, each at most once.
    pub(crate) fn names<T: PartialEq>(
        &self,
        (least, most): (usize, usize),
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut found = Vec::new();
        for reader in self.list(least, most)? {
            let Some(thing) = reader.named(&find) else { continue };
            if found.contains(&thing) {
                reader.note(ProblemKind::Duplicate);
            } else {
                found.push(thing);
            }
        }
        Some(found)
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn number(&self, low: f64, high: f64) -> Option<f64> {
        let Tree::Number(number) = *self.tree else {
            return self.wrong_type(Expected::Number);
        };
        if !(low..=high).contains(&number) {
            self.note(ProblemKind::OutOfRange(low, high));
            return None;
        }
        Some(number)
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn whole(&self, low: i32, high: i32) -> Option<i32> {
        let Tree::Number(number) = *self.tree else {
            return self.wrong_type(Expected::Number);
        };
        if number.is_finite() && number % 1.0 != 0.0 {
            self.note(ProblemKind::NotWhole);
            return None;
        }
        let number = self.number(f64::from(low), f64::from(high))?;
        #[expect(clippy::cast_possible_truncation, reason = "whole and between two i32")]
        Some(number as i32)
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self) -> Option<bool> {
        match self.tree {
            Tree::Bool(flag) => Some(*flag),
            _ => self.wrong_type(Expected::Flag),
        }
    }

    /// The version of the document, which must be 1.
    pub(crate) fn version(&self) -> Option<()> {
        if *self.tree == Tree::Number(1.0) {
            return Some(());
        }
        self.note(ProblemKind::UnsupportedVersion);
        None
    }
}

/// An object in a tree.
#[derive(Clone, Copy)]
pub(crate) struct ObjectReader<'a> {
    reader: Reader<'a>,
    entries: &'a [(String, Tree)],
}

impl<'a> ObjectReader<'a> {
    /// The same object; keys other than these are noted.
    pub(crate) fn only(self, known: &[&str]) -> Self {
        for (key, reader) in self.entries() {
            if !known.contains(&key) {
                reader.note(ProblemKind::UnknownKey);
            }
        }
        self
    }

    /// What stands under a key that may be left out.
    pub(crate) fn optional(&self, key: &str) -> Option<Reader<'a>> {
        let (_, tree) = self.entries.iter().find(|(name, _)| name == key)?;
        Some(self.below(tree))
    }

    /// What stands under a key; noted when it is not there.
    pub(crate) fn required(&self, key: &str) -> Option<Reader<'a>> {
        let found = self.optional(key);
        if found.is_none() {
            self.reader.notebook.note(self.reader.tree, Some(key), ProblemKind::Missing);
        }
        found
    }

    /// Every key with what stands under it.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, Reader<'a>)> {
        self.entries.iter().map(|(key, tree)| (key.as_str(), self.below(tree)))
    }

    /// Every key that names something, with that thing; other keys are noted.
    pub(crate) fn named_entries<T>(&self, find: impl Fn(&str) -> Option<T>) -> Vec<(T, Reader<'a>)> {
        let mut found = Vec::new();
        for (key, reader) in self.entries() {
            match find(key) {
                Some(thing) => found.push((thing, reader)),
                None => reader.note(ProblemKind::UnknownId),
            }
        }
        found
    }

    /// Notes a problem of the object itself.
    pub(crate) fn note(&self, kind: ProblemKind) {
        self.reader.note(kind);
    }

    fn below(&self, tree: &'a Tree) -> Reader<'a> {
        Reader { notebook: self.reader.notebook, tree }
    }
}
