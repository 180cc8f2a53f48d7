//! What page and reader bring: models, sentences, answers. What is wrong with them is told, and nothing is lost by it.

use std::rc::Rc;

use super::drawing::{SLICE, begin};
use super::{Snapshot, Store};
use crate::document::problem::{Expected, Problem, ProblemKind, Problems};
use crate::document::tree::Tree;
use crate::document::{answers_check, answers_open, model_check};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::ui::action::{Action, Word};
use crate::ui::host::Offered;
use crate::ui::shared::Shared;
use crate::ui::state::{Scenario, State};
use crate::view::problem_words;

/// How the name of a file of answers begins that nobody renamed; behind it are what it is, and the minute.
const FILE_NAME: &str = "outsourcing-decision";
/// What it is.
const OF_ANSWERS: &str = "-answers";

impl Store {
    /// Takes sentences of the page's own, by their keys. Those whose key no sentence has are told, and the
    /// others stand all the same: nobody is to see a gap because of a slip.
    pub fn reword(&self, sentences: &Tree) {
        let state = self.snapshot().state;
        let entries = if let Tree::Object(entries) = sentences { entries.as_slice() } else { &[] };
        let (mut known, mut problems) = (Vec::new(), Vec::new());
        for (key, sentence) in entries {
            let kind = match sentence {
                Tree::Text(sentence) if state.copy.knows(key) => {
                    known.push((key.clone(), sentence.clone()));
                    continue;
                }
                Tree::Text(_) => ProblemKind::UnknownKey,
                _ => ProblemKind::WrongType(Expected::Text),
            };
            problems.push(Problem { path: format!("strings.{key}"), kind });
        }
        self.dispatch(Action::Reword(known));
        if !problems.is_empty() {
            self.refuse(Offered::Attribute, problems);
        }
    }

    /// Takes a page's own model. What was said stays where it fits the new questions whole, and is told where
    /// it does not. A model with problems leaves nothing to ask: they are told and shown, and none of the
    /// former questions stands in for them.
    pub fn remodel(&self, model: &Tree, parse: impl Fn(&str) -> Tree) {
        let before = self.snapshot().state;
        match model_check::check(model) {
            Ok(decision) => self.decide(decision, parse),
            Err(problems) => {
                self.dispatch(Action::RefuseModel(lines(&before, &problems)));
                self.refuse(Offered::Model, problems.0);
            }
        }
    }

    /// Asks the questions of another decision, and takes over what was said as far as it fits.
    pub fn decide(&self, decision: Decision, parse: impl Fn(&str) -> Tree) {
        let before = self.snapshot().state;
        let answers = parse(&self.answers_text());
        let copy = Rc::new(before.copy.renewed(
            &decision,
            before.copy.language().clone(),
            before.currency.as_deref(),
        ));
        let mut state = State::new(Rc::new(decision), copy);
        state.keeping = before.keeping;
        state.currency = before.currency.clone();
        state = state.reduce(Action::Ask(before.mode));
        let plan = self.plan();
        let mut simulation = self.simulation(&state.decision, plan);
        let outcome = Rc::new(begin(&state, SLICE, &mut simulation, &*self.host));
        *self.simulation.borrow_mut() = simulation;
        self.is_reported.set(false);
        *self.snapshot.borrow_mut() = Snapshot { state: Rc::new(state), outcome };
        self.tell_follower();
        if *before.answers != Answers::none(&before.decision) {
            // The report that the page has is of other questions, whatever becomes of the answers.
            self.tell_change();
        }
        self.restore(&answers);
    }

    /// Takes answers that were given to a former model or release, whatever of them fits; the reader and the page
    /// hear of the rest. Gives whether all of it came back.
    pub fn restore(&self, answers: &Tree) -> bool {
        let state = self.snapshot().state;
        let (fitting, problems) = answers_check::fitting(answers, &state.decision);
        if let Some(answers) = fitting {
            self.dispatch(Action::Load(Rc::new(answers)));
        }
        if problems.0.is_empty() {
            return true;
        }
        self.dispatch(Action::Miss(lines(&state, &problems)));
        self.refuse(Offered::Answers, problems.0);
        false
    }

