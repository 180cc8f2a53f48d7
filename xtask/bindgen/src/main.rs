//! `wasm-bindgen`, as much of its command line as Trunk uses. A program that has a part to be loaded later is taken
//! apart before: that part is written beside the rest, which then goes its way.
//!
//! Trunk looks for a program of this name and asks it for its version. Building the real one takes
//! four processor minutes, most of them for parts that no page needs; this one takes one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use lexopt::prelude::*;
use wasm_bindgen_cli_support::{Bindgen, Output};
use wasm_split_cli_support::{Options, transform};

/// What Trunk asks for.
#[derive(Default)]
struct Order {
    input: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    out_name: Option<String>,
    no_typescript: bool,
    keep_debug: bool,
    no_demangle: bool,
}

fn main() -> Result<()> {
    match order()? {
        Some(order) => generate(order),
        None => {
            println!("wasm-bindgen {}", wasm_bindgen_shared::version());
            Ok(())
        }
    }
}

/// Reads the arguments; `None` when only the version is asked for.
fn order() -> Result<Option<Order>> {
    let mut order = Order::default();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('V') | Long("version") => return Ok(None),
            Long("target") => {
                let target = arguments.value()?.string()?;
                if target != "web" {
                    bail!("only `--target web` is made here, not `{target}`");
                }
            }
            Long("out-dir") => order.out_dir = Some(arguments.value()?.into()),
            Long("out-name") => order.out_name = Some(arguments.value()?.string()?),
            Long("no-typescript") => order.no_typescript = true,
            Long("keep-debug") => order.keep_debug = true,
            Long("no-demangle") => order.no_demangle = true,
            // Read from the module itself since 0.2.100; named by Trunk all the same.
            Long("reference-types" | "weak-refs") => {}
            Value(path) if order.input.is_none() => order.input = Some(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(order))
}

/// How a program names what is to be loaded later.
const SPLIT_MARK: &[u8] = b"__wasm_split_placeholder__";
/// The name that its library gives to the part called `later`, and ours for the file.
const PART: &str = "split_later.wasm";

fn generate(order: Order) -> Result<()> {
    let out_dir = order.out_dir.context("`--out-dir` is missing")?;
    let name = order.out_name.as_deref().unwrap_or("page");
    let input = taken_apart(order.input.context("no wasm file named")?, &out_dir, name)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)?
        .input_path(&input)
        .typescript(!order.no_typescript)
        .keep_debug(order.keep_debug)
        // The later part finds the functions of the first in its table.
        .keep_lld_exports(true)
        .demangle(!order.no_demangle);
    if let Some(name) = &order.out_name {
        bindgen.out_name(name);
    }
    let mut output = bindgen.generate_output().with_context(|| format!("reading {}", input.display()))?;
    let names = shortened(&mut output);
    output.emit(&out_dir)?;
    let glue = out_dir.join(format!("{name}.js"));
    let text = fs::read_to_string(&glue).with_context(|| format!("reading {}", glue.display()))?;
    fs::write(&glue, renamed(text, &names)?).with_context(|| format!("writing {}", glue.display()))
}

/// Gives short names to the functions that program and glue call each other by, and returns the former ones with the
/// new. Theirs hold a hash each, and what is closed over: in the file that a page names they were a twentieth.
fn shortened(output: &mut Output) -> Vec<(String, String)> {
    let module = output.wasm_mut();
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let long = |name: &&mut String| name.starts_with("__wbg_") || name.starts_with("__wbindgen_cast_");
    let imports = imports.filter(long).zip(0..).map(|(name, place)| (name, format!("i{place}_")));
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    let exports = exports.filter(|name| name.contains("___convert__closures"));
    let exports = exports.zip(0..).map(|(name, place)| (name, format!("e{place}_")));
    let rename = |(name, short): (&mut String, String)| (std::mem::replace(name, short.clone()), short);
    let mut names: Vec<(String, String)> = imports.chain(exports).map(rename).collect();
    // A name that another begins with comes after it.
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
}

fn renamed(mut glue: String, names: &[(String, String)]) -> Result<String> {
    for (name, short) in names {
        if !glue.contains(name.as_str()) {
            bail!("the glue has no `{name}`, which the program has");
        }
        glue = glue.replace(name, short);
    }
    Ok(glue)
}

/// The program without what is to be loaded later, which is written as `<name>_later.wasm`; the program as it is where
/// it has no such part.
fn taken_apart(input: PathBuf, out_dir: &Path, name: &str) -> Result<PathBuf> {
    let program = fs::read(&input).with_context(|| format!("reading {}", input.display()))?;
    if !program.windows(SPLIT_MARK.len()).any(|bytes| bytes == SPLIT_MARK) {
        return Ok(input);
    }
    let folder = out_dir.join("parts");
    let first = folder.join("first.wasm");
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &first;
    let made =
        transform(options).map_err(|report| anyhow!("taking {} apart: {report:?}", input.display()))?;
    if made.split_modules != [folder.join(PART)] {
        bail!("one part to be loaded later was expected, and not {:?}", made.split_modules);
    }
    fs::rename(folder.join(PART), out_dir.join(format!("{name}_later.wasm")))
        .context("naming the later part")?;
    Ok(first)
}
