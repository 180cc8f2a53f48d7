//! The rest of the program, where it is there.

use yew::{Html, NodeRef};

use crate::document::locale::know_all_english;
use crate::document::packed_model;
use crate::document::problem::Problem;
use crate::document::tree::Tree;
use crate::engine::outcome::Outcome;
use crate::engine::simulation::Simulation;
use crate::model::decision::Decision;
use crate::model::indexed::{AmountIdx, CriterionIdx};
use crate::ui::action::Action;
use crate::ui::comparing::comparing;
use crate::ui::facts_page::facts_page;
use crate::ui::later::{Brought, Later};
use crate::ui::markup::text;
use crate::ui::missed::missed;
use crate::ui::model_problems::model_problems;
use crate::ui::money_page::{asked_amounts, money_page};
use crate::ui::reducer::FollowLater;
use crate::ui::scenarios::scenarios;
use crate::ui::scene::Scene;
use crate::ui::signposts::way_up;
use crate::ui::sources::sources;
use crate::ui::state::{Page, State};
use crate::ui::store::Store;
use crate::ui::take_along::take_along;
use crate::ui::turning_mark::turning_tick;
use crate::ui::way_to_amount::with_ways;
use crate::ui::ways_aside::ways_aside;
use crate::ui::weights_page::weights_page;
use crate::ui::why::why;
use crate::ui::worksheet::worksheet;
use crate::view::copy::Copy;
use crate::view::doubt_words::stopped_first;
use crate::view::problem_words::message;
use crate::view::report::report_text;

/// All of it.
#[derive(Debug)]
pub struct Whole;

impl Later for Whole {
    fn know_all_english(&self) {
        know_all_english();
    }

    fn decision(&self) -> Option<Decision> {
        packed_model::built_in()
    }

    fn add_money(&self, simulation: &mut Simulation, decision: &Decision) {
        simulation.add_money(decision);
    }

    fn follow(&self) -> FollowLater {
        State::follow_later
    }

    fn run(&self, store: &Store, action: &Action) {
        match action {
            Action::Want(errand) => store.ask(*errand),
            Action::Invite(link) => store.invite(link),
            Action::KeepScenario => store.keep_scenario(),
            Action::SeekPrice => store.seek_price(),
            _ => {}
        }
    }

    fn take(&self, store: &Store, brought: Brought<'_>, parse: fn(&str) -> Tree) -> bool {
        match brought {
            Brought::Model(model) => store.remodel(model, parse),
            Brought::BuiltIn => {
                self.decision().into_iter().for_each(|built_in| store.decide(built_in, parse))
            }
            Brought::Sentences(sentences) => store.reword(sentences),
            Brought::Answers(answers) => store.load(answers),
            Brought::Kept(answers) => return store.restore(answers),
            Brought::Opened(text) => store.open(text, parse),
            Brought::Joined(name, text) => store.join(name, text, parse),
        }
        true
    }

    fn messages(&self, problems: &[Problem]) -> Vec<String> {
        problems.iter().map(|problem| message(&Copy::default(), problem)).collect()
    }

    fn report_text(&self, state: &State, outcome: &Outcome) -> String {
        report_text(&state.decision, &state.answers, outcome)
    }

    fn turning(&self, scene: &Scene, criterion: CriterionIdx) -> Option<Html> {
        turning_tick(scene, criterion)
    }

    fn page(&self, scene: &Scene, heading: &NodeRef) -> Html {
        match scene.state.page {
            Page::Weights => weights_page(scene, heading),
            Page::Facts => facts_page(scene, heading),
            Page::Money => money_page(scene, heading),
            Page::Quick | Page::Offered(_) | Page::Group(_) => Html::default(),
        }
    }

    fn amounts_given(&self, scene: &Scene) -> [usize; 2] {
        let asked = asked_amounts(scene);
        let is_given = |idx: &&AmountIdx| scene.answers().money[**idx].is_some();
        [asked.iter().filter(is_given).count(), asked.len()]
    }

    fn aside(&self, scene: &Scene) -> Html {
        ways_aside(scene)
    }

    fn details(&self, scene: &Scene) -> Vec<Html> {
        let words = scene.words();
        let stopped = words.red_lines().into_iter().filter(|line| line.blocks);
        // On paper the red lines stand right below.
        let stopped = stopped.map(|line| text("p", "again", line.sentence));
        let beside = [stopped_first(&words), words.quick_said()].into_iter().flatten();
        let beside = beside.map(|sentence| text("p", "", sentence));
        stopped.chain(with_ways(scene, words.details())).chain(beside).collect()
    }

    fn above(&self, scene: &Scene) -> Vec<Html> {
        vec![worksheet(scene), missed(scene)]
    }

    fn below(&self, scene: &Scene) -> Vec<Html> {
        [why, take_along, scenarios, comparing, sources, way_up].map(|piece| piece(scene)).into()
    }

    fn model_problems(&self, scene: &Scene) -> Html {
        model_problems(scene)
    }
}
