//! A page that is itself a Yew app, for the browser tests: `tests/yew_host`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::wasm_target::{self, TARGET};
use crate::{build, command, place, setup};

/// Where the page is.
#[must_use]
pub fn built() -> PathBuf {
    place::root().join("target/yew-host")
}

/// Compiles the app and puts it into a page.
///
/// # Errors
/// When a step fails; the tools have said why.
pub fn build() -> Result<()> {
    wasm_target::ensure()?;
    let flags = build::without_paths()?;
    let mut cargo = build::cargo(&["build", "--quiet", "--locked", "--release", "--package", "yew-host"]);
    command::run(cargo.args(["--target", TARGET]).env("CARGO_ENCODED_RUSTFLAGS", flags))?;
    let folder = built();
    fs::create_dir_all(&folder).context("making the page's folder")?;
    for name in ["index.html", "start.js"] {
        let source = place::root().join("tests/yew_host/page").join(name);
        fs::copy(source, folder.join(name)).with_context(|| format!("copying {name}"))?;
    }
    let mut bindgen = Command::new(setup::bindgen::ensure()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "yew-host", "--out-dir"]).arg(&folder);
    command::run(bindgen.arg(place::root().join("target").join(TARGET).join("release/yew-host.wasm")))
}
