//! The page's side: the library and nothing more, as the published page is.

#[cfg(target_arch = "wasm32")]
use bench_tasks as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Nothing happens until the page asks for a task.
fn main() {}
