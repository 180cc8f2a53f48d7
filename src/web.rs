//! Floor 6, the boundary to the page. WebAssembly only; the element class itself is `web/element.js`.

pub mod browser_host;
pub mod browser_numerals;
pub mod contract;
pub mod mount;
pub mod page_value;
