//! Specifications: a document in, a small table out.

mod acceptability;
mod answers_document;
mod command_line;
mod documents;
mod flips;
mod golden;
mod house;
mod laws;
mod model_document;
mod red_lines;
mod report;
mod support;
mod valuation;
mod verdicts;
