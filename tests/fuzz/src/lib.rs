//! Laws that hold for any input whatsoever, held by a fuzzer and, briefly, by every run of the tests.
//!
//! Each target is one way in from outside. Its body takes bytes, and panics where a law is broken: `cargo xtask fuzz`
//! calls it from libFuzzer (`fuzz_targets/`), `cargo test` with the kept inputs of `corpus/` and with made-up ones
//! (`tests/properties.rs`). Both make up inputs in the same way, by [`Target::mutate`](target::Target).
//!
//! `SECURITY.md` says how much work any input can make; here it is less:
//!
//! | target | way in | what bounds the work for an input |
//! | --- | --- | --- |
//! | [`model`] | a model file | 65,536 bytes; 32 levels, 200 problems, and the counts of the checks |
//! | [`answers`] | an answers file | 16,384 bytes; the same levels and problems |
//! | [`share_link`] | the text of a link | every field is read once; a code holds at most 4 fields for each name of the model |
//! | [`number`] | what is typed into a field | 40 bytes; longer texts are refused unread |
//! | [`batch`] | lines of a batch | that of answers; 3 lines, 200 draws |
//! | [`model_report`] | a model file, and a report by it | that of models; 200 draws |
//!
//! Messages between frames are read by JavaScript, and tried in a real browser: `frame_messages` of the
//! browser tests.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a law that does not hold is to panic, and says what broke it"
)]

pub mod answers;
pub mod batch;
mod dice;
mod finite;
#[cfg(feature = "libfuzzer")]
pub mod libfuzzer;
mod made_up;
pub mod model;
pub mod model_report;
pub mod number;
mod problems;
mod seeds;
pub mod share_link;
pub mod target;
mod tree_edit;
mod tree_path;
mod tree_text;

use target::Target;

/// Every target.
pub const TARGETS: [&Target; 6] = [
    &model::TARGET,
    &answers::TARGET,
    &share_link::TARGET,
    &number::TARGET,
    &batch::TARGET,
    &model_report::TARGET,
];
