//! The tasks as functions of a WebAssembly module. The page itself takes the time.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::named;
use crate::task::Run;

thread_local! {
    static PREPARED: RefCell<BTreeMap<String, Run>> = const { RefCell::new(BTreeMap::new()) };
}

/// Makes the task of this name ready.
///
/// # Errors
/// When there is none, or its model has a problem.
#[wasm_bindgen]
pub fn prepare(name: &str) -> Result<(), String> {
    let task = named(name).ok_or("no such task")?;
    let run = (task.prepare)(task.size)?;
    PREPARED.with_borrow_mut(|prepared| prepared.insert(name.to_owned(), run));
    Ok(())
}

/// Runs the task of this name so many times; gives the last number.
///
/// # Errors
/// When it was not made ready.
#[wasm_bindgen]
pub fn run(name: &str, count: u32) -> Result<f64, String> {
    PREPARED.with_borrow_mut(|prepared| {
        let run = prepared.get_mut(name).ok_or("not made ready")?;
        Ok((0..count).map(|_| run()).last().unwrap_or_default())
    })
}
