//! Floor 6, the boundary to the page. WebAssembly only.
//!
//! The element class itself is `web/element.js`, and what it asks for is `mount` (feature `element`); for a page that is
//! a Yew app there is `component` (feature `component`).

pub mod attribute;
pub mod contract;
pub mod opening_state;
pub mod page_value;
pub mod saved_file;
pub mod slice;

#[cfg(feature = "element")]
pub mod browser_host;
#[cfg(feature = "element")]
pub mod browser_numerals;
#[cfg(feature = "element")]
pub mod later_part;
#[cfg(feature = "element")]
pub mod mount;

#[cfg(feature = "component")]
pub mod component;
#[cfg(feature = "component")]
pub mod component_host;
#[cfg(feature = "component")]
pub mod key_guard;
#[cfg(feature = "component")]
pub mod reader_file;
