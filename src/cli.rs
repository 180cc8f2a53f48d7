//! What the commands do, and how they end.

mod arguments;
mod batch;
mod compare;
mod crew;
mod input;
mod interruption;
mod lines;
mod output;
mod score;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use outsourcing_decision::view::copy::Copy;

use crate::cli::arguments::Command;
use crate::cli::output::Output;

/// Why a command did not end well.
enum Failure {
    /// Output could not be written.
    Output(io::Error),
    /// Bad input: everything there is to say of it, for standard error.
    Input(String),
    /// Somebody stopped it: what is to be said of that, and the exit status.
    Interrupted { message: String, status: u8 },
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs the command that the arguments name.
pub(crate) fn run(arguments: Vec<OsString>) -> ExitCode {
    let copy = Copy::default();
    match arguments::read(&copy, arguments).and_then(|command| carry_out(&copy, &command)) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever closes the output early has what they wanted, and is told nothing.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(1),
        Err(Failure::Output(error)) => {
            say(&copy.fill("cli.cannot_write", &[("message", &error.to_string())]));
            ExitCode::from(1)
        }
        Err(Failure::Input(message)) => {
            say(&message);
            ExitCode::from(2)
        }
        Err(Failure::Interrupted { message, status }) => {
            say(&message);
            ExitCode::from(status)
        }
    }
}

fn carry_out(copy: &Copy, command: &Command) -> Result<(), Failure> {
    let output = &mut Output::standard()?;
    match command {
        Command::Help => Ok(output.text(copy.get("cli.usage"))?),
        Command::Check(model) => {
            let decision = input::decision(copy, Some(model))?;
            let counts = [decision.criteria.len().to_string(), decision.alternatives.len().to_string()];
            let file = model.to_string_lossy();
            let arguments = [("file", file.as_ref()), ("criteria", &counts[0]), ("alternatives", &counts[1])];
            Ok(output.text(&copy.fill("cli.model_fine", &arguments))?)
        }
        Command::Compare(compare) => compare::run(copy, compare, output),
        Command::Score(score) if score.batch => batch::run(copy, score, output),
        Command::Score(score) => score::run(copy, score, output),
    }
}

/// Says something on standard error. Where even that is closed nobody is left to be told.
fn say(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}
