//! The arguments of the command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::thread::available_parallelism;

use lexopt::{Arg, Parser, ValueExt};
use outsourcing_decision::engine::simulation::{N_DRAWS_MAX, N_DRAWS_MIN, Plan, SEED_MAX};
use outsourcing_decision::view::copy::Copy;

use crate::cli::Failure;
use crate::cli::compare::Compare;

/// Most threads that score; more than any machine has processors for them.
const THREADS_MAX: usize = 1_024;

/// What is to be done.
pub(super) enum Command {
    /// Say how the program is used.
    Help,
    /// Check a model file.
    Check(PathBuf),
    /// Compare several people's answers.
    Compare(Compare),
    /// Score answers.
    Score(Score),
}

/// Which answers to score, and how.
pub(super) struct Score {
    pub(super) answers: PathBuf,
    pub(super) model: Option<PathBuf>,
    pub(super) plan: Plan,
    pub(super) format: Format,
    pub(super) batch: bool,
    /// How many threads score a batch, 1 to [`THREADS_MAX`].
    pub(super) n_threads: usize,
}

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    Text,
    Csv,
}

/// Everything given, before it is known to make a command.
#[derive(Default)]
struct Given {
    words: Vec<OsString>,
    model: Option<PathBuf>,
    plan: Plan,
    format: Option<Format>,
    batch: bool,
    n_threads: Option<usize>,
    help: bool,
}

/// Reads the arguments.
pub(super) fn read(copy: &Copy, arguments: Vec<OsString>) -> Result<Command, Failure> {
    let given = gather(copy, Parser::from_args(arguments))?;
    if given.help {
        return Ok(Command::Help);
    }
    if given.n_threads.is_some() && !given.batch {
        return Err(misused(copy, "cli.threads_alone", &[]));
    }
    let mut words = given.words.iter().cloned();
    let command = words.next().ok_or_else(|| misused(copy, "cli.no_command", &[]))?;
    let command = command.to_string_lossy();
    if command == "compare" {
        return compare(copy, words.map(PathBuf::from).collect(), given);
    }
    if command != "score" && command != "check" {
        return Err(misused(copy, "cli.unknown_command", &[("command", &command)]));
    }
    let file = words.next().ok_or_else(|| misused(copy, "cli.no_file", &[]))?;
    if let Some(extra) = words.next() {
        return Err(misused(copy, "cli.one_file", &[("file", &extra.to_string_lossy())]));
    }
    if command == "check" {
        return Ok(Command::Check(file.into()));
    }
    if given.batch && given.format.is_some_and(|format| format != Format::Json) {
        return Err(misused(copy, "cli.batch_format", &[]));
    }
    Ok(Command::Score(Score {
        answers: file.into(),
        model: given.model,
        plan: given.plan,
        format: given.format.unwrap_or(Format::Json),
        batch: given.batch,
        n_threads: given.n_threads.unwrap_or_else(|| available_parallelism().map_or(1, usize::from)),
    }))
}

fn compare(copy: &Copy, files: Vec<PathBuf>, given: Given) -> Result<Command, Failure> {
    let format = given.format.unwrap_or(Format::Text);
    if files.len() < 2 || given.batch || format == Format::Csv {
        return Err(misused(copy, "cli.compare_files", &[]));
    }
    Ok(Command::Compare(Compare { files, model: given.model, is_json: format == Format::Json }))
}

fn gather(copy: &Copy, mut parser: Parser) -> Result<Given, Failure> {
    let mut given = Given::default();
    let unknown =
        |error: lexopt::Error| misused(copy, "cli.unknown_option", &[("message", &error.to_string())]);
    while let Some(argument) = parser.next().map_err(unknown)? {
        match argument {
            Arg::Value(word) => given.words.push(word),
            Arg::Long("help") | Arg::Short('h') => given.help = true,
            Arg::Long("batch") => given.batch = true,
            Arg::Long("model") => given.model = Some(parser.value().map_err(unknown)?.into()),
            Arg::Long("seed") => given.plan.seed = whole(copy, &mut parser, "--seed", (1, SEED_MAX))?,
            Arg::Long("draws") => {
                let bounds = (u64::from(N_DRAWS_MIN), u64::from(N_DRAWS_MAX));
                let n_draws = whole(copy, &mut parser, "--draws", bounds)?;
                given.plan.n_draws = u32::try_from(n_draws).unwrap_or(N_DRAWS_MAX);
            }
            Arg::Long("threads") => {
                let bounds = (1, u64::try_from(THREADS_MAX).unwrap_or(u64::MAX));
                let n_threads = whole(copy, &mut parser, "--threads", bounds)?;
                given.n_threads = usize::try_from(n_threads).ok();
            }
            Arg::Long("format") => {
                let value = parser.value().map_err(unknown)?;
                given.format = Some(format(copy, &value.to_string_lossy())?);
            }
            other => return Err(unknown(other.unexpected())),
        }
    }
    Ok(given)
}

fn format(copy: &Copy, name: &str) -> Result<Format, Failure> {
    match name {
        "json" => Ok(Format::Json),
        "text" => Ok(Format::Text),
        "csv" => Ok(Format::Csv),
        _ => Err(misused(copy, "cli.unknown_format", &[("format", name)])),
    }
}

fn whole(copy: &Copy, parser: &mut Parser, option: &str, (low, high): (u64, u64)) -> Result<u64, Failure> {
    let value = parser.value().unwrap_or_default();
    let number: Option<u64> = value.parse().ok().filter(|number| (low..=high).contains(number));
    let ends = [low.to_string(), high.to_string()];
    let text = value.to_string_lossy();
    let arguments = [("option", option), ("low", &ends[0]), ("high", &ends[1]), ("value", &text)];
    number.ok_or_else(|| misused(copy, "cli.not_in_range", &arguments))
}

/// What is wrong with the call, and how the program is used.
fn misused(copy: &Copy, key: &str, arguments: &[(&str, &str)]) -> Failure {
    Failure::Input(format!("{}\n\n{}", copy.fill(key, arguments), copy.get("cli.usage")))
}
