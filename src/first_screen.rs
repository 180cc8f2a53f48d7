//! Writes what shows without the program, for the build: `first-screen locales/de.json …` prints a JSON object with an
//! entry for English and for each language of a file: its name and direction, the question, and the trees of the first
//! screen and of the sheet to fill in by hand.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use outsourcing_decision::document::json::JsonWriter;
use outsourcing_decision::document::problem::Problems;
use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::document::{built_in, json_text, model_check};
use outsourcing_decision::engine::outcome::assess;
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::ui::first_screen::{first_screen, whole_sheet};
use outsourcing_decision::ui::later::Later;
use outsourcing_decision::ui::scene::Scene;
use outsourcing_decision::ui::state::State;
use outsourcing_decision::ui::whole::Whole;
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::language::Language;
use outsourcing_decision::view::numerals::English;
use outsourcing_decision::view::problem_words::line;

#[expect(clippy::print_stdout, reason = "what it prints is what it is for")]
fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut languages = vec![Language::english()];
    for file in &files {
        languages.push(language(file)?);
    }
    let mut json = JsonWriter::default();
    Whole.know_all_english();
    let mut scenes = Vec::new();
    for language in languages {
        scenes.push((language.tag.clone(), scene(language)?));
    }
    json.object(|json| scenes.iter().for_each(|(tag, scene)| write(json.key(tag), scene)));
    println!("{}", json.finish());
    Ok(())
}

fn write(json: &mut JsonWriter, scene: &Scene) {
    json.object(|json| {
        for (key, sentence) in
            [("name", "worksheet.language"), ("direction", "page.direction"), ("title", "page.title")]
        {
            json.key(key).string(&scene.say(sentence));
        }
        json.key("first").text_of_json(&first_screen(scene));
        json.key("sheet").text_of_json(&whole_sheet(scene));
    });
}

fn language(file: &Path) -> Result<Language, Box<dyn Error>> {
    let tag = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a file without a name")?;
    Ok(Language::new(tag, &parsed(&fs::read(file)?)?, Rc::new(English::PLAIN)))
}

/// The page as it is before anything is said.
fn scene(language: Language) -> Result<Scene, Box<dyn Error>> {
    let decision = model_check::check(&parsed(built_in::MODEL.as_bytes())?).map_err(|found| said(&found))?;
    let copy = Copy::new(&decision, Rc::new(language));
    let state = State::new(Rc::new(decision), Rc::new(copy));
    let mut simulation = Simulation::new(&state.decision, Plan::default());
    let outcome = assess(&state.decision, &state.answers, &mut simulation);
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
