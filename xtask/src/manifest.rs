//! `manifest.json`: every published file with its sizes and its integrity value.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value, json};

use crate::package::digest::Digest;

/// The name of the list itself, which is not in the list.
pub const NAME: &str = "manifest.json";

/// One published file; its sizes are in bytes.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name in `dist/`.
    pub name: String,
    /// As it is.
    pub raw: u64,
    /// After `gzip -9`.
    pub gzip: u64,
    /// After brotli at level 11 with a window of 24 bits.
    pub brotli: u64,
    /// What a browser checks the file against.
    pub integrity: String,
}

/// Weighs every file of the folder and writes the list into it.
///
/// # Errors
/// When a file cannot be read or the list cannot be written.
pub fn write(folder: &Path) -> Result<()> {
    let mut entries = Vec::new();
    for name in names(folder)? {
        let bytes = fs::read(folder.join(&name)).with_context(|| format!("reading {name}"))?;
        entries.push(weigh(name, &bytes)?);
    }
    let files: Map<String, Value> = entries.iter().map(entry_json).collect();
    let list = json!({ "release": env!("CARGO_PKG_VERSION"), "files": files });
    let text = serde_json::to_string_pretty(&list).context("writing the manifest")?;
    fs::write(folder.join(NAME), text + "\n").context("writing the manifest")
}

/// Reads the list of a folder.
///
/// # Errors
/// When it is not there or is not of the form that [`write()`] gives it.
pub fn read(folder: &Path) -> Result<Vec<Entry>> {
    let text = fs::read_to_string(folder.join(NAME)).context("reading the manifest")?;
    let list: Value = serde_json::from_str(&text).context("reading the manifest")?;
    let files = list["files"].as_object().context("the manifest lists no files")?;
    files.iter().map(entry_from).collect()
}

/// Holds the list of a folder against its files: each is listed, there, and has the hash that is published for it.
///
/// # Errors
/// When one is not.
pub fn verify(folder: &Path) -> Result<()> {
    let (listed, present) = (read(folder)?, names(folder)?);
    if let Some(name) = present.iter().find(|name| !listed.iter().any(|file| file.name == **name)) {
        bail!("{name} is published, and {NAME} does not list it");
    }
    for Entry { name, integrity, .. } in listed {
        let bytes = fs::read(folder.join(&name)).with_context(|| format!("reading {name} of {NAME}"))?;
        let found = Digest::of(&bytes).integrity();
        if found != integrity {
            bail!("{NAME} says of {name} {integrity}, and it is {found}");
        }
    }
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name != NAME {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn weigh(name: String, bytes: &[u8]) -> Result<Entry> {
    Ok(Entry {
        name,
        raw: bytes.len() as u64,
        gzip: gzip(bytes)?,
        brotli: packed(bytes)?.len() as u64,
        integrity: Digest::of(bytes).integrity(),
    })
}

fn gzip(bytes: &[u8]) -> Result<u64> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).context("packing by gzip")?;
    Ok(packer.finish().context("packing by gzip")?.len() as u64)
}

/// What a server sends: brotli at level 11 with a window of 24 bits.
///
/// # Errors
/// When it cannot be packed.
pub fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let settings = BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings).context("packing by brotli")?;
    Ok(packed)
}

fn entry_json(entry: &Entry) -> (String, Value) {
    let value = json!({
        "raw": entry.raw,
        "gzip": entry.gzip,
        "brotli": entry.brotli,
        "integrity": entry.integrity,
    });
    (entry.name.clone(), value)
}

fn entry_from((name, value): (&String, &Value)) -> Result<Entry> {
    let size = |key: &str| value[key].as_u64().with_context(|| format!("{name}: no {key}"));
    Ok(Entry {
        name: name.clone(),
        raw: size("raw")?,
        gzip: size("gzip")?,
        brotli: size("brotli")?,
        integrity: value["integrity"].as_str().unwrap_or_default().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{gzip, packed, verify, write};

    #[test]
    fn what_repeats_weighs_little_and_nothing_weighs_something() -> anyhow::Result<()> {
        let text = "decision ".repeat(1_000);
        assert!(gzip(text.as_bytes())? < 100, "gzip");
        assert!(packed(text.as_bytes())?.len() < 50, "brotli");
        assert_eq!((gzip(b"")?, packed(b"")?.len()), (20, 1), "each format's frame alone");
        Ok(())
    }

    /// What is said of a folder whose list was written before the change.
    fn said_after(
        name: &str,
        change: impl Fn(&std::path::Path) -> std::io::Result<()>,
    ) -> anyhow::Result<String> {
        let folder = std::env::temp_dir().join(format!("xtask-manifest-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("widget.js"), "1 + 1")?;
        write(&folder)?;
        change(&folder)?;
        let said = verify(&folder).map_or_else(|problem| format!("{problem:#}"), |()| "fine".to_owned());
        fs::remove_dir_all(&folder)?;
        Ok(said)
    }

    #[test]
    fn the_list_is_held_against_the_files() -> anyhow::Result<()> {
        assert_eq!(said_after("same", |_| Ok(()))?, "fine");
        let said = said_after("changed", |folder| fs::write(folder.join("widget.js"), "1 + 2"))?;
        assert!(said.starts_with("manifest.json says of widget.js sha384-"), "one byte changed: {said}");
        let said = said_after("missing", |folder| fs::remove_file(folder.join("widget.js")))?;
        assert!(said.starts_with("reading widget.js of manifest.json"), "a file missing: {said}");
        let said = said_after("more", |folder| fs::write(folder.join("more.js"), ""))?;
        assert_eq!(said, "more.js is published, and manifest.json does not list it");
        Ok(())
    }
}
