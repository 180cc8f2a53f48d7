//! A side that is a program: a line `name<TAB>count` in, a line `milliseconds<TAB>number` out.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result};
use xtask::{command, place};

use crate::side::{NATIVE, NUMPY, Sample, Side};

/// A running program; ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Program {
    name: &'static str,
    /// The tasks it has; `None` for all.
    tasks: Option<&'static [&'static str]>,
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

/// The peers in Python, and the tasks they have.
const PYTHON: (&str, &[&str]) = ("benches/peers/smaa.py", &["smaa"]);

impl Program {
    /// The engine, compiled for this machine.
    pub(crate) fn native() -> Result<Self> {
        Self::start(NATIVE, None, &mut Command::new(xtask::bench::sides::native()?))
    }

    /// The peers in Python; none where Python or NumPy is missing.
    pub(crate) fn numpy() -> Result<Option<Self>> {
        let Some(python) = command::find("python3") else { return Ok(None) };
        if command::read(Command::new(&python).args(["-c", "import numpy"])).is_err() {
            return Ok(None);
        }
        let (script, tasks) = PYTHON;
        let mut python = Command::new(python);
        // One thread, as every other side has.
        python.arg(place::root().join(script)).env("OMP_NUM_THREADS", "1").env("OPENBLAS_NUM_THREADS", "1");
        Self::start(NUMPY, Some(tasks), &mut python).map(Some)
    }

    fn start(
        name: &'static str,
        tasks: Option<&'static [&'static str]>,
        command: &mut Command,
    ) -> Result<Self> {
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("starting the side {name}"))?;
        let input = process.stdin.take().context("no way in")?;
        let output = BufReader::new(process.stdout.take().context("no way out")?);
        Ok(Self { name, tasks, process, input, output })
    }
}

impl Side for Program {
    fn name(&self) -> &'static str {
        self.name
    }

    fn has(&self, task: &str) -> bool {
        self.tasks.is_none_or(|tasks| tasks.contains(&task))
    }

    fn run(&mut self, task: &str, count: u32) -> Result<Sample> {
        writeln!(self.input, "{task}\t{count}")?;
        self.input.flush()?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        sample(&line).with_context(|| format!("the side {} answers {line:?} to {task}", self.name))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It holds nothing that could be lost.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn sample(line: &str) -> Option<Sample> {
    let (milliseconds, number) = line.trim_end().split_once('\t')?;
    Some(Sample { milliseconds: milliseconds.parse().ok()?, number: number.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::sample;
    use crate::side::Sample;

    #[test]
    fn an_answer_is_a_time_and_a_number_and_nothing_else_is_one() {
        let read = Some(Sample { milliseconds: 12.5, number: 0.25 });
        assert_eq!(sample("12.5\t0.25\n"), read, "an answer");
        for line in ["", "12.5\n", "x\t1\n", "1\ty\n"] {
            assert_eq!(sample(line), None, "{line:?}");
        }
    }
}
