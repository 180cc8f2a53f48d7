//! The habits of the house as commands: set-up, build, package, serve, test, bench.
//!
//! [`setup`] finds or installs each tool in its exact version. [`build`] runs Trunk, which calls back
//! into [`package`] when the wasm is there; the result is `dist/`. [`server`] serves it under the
//! strict policy, for people ([`serve`]) and for the browser tests. [`check`] is every check there is,
//! [`budget`] the sizes that may not be exceeded, [`supply_chain`] what of other people's work may come in,
//! [`reproduce`] whether the same files come out elsewhere, [`mod@bench`] how fast the engine is, [`mod@fuzz`] whether
//! any input breaks a law, [`mod@mutants`] whether the tests notice mistakes.

pub mod bench;
pub mod budget;
pub mod build;
pub mod check;
pub mod command;
pub mod fuzz;
pub mod manifest;
pub mod mutants;
pub mod package;
mod page_flags;
pub mod place;
pub mod reproduce;
pub mod serve;
pub mod server;
pub mod setup;
pub mod site;
pub mod supply_chain;
pub mod yew_page;

/// Names that pages rely on: the widget's own file, read here too so that they stand in one place.
#[path = "../../src/web/contract.rs"]
pub mod contract;
