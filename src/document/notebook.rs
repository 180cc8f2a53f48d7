//! Where the problems of a document are noted, each with its path.

use std::cell::RefCell;
use std::ptr;

use crate::document::json::JsonWriter;
use crate::document::problem::{PROBLEMS_MAX, Problem, ProblemKind, Problems};
use crate::document::tree::Tree;

/// Where problems are noted.
pub(crate) struct Notebook<'a> {
    pub(crate) document: &'a Tree,
    notes: RefCell<Vec<Note>>,
}

/// A problem of the value at an address, or of what should stand under a key there.
struct Note {
    place: *const Tree,
    key: Option<String>,
    kind: ProblemKind,
}

impl<'a> Notebook<'a> {
    /// An empty notebook for a document.
    pub(crate) fn new(document: &'a Tree) -> Self {
        Self { document, notes: RefCell::default() }
    }

    /// What was built, when nothing was noted; else everything noted.
    pub(crate) fn close<T>(self, built: Option<T>) -> Result<T, Problems> {
        whole(built, self.noted())
    }

    /// Everything noted.
    pub(crate) fn noted(self) -> Problems {
        let notes = self.notes.into_inner();
        let mut search = Search::new(&notes);
        // Good documents pay nothing for it.
        if !notes.is_empty() {
            search.walk(self.document);
        }
        let problem = |(note, mut path): (Note, String)| {
            if let Some(key) = note.key {
                push_key(&mut path, &key);
            }
            Problem { path, kind: note.kind }
        };
        Problems(notes.into_iter().zip(search.paths).map(problem).collect())
    }

    /// Notes a problem of `place`, or of what should stand under `key` there.
    pub(crate) fn note(&self, place: &Tree, key: Option<&str>, kind: ProblemKind) {
        let mut notes = self.notes.borrow_mut();
        if notes.len() < PROBLEMS_MAX {
            notes.push(Note { place, key: key.map(str::to_owned), kind });
        }
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

/// A walk over a document on which the paths of all notes are found: up to 200, among up to half a million values.
struct Search<'a> {
    /// The places of the notes by their address, each with the number of its note.
    wanted: Vec<(*const Tree, usize)>,
    /// Where the walk is.
    steps: Vec<Step<'a>>,
    paths: Vec<String>,
}

impl<'a> Search<'a> {
    fn new(notes: &[Note]) -> Self {
        let mut wanted: Vec<(*const Tree, usize)> = Vec::new();
        for (number, note) in notes.iter().enumerate() {
            wanted.insert(wanted.partition_point(|(place, _)| *place < note.place), (note.place, number));
        }
        Self { wanted, steps: Vec::new(), paths: vec![String::new(); notes.len()] }
    }

    fn walk(&mut self, tree: &'a Tree) {
        let first = self.wanted.partition_point(|(place, _)| *place < ptr::from_ref(tree));
        for (_, number) in self.wanted[first..].iter().take_while(|(place, _)| ptr::eq(*place, tree)) {
            self.paths[*number] = path(&self.steps);
        }
        match tree {
            Tree::List(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(index, item)| self.step(Step::Item(index), item));
            }
            Tree::Object(entries) => {
                entries.iter().for_each(|(key, below)| self.step(Step::Key(key), below));
            }
            _ => {}
        }
    }

    fn step(&mut self, step: Step<'a>, below: &'a Tree) {
        self.steps.push(step);
        self.walk(below);
        self.steps.pop();
    }
}

fn path(steps: &[Step<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => path.push_str(&format!("[{index}]")),
            Step::Key(key) => push_key(&mut path, key),
        }
    }
    path
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
