//! The files that pages name: element class, glue and style sheet in one, as a module and as a
//! classic script.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::locales::{self, Locale};
use super::program::Part;
use super::{CLASSIC, MODULE};
use crate::{command, contract, place};

/// What goes into the bundle besides the sources in `src/web`.
#[derive(Debug)]
pub struct Bundle {
    /// The bundler.
    pub esbuild: PathBuf,
    /// wasm-bindgen's glue, already made ours.
    pub glue: String,
    /// The wasm: what a first verdict needs, and the rest.
    pub program: [Part; 2],
    /// The name of the script for where wasm is forbidden.
    pub fallback_name: String,
    /// What shows before the program has arrived, in English, JSON.
    pub first_screen: String,
    /// The languages besides English.
    pub locales: Vec<Locale>,
}

/// The sources in `src/web` that are bundled; `element.js` is where it starts.
const SCRIPTS: [&str; 6] =
    ["element.js", "first_screen.js", "guard.js", "language.js", "numerals.js", "problem.js"];
const STYLES: &str = "element.css";

/// Where the wasm comes from, as a neighbour of the other sources.
const WASM_SOURCE: &str = "wasm.js";
const BESIDE: &str = "wasm_beside.js";
const INSIDE: &str = "wasm_inside.js";

impl Bundle {
    /// Writes module and classic script into the folder.
    ///
    /// # Errors
    /// When a source cannot be read or the bundler finds something wrong in it.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let stage = self.stage(BESIDE, &locales::beside(&self.locales))?;
        self.bundle(&stage.join("element.js"), "esm", &folder.join(MODULE), &[])?;
        // A classic script knows its address only while it is being run, which is when this is read.
        let address = "--define:import.meta.url=document.currentScript.src";
        self.bundle(&stage.join("element.js"), "iife", &folder.join(CLASSIC), &[address])
    }

    /// A classic script with the wasm in it.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn whole(&self) -> Result<String> {
        let stage = self.stage(INSIDE, &locales::inside(&self.locales))?;
        for (name, part) in ["first.wasm", "later.wasm"].iter().zip(&self.program) {
            fs::write(stage.join(name), &part.bytes).with_context(|| format!("writing {name}"))?;
        }
        self.text(&stage, &stage.join("element.js"), &["--loader:.wasm=binary"])
    }

    /// A source of `src/web` that stands alone, as a classic script.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn alone(&self, name: &str) -> Result<String> {
        let stage = place::root().join("target/bundle");
        self.text(&stage, &place::root().join("src/web").join(name), &[])
    }

    /// Puts all sources into one folder, so that their imports are plain neighbours.
    fn stage(&self, wasm_source: &str, locales: &str) -> Result<PathBuf> {
        let stage = place::root().join("target/bundle");
        let web = place::root().join("src/web");
        fs::create_dir_all(&stage).with_context(|| format!("making {}", stage.display()))?;
        let scripts = SCRIPTS.map(|name| (name, name));
        for (name, to) in scripts.into_iter().chain([(wasm_source, WASM_SOURCE)]) {
            fs::copy(web.join(name), stage.join(to)).with_context(|| format!("copying {name}"))?;
        }
        fs::write(stage.join("first.json"), &self.first_screen).context("writing the first screen")?;
        fs::write(stage.join("locales.js"), locales).context("writing the locales")?;
        fs::write(stage.join("glue.js"), &self.glue).context("writing the glue")?;
        // Minified apart, because inside the bundle it is only a text.
        let mut esbuild = self.esbuild(&web.join(STYLES), &stage.join(STYLES));
        command::run(&mut esbuild)?;
        Ok(stage)
    }

    fn text(&self, stage: &Path, from: &Path, more: &[&str]) -> Result<String> {
        let made = stage.join("made.js");
        self.bundle(from, "iife", &made, more)?;
        fs::read_to_string(made).context("reading what the bundler made")
    }

    fn bundle(&self, from: &Path, format: &str, to: &Path, more: &[&str]) -> Result<()> {
        let mut esbuild = self.esbuild(from, to);
        esbuild
            .args(["--bundle", "--loader:.css=text", "--legal-comments=none"])
            .arg(format!("--format={format}"))
            .args(self.constants())
            .args(more);
        command::run(&mut esbuild)
    }

    fn esbuild(&self, from: &Path, to: &Path) -> Command {
        let mut esbuild = Command::new(&self.esbuild);
        esbuild
            .arg(from)
            .args(["--minify", "--charset=utf8", "--log-level=warning"])
            // The browser floor: README. Newer syntax is rewritten, older is not needed.
            .arg("--target=es2022,chrome105,firefox110,safari16.4")
            .arg(format!("--outfile={}", to.display()));
        esbuild
    }

    /// The names of the contract and of the wasm, compiled in as constants.
    fn constants(&self) -> Vec<String> {
        let [first, later] = &self.program;
        let quoted = |text: &str| format!("{text:?}");
        let constants = [
            ("ELEMENT", quoted(contract::ELEMENT)),
            ("ATTRIBUTES", format!("{:?}", contract::ATTRIBUTES)),
            ("FRAME_ATTRIBUTES", format!("{:?}", contract::FRAME_ATTRIBUTES)),
            ("VERSION", contract::VERSION.to_string()),
            ("RELEASE", quoted(env!("CARGO_PKG_VERSION"))),
            ("READY", quoted(contract::READY)),
            ("CHANGE", quoted(contract::CHANGE)),
            ("SAID", quoted(contract::SAID)),
            ("ANSWERS_INVALID", quoted(contract::ANSWERS_INVALID)),
            ("PROBLEM", quoted(contract::PROBLEM)),
            ("ATTRIBUTE_INVALID", quoted(contract::ATTRIBUTE_INVALID)),
            ("MODEL_INVALID", quoted(contract::MODEL_INVALID)),
            ("WASM_BLOCKED", quoted(contract::WASM_BLOCKED)),
            ("LOAD_FAILED", quoted(contract::LOAD_FAILED)),
            ("CRASHED", quoted(contract::CRASHED)),
            ("FRAME_HEIGHT", quoted(contract::FRAME_HEIGHT)),
            ("FRAME_ASKED", quoted(contract::FRAME_ASKED)),
            ("ADDRESS_ATTRIBUTES", format!("{:?}", contract::ADDRESS_ATTRIBUTES)),
            ("FRAME_SET", quoted(contract::FRAME_SET)),
            ("LINK_MARK", quoted(contract::LINK_MARK)),
            ("COPY_LINK", quoted(contract::COPY_LINK)),
            ("PRINT", quoted(contract::PRINT)),
            ("SAVE", quoted(contract::SAVE)),
            ("NUMBER", quoted(contract::NUMBER)),
            ("PERCENT", quoted(contract::PERCENT)),
            ("MONEY", quoted(contract::MONEY)),
            ("MONEY_WITH_CENTS", quoted(contract::MONEY_WITH_CENTS)),
            ("CURRENCY", quoted(contract::CURRENCY)),
            ("PLURAL", quoted(contract::PLURAL)),
            ("SEPARATORS", quoted(contract::SEPARATORS)),
            ("GO_ON", quoted(contract::GO_ON)),
            ("REST", quoted(contract::REST)),
            ("STORAGE_KEY", quoted(contract::STORAGE_KEY)),
            ("STORAGE_REFUSED", quoted(contract::STORAGE_REFUSED)),
            ("FALLBACK_NAME", quoted(&self.fallback_name)),
            ("WASM_NAME", quoted(&first.name)),
            ("WASM_INTEGRITY", quoted(&first.integrity())),
            ("LATER_NAME", quoted(&later.name)),
            ("LATER_INTEGRITY", quoted(&later.integrity())),
        ];
        constants.map(|(name, value)| format!("--define:{name}={value}")).into()
    }
}
