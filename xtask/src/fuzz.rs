//! `cargo xtask fuzz`: the laws of `tests/fuzz`, tried on as many inputs as the time allows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::{command, place, setup};

mod statistics;

use statistics::{Statistics, table};

/// The targets, the quick ones first, with the longest input that is tried \[bytes\]; `tests/fuzz/src/lib.rs` says what
/// each tries.
const TARGETS: [(&str, u32); 6] = [
    ("number", 128),
    ("share_link", 2_048),
    ("answers", 16_384),
    ("model", 65_536),
    ("batch", 16_384),
    ("model_report", 65_536),
];
/// Longest time that one input may take \[s\]; the slowest that is known takes a fraction of one.
const TIMEOUT: u32 = 10;
/// Largest input that goes into the repository \[bytes\].
const KEPT_SIZE_MAX: u64 = 2_500;
/// Most inputs of a target that go there.
const KEPT_MAX: usize = 30;
/// Minutes where nobody says.
const MINUTES: u64 = 5;

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    /// Time for all targets together.
    minutes: u64,
    /// Whether a few of the inputs go into the repository.
    keep: bool,
}

/// Tries every target for an equal part of the time, prints how many inputs each has taken, and with `--keep` puts a
/// few small ones, each of which reaches something of its own, into `tests/fuzz/corpus/`.
///
/// # Errors
/// When something is missing that cannot be installed from here, or an input breaks a law; it is kept in
/// `target/fuzz/found/`.
pub fn fuzz(arguments: &[&str]) -> Result<()> {
    let wanted = read(arguments)?;
    let fuzzer = Fuzzer { cargo_fuzz: setup::cargo_fuzz::ensure()? };
    command::run(&mut fuzzer.cargo("build", None))?;
    let n_targets = u64::try_from(TARGETS.len())?;
    let seconds = (wanted.minutes * 60).div_ceil(n_targets);
    let mut tried = Vec::new();
    for (target, size_max) in TARGETS {
        eprintln!("{target}, {seconds} s…");
        tried.push((target, fuzzer.try_for(target, size_max, seconds)?));
        if wanted.keep {
            fuzzer.keep(target)?;
        }
    }
    println!("{}", table(&tried));
    match tried.iter().map(|(_, statistics)| statistics.found.len()).sum() {
        0 => Ok(()),
        n_found => bail!("{n_found} inputs broke a law: see target/fuzz/found/ and target/fuzz/*.log"),
    }
}

fn read(arguments: &[&str]) -> Result<Wanted> {
    let mut wanted = Wanted { minutes: MINUTES, keep: false };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--keep" => wanted.keep = true,
            "--minutes" => {
                let minutes = rest.next().and_then(|minutes| minutes.parse().ok());
                wanted.minutes = minutes
                    .filter(|minutes| (1..=100_000).contains(minutes))
                    .context("--minutes wants a whole number of at least 1")?;
            }
            other => bail!("fuzz knows --minutes N and --keep, and not {other}"),
        }
    }
    Ok(wanted)
}

/// cargo-fuzz, in this repository.
struct Fuzzer {
    cargo_fuzz: PathBuf,
}

/// Everything that fuzzing makes.
fn made() -> PathBuf {
    place::root().join("target/fuzz")
}

/// Inputs that belong to the repository.
fn kept(target: &str) -> PathBuf {
    place::root().join("tests/fuzz/corpus").join(target)
}

/// Inputs that reached something on this machine.
fn gathered(target: &str) -> PathBuf {
    made().join("corpus").join(target)
}

impl Fuzzer {
    /// cargo-fuzz's own command, for one target or for all.
    fn cargo(&self, verb: &str, target: Option<&str>) -> Command {
        let mut cargo = Command::new(&self.cargo_fuzz);
        cargo
            .args(["fuzz", verb])
            .args(target)
            .args(["--fuzz-dir", "tests/fuzz", "--features", "libfuzzer"])
            .arg("--target-dir")
            .arg(made())
            // There is no `unsafe` code, whose mistakes a sanitizer finds; and what comparisons ask for our own maker
            // of inputs knows. Without both they are tried several times as fast.
            .args(["--sanitizer", "none", "--no-trace-compares"])
            .current_dir(place::root())
            .env("RUSTUP_TOOLCHAIN", setup::cargo_fuzz::TOOLCHAIN)
            // Or it would take the Cargo that runs this, of another toolchain.
            .env_remove("CARGO")
            // The page's profile is for small files, and takes long to link.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        cargo
    }

    fn try_for(&self, target: &str, size_max: u32, seconds: u64) -> Result<Statistics> {
        let found = made().join("found").join(target);
        for folder in [&found, &gathered(target), &kept(target)] {
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        }
        let n_before = n_files(&gathered(target))?;
        let mut cargo = self.cargo("run", Some(target));
        cargo
            .args([gathered(target), kept(target)])
            .arg("--")
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-timeout={TIMEOUT}"))
            .arg(format!("-max_len={size_max}"))
            .arg(format!("-artifact_prefix={}/", found.display()))
            .arg("-print_final_stats=1");
        let log = made().join(format!("{target}.log"));
        let output = cargo.stdin(Stdio::null()).output().context("starting cargo-fuzz")?;
        fs::write(&log, &output.stderr).with_context(|| format!("writing {}", log.display()))?;
        let said = String::from_utf8_lossy(&output.stderr);
        let mut statistics =
            Statistics::read(&said).with_context(|| format!("{target} has not run:\n{said}"))?;
        statistics.n_new = n_files(&gathered(target))?.saturating_sub(n_before);
        if !output.status.success() && statistics.found.is_empty() {
            bail!("{target} ended with {}: see {}", output.status, log.display());
        }
        Ok(statistics)
    }

    /// Puts a few of the small inputs that together reach all lines that small ones reach into the repository.
    fn keep(&self, target: &str) -> Result<()> {
        let (small, smallest) = (made().join("small").join(target), made().join("smallest").join(target));
        empty(&small)?;
        empty(&smallest)?;
        for folder in [gathered(target), kept(target)] {
            copy_small(&folder, &small, usize::MAX)?;
        }
        let mut cargo = self.cargo("run", Some(target));
        // How often a line is reached makes hundreds of inputs differ that are all alike to a reader.
        cargo.args([&smallest, &small]).args(["--", "-set_cover_merge=1", "-use_counters=0"]);
        cargo.stderr(Stdio::null());
        command::run(&mut cargo)?;
        empty(&kept(target))?;
        // Their names are sums over them: the first are as good as any.
        copy_small(&smallest, &kept(target), KEPT_MAX)
    }
}

/// An empty folder, whatever was there before.
fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

/// Copies the first so many of the small files, in the order of their names.
fn copy_small(from: &Path, to: &Path, n_max: usize) -> Result<()> {
    let mut small = Vec::new();
    for entry in fs::read_dir(from).with_context(|| format!("listing {}", from.display()))? {
        let entry = entry?;
        if entry.metadata()?.len() <= KEPT_SIZE_MAX {
            small.push(entry.file_name());
        }
    }
    small.sort();
    for name in small.iter().take(n_max) {
        fs::copy(from.join(name), to.join(name)).with_context(|| format!("copying {}", name.display()))?;
    }
    Ok(())
}

fn n_files(folder: &Path) -> Result<usize> {
    Ok(fs::read_dir(folder)?.count())
}
