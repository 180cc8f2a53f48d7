//! Floor 4, what is shown: sentences and numbers as text. Still no page.

pub mod amount_draft;
pub mod amount_words;
pub mod answer_words;
#[cfg(not(target_arch = "wasm32"))]
pub mod batch_line;
pub mod comparison_words;
pub mod copy;
pub mod doubt_words;
pub mod format;
pub mod language;
pub mod money_words;
pub mod notation;
pub mod numerals;
pub mod problem_words;
pub mod reasons;
pub mod red_line_words;
pub mod report;
pub mod report_csv;
pub mod report_prose;
pub mod scenario_words;
pub mod slide;
pub mod turning_points;
pub mod typed_number;
pub mod verdict_words;
pub mod warnings;
pub mod worth_finding_out;
