//! A batch that goes on and on: every line answered in its place, and memory that does not grow.

use std::io::{BufRead, Write};
use std::process::ChildStdin;
use std::thread::{self, JoinHandle};

use crate::batch::{BATCH, kind, start};
use crate::command_line::{run, text};

/// Set to a number of lines, it asks for so many, of the built-in model: `cargo xtask test --endurance`.
const LINES: &str = "ENDURANCE_LINES";
/// Bad lines among them.
const N_BAD: usize = 100;
/// Different good ones.
const N_GOOD: usize = 25;

/// Bad lines, and what is wrong with each.
fn bad_lines() -> [(Vec<u8>, &'static str); 5] {
    [
        (b"nonsense".to_vec(), "not_json"),
        (Vec::new(), "not_json"),
        (b"{\"answers\":{\"weather\":1}}".to_vec(), "unknown_id"),
        (b"\xff".to_vec(), "not_utf8"),
        (vec![b' '; 300_000], "too_long"),
    ]
}

/// How many lines, and by which model.
struct Load {
    n_lines: usize,
    model: &'static str,
    criteria: [&'static str; 2],
}

impl Load {
    /// A small model, so that the program as it is built for tests is fast enough; unless somebody asks for more.
    fn asked_for() -> Self {
        let small = Self { n_lines: 20_000, model: "examples/van.json", criteria: ["distance", "change"] };
        let Ok(n_lines) = std::env::var(LINES) else { return small };
        let n_lines = n_lines.parse().unwrap_or_else(|_| panic!("{LINES} is {n_lines}, no number"));
        Self { n_lines, model: "models/customer_service.json", criteria: ["strain", "depth"] }
    }

    fn arguments(&self) -> Vec<&'static str> {
        [&BATCH[..], &["--model", self.model]].concat()
    }

    /// Which of the bad lines is at a place, counted from 0; `None` where a good one is.
    fn bad(&self, place: usize) -> Option<usize> {
        let distance = self.n_lines / N_BAD;
        (place % distance == distance / 2).then_some(place / distance)
    }

    fn good(&self, place: usize) -> String {
        let [one, other] = self.criteria;
        format!(r#"{{"answers":{{"{one}":{},"{other}":{}}}}}"#, place % N_GOOD / 5, place % 5)
    }

    /// The reports of the good lines, each scored in a batch of its own.
    fn reports(&self) -> Vec<String> {
        (0..N_GOOD).map(|place| text(&run(&self.arguments(), &self.good(place)).stdout)).collect()
    }

    /// Writes all lines, and keeps the input open, so that the program stays to be looked at.
    fn feed(self, mut input: ChildStdin) -> JoinHandle<ChildStdin> {
        thread::spawn(move || {
            let bad = bad_lines();
            for place in 0..self.n_lines {
                let line = match self.bad(place) {
                    Some(which) => bad[which % bad.len()].0.clone(),
                    None => self.good(place).into_bytes(),
                };
                input.write_all(&[&line[..], b"\n"].concat()).expect("a line is taken");
            }
            input
        })
    }
}

/// The most memory that a process has had so far \[kB\].
#[cfg(target_os = "linux")]
fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("a process that runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its peak");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::disallowed_methods, reason = "a developer wants to know how many lines a second these are")]
fn many_lines_are_answered_in_their_places_in_as_much_memory_as_a_tenth_of_them() {
    let load = Load::asked_for();
    let (n_lines, reports) = (load.n_lines, load.reports());
    let expected: Vec<Option<usize>> = (0..n_lines).map(|place| load.bad(place)).collect();
    let (mut child, input, output) = start(&load.arguments());
    let begin = std::time::Instant::now();
    let feeder = load.feed(input);
    let mut lines = output.lines();
    let mut peak_of_tenth = 0;
    for (place, bad) in expected.into_iter().enumerate() {
        let line = lines.next().expect("a line for each line").expect("text");
        match bad {
            Some(which) => {
                assert_eq!(kind(&line), format!("{} {}", place + 1, bad_lines()[which % 5].1));
            }
            None => assert_eq!(line, reports[place % N_GOOD].trim_end(), "line {}", place + 1),
        }
        if place + 1 == n_lines / 10 {
            peak_of_tenth = peak(child.id());
        }
    }
    let peak_of_all = peak(child.id());
    let seconds = begin.elapsed().as_secs_f64();
    println!(
        "{n_lines} lines in {seconds:.0} s; peak {peak_of_tenth} kB after a tenth, {peak_of_all} kB after all."
    );
    drop(feeder.join().expect("all is taken"));
    assert!(lines.next().is_none(), "no line more than came in");
    assert_eq!(child.wait().expect("the end").code(), Some(0));
    assert!(peak_of_all * 2 < peak_of_tenth * 3, "memory grew from {peak_of_tenth} to {peak_of_all} kB");
}
