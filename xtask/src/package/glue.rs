//! What is changed in the glue that wasm-bindgen writes, each change counted: a new version that
//! writes something else stops the build instead of shipping without the change.

use anyhow::{Result, bail};

/// The prefix of the properties that Yew keeps on the nodes of the page.
const YEWS: &str = "__yew_";
/// Ours. Every Yew app counts its nodes from the same start, so with a shared prefix a click in the
/// widget would also be a click in a host page that is itself a Yew app.
const OURS: &str = "__outsourcing_decision_";
/// Reading and writing of `subtree_id`, `subtree_cache_key` and `listener_id`.
const N_NAMES: usize = 6;

/// Where the glue takes over what a started wasm instance offers.
const EXPORTS: &str = "wasm = instance.exports;";
/// Every call from the page into the wasm goes through our guard, which notices the trap that a
/// panic ends in, whoever made the call.
const GUARDED: &str = "wasm = guard(instance.exports);";
const IMPORT: &str = "import { guard } from \"./guard.js\";\n";

/// Makes wasm-bindgen's glue ours.
///
/// # Errors
/// When it has not the expected number of places to change.
pub fn rework(glue: &str) -> Result<String> {
    let glue = replace(glue, YEWS, OURS, N_NAMES)?;
    let glue = replace(&glue, EXPORTS, GUARDED, 1)?;
    Ok(format!("{IMPORT}{glue}"))
}

fn replace(text: &str, from: &str, to: &str, n_expected: usize) -> Result<String> {
    let n_found = text.matches(from).count();
    if n_found != n_expected {
        bail!(
            "wasm-bindgen's glue has `{from}` {n_found} times instead of {n_expected}: \
             see what changed, then change xtask/src/package/glue.rs"
        );
    }
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::{EXPORTS, OURS, YEWS, rework};

    fn glue(n_names: usize) -> String {
        format!("{}{EXPORTS}", "node.__yew_subtree_id;".repeat(n_names))
    }

    #[test]
    fn names_become_ours_and_exports_guarded() -> anyhow::Result<()> {
        let ours = rework(&glue(6))?;
        assert!(!ours.contains(YEWS), "no name of Yew's is left");
        assert_eq!(ours.matches(OURS).count(), 6, "as many of ours");
        assert!(ours.contains("guard(instance.exports)"), "guarded");
        Ok(())
    }

    #[test]
    fn another_number_of_names_stops_the_build() {
        let said = |n| rework(&glue(n)).err().map(|problem| problem.to_string());
        assert!(said(5).is_some_and(|text| text.contains("5 times instead of 6")), "one less");
        assert!(said(7).is_some_and(|text| text.contains("7 times instead of 6")), "one more");
        assert!(rework("node.__yew_").is_err(), "no exports");
    }
}
