//! The command line of `outsourcing-decision`.
fn main() {}
