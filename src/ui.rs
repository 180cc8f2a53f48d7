//! Floor 5, the components: one a file, over one state that one reducer changes.

pub mod host;
pub mod state;
pub mod store;
