//! Whose work is in the published files, and under which licence: `THIRD-PARTY-NOTICES.txt`. Which licences
//! there may be is said in `deny.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::setup::wasm_target::TARGET;
use crate::{build, command};

/// The name of the file.
pub const NOTICES: &str = "THIRD-PARTY-NOTICES.txt";

/// What stands before the list.
const HEAD: &str = "\
The published files hold parts of the following packages. Each is named with its version and the licence that it \
offers, as its authors wrote it; the texts of the licences follow. The Rust standard library, under MIT or \
Apache-2.0, is part of them too.
";

/// One package.
#[derive(Debug)]
struct Package {
    name: String,
    licence: String,
    folder: PathBuf,
}

/// Writes the file into the folder.
///
/// # Errors
/// When Cargo does not say what the page is made of, or a package names no licence.
pub fn write(folder: &Path) -> Result<()> {
    let mut cargo =
        build::cargo(&["metadata", "--format-version=1", "--locked", "--filter-platform", TARGET]);
    cargo.args(["--no-default-features", "--features", "split"]);
    let metadata: Value =
        serde_json::from_str(&command::read(&mut cargo)?).context("reading Cargo's words")?;
    let packages = packages(&metadata)?;
    fs::write(folder.join(NOTICES), text(&packages)?).context("writing the notices")
}

/// What the page is made of, and the page itself is not, sorted by name.
fn packages(metadata: &Value) -> Result<Vec<Package>> {
    let nodes = metadata["resolve"]["nodes"].as_array().context("Cargo names no packages")?;
    let node = |id: &str| nodes.iter().find(|node| node["id"] == id);
    let root = metadata["resolve"]["root"].as_str().context("Cargo names no root")?;
    let all = metadata["packages"].as_array().context("Cargo describes no packages")?;
    let macros: BTreeSet<&str> = all.iter().filter(|package| is_macro(package)).filter_map(id_of).collect();
    let (mut seen, mut open) = (BTreeSet::new(), vec![root]);
    while let Some(id) = open.pop() {
        if !macros.contains(id) && seen.insert(id) {
            let depended = node(id).and_then(|node| node["deps"].as_array()).into_iter().flatten();
            open.extend(depended.filter(|other| is_linked(other)).filter_map(|other| other["pkg"].as_str()));
        }
    }
    let used =
        all.iter().filter(|package| package["id"].as_str().is_some_and(|id| id != root && seen.contains(id)));
    let mut packages = used.map(package).collect::<Result<Vec<Package>>>()?;
    packages.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(packages)
}

/// Whether what depends on it holds it, and not only its build or its tests.
fn is_linked(dependency: &Value) -> bool {
    dependency["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
}

/// Whether it writes code while others are compiled, and then is gone.
fn is_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().into_iter().flatten();
    let kinds = targets.flat_map(|target| target["kind"].as_array().into_iter().flatten());
    kinds.into_iter().any(|kind| kind == "proc-macro")
}

fn id_of(package: &Value) -> Option<&str> {
    package["id"].as_str()
}

fn package(described: &Value) -> Result<Package> {
    let said = |key: &str| described[key].as_str().map(str::to_owned);
    let name = said("name").context("a package without a name")?;
    let manifest = PathBuf::from(said("manifest_path").unwrap_or_default());
    Ok(Package {
        licence: said("license").with_context(|| format!("{name} names no licence"))?,
        folder: manifest.parent().map(Path::to_path_buf).unwrap_or_default(),
        name: format!("{name} {}", said("version").unwrap_or_default()),
    })
}

/// The list, then each text once, with the packages that carry it.
fn text(packages: &[Package]) -> Result<String> {
    let mut written = HEAD.to_owned() + "\n";
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for Package { name, licence, folder } in packages {
        written.push_str(&format!("{name}: {licence}\n"));
        for text in licence_texts(folder)? {
            texts.entry(text).or_default().push(name);
        }
    }
    for (text, names) in texts {
        written.push_str(&format!("\n{}\n{}\n\n{}\n", "-".repeat(72), names.join(", "), text.trim()));
    }
    Ok(written)
}

fn licence_texts(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let upper = name.to_uppercase();
        if ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"]
            .iter()
            .any(|start| upper.starts_with(start))
        {
            names.push(name);
        }
    }
    names.sort();
    let read = |name: &String| fs::read_to_string(folder.join(name));
    let texts: Vec<String> =
        names.iter().map(read).collect::<std::io::Result<_>>().context("reading a licence")?;
    Ok(texts.into_iter().map(|text| text.replace("\r\n", "\n").trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::packages;
    use serde_json::{Value, json};

    /// `page` holds `a`, which holds `b`; `c` only builds it, and so does the macro `d`.
    #[test]
    fn what_only_builds_the_page_is_no_part_of_it() -> anyhow::Result<()> {
        let dep = |id: &str, kind: Value| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let described = |id: &str, kind: &str| {
            let targets = [json!({ "kind": [kind] })];
            json!({ "id": id, "name": id, "version": "1", "license": "MIT", "manifest_path": "", "targets": targets })
        };
        let kinds = [("page", "bin"), ("a", "lib"), ("b", "lib"), ("c", "lib"), ("d", "proc-macro")];
        let all: Vec<Value> = kinds.iter().map(|(id, kind)| described(id, kind)).collect();
        let deps = [dep("a", Value::Null), dep("c", json!("build")), dep("d", Value::Null)];
        let nodes =
            [json!({ "id": "page", "deps": deps }), json!({ "id": "a", "deps": [dep("b", Value::Null)] })];
        let metadata = json!({ "packages": all, "resolve": { "root": "page", "nodes": nodes } });
        let found: Vec<String> = packages(&metadata)?.into_iter().map(|package| package.name).collect();
        assert_eq!(found, ["a 1", "b 1"]);
        Ok(())
    }
}
