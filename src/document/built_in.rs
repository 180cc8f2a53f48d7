//! The model that is built in: `models/customer_service.json`, turned into Rust data at build time.

use std::borrow::Cow;

use crate::document::tree::Tree;

include!(concat!(env!("OUT_DIR"), "/model.rs"));

/// The built-in model as it was authored.
pub fn model() -> &'static Tree {
    &MODEL
}
