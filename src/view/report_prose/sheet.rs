//! What the sentences are written on: lines for a terminal, or Markdown.

use super::SHOWN_MAX;
use crate::view::scenario_words::Line;
use crate::view::verdict_words::Words;

/// Where the sentences will be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In a terminal: letters of one width, and no marks.
    Terminal,
    /// Wherever Markdown is understood, in the reader's language.
    Markdown,
}

/// What is written so far.
pub(super) struct Sheet<'a> {
    pub(super) words: &'a Words<'a>,
    pub(super) form: Form,
    pub(super) lines: Vec<String>,
}

impl Sheet<'_> {
    fn put(&mut self, mark: [&str; 2], text: String) {
        self.lines.push(match self.form {
            Form::Terminal => format!("{}{text}", mark[0]),
            Form::Markdown => format!("{}{}", mark[1], escaped(&text)),
        });
    }

    pub(super) fn heading(&mut self, text: String) {
        self.lines.push(String::new());
        self.put(["", "## "], text);
        if self.form == Form::Markdown {
            self.lines.push(String::new());
        }
    }

    pub(super) fn headed(&mut self, key: &str) {
        self.heading(self.words.copy.get(key).to_owned());
    }

    /// A line of its own; Markdown would join lines that follow each other.
    pub(super) fn said(&mut self, sentence: String) {
        if self.form == Form::Markdown && self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
        self.put(["", ""], sentence);
    }

    pub(super) fn item(&mut self, sentence: String) {
        self.put(["  ", "- "], sentence);
    }

    /// Columns with what they are called.
    pub(super) fn table(&mut self, names: &Line, lines: &[Line]) {
        let [begin, between, end] = match self.form {
            Form::Terminal => ["  ", "  ", ""],
            Form::Markdown => ["| ", " | ", " |"],
        };
        let all = || [names].into_iter().chain(lines);
        let width = |column: usize| all().map(|line| line[column].chars().count()).max().unwrap_or_default();
        let widths: Vec<usize> = (0..names.len()).map(width).collect();
        for (place, line) in all().enumerate() {
            let cells: Vec<String> =
                line.iter().zip(&widths).map(|(cell, width)| self.cell(cell, *width)).collect();
            self.lines.push([begin, cells.join(between).trim_end(), end].concat());
            if place == 0 && self.form == Form::Markdown {
                self.lines.push(["|", &" --- |".repeat(names.len())].concat());
            }
        }
    }

    fn cell(&self, cell: &str, width: usize) -> String {
        match self.form {
            Form::Terminal => format!("{cell:<width$}"),
            Form::Markdown => escaped(cell),
        }
    }

    /// The first few of these, or that there are none.
    pub(super) fn first_of(&mut self, sentences: impl Iterator<Item = String>, none: Option<String>) {
        let mut sentences = sentences.take(SHOWN_MAX).peekable();
        if sentences.peek().is_none() {
            none.into_iter().for_each(|none| self.item(none));
            return;
        }
        sentences.for_each(|sentence| self.item(sentence));
    }

    pub(super) fn below(&mut self, sentence: String) {
        self.put(["    ", "  - "], sentence);
    }
}

/// A text of which no letter is taken for a mark of Markdown.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if "\\`*_[]<>#|".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