    /// Takes an answers document from the page; refuses it whole when anything is wrong.
    pub fn load(&self, answers: &Tree) {
        let decision = self.snapshot().state.decision.clone();
        match answers_check::check(answers, &decision) {
            Ok(answers) => self.dispatch(Action::Load(Rc::new(answers))),
            Err(problems) => self.refuse(Offered::Answers, problems.0),
        }
    }

    /// Takes what the reader brings: a link, its code alone, or an answers document that `parse` made
    /// a tree of. What was said before is set aside.
    pub fn open(&self, text: &str, parse: impl Fn(&str) -> Tree) {
        let state = self.snapshot().state;
        self.dispatch(match answers_open::open(text, &state.decision, |text| Ok(parse(text))) {
            Ok(answers) => Action::Open(Rc::new(answers)),
            Err(problems) => Action::Hear(Shared::new(Word::NotOpened(lines(&state, &problems)))),
        });
    }

    /// Takes somebody else's answers, as [`open`](Self::open) does, to be compared with the reader's. Files have the name
    /// that we gave them, or before it that of somebody.
    pub fn join(&self, name: &str, text: &str, parse: impl Fn(&str) -> Tree) {
        let state = self.snapshot().state;
        // Of what is added to our own name only words are somebody's, and no day or number.
        let (before, after) = name.split_once(FILE_NAME).unwrap_or((name, ""));
        let before = before.trim_end_matches(['.', '-', ' ', '_']);
        let after = after.trim_start_matches(OF_ANSWERS).trim_start_matches(|c: char| !c.is_alphabetic());
        let own = if before.is_empty() { after } else { before };
        let is_taken = |name: &str| state.people.iter().any(|(other, _)| other == name);
        let name = match own.is_empty() || is_taken(own) {
            true => numbered(&state, "compare.guest", state.people.len() + 2, is_taken),
            false => own.to_owned(),
        };
        self.dispatch(match answers_open::open(text, &state.decision, |text| Ok(parse(text))) {
            Ok(answers) => Action::Join(name, Rc::new(answers)),
            Err(problems) => Action::Hear(Shared::new(Word::NotJoined(lines(&state, &problems)))),
        });
    }

    /// Keeps the answers as they are, with a number for a name, unless they are kept already.
    pub(in crate::ui) fn keep_scenario(&self) {
        let Snapshot { state, outcome } = self.snapshot();
        if state.scenarios.iter().any(|scenario| scenario.answers == state.answers) {
            return;
        }
        let is_taken = |name: &str| state.scenarios.iter().any(|scenario| scenario.name == name);
        let name = numbered(&state, "scenario.numbered", state.scenarios.len() + 1, is_taken);
        let scenario = Scenario { name, answers: state.answers.clone(), outcome: outcome.into() };
        self.dispatch(Action::LayScenario(scenario));
    }

    /// Takes somebody else's link; they are called by their number.
    pub(in crate::ui) fn invite(&self, link: &str) {
        self.dispatch(Action::Hush);
        self.join("", link, |_| Tree::Null);
    }
}

/// A name with a number, from this one on, that nothing has yet; a sentence of the page's own may have no number in it.
fn numbered(state: &State, key: &str, first: usize, is_taken: impl Fn(&str) -> bool) -> String {
    let name = |number: usize| state.copy.fill(key, &[("number", &number.to_string())]);
    (first..2 * first).map(name).find(|name| !is_taken(name)).unwrap_or_else(|| name(first))
}

/// A sentence for each problem.
fn lines(state: &State, problems: &Problems) -> Vec<String> {
    problems.0.iter().map(|problem| problem_words::line(&state.copy, problem)).collect()
}
