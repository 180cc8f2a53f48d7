//! Where Cargo has put a program.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command;

/// Runs a `cargo build` and gives the path of the program of this name that it made.
///
/// # Errors
/// When it does not compile or makes no such program.
pub(super) fn program(cargo: &mut Command, name: &str) -> Result<PathBuf> {
    // Only Cargo knows where its target folder is.
    let said = command::read(cargo.args(["--bin", name, "--message-format=json-render-diagnostics"]))?;
    path_in(&said, name).with_context(|| format!("Cargo made no program {name}"))
}

fn path_in(said: &str, name: &str) -> Option<PathBuf> {
    let messages = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter(|message| message["target"]["name"] == name);
    programs.find_map(|message| message["executable"].as_str().map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::path_in;
    use std::path::Path;

    #[test]
    fn the_program_is_found_among_everything_that_cargo_says() {
        let said = "not JSON\n\
            {\"target\":{\"name\":\"page\"},\"executable\":null}\n\
            {\"target\":{\"name\":\"other\"},\"executable\":\"/t/other\"}\n\
            {\"target\":{\"name\":\"page\"},\"executable\":\"/t/page.wasm\"}\n";
        assert_eq!(path_in(said, "page").as_deref(), Some(Path::new("/t/page.wasm")), "the program");
        assert_eq!(path_in(said, "none"), None, "no program of that name");
    }
}
