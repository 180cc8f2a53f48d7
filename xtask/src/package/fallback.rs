//! The same program in plain JavaScript, for pages and browsers that forbid WebAssembly.
//!
//! Compiled once more for the first version of WebAssembly, brought down to what that had, and translated by
//! Binaryen: no second engine, and the same text of the report. Nobody loads it who does not need it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::digest::Digest;
use super::glue::{self, Start};
use crate::build::{cargo, page_environment};
use crate::setup::{self, wasm_target::TARGET};
use crate::{command, place};

/// What the compiler and the standard library may bring, and Binaryen may read; reference types only until the
/// section that names them is gone, or the glue would want a table of them.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
];
/// What takes them down to the first version, as far as the translator needs it.
const LOWERING: [&str; 3] =
    ["--signext-lowering", "--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering"];

/// How the translator begins and ends a module; we call its function ourselves.
const IMPORT: &str = "import * as ";
const FUNCTION: &str = "function asmFunc(imports) {";
const CALL: &str = "var retasmFunc = asmFunc(";

/// Writes the script into the folder and gives its name.
///
/// # Errors
/// When a tool is missing or fails, or writes something else than expected.
pub fn write(folder: &Path) -> Result<String> {
    let stage = place::root().join("target/fallback/stage");
    fs::create_dir_all(&stage).context("making the fallback's folder")?;
    translate(&compile()?, &stage)?;
    let glue = fs::read_to_string(stage.join("page.js")).context("reading the glue")?;
    let plain = fs::read_to_string(stage.join("plain.js")).context("reading the translation")?;
    let whole = glue::rework(&glue, Start::Plain)? + &function(&plain)?;
    let (from, to) = (stage.join("whole.js"), stage.join("small.js"));
    fs::write(&from, whole).context("writing the fallback")?;
    let mut esbuild = Command::new(setup::npm::ensure()?.esbuild);
    esbuild.arg(&from).args(["--minify", "--charset=utf8", "--log-level=error", "--format=esm"]);
    command::run(esbuild.arg(format!("--outfile={}", to.display())))?;
    let script = fs::read(to).context("reading the fallback")?;
    let name = format!("fallback-{}.js", Digest::of(&script).short());
    fs::write(folder.join(&name), script).context("writing the fallback")?;
    Ok(name)
}

/// The page's program for the first version of WebAssembly.
fn compile() -> Result<PathBuf> {
    let target = place::root().join("target/fallback");
    let mut cargo =
        cargo(&["build", "--quiet", "--locked", "--release", "--bin", "page", "--no-default-features"]);
    cargo.args(["--features", "element", "--target", TARGET, "--target-dir"]).arg(&target);
    cargo.envs(page_environment(&["-Ctarget-cpu=mvp"])?);
    command::run(&mut cargo)?;
    Ok(target.join(TARGET).join("release/page.wasm"))
}

/// From the compiler's wasm to glue (`page.js`) and translation (`plain.js`).
fn translate(wasm: &Path, stage: &Path) -> Result<()> {
    let npm = setup::npm::ensure()?;
    let [bare, low] = ["bare.wasm", "low.wasm"].map(|name| stage.join(name));
    let mut strip = Command::new(&npm.wasm_opt);
    strip
        .arg(wasm)
        .args(FEATURES)
        .args(["--enable-reference-types", "--strip-target-features", "-o"])
        .arg(&bare);
    command::run(&mut strip)?;
    let mut bindgen = Command::new(setup::bindgen::ensure()?);
    bindgen
        .args(["--target", "web", "--no-typescript", "--out-name", "page", "--out-dir"])
        .arg(stage)
        .arg(&bare);
    command::run(&mut bindgen)?;
    let mut lower = Command::new(&npm.wasm_opt);
    lower.arg(stage.join("page_bg.wasm")).args(FEATURES).args(LOWERING);
    command::run(lower.args(["-Oz", "--strip-debug", "--strip-producers", "-o"]).arg(&low))?;
    let mut translate = Command::new(&npm.wasm2js);
    command::run(translate.arg(&low).args(FEATURES).args(["-O", "-o"]).arg(stage.join("plain.js")))
}

/// Of the translated module the function alone, under a name of ours.
fn function(module: &str) -> Result<String> {
    let (first, rest) = module.split_once('\n').unwrap_or_default();
    let (function, _) = rest.split_once(CALL).context("the translation has no end")?;
    let is_known = first.starts_with(IMPORT) && function.matches(FUNCTION).count() == 1;
    is_known.then_some(()).context("the translation is of another form")?;
    Ok(function.replace(FUNCTION, "function plain(imports) {"))
}

#[cfg(test)]
mod tests {
    use super::function;

    #[test]
    fn of_the_translation_the_function_is_kept() -> anyhow::Result<()> {
        let module = "import * as a from './a';\nvar b;\nfunction asmFunc(imports) {}\n\
                      var retasmFunc = asmFunc({});\nexport var memory = retasmFunc.memory;\n";
        assert_eq!(function(module)?, "var b;\nfunction plain(imports) {}\n", "no imports, no exports");
        assert!(function("var b;\n").is_err(), "no function");
        Ok(())
    }
}
