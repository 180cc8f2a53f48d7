//! `cargo xtask …`: one command for each thing a developer does.

use std::process::ExitCode;

use anyhow::Result;
use xtask::{bench, build, check, fuzz, mutants, package, reproduce, serve};

const USAGE: &str = "\
cargo xtask serve   set up what is missing, build, serve the page on 127.0.0.1
cargo xtask test    set up what is missing, run every check; with --hosts see the widget on
                    other people's servers, in Chromium, Firefox and WebKitGTK; with
                    --endurance score a batch of a million lines; with --reproduce build once more
                    in another folder, and compare every byte
cargo xtask build   set up what is missing, fill dist/
cargo xtask bench   set up what is missing, measure the engine natively and in Chromium, and
                    how soon the page is there; with --loading only that, with --brief only
                    see that everything still runs
cargo xtask fuzz    try to break it by made-up inputs, with Rust's nightly; --minutes N for all
                    targets together; with --keep put few inputs that reach much into the repository
cargo xtask mutants see which of 400 made-up mistakes in the lower four floors the tests notice; --seed N
                    and --count N draw others; with --missed try again what was not noticed before

cargo xtask site builds a site that takes dist/ from npm, and a page that is a Yew app, for the browser tests.
cargo xtask package is what Trunk calls after each of its builds (see Trunk.toml).";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match command.as_slice() {
        ["serve"] => serve::serve(),
        ["test"] => check::check(),
        ["test", "--hosts"] => check::check_hosts(),
        ["test", "--endurance"] => check::check_endurance(),
        ["test", "--reproduce"] => reproduce::reproduce(),
        ["build"] => build::build(),
        ["bench", arguments @ ..] => bench::bench(arguments),
        ["fuzz", arguments @ ..] => fuzz::fuzz(arguments),
        ["mutants", arguments @ ..] => mutants::mutants(arguments),
        ["site"] => xtask::site::build().and_then(|()| xtask::yew_page::build()),
        ["package"] => package::package_for_trunk(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    report(done)
}

fn report(done: Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem:#}");
            ExitCode::FAILURE
        }
    }
}
