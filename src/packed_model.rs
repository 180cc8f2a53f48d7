//! Writes the built-in model as it comes out of its check, for the build: `packed-model models/customer_service` writes
//! `models/customer_service.packed`, which a page begins with, and `models/customer_service.later.packed`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use outsourcing_decision::document::problem::Problems;
use outsourcing_decision::document::{built_in, json_text, model_check, packed_model};
use outsourcing_decision::view::copy::Copy;
use outsourcing_decision::view::problem_words::line;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).map(PathBuf::from).ok_or("the files to write are to be named")?;
    let tree = json_text::parse(built_in::MODEL.as_bytes()).map_err(|found| said(&found))?;
    let packed = packed_model::pack(&model_check::check(&tree).map_err(|found| said(&found))?);
    for (ending, packed) in ["packed", "later.packed"].into_iter().zip(packed) {
        let file = file.with_extension(ending);
        // A file that is written is a source that has changed.
        if fs::read(&file).ok().as_deref() != Some(&packed) {
            fs::write(&file, packed)?;
        }
    }
    Ok(())
}

fn said(found: &Problems) -> String {
    let lines: Vec<String> = found.0.iter().map(|problem| line(&Copy::default(), problem)).collect();
    lines.join("\n")
}
