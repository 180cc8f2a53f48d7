//! Should I outsource customer service? The engine and the page that answer it.
//!
//! # Bird's eye
//! A reader's answers go in, a report comes out: four ways of answering customers compared, red
//! lines kept, the reasons named with their sources. The same Rust code does it on the command
//! line and, as WebAssembly, in a page.
//!
//! # Floors
//! `num ← model ← engine ← document ← view ← ui ← web`. A file names its own floor or a lower one.
//! - [`num`]: numbers, no word of the domain.
//! - [`model`]: nouns; valid by construction, no JSON, no randomness.
//! - [`engine`]: verbs; pure functions of a decision and the answers. They cannot fail.
//! - [`document`]: files in and out; the only floor that knows JSON. Bad input becomes problems,
//!   all at once, each with its path.
//! - [`view`]: what is shown, in sentences; still no page.
//! - `ui`: the components (feature `widget`).
//! - `web`: the boundary to the page (WebAssembly only): for the element class (feature `element`), and for
//!   another Yew app (feature `component`).
//!
//! # Two files
//! A page loads its program in two parts. `ui::later` is what the first one may ask of the
//! second, `ui::whole` does it, and `web::later_part` is the one way in. What can be reached from there alone is put into
//! the second file by the build (`xtask/bindgen`). Everywhere else the program is whole from the start.
//! Below, [`document::locale`] knows its sentences in two tables, a [simulation](engine::simulation) can be made
//! without the money side, and a [decision](model::decision::Decision) may be abridged: what is read before it is whole
//! must not look for an amount, a claim, an article or a remark.
//!
//! # Absent on purpose
//! No clock, no network, no storage, no randomness that is not keyed by the seed: the same answers
//! give the same report, to the byte, on every platform. No sentence in the code: they are all in
//! `locales/`. No number of the advice in the code: they are all in `models/`.

pub mod document;
pub mod engine;
pub mod model;
pub mod num;
#[cfg(feature = "widget")]
pub mod ui;
pub mod view;
#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod web;
