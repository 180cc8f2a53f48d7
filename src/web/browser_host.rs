//! The page around a widget: events go out through the element class.

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::document::json::JsonWriter;
use crate::ui::host::{Host, Notice, Offered, Wish};
use crate::web::contract;
use crate::web::saved_file::name_and_type;

/// A host that turns notices into events of the element.
#[derive(Debug)]
pub struct BrowserHost {
    emit: Function,
    serve: Function,
}

impl BrowserHost {
    /// A host that calls `emit` with the name of an event and its detail as JSON, and `serve` with the
    /// name of a service of the element class and what it needs.
    pub fn new(emit: Function, serve: Function) -> Self {
        Self { emit, serve }
    }

    fn serve(&self, name: &str) {
        self.serve.call2(&JsValue::NULL, &name.into(), &JsValue::UNDEFINED).ok();
    }

    fn emit(&self, name: &str, fill: impl FnOnce(&mut JsonWriter)) {
        let mut json = JsonWriter::default();
        json.object(|json| {
            json.key("version").whole(contract::VERSION);
            fill(json);
        });
        // What the element class throws is its own to report, and no reason to stop here.
        self.emit.call2(&JsValue::NULL, &name.into(), &json.finish().into()).ok();
    }
}

impl Host for BrowserHost {
    fn wake(&self) {
        self.serve(contract::GO_ON);
    }

    fn rest(&self) {
        self.serve(contract::REST);
    }

    fn ask(&self, wish: Wish) {
        let (service, text) = match wish {
            Wish::CopyLink(code) => (contract::COPY_LINK.to_owned(), code),
            Wish::Print => (contract::PRINT.to_owned(), String::new()),
            Wish::Save(file, text) => (contract::SAVE.to_owned() + name_and_type(file), text),
        };
        self.serve.call2(&JsValue::NULL, &service.into(), &text.into()).ok();
    }

    fn tell(&self, notice: Notice) {
        match notice {
            Notice::Ready => self.emit(contract::READY, |_| {}),
            Notice::Said { answers } => self.emit(contract::SAID, |json| {
                json.key("answers").text_of_json(&answers);
            }),
            Notice::Change { answers, report } => self.emit(contract::CHANGE, |json| {
                json.key("answers").text_of_json(&answers);
                json.key("report").text_of_json(&report);
            }),
            Notice::Refused { what, problems, messages } => {
                let kind = match what {
                    Offered::Answers => contract::ANSWERS_INVALID,
                    Offered::Model => contract::MODEL_INVALID,
                    Offered::Attribute => contract::ATTRIBUTE_INVALID,
                };
                for (problem, message) in problems.iter().zip(&messages) {
                    self.emit(contract::PROBLEM, |json| {
                        json.key("kind").string(kind);
                        json.key("message").string(message);
                        json.key("path").string(&problem.path);
                    });
                }
            }
        }
    }
}
