//! Files that a reader chooses in a component.

use gloo_events::EventListener;
use gloo_file::{File, FileList, futures::read_as_text};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, ShadowRoot};
use yew::Callback;

use crate::ui::action::Action;
use crate::web::component::Message;

/// The name of the field for other people's files (ui/comparing.rs).
const PEOPLE: &str = "people";

/// Most bytes of a file of answers; ours have a few thousand.
const SIZE_MAX: u64 = 100_000;

/// A file that a reader chose, read.
#[derive(Debug)]
pub struct ReaderFile {
    /// Its name without what comes after the last dot.
    pub name: String,
    /// What is in it; nothing where it is too long, or has gone since it was chosen.
    pub text: String,
    /// It is to be compared with the reader's own answers.
    pub is_somebody_elses: bool,
}

/// Hears of files as long as it is there.
#[derive(Debug)]
pub struct FileListener {
    _listener: EventListener,
}

impl FileListener {
    /// Reads what is chosen below `root`, one file after the other.
    pub fn new(root: &ShadowRoot, send: Callback<Message>) -> Self {
        let listener = EventListener::new(root, "change", move |event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some((input, files)) = input.and_then(|input| Some((input.clone(), input.files()?))) {
                spawn_local(read(FileList::from(files).to_vec(), input, send.clone()));
            }
        });
        Self { _listener: listener }
    }
}

async fn read(files: Vec<File>, input: HtmlInputElement, send: Callback<Message>) {
    // What became of the last wish is said no more: this is another.
    send.emit(Message::Do(Action::Hush));
    let is_somebody_elses = input.name() == PEOPLE;
    for file in files {
        let text = if file.size() > SIZE_MAX {
            String::new()
        } else {
            read_as_text(&file).await.unwrap_or_default()
        };
        let name = file.name();
        let stem = name.rsplit_once('.').map(|(stem, _)| stem).filter(|stem| !stem.is_empty());
        let name = stem.unwrap_or(&name).to_owned();
        send.emit(Message::Opened(ReaderFile { name, text, is_somebody_elses }));
    }
    // The same file may be chosen again.
    input.set_value("");
}
