//! What of the program a first verdict does not need: a page loads it after the rest.
//!
//! Where all of the program is one piece (natively, in another Yew app, in plain JavaScript), it is there from the
//! start. In the wasm of a page, `web::later_part` is the one way in, and what only that reaches is a file of its own.

use yew::{Html, NodeRef};

use crate::document::problem::Problem;
use crate::document::tree::Tree;
use crate::engine::outcome::Outcome;
use crate::engine::simulation::Simulation;
use crate::model::decision::Decision;
use crate::model::indexed::CriterionIdx;
use crate::ui::action::Action;
use crate::ui::reducer::FollowLater;
use crate::ui::scene::Scene;
use crate::ui::state::State;
use crate::ui::store::Store;

/// Something that a page, its browser or the reader brings.
#[derive(Debug, Clone, Copy)]
pub enum Brought<'a> {
    /// A model of the page's own.
    Model(&'a Tree),
    /// The built-in one instead.
    BuiltIn,
    /// Sentences of the page's own.
    Sentences(&'a Tree),
    /// An answers document, taken whole or not at all.
    Answers(&'a Tree),
    /// An answers document that was kept, taken as far as it fits.
    Kept(&'a Tree),
    /// A link, its code, or the text of an answers file.
    Opened(&'a str),
    /// Such a thing of somebody else's, and the name of the file it was in.
    Joined(&'a str, &'a str),
}

/// The rest of the program.
pub trait Later {
    /// Knows all sentences from here on.
    fn know_all_english(&self);

    /// All of the built-in decision, where a page has begun with an abridged one.
    fn decision(&self) -> Option<Decision>;

    /// Lets a simulation reckon the money side.
    fn add_money(&self, simulation: &mut Simulation, decision: &Decision);

    /// What follows from the actions that it offers.
    fn follow(&self) -> FollowLater;

    /// Does what the reader wants done besides answering.
    fn run(&self, store: &Store, action: &Action);

    /// Takes what is brought; `parse` makes a tree of a text. Gives whether all of it was taken, as far as that is
    /// known at once.
    fn take(&self, store: &Store, brought: Brought<'_>, parse: fn(&str) -> Tree) -> bool;

    /// Each problem in words, in English: whoever mends a page reads them.
    fn messages(&self, problems: &[Problem]) -> Vec<String>;

    /// The report, JSON.
    fn report_text(&self, state: &State, outcome: &Outcome) -> String;

    /// The mark on a question's scale where another answer would change the lead.
    fn turning(&self, scene: &Scene, criterion: CriterionIdx) -> Option<Html>;

    /// The questions of a page that is no group of criteria.
    fn page(&self, scene: &Scene, heading: &NodeRef) -> Html;

    /// How many of the amounts that are asked before all others are given, and how many those are.
    fn amounts_given(&self, scene: &Scene) -> [usize; 2];

    /// Beside back and next, what else leads somewhere.
    fn aside(&self, scene: &Scene) -> Html;

    /// What the verdict means, and what the money says to it.
    fn details(&self, scene: &Scene) -> Vec<Html>;

    /// What stands between the opening and the questions.
    fn above(&self, scene: &Scene) -> Vec<Html>;

    /// What stands behind the answer, and what can be done with it.
    fn below(&self, scene: &Scene) -> Vec<Html>;

    /// The page where a page's own model cannot be used.
    fn model_problems(&self, scene: &Scene) -> Html;
}
