//! Floor 5, the components of the page. They also render natively.

pub mod answer_panel;
pub mod app;
pub mod contents;
pub mod fact_question;
pub mod facts_page;
pub mod gut_choice;
pub mod host;
pub mod opening;
pub mod page_turner;
pub mod progress;
pub mod question;
pub mod question_group;
pub mod quick_test;
pub mod reason_lists;
pub mod red_lines;
pub mod scale;
pub mod scene;
pub mod shared;
pub mod shares;
pub mod sources;
pub mod start_over;
pub mod state;
pub mod store;
pub mod tick_box;
pub mod unbroken;
pub mod why;
