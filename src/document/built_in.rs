//! The model that is built in: `models/customer_service.json`, packed at build time.

/// The built-in model as it was authored, JSON without spaces.
pub const MODEL: &str = include_str!(concat!(env!("OUT_DIR"), "/model.json"));
