//! What Trunk compiles for a page: the library and nothing more.
//!
//! A program of its own because only then is everything optimised as one piece: a library that is
//! both linked by Rust and loaded by a page gets no link-time optimisation, which is a quarter more
//! bytes for every reader.

#[cfg(target_arch = "wasm32")]
use outsourcing_decision as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Nothing happens until the element class asks for a widget.
fn main() {}
