//! The page around the component: notices go to the app, and the browser grants what a reader wants.

use std::cell::Cell;

use gloo_file::{Blob, ObjectUrl};
use js_sys::Date;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlAnchorElement, Window, window};
use yew::Callback;

use crate::ui::action::{Action, Word};
use crate::ui::host::{Host, Notice, SavedFile, Wish};
use crate::ui::shared::Shared;
use crate::web::component::Message;
use crate::web::contract::{ELEMENT, LINK_MARK};
use crate::web::saved_file::name_and_type;

/// A host that sends on to the component what it is told and asked, which hears of it when the widget has finished
/// speaking.
#[derive(Debug)]
pub struct ComponentHost {
    send: Callback<Message>,
}

impl ComponentHost {
    /// A host that sends on.
    pub fn new(send: Callback<Message>) -> Self {
        Self { send }
    }
}

impl Host for ComponentHost {
    fn tell(&self, notice: Notice) {
        self.send.emit(Message::Told(notice));
    }

    fn ask(&self, wish: Wish) {
        self.send.emit(Message::Asked(wish));
    }

    fn wake(&self) {
        self.send.emit(Message::Wait);
    }

    fn rest(&self) {
        self.send.emit(Message::Rest);
    }
}

thread_local! {
    /// Whether the answers in the page's address were taken.
    static IS_LINK_TAKEN: Cell<bool> = const { Cell::new(false) };
}

/// The answers in the page's address, with their mark. Once: a component that comes back later is not to undo what was
/// said since.
pub fn code_of_address() -> Option<String> {
    if IS_LINK_TAKEN.replace(true) {
        return None;
    }
    window()?.location().hash().ok().filter(|hash| hash.starts_with(LINK_MARK))
}

/// Does what the reader wants; what is to be said of it goes to `hear`. Where the browser refuses, a link is to be
/// copied by hand, and the rest stays undone.
pub fn grant(wish: Wish, hear: Callback<Action>) {
    let Some(window) = window() else { return };
    match wish {
        Wish::Print => window.print().unwrap_or_default(),
        Wish::Save(file, text) => save(&window, file, &text).unwrap_or_default(),
        Wish::CopyLink(code) => copy_link(&window, &code, hear),
    }
}

fn copy_link(window: &Window, code: &str, hear: Callback<Action>) {
    let address = window.location().href().unwrap_or_default();
    let link = format!("{}{LINK_MARK}{code}", address.split('#').next().unwrap_or_default());
    // Outside of secure pages there is no clipboard, whatever the types say.
    let has_clipboard = js_sys::Reflect::has(&window.navigator(), &"clipboard".into()).unwrap_or(false);
    let copying = has_clipboard.then(|| JsFuture::from(window.navigator().clipboard().write_text(&link)));
    spawn_local(async move {
        let is_copied = match copying {
            Some(copying) => copying.await.is_ok(),
            None => false,
        };
        hear.emit(Action::Hear(Shared::new(if is_copied {
            Word::LinkCopied
        } else {
            Word::LinkToCopy(link)
        })));
    });
}

/// A note that says below its title when it was made, as Swedes write the day.
fn dated(note: &str) -> String {
    let day = String::from(Date::new_0().to_locale_date_string("sv", &JsValue::UNDEFINED));
    note.replacen('\n', &format!("\n\n{day}\n"), 1)
}

fn save(window: &Window, file: SavedFile, text: &str) -> Option<()> {
    let (name, media_type) = name_and_type(file).split_once(' ')?;
    let text = if file == SavedFile::ReportMarkdown { dated(text) } else { text.to_owned() };
    let address = ObjectUrl::from(Blob::new_with_options(text.as_str(), Some(media_type)));
    let anchor = window.document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    anchor.set_href(&address);
    anchor.set_download(&format!("{ELEMENT}-{name}"));
    anchor.click();
    Some(())
}
