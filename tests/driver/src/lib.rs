//! A real browser at the end of a wire: what the browser tests and the benchmarks share.

pub mod driver;
pub mod pairs;
pub mod process;
pub mod vendor;
pub mod wait;
