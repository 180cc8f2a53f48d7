//! Floor 2, verbs: pure functions of a decision, the answers and a seed. They cannot fail.

pub mod acceptability;
pub mod any_weights;
mod combinations;
pub mod comparison;
pub mod distribution;
mod draw_source;
pub mod duel;
pub mod exponential;
pub mod joint_verdict;
mod lanes;
pub mod money;
pub mod outcome;
pub mod quick;
pub mod red_lines;
pub mod sensitivity;
pub mod simulation;
pub mod stream;
mod tally;
pub mod valuation;
pub mod verdict;
pub mod warnings;
mod worlds;
pub mod worth;
