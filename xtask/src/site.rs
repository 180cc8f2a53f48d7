//! A site that takes the widget from npm, built as its owner would build it: `tests/npm`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{command, place, setup};

/// Where the built site is.
#[must_use]
pub fn built() -> PathBuf {
    folder().join("dist")
}

fn folder() -> PathBuf {
    place::root().join("target/site")
}

/// Packs `dist/`, installs the package into a copy of the site, checks the site's types and bundles it.
///
/// # Errors
/// When a step fails; the tools have said why.
pub fn build() -> Result<()> {
    let (folder, sources) = (folder(), place::root().join("tests/npm"));
    if folder.exists() {
        fs::remove_dir_all(&folder).context("removing the former site")?;
    }
    fs::create_dir_all(&folder).context("making the site's folder")?;
    for name in ["index.html", "main.ts", "tsconfig.json"] {
        fs::copy(sources.join(name), folder.join(name)).with_context(|| format!("copying {name}"))?;
    }
    for name in REPORTS {
        let report = fs::read_to_string(place::root().join(format!("tests/golden/reports/{name}.json")))?;
        // As a literal, so that the compiler looks at every key.
        let checked = format!(
            "import type {{ Report }} from \"outsourcing-decision\";\n\nexport const report: Report = {report};\n"
        );
        fs::write(folder.join(format!("{name}.ts")), checked)?;
    }
    let modules = setup::npm::of_site()?;
    install(&folder)?;
    command::run(tool(&modules, "tsc").args(["--project", "."]).current_dir(&folder))?;
    command::run(tool(&modules, "vite").args(["build", "--base=./", "--logLevel=warn"]).current_dir(&folder))
}

/// Reports with everything that a report can hold.
const REPORTS: [&str; 2] = ["clinic", "small_shop"];

/// Packs and installs; nothing is fetched, for the package needs no other.
fn install(folder: &Path) -> Result<()> {
    let packed = command::read(
        setup::npm::npm()?.args(["pack", "--pack-destination"]).arg(folder).arg(place::dist()),
    )?;
    let packed = packed.lines().last().context("npm packed nothing")?.to_owned();
    // Not beside the tools, which the site's own list names: they are in the cache.
    fs::write(folder.join("package.json"), "{ \"private\": true, \"type\": \"module\" }\n")?;
    let mut npm = setup::npm::npm()?;
    command::run(
        npm.args(["install", "--offline", "--ignore-scripts", "--silent"])
            .arg(format!("./{packed}"))
            .current_dir(folder),
    )
}

fn tool(modules: &Path, name: &str) -> Command {
    Command::new(modules.join(".bin").join(name))
}
