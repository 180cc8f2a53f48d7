//! What is changed in the glue that wasm-bindgen writes, each change counted: a new version that
//! writes something else stops the build instead of shipping without the change.

use anyhow::{Context, Result, bail};

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

/// How the glue notices that the memory has grown and its views are of the past; written for memories that
/// empty their views then, which those of plain JavaScript do not.
const STALE: [(&str, &str); 2] = [
    (
        "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined \
         && cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
    ),
    ("cachedUint8ArrayMemory0.byteLength === 0", "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer"),
];

/// What the glue has for browsers below our floor, and for pages that would make and free widgets themselves; ours live
/// and end with their instance.
const UNNEEDED: [&str; 10] = [
    "    wasmInstance = instance;\n",
    "    wasmModule = module;\n",
    "const WidgetFinalization = (typeof FinalizationRegistry === 'undefined')\n    \
     ? { register: () => {}, unregister: () => {} }\n    \
     : new FinalizationRegistry(ptr => wasm.__wbg_widget_free(ptr, 1));\n",
    "(typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {}, unregister: () => {} }\n    : ",
    "        WidgetFinalization.register(this, this.__wbg_ptr, this);\n",
    "        WidgetFinalization.unregister(this);\n",
    "    free() {\n        const ptr = this.__destroy_into_raw();\n        wasm.__wbg_widget_free(ptr, 0);\n    }\n",
    "if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;\n",
    "if (!('encodeInto' in cachedTextEncoder)) {\n    cachedTextEncoder.encodeInto = function (arg, view) {\n        \
     const buf = cachedTextEncoder.encode(arg);\n        view.set(buf);\n        return {\n            \
     read: arg.length,\n            written: buf.length\n        };\n    };\n}\n",
    "    if (realloc === undefined) {\n        const buf = cachedTextEncoder.encode(arg);\n        \
     const ptr = malloc(buf.length, 1) >>> 0;\n        \
     getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);\n        \
     WASM_VECTOR_LEN = buf.length;\n        return ptr;\n    }\n",
];

/// Where the glue imports what loads the later part, in an order that may change; the function it takes from there is
/// ours, and answers at once: nobody asks it before the part is there.
pub(super) const LOADER: &str = "from \"./__wasm_split.js\"";

const CLASS: &str = "export class Widget {";
/// Where the glue begins to fetch and start the wasm, which we do ourselves.
const LOADING: &str = "async function __wbg_load(";

/// What the glue starts.
#[derive(Debug, Clone, Copy)]
pub enum Start {
    /// A compiled wasm module, given to it.
    Module,
    /// The same program in plain JavaScript, which stands beside it as a function of what it imports.
    Plain,
}

/// Makes wasm-bindgen's glue ours: a function `instance`, which keeps what belongs to one instance in variables
/// of its own, so that each call has a whole glue to itself.
///
/// # Errors
/// When it has not the expected number of places to change.
pub fn rework(glue: &str, start: Start) -> Result<String> {
    let mut glue = replace(glue, YEWS, OURS, N_NAMES)?;
    for (from, to) in STALE.into_iter().chain(UNNEEDED.map(|part| (part, ""))) {
        glue = replace(&glue, from, to, 1)?;
    }
    let glue = replace(&glue, EXPORTS, GUARDED, 1)?;
    let glue = replace(&glue, CLASS, "class Widget {", 1)?;
    let glue = replace(&glue, LOADING, LOADING, 1)?;
    let (kept, _) = glue.split_once(LOADING).unwrap_or_default();
    match start {
        Start::Module => {
            let (kept, loader) = without_loader(kept)?;
            Ok(format!(
                "export async function instance(module, guard) {{\nlet first;\n\
                 const {loader} = {{ __wasm_split_load_later: (answer, whom) => \
                 first.__indirect_function_table.get(answer)(whom, 1) }};\n{kept}\n\
                 const started = await WebAssembly.instantiate(module, __wbg_get_imports());\n\
                 first = started.exports;\n__wbg_finalize_init(started, module);\n\
                 return {{ Widget, add: (later) => WebAssembly.instantiate(later, {{ __wasm_split: first }}) }};\n}}\n"
            ))
        }
        Start::Plain => Ok(format!(
            "export async function instance(guard) {{\n{kept}\n\
             __wbg_finalize_init({{ exports: plain(__wbg_get_imports()) }});\nreturn {{ Widget }};\n}}\n"
        )),
    }
}

/// The glue without its import of what loads the later part, and the name that it has for that.
fn without_loader(glue: &str) -> Result<(String, &str)> {
    let line = glue.lines().find(|line| line.contains(LOADER)).unwrap_or_default();
    let name = line.strip_prefix("import * as ").and_then(|rest| rest.split(' ').next());
    let name = name.context("the glue loads no later part: was another `wasm-bindgen` on PATH than ours?")?;
    Ok((replace(glue, &format!("{line}\n"), "", 1)?, name))
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
    use super::{CLASS, EXPORTS, LOADER, LOADING, OURS, STALE, Start, UNNEEDED, YEWS, rework};

    fn glue(n_names: usize) -> String {
        let stale: String = STALE.iter().map(|(from, _)| format!("if ({from}) {{}}")).collect();
        let unneeded = UNNEEDED.concat();
        format!(
            "import * as import1 {LOADER}\n{CLASS}}}{EXPORTS}{stale}{unneeded}{}{LOADING}) {{}}",
            "node.__yew_subtree_id;".repeat(n_names)
        )
    }

    #[test]
    fn names_become_ours_and_exports_guarded() -> anyhow::Result<()> {
        let ours = rework(&glue(6), Start::Module)?;
        assert!(!ours.contains(YEWS), "no name of Yew's is left");
        assert_eq!(ours.matches(OURS).count(), 6, "as many of ours");
        assert!(ours.contains("guard(instance.exports)"), "guarded");
        assert!(
            !ours.contains("export class") && !ours.contains(LOADING),
            "one function, and no other loading"
        );
        assert!(
            !ours.contains("import *") && ours.contains("const import1 = {"),
            "the later part is ours to load"
        );
        assert!(rework(&glue(6).replace(LOADER, ""), Start::Module).is_err(), "nothing to be loaded later");
        Ok(())
    }

    #[test]
    fn another_number_of_names_stops_the_build() {
        let said = |n| rework(&glue(n), Start::Module).err().map(|problem| problem.to_string());
        assert!(said(5).is_some_and(|text| text.contains("5 times instead of 6")), "one less");
        assert!(said(7).is_some_and(|text| text.contains("7 times instead of 6")), "one more");
        assert!(rework("node.__yew_", Start::Plain).is_err(), "no exports");
    }
}
