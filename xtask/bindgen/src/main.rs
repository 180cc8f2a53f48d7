//! `wasm-bindgen`, as much of its command line as Trunk uses.
//!
//! Trunk looks for a program of this name and asks it for its version. Building the real one takes
//! four processor minutes, most of them for parts that no page needs; this one takes one.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use wasm_bindgen_cli_support::Bindgen;

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

fn generate(order: Order) -> Result<()> {
    let input = order.input.context("no wasm file named")?;
    let out_dir = order.out_dir.context("`--out-dir` is missing")?;
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)?
        .input_path(&input)
        .typescript(!order.no_typescript)
        .keep_debug(order.keep_debug)
        .demangle(!order.no_demangle);
    if let Some(name) = &order.out_name {
        bindgen.out_name(name);
    }
    bindgen.generate(&out_dir).with_context(|| format!("reading {}", input.display()))
}
