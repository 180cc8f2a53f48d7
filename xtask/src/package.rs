//! What Trunk does not make: from its raw output to the files that pages name.
//!
//! Trunk calls `cargo xtask package` after each of its builds (hook in Trunk.toml), `trunk serve`
//! included, and the packaging happens in Trunk's own folder: there is one pipeline, and what a
//! developer sees while editing is made the same way as what is published.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{build, manifest, setup};
use bundle::Bundle;
use first_screen::FirstScreens;
use glue::Start;
use program::{FIRST_PART, LATER_PART, Made, Part};

pub mod bundle;
pub mod digest;
pub mod fallback;
pub mod first_screen;
pub mod frame;
pub mod glue;
pub mod locales;
pub mod notices;
pub mod npm_face;
pub mod offline;
pub mod page;
pub mod program;
pub mod template;
pub mod worksheet;

/// The name by which pages know the widget's module.
pub const MODULE: &str = "outsourcing-decision.js";
/// The same for pages that have no modules.
pub const CLASSIC: &str = "outsourcing-decision.classic.js";

/// What wasm-bindgen wrote, named by Trunk after the program `page` of Cargo.toml.
const RAW_GLUE: &str = "page.js";
const RAW_WASM: &str = "page_bg.wasm";

/// Packages the folder that Trunk names in the environment of its hooks.
///
/// # Errors
/// When it is not called by Trunk, or a step fails.
pub fn package_for_trunk() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.context("`cargo xtask package` is called by Trunk; you want `build`")?;
    // Under `trunk serve` nobody else does; what is written is seen, and built anew.
    build::pack_model()?;
    // Weighing and translating take long, and a development build is not what anybody loads.
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let fallback_name = if is_release { fallback::write(&folder)? } else { "fallback.js".to_owned() };
    package(&folder, fallback_name, Made { is_release })?;
    if is_release {
        manifest::write(&folder)?;
    }
    Ok(())
}

fn package(folder: &Path, fallback_name: String, made: Made) -> Result<()> {
    if folder.join("snippets").exists() {
        bail!("a crate brings JavaScript snippets, which the one file that pages name cannot hold");
    }
    made.ensure_apart(folder, RAW_GLUE, RAW_WASM)?;
    let later = made.later()?;
    let glue = glue::rework(&take(folder, RAW_GLUE)?, Start::Module)?;
    let wasm = fs::read(folder.join(RAW_WASM)).context("reading Trunk's wasm")?;
    fs::remove_file(folder.join(RAW_WASM)).context("removing Trunk's wasm")?;
    let program = [Part::new(FIRST_PART, wasm), Part::new(LATER_PART, later)];
    for part in &program {
        fs::write(folder.join(&part.name), &part.bytes).with_context(|| format!("writing {}", part.name))?;
    }

    let first_screens = FirstScreens::made()?;
    let bundle = Bundle {
        esbuild: setup::npm::ensure()?.esbuild,
        glue,
        program,
        fallback_name,
        first_screen: first_screens.of("en")?["first"].to_string(),
        locales: locales::write(folder, &first_screens)?,
    };
    bundle.write(folder)?;
    worksheet::write(folder, &first_screens)?;
    offline::write(folder, &bundle, &first_screens)?;
    frame::write(folder, &bundle)?;
    npm_face::write(folder)?;
    notices::write(folder)?;
    page::write(folder, &bundle, &first_screens)
}

/// Reads a text and removes its file.
fn take(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
    Ok(text)
}
