//! The money model: what each way of answering costs, which customers it keeps, and what the saving of an
//! outside desk costs in customers lost.
//!
//! Years are whole; customers, contacts and prices are means. One world is a set of figures, one for each
//! amount; the draws are many worlds, the median case is the one with every amount at its best guess.

mod agreed;
mod bins;
pub mod columns;
pub mod desk;
pub mod echo;
pub mod information;
mod ledger;
pub mod level;
mod marginal;
pub mod median_case;
pub mod money_outcome;
pub mod spread;
mod year;

/// The name of the fact that says how many years count.
pub const YEARS: &str = "horizon_years";
/// Most years that may count: every draw goes through all of them.
pub const YEARS_MAX: u32 = 100;
/// Amounts of money beyond this count as this [the model's currency].
pub const MONEY_MAX: f64 = 1e15;
