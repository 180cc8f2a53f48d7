//! The wasm of a page: what a first verdict needs, and the rest, which is loaded after it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::digest::{Digest, short_integrity};
use super::glue;
use crate::setup::wasm_target::TARGET;
use crate::{command, page_flags, place, setup};

/// How the file begins in whose name no more follows but its hash: what a first verdict needs.
pub const FIRST_PART: &str = "outsourcing_decision";
/// The same for the rest.
pub const LATER_PART: &str = "outsourcing_decision_later";

/// A file of the program.
#[derive(Debug)]
pub struct Part {
    /// Its name, by its bytes.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Part {
    /// A part of this name.
    #[must_use]
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: format!("{name}-{}.wasm", Digest::of(&bytes).short()), bytes }
    }

    /// What a browser checks it against.
    #[must_use]
    pub fn integrity(&self) -> String {
        short_integrity(&self.bytes)
    }
}

/// What the compiler and `xtask/bindgen` have made for a profile of Trunk's.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// A release is optimised.
    pub is_release: bool,
}

impl Made {
    fn profile(self) -> &'static str {
        if self.is_release { "release" } else { "debug" }
    }

    /// Where `xtask/bindgen` writes what Trunk asks of it, and the rest of the program beside that.
    fn folder(self) -> Result<PathBuf> {
        Ok(place::compiled()?.join("wasm-bindgen").join(self.profile()))
    }

    /// Takes the program apart where another `wasm-bindgen` on PATH has left it whole, and puts glue and first part
    /// in the place of what that one made.
    ///
    /// # Errors
    /// When a tool is missing or fails.
    pub fn ensure_apart(self, folder: &Path, glue: &str, wasm: &str) -> Result<()> {
        let text = fs::read_to_string(folder.join(glue)).context("reading the glue")?;
        if text.contains(glue::LOADER) {
            return Ok(());
        }
        let mut bindgen = Command::new(setup::bindgen::ensure()?);
        bindgen.args(["--target", "web", "--no-typescript", "--out-name", "page", "--out-dir"]);
        bindgen.arg(self.folder()?);
        bindgen.arg(place::compiled()?.join(TARGET).join(self.profile()).join("page.wasm"));
        command::run(&mut bindgen)?;
        fs::copy(self.folder()?.join(glue), folder.join(glue)).context("putting our glue in place")?;
        fs::write(folder.join(wasm), self.optimised(wasm)?).context("putting our wasm in place")
    }

    /// The rest of the program, which Trunk does not know of: optimised as Trunk does it with the first.
    ///
    /// # Errors
    /// When it is not there, or wasm-opt fails.
    pub fn later(self) -> Result<Vec<u8>> {
        self.optimised("page_later.wasm")
    }

    fn optimised(self, name: &str) -> Result<Vec<u8>> {
        let mut part = self.folder()?.join(name);
        if self.is_release {
            let small = part.with_extension("small.wasm");
            let mut wasm_opt = Command::new(setup::npm::ensure()?.wasm_opt);
            wasm_opt.arg(&part).arg("--output").arg(&small).args(page_flags::wasm_opt()?);
            command::run(&mut wasm_opt)?;
            part = small;
        }
        fs::read(&part).with_context(|| format!("reading {}", part.display()))
    }
}
