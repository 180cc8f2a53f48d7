//! Floor 1, nouns: what a decision is made of. Built only by `document`, valid from then on.

pub mod alternative;
pub mod amount;
pub mod answer;
pub mod answers;
pub mod criterion;
pub mod currency;
pub mod decision;
pub mod fact;
pub mod id;
pub mod indexed;
pub mod red_line;
pub mod source;
pub mod weights;
