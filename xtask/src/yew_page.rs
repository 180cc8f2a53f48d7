//! Pages that are Yew apps, for the browser tests: one around the element (`tests/yew_host`), and one that has the
//! widget as a component (`examples/yew_app`).

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::wasm_target::{self, TARGET};
use crate::{build, command, place, setup};

/// A page that is a Yew app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YewPage {
    /// It has the element in its middle.
    AroundElement,
    /// It has the component, from a `Cargo.toml` of its own.
    WithComponent,
}

impl YewPage {
    /// What compiles it, the program, and the page around that.
    fn parts(self) -> (&'static [&'static str], &'static str, &'static str) {
        match self {
            Self::AroundElement => (&["--package", "yew-host"], "yew-host", "around_element.html"),
            Self::WithComponent => {
                (&["--manifest-path", "examples/yew_app/Cargo.toml"], "yew-app", "with_component.html")
            }
        }
    }

    /// Where the page is.
    #[must_use]
    pub fn built(self) -> PathBuf {
        place::root().join("target").join(self.parts().1)
    }
}

/// Compiles the apps and puts each into a page.
///
/// # Errors
/// When a step fails; the tools have said why.
pub fn build() -> Result<()> {
    wasm_target::ensure()?;
    [YewPage::AroundElement, YewPage::WithComponent].into_iter().try_for_each(build_page)
}

fn build_page(page: YewPage) -> Result<()> {
    let (which, program, html) = page.parts();
    let compiled = place::root().join("target");
    let mut cargo = build::cargo(&["build", "--quiet", "--locked", "--release", "--target", TARGET]);
    cargo.args(which).arg("--target-dir").arg(&compiled);
    command::run(cargo.env("CARGO_ENCODED_RUSTFLAGS", build::without_paths()?))?;
    let folder = page.built();
    fs::create_dir_all(&folder).context("making the page's folder")?;
    for (from, to) in [(html, "index.html"), ("start.js", "start.js")] {
        let source = place::root().join("tests/yew_host/page").join(from);
        fs::copy(source, folder.join(to)).with_context(|| format!("copying {from}"))?;
    }
    let mut bindgen = Command::new(setup::bindgen::ensure()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "app", "--out-dir"]).arg(&folder);
    command::run(bindgen.arg(compiled.join(TARGET).join(format!("release/{program}.wasm"))))
}
