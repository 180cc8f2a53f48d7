//! Floor 3, data as data: files in, files out. The only floor that knows JSON.

pub mod answers_check;
mod answers_money;
pub mod answers_open;
pub mod answers_text;
pub mod built_in;
pub mod comparison_text;
pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod json_text;
mod link_code;
pub mod locale;
mod model_amounts;
pub mod model_check;
mod model_criteria;
mod model_currencies;
mod model_facts;
mod model_red_lines;
mod model_sources;
pub mod model_texts;
mod notebook;
pub mod packed_model;
pub mod problem;
mod reader;
mod report_doubt;
mod report_money;
pub mod report_text;
pub mod share_code;
mod share_read;
mod share_write;
pub mod tree;
