//! An untyped tree of JSON, filled natively by `serde_json` and in the page from the browser's own
//! values, so that one check walks both and finds every problem, not only the first.

/// Deepest nesting that is read \[levels\]; our documents need 8.
pub const DEPTH_MAX: usize = 32;

/// A value of JSON. Object keys stay in order, and a key given twice stays twice, to be reported.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// `null`, or the page's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// An object.
    Object(Vec<(String, Tree)>),
}
