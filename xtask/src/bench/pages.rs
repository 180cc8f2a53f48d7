//! Makes the pages that are loaded against each other: ours as its files are published, and the first questions of
//! ours once more with Preact and with SurveyJS. Each lies in a folder of its own, every file packed beside itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::questions;
use crate::manifest::Entry;
use crate::package::digest::Digest;
use crate::package::program::LATER_PART;
use crate::package::{MODULE, template};
use crate::server::site::packed_name;
use crate::setup::npm;
use crate::{build, command, manifest, place};

/// The folder of our page.
pub const OURS: &str = "ours";
/// The folder of Preact's page.
pub const PREACT: &str = "preact";
/// The folder of SurveyJS's page.
pub const SURVEYJS: &str = "surveyjs";

/// The pages of others, and the scripts that they are made from.
const PEERS: [(&str, &str); 2] = [(PREACT, "preact.jsx"), (SURVEYJS, "surveyjs.js")];

/// Makes all of them, and gives the folder of their folders.
///
/// # Errors
/// When the published files cannot be built, npm or the bundler fails, or a file cannot be written.
pub fn make() -> Result<PathBuf> {
    build::fill_dist()?;
    let pages = place::root().join("target/bench-pages");
    if pages.exists() {
        fs::remove_dir_all(&pages).context("removing the former pages")?;
    }
    ours(&new_folder(&pages, OURS)?)?;
    let questions = pages.join("questions.json");
    fs::write(&questions, questions::questions()?.to_string()).context("writing the questions")?;
    for (name, script) in PEERS {
        peer(&new_folder(&pages, name)?, name, script, &questions)?;
    }
    Ok(pages)
}

fn new_folder(pages: &Path, name: &str) -> Result<PathBuf> {
    let folder = pages.join(name);
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    fs::copy(sources().join(format!("{name}.html")), folder.join("index.html"))
        .with_context(|| format!("copying {name}.html"))?;
    Ok(folder)
}

/// What a page in English asks for, as it is published, loaded with the page: like those of the others, it is there for
/// nothing else.
fn ours(folder: &Path) -> Result<()> {
    let mut files = manifest::read(&place::dist())?;
    files.retain(|file| file.name == MODULE || file.name.ends_with(".wasm"));
    for Entry { name, .. } in &files {
        fs::copy(place::dist().join(name), folder.join(name)).with_context(|| format!("copying {name}"))?;
    }
    let is_first = |file: &&Entry| file.name.ends_with(".wasm") && !file.name.starts_with(LATER_PART);
    let wasm = files.iter().find(is_first).context("the published files have no wasm")?;
    let page = folder.join("index.html");
    let filled = template::fill(
        "ours.html",
        &fs::read_to_string(&page).context("reading ours.html")?,
        &[("{{wasm}}", 1, &wasm.name)],
    )?;
    fs::write(page, filled).context("writing our page")?;
    pack(folder)
}

fn peer(folder: &Path, name: &str, script: &str, questions: &Path) -> Result<()> {
    let mut esbuild = Command::new(npm::ensure()?.esbuild);
    esbuild
        .arg(sources().join(script))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--legal-comments=none"])
        .args(["--jsx=automatic", "--jsx-import-source=preact", "--log-level=error"])
        .arg(format!("--alias:questions={}", questions.display()))
        .arg(format!("--outfile={}", folder.join("page.js").display()))
        // Where it looks for what no folder around the sources has.
        .env("NODE_PATH", npm::of_peers()?);
    command::run(&mut esbuild)?;
    // The bundler names the style sheet after the script.
    pack(folder).with_context(|| format!("packing the page of {name}"))
}

fn pack(folder: &Path) -> Result<()> {
    let files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    for file in files {
        fs::copy(packed(&file)?, packed_name(&file))
            .with_context(|| format!("packing {}", file.display()))?;
    }
    Ok(())
}

/// The same bytes packed, kept from run to run: the largest files take a quarter of a minute.
fn packed(file: &Path) -> Result<PathBuf> {
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let folder = place::root().join("target/bench-packed");
    let whole = folder.join(Digest::of(&bytes).short());
    if !whole.exists() {
        fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        let partial = whole.with_extension("partial");
        fs::write(&partial, manifest::packed(&bytes)?).context("keeping what was packed")?;
        fs::rename(&partial, &whole).context("keeping what was packed")?;
    }
    Ok(whole)
}

fn sources() -> PathBuf {
    place::root().join("benches/peers/pages")
}
