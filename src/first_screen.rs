//! Writes what shows before the program has arrived, for the build: `first-screen locales/de.json …` prints a JSON
//! object with a tree for English and for each language of a file.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use outsourcing_decision::document::json::JsonWriter;
use outsourcing_decision::document::problem::Problems;
use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::document::{built_in, json_text, model_check};
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::{N_DRAWS_MIN, Plan, Simulation};
use outsourcing_decision::ui::first_screen::first_screen;
use outsourcing_decision::ui::scene::Scene;
use outsourcing_decision::ui::state::State;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::language::Language;
use outsourcing_decision::view::numerals::English;
use outsourcing_decision::view::problem_words::line;

#[expect(clippy::print_stdout, reason = "what it prints is what it is for")]
fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut languages = vec![Language::english("en")];
    for file in &files {
        languages.push(language(file)?);
    }
    let mut json = JsonWriter::default();
    let mut trees = Vec::new();
    for language in languages {
        trees.push((language.tag.clone(), first_screen(&scene(language)?)));
    }
    json.object(|json| trees.iter().for_each(|(tag, tree)| json.key(tag).text_of_json(tree)));
    println!("{}", json.finish());
    Ok(())
}

fn language(file: &Path) -> Result<Language, Box<dyn Error>> {
    let tag = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a file without a name")?;
    Ok(Language::new(tag, &parsed(&fs::read(file)?)?, Rc::new(English)))
}

/// The page as it is before anything is said.
fn scene(language: Language) -> Result<Scene, Box<dyn Error>> {
    let decision = model_check::check(&parsed(built_in::MODEL.as_bytes())?).map_err(|found| said(&found))?;
    let copy = Copy::new(&decision, Rc::new(language));
    let state = State::new(Rc::new(decision), Rc::new(copy));
    let plan = Plan { n_draws: N_DRAWS_MIN, ..Plan::default() };
    let outcome = assess(&state.decision, &state.answers, &mut Simulation::new(&state.decision, plan));
    Ok(Scene {
        state: Rc::new(state),
        outcome: Rc::new(outcome),
        later: None,
        on_action: yew::Callback::noop(),
    })
}

fn parsed(text: &[u8]) -> Result<Tree, String> {
    json_text::parse(text).map_err(|found| said(&found))
}

fn said(found: &Problems) -> String {
    let lines: Vec<String> = found.0.iter().map(|problem| line(&Copy::default(), problem)).collect();
    lines.join("\n")
}
