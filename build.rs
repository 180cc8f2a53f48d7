//! Turns the built-in model and the English sentences into Rust data, so that the page parses
//! neither and the command line needs no file.

use std::fmt::Write as _;
use std::{env, error, fs, path::Path};

use serde_json::Value;

const MODEL: &str = "models/customer_service.json";
const ENGLISH: &str = "locales/en.json";

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed={MODEL}");
    println!("cargo::rerun-if-changed={ENGLISH}");
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var("OUT_DIR")?;
    let model: Value = serde_json::from_str(&fs::read_to_string(MODEL)?)?;
    let mut code = String::from("static MODEL: Tree = ");
    tree(&mut code, &model)?;
    code.push(';');
    fs::write(Path::new(&folder).join("model.rs"), code)?;
    let english: Value = serde_json::from_str(&fs::read_to_string(ENGLISH)?)?;
    fs::write(Path::new(&folder).join("english.rs"), sentences(&english)?)?;
    Ok(())
}

/// Writes the expression of a `document::tree::Tree` that borrows all it holds.
fn tree(code: &mut String, value: &Value) -> Result<(), Box<dyn error::Error>> {
    match value {
        Value::Null => code.push_str("Tree::Null"),
        Value::Bool(flag) => write!(code, "Tree::Bool({flag})")?,
        Value::Number(number) => {
            write!(code, "Tree::Number({:?})", number.as_f64().ok_or("a number that f64 cannot hold")?)?
        }
        Value::String(text) => write!(code, "Tree::Text(Cow::Borrowed({text:?}))")?,
        Value::Array(items) => {
            code.push_str("Tree::List(Cow::Borrowed(&[");
            for item in items {
                tree(code, item)?;
                code.push(',');
            }
            code.push_str("]))");
        }
        Value::Object(entries) => {
            code.push_str("Tree::Object(Cow::Borrowed(&[");
            for (key, item) in entries {
                write!(code, "(Cow::Borrowed({key:?}),")?;
                tree(code, item)?;
                code.push_str("),");
            }
            code.push_str("]))");
        }
    }
    Ok(())
}

/// Writes the sentences as a table sorted by key; nesting becomes dots in the key.
fn sentences(locale: &Value) -> Result<String, Box<dyn error::Error>> {
    let mut table = Vec::new();
    flatten(&mut table, "", locale)?;
    table.sort();
    let mut code = format!("static SENTENCES: [(&str, &str); {}] = [\n", table.len());
    for (key, sentence) in table {
        writeln!(code, "({key:?}, {sentence:?}),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn flatten(
    table: &mut Vec<(String, String)>,
    path: &str,
    value: &Value,
) -> Result<(), Box<dyn error::Error>> {
    match value {
        Value::String(sentence) => table.push((path.to_owned(), sentence.clone())),
        Value::Object(entries) => {
            for (key, item) in entries {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(table, &below, item)?;
            }
        }
        _ => return Err(format!("{ENGLISH}: {path} is neither a sentence nor an object").into()),
    }
    Ok(())
}
