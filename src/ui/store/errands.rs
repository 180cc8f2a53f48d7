//! What the reader takes along: links and files.

use super::{Snapshot, Store};
use crate::document::{answers_text, share_code};
use crate::ui::action::{Action, Errand, Word};
use crate::ui::host::{SavedFile, Wish};
use crate::ui::price_turns::PriceTurns;
use crate::ui::shared::Shared;
use crate::ui::state::State;
use crate::view::report::report_text;
use crate::view::report_csv;
use crate::view::report_prose::{self, Form};
use crate::view::verdict_words::Words;

/// By this at its beginning a text is known to be UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

impl Store {
    /// The answers document, JSON.
    pub fn answers_text(&self) -> String {
        let state = self.snapshot().state;
        answers_text::write(&state.answers, &state.decision)
    }

    /// Asks the browser for something that the reader wants.
    pub(in crate::ui) fn ask(&self, errand: Errand) {
        let state = self.snapshot().state;
        // What became of a link is heard later; a word of another errand does not stand until then.
        self.dispatch(match errand {
            Errand::Save(_) => Action::Hear(Shared::new(Word::Saved)),
            Errand::CopyLink | Errand::Print => Action::Hush,
        });
        self.host.ask(match errand {
            Errand::CopyLink => Wish::CopyLink(share_code::encode(&state.answers, &state.decision)),
            Errand::Print => Wish::Print,
            Errand::Save(file) => Wish::Save(file, self.file_text(file)),
        });
    }

    /// What stands in a file that the reader saves.
    fn file_text(&self, file: SavedFile) -> String {
        let Snapshot { state, outcome } = self.snapshot();
        let State { copy, decision, answers, .. } = &*state;
        let words = Words { copy, decision, answers, outcome: &outcome };
        match file {
            SavedFile::Answers => self.answers_text(),
            SavedFile::ReportMarkdown => {
                let price_turns = PriceTurns::of_now(&state).map_or(&[][..], |turns| &turns.said);
                report_prose::write(&words, Form::Markdown, price_turns)
            }
            // Without the mark, spreadsheets read another alphabet's letters into it.
            SavedFile::ReportCsv => BYTE_ORDER_MARK.to_owned() + &report_csv::write(&words),
            SavedFile::ReportJson => report_text(decision, answers, &outcome),
        }
    }
}
