//! What of other people's work may come in: crates by the rules of `deny.toml`, packages of npm with a hash each.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{command, place, setup};

/// Every `Cargo.toml` that has a lock file of its own, and what becomes of warnings there.
const LOCKED: [(&str, &str); 2] = [
    // What deny.toml allows and nothing needs is to go.
    ("Cargo.toml", "--deny"),
    // Some of the same crates, which need some of the same.
    ("examples/yew_app/Cargo.toml", "--allow"),
];

/// Every folder with a lock file of npm.
const NPM: [&str; 3] = ["xtask/npm", "tests/npm", "benches/peers/pages"];

/// Licences, sources and duplicates of every locked crate.
///
/// # Errors
/// When one breaks a rule; cargo-deny has said which.
pub fn crates() -> Result<()> {
    let deny = setup::deny::ensure()?;
    for (manifest, level) in LOCKED {
        let mut check = Command::new(&deny);
        check.current_dir(place::root()).args(["--locked", "--log-level=warn", "--config", "deny.toml"]);
        check.args(["--workspace", "--manifest-path", manifest]);
        command::run(check.args(["check", level, "warnings", "licenses", "sources", "bans"]))?;
    }
    Ok(())
}

/// Every lock file of npm names each package by its hash, and no registry.
///
/// # Errors
/// When one does not.
pub fn npm_locks() -> Result<()> {
    NPM.into_iter().try_for_each(|folder| {
        let path = Path::new(folder).join("package-lock.json");
        let lock = fs::read_to_string(place::root().join(&path))?;
        npm_lock(&lock).with_context(|| path.display().to_string())
    })
}

fn npm_lock(lock: &str) -> Result<()> {
    let lock: Value = serde_json::from_str(lock)?;
    let packages = lock["packages"].as_object().context("lists no packages")?;
    // The nameless one is the list's own.
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        if !package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")) {
            bail!("{name} has no hash, so that whatever is sent would be installed");
        }
        // Made behind a mirror, it installs nowhere else.
        if !package["resolved"].is_null() {
            bail!("{name} names a registry: make it anew with npm's `omit-lockfile-registry-resolved`");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::npm_lock;

    fn said(package: Value) -> String {
        let lock = json!({ "packages": { "": {}, "node_modules/esbuild": package } });
        npm_lock(&lock.to_string()).map_or_else(|problem| problem.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn a_package_of_npm_is_named_by_its_hash_alone() {
        for (package, expected) in [
            (json!({ "integrity": "sha512-abc" }), "fine"),
            (json!({ "version": "1.0.0" }), "node_modules/esbuild has no hash"),
            (json!({ "integrity": "sha1-abc" }), "node_modules/esbuild has no hash"),
            (
                json!({ "integrity": "sha512-abc", "resolved": "https://example.org/esbuild.tgz" }),
                "node_modules/esbuild names a registry",
            ),
        ] {
            let said = said(package.clone());
            assert!(said.starts_with(expected), "{package}: {said}");
        }
    }
}
