//! One thing that is measured.

/// A prepared task: does its work once and gives a number that hangs on all of it, so that no compiler
/// leaves a part out, and so that both sides can be held against each other.
pub type Run = Box<dyn FnMut() -> f64>;

/// One thing that is measured.
#[derive(Debug)]
pub struct Task {
    /// Its name: unique, and the name of its peers.
    pub name: String,
    /// How much work it is.
    pub size: Size,
    /// Where it stands in the report.
    pub part: Part,
    /// Makes it ready to run.
    pub prepare: fn(Size) -> Result<Run, String>,
}

/// How much work a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Worlds, or vectors of weights, in one run.
    pub n_draws: u32,
    /// Alternatives that are compared.
    pub n_alternatives: u32,
    /// Criteria, or uncertain amounts.
    pub n_criteria: u32,
}

/// Where a task stands in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A row of its own.
    Row,
    /// One of those that differ in size alone; the first of them is what the others are held against.
    Linearity,
}
