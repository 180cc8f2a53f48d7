//! What makes `dist/` a package of npm: its description, its types, and the manifest of its element.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use super::{CLASSIC, MODULE};
use crate::{contract, place};

/// The types, for TypeScript.
const TYPES: &str = "outsourcing-decision.d.ts";
/// The element's attributes, properties, events and parts, for editors and catalogues.
const ELEMENTS: &str = "custom-elements.json";
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Writes the files into the folder.
///
/// # Errors
/// When a source cannot be read.
pub fn write(folder: &Path) -> Result<()> {
    let sources = [TYPES, ELEMENTS].map(|name| (Path::new("src/web").join(name), name));
    let licenses = LICENSES.map(|name| (Path::new(name).to_owned(), name));
    for (source, name) in sources.into_iter().chain(licenses) {
        fs::copy(place::root().join(source), folder.join(name)).with_context(|| format!("copying {name}"))?;
    }
    fs::write(folder.join("package.json"), description()?).context("writing package.json")
}

fn description() -> Result<String> {
    let description = json!({
        "name": contract::ELEMENT,
        "version": env!("CARGO_PKG_VERSION"),
        "description": "A widget that answers whether to outsource customer service, and says why.",
        "license": "MIT OR Apache-2.0",
        "keywords": ["web-component", "custom-element", "webassembly", "decision", "customer-service"],
        "type": "module",
        "module": format!("./{MODULE}"),
        "types": format!("./{TYPES}"),
        "customElements": format!("./{ELEMENTS}"),
        "exports": {
            ".": { "types": format!("./{TYPES}"), "default": format!("./{MODULE}") },
            "./*": "./*",
        },
        "sideEffects": [format!("./{MODULE}"), format!("./{CLASSIC}")],
    });
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, Result};
    use serde_json::Value;

    use super::{ELEMENTS, TYPES};
    use crate::{contract, place};

    fn source(name: &str) -> Result<String> {
        std::fs::read_to_string(place::root().join("src/web").join(name)).context("reading a source")
    }

    fn names(list: &Value) -> Vec<&str> {
        list.as_array().into_iter().flatten().filter_map(|entry| entry["name"].as_str()).collect()
    }

    #[test]
    fn the_manifest_names_what_the_contract_names() -> Result<()> {
        let manifest: Value = serde_json::from_str(&source(ELEMENTS)?)?;
        let element = &manifest["modules"][0]["declarations"][0];
        assert_eq!(element["tagName"], contract::ELEMENT, "the element");
        let attributes = [&contract::ATTRIBUTES[..], &[contract::THEME]].concat();
        assert_eq!(names(&element["attributes"]), attributes, "attributes");
        assert_eq!(
            names(&element["events"]),
            [contract::READY, contract::CHANGE, contract::PROBLEM],
            "events"
        );
        Ok(())
    }

    #[test]
    fn the_types_name_every_event_and_every_kind_of_problem() -> Result<()> {
        let types = source(TYPES)?;
        let events = [contract::READY, contract::CHANGE, contract::PROBLEM];
        let kinds = [
            contract::WASM_BLOCKED,
            contract::LOAD_FAILED,
            contract::MODEL_INVALID,
            contract::ANSWERS_INVALID,
            contract::ATTRIBUTE_INVALID,
            contract::STORAGE_REFUSED,
            contract::CRASHED,
        ];
        for name in [&events[..], &kinds, &[contract::ELEMENT]].concat() {
            assert!(types.contains(&format!("\"{name}\"")), "{name}");
        }
        Ok(())
    }
}
