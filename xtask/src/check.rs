//! `cargo xtask test`: every check there is, in the order in which they are cheap.

use std::time::Instant;

use anyhow::{Result, bail};

use crate::setup::{self, wasm_target::TARGET};
use crate::{budget, build, command, manifest, place, site, supply_chain, yew_page};

/// Runs every check, goes on after one that fails, and ends with a summary.
///
/// # Errors
/// When set-up fails, or when a check has failed, after the summary.
pub fn check() -> Result<()> {
    // First, so that a machine on which something cannot be installed says so at once.
    setup::for_build()?;
    setup::npm::axe()?;
    setup::npm::of_site()?;
    setup::deny::ensure()?;
    setup::chromium::ensure()?;
    conclude(&CHECKS.map(|(name, run)| timed(name, run)))
}

/// The widget on other people's servers, in browsers of three engines; installs all of them.
///
/// # Errors
/// When something cannot be installed, or a test fails.
pub fn check_hosts() -> Result<()> {
    setup::for_build()?;
    setup::chromium::ensure()?;
    setup::engines::firefox()?;
    setup::engines::webkit()?;
    setup::hosts::nginx()?;
    setup::hosts::apache()?;
    setup::hosts::hugo()?;
    setup::hosts::wordpress()?;
    cargo(&["test", "--quiet", "--package", HOST_TESTS])
}

/// A batch of a million lines, by the program as it is built for speed.
///
/// # Errors
/// When a line is not answered in its place, or memory grows.
pub fn check_endurance() -> Result<()> {
    let test =
        ["test", "--quiet", "--profile", "bench", "--test", "spec", "--", "--nocapture", "batch_endurance"];
    command::run(build::cargo(&test).env("ENDURANCE_LINES", "1000000"))
}

/// Runs one check; gives whether it passed, and its line of the summary.
#[expect(clippy::disallowed_methods, reason = "a developer wants to know what takes long")]
fn timed(name: &str, run: fn() -> Result<()>) -> (bool, String) {
    eprintln!("\n== {name}");
    let start = Instant::now();
    let passed = run().map_err(|problem| eprintln!("{problem:#}")).is_ok();
    let word = if passed { "ok" } else { "FAILED" };
    (passed, format!("{word:<8}{:>4} s  {name}", start.elapsed().as_secs()))
}

fn conclude(summary: &[(bool, String)]) -> Result<()> {
    println!();
    summary.iter().for_each(|(_, line)| println!("{line}"));
    let n_failed = summary.iter().filter(|(passed, _)| !passed).count();
    if n_failed > 0 {
        bail!("{n_failed} of {} checks failed", summary.len());
    }
    println!("All {} checks passed.", summary.len());
    Ok(())
}

type Check = (&'static str, fn() -> Result<()>);

const CHECKS: [Check; 18] = [
    // One form, so that differences are only ever meant.
    ("format", || cargo(&["fmt", "--all", "--check"])),
    // Licences, sources and duplicates of what is locked, before any of it is compiled for us.
    ("crates, by deny.toml", supply_chain::crates),
    ("lock files of npm", supply_chain::npm_locks),
    // Everything, tests included, as the command line and the tests use it.
    ("lints, native", || clippy(&["--workspace", "--all-targets"])),
    // The floor that only a page has is invisible natively.
    ("lints, page", || clippy(&["--lib", "--bin", "page", "--features", "split", "--target", TARGET])),
    // No member of the workspace, so that nothing else looks at it.
    ("lints, Yew app", || {
        cargo(&["fmt", "--manifest-path", YEW_APP, "--check"])?;
        clippy(&["--manifest-path", YEW_APP, "--locked", "--target", TARGET, "--target-dir", "target"])
    }),
    // The page's side of the benchmarks, likewise.
    ("lints, page of the benchmarks", || {
        clippy(&["--package", "bench-tasks", "--lib", "--bin", "bench-page", "--target", TARGET])
    }),
    // The lower floors stand without yew and without any crate of the web.
    ("lints, without the widget", || clippy(&["--lib", "--no-default-features"])),
    ("tests, native", || {
        cargo(&["test", "--quiet", "--workspace", "--exclude", BROWSER_TESTS, "--exclude", HOST_TESTS])
    }),
    // Links in comments are the architecture's only map: they must lead somewhere.
    ("documentation", || doc(&["--workspace"])),
    ("documentation, page", || doc(&["--lib", "--target", TARGET])),
    ("build", build::fill_dist),
    ("sizes", sizes),
    ("published files name no folder of this machine", published_files_are_neutral),
    ("the manifest's hashes are those of the files", || manifest::verify(&place::dist())),
    // As a site takes it: packed, installed, its types checked, bundled. The browser tests open what comes out.
    ("package of npm", site::build),
    // A page of the widget's own kind, which the browser tests open.
    ("pages that are Yew apps", yew_page::build),
    // In a real browser against the very files that are published.
    ("tests, browser", || cargo(&["test", "--quiet", "--package", BROWSER_TESTS])),
];

const YEW_APP: &str = "examples/yew_app/Cargo.toml";
const BROWSER_TESTS: &str = "browser-tests";
const HOST_TESTS: &str = "host-tests";

fn cargo(arguments: &[&str]) -> Result<()> {
    command::run(&mut build::cargo(arguments))
}

fn clippy(arguments: &[&str]) -> Result<()> {
    // Warnings are for the editor; here they are errors.
    let arguments = [&["clippy", "--quiet"], arguments, &["--", "-D", "warnings"]];
    cargo(&arguments.concat())
}

fn doc(arguments: &[&str]) -> Result<()> {
    let arguments = [&["doc", "--quiet", "--no-deps"], arguments].concat();
    command::run(build::cargo(&arguments).env("RUSTDOCFLAGS", "-D warnings"))
}

fn sizes() -> Result<()> {
    let files = manifest::read(&place::dist())?;
    println!("{}", budget::table(&files)?);
    if !budget::budgets(&files)?.iter().all(budget::Budget::is_kept) {
        bail!("a budget is exceeded");
    }
    Ok(())
}

/// Whoever builds publishes the same files, and says nothing of where they were made.
fn published_files_are_neutral() -> Result<()> {
    let here = place::root();
    let home = std::env::home_dir().unwrap_or_else(|| here.to_path_buf());
    for file in manifest::read(&place::dist())? {
        let bytes = std::fs::read(place::dist().join(&file.name))?;
        for folder in [here, home.as_path()] {
            let folder = format!("{}/", folder.display());
            if bytes.windows(folder.len()).any(|window| window == folder.as_bytes()) {
                bail!("{} names {folder}", file.name);
            }
        }
    }
    Ok(())
}
