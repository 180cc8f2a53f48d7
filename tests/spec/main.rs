//! Specifications: a document in, a small table out.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a specification that does not hold is to panic; its counts are small"
)]

mod acceptability;
mod answers_document;
mod batch;
mod batch_endurance;
mod bounds;
mod command_line;
mod comparison;
mod contract;
mod documents;
mod doubt;
mod flips;
mod golden;
mod house;
mod joint_verdict;
mod languages;
mod largest;
mod laws;
mod model_document;
mod money;
mod money_draws;
mod money_golden;
mod money_words;
mod reading;
mod red_lines;
mod report;
mod report_csv;
mod report_prose;
mod sentences;
mod share_link;
mod support;
mod valuation;
mod verdicts;
mod warnings;
mod worth;
