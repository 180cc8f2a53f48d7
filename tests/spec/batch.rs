//! A batch: a line out for each line in, and never half of one.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;

use serde_json::Value;

use crate::command_line::{ends, run, spawn, text};

/// A batch with few draws.
pub(crate) const BATCH: [&str; 5] = ["score", "--batch", "--draws", "100", "-"];

/// The program at work on a batch, with its ends of the pipes.
pub(crate) fn start(arguments: &[&str]) -> (Child, ChildStdin, BufReader<ChildStdout>) {
    let mut child = spawn(arguments);
    let input = child.stdin.take().expect("its input");
    let output = BufReader::new(child.stdout.take().expect("its output"));
    (child, input, output)
}

/// What a line of the output is: a report, or the number of the line in and the first problem's kind.
pub(crate) fn kind(line: &str) -> String {
    let line: Value = serde_json::from_str(line).expect("a line of JSON");
    match &line["problems"][0]["kind"] {
        Value::Null => format!("report of {} draws", line["draws"]),
        kind => format!("{} {}", line["line"], kind.as_str().unwrap_or_default()),
    }
}

/// How the program ends: its exit status, and what it says.
fn end(child: Child) -> (Option<i32>, String) {
    let output = child.wait_with_output().expect("the program ends");
    (output.status.code(), text(&output.stderr))
}

/// Lines in; the kind of each line out, with `,` between.
fn check(lines: &[u8], expected: &str) {
    let (child, mut input, output) = start(&BATCH);
    let fed = lines.to_vec();
    let feeder = thread::spawn(move || input.write_all(&fed).expect("all is read"));
    let kinds: Vec<String> = output.lines().map(|line| kind(&line.expect("a line"))).collect();
    feeder.join().expect("all is read");
    assert_eq!(
        kinds.join(", "),
        expected,
        "the first bytes in: {}",
        lines[..lines.len().min(80)].escape_ascii()
    );
    assert_eq!(end(child).0, Some(0), "a batch with bad lines ends well");
}

#[test]
fn a_batch_answers_every_line_in_its_place() {
    let good = r#"{"answers":{"reason_to_buy":4}}"#;
    let output = run(&BATCH, &format!("{good}\nnot json\n{{\"x\":1}}\n\n{good}\n"));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "3 lines could not be scored.\n");
    let output = text(&output.stdout);
    let kinds: Vec<String> = output.lines().map(kind).collect();
    assert_eq!(
        kinds,
        ["report of 100 draws", "2 not_json", "3 unknown_key", "4 not_json", "report of 100 draws"]
    );
    assert_eq!(output.lines().next(), output.lines().last(), "the same answers give the same report");
}

#[test]
fn a_batch_gives_what_single_runs_give_whatever_the_number_of_threads() {
    let answers =
        ["{}", r#"{"answers":{"strain":4,"pace":[1,3]}}"#, r#"{"weights":{"risk":0},"answers":{"depth":1}}"#];
    let alone: String =
        answers.iter().map(|one| text(&run(&["score", "--draws", "500", "-"], one).stdout)).collect();
    for threads in ["1", "2", "7"] {
        let arguments = ["score", "--batch", "--draws", "500", "--threads", threads, "-"];
        assert_eq!(text(&run(&arguments, &answers.join("\n")).stdout), alone, "{threads} threads");
    }
}

#[test]
fn lines_may_end_and_begin_as_programs_write_them() {
    let report = "report of 100 draws";
    check(b"", "");
    check(b"\n", "1 not_json");
    check(b"{}\r\n \r\n{}", &format!("{report}, 2 not_json, {report}"));
    check(b"\xef\xbb\xbf{}\n\xef\xbb\xbf{}\n", &format!("{report}, {report}"));
    check(b"{\"gut\":\"\xff\"}\n\0\n{}\n", &format!("1 not_utf8, 2 not_json, {report}"));
}

/// A line of a gigabyte would otherwise take a gigabyte.
#[test]
fn a_line_too_long_is_refused_in_its_place() {
    let line = |n_bytes: usize| [&b"{}"[..], &vec![b' '; n_bytes - 2]].concat();
    let lines = [line(262_145), line(262_144), line(600_000)].join(&b'\n');
    check(&lines, "1 too_long, report of 100 draws, 3 too_long");
}

#[test]
fn a_line_is_answered_before_the_next_one_is_written() {
    let (child, mut input, mut output) = start(&BATCH);
    for (line, expected) in [("{}\n", "report of 100 draws"), ("x\n", "2 not_json")] {
        input.write_all(line.as_bytes()).expect("a line is taken");
        let mut answer = String::new();
        output.read_line(&mut answer).expect("a line comes back");
        assert_eq!(kind(&answer), expected);
    }
    drop(input);
    assert_eq!(end(child), (Some(0), "1 line could not be scored.\n".to_owned()));
}

#[test]
fn what_cannot_be_read_or_scored_at_all_is_said() {
    ends(
        &["score", "--batch", "no/such/file"],
        "",
        (2, false, "no/such/file cannot be read: No such file or directory (os error 2)."),
    );
    ends(
        &["score", "--batch", "tests"],
        "",
        (2, false, "tests cannot be read: Is a directory (os error 21)."),
    );
}

/// Lines without end, as long as somebody reads them.
fn feed_for_ever(mut input: ChildStdin) {
    thread::spawn(move || while input.write_all(b"{}\n").is_ok() {});
}

#[test]
fn output_closed_early_ends_the_batch_without_a_word() {
    let (child, input, mut output) = start(&BATCH);
    feed_for_ever(input);
    output.read_line(&mut String::new()).expect("the first line");
    drop(output);
    assert_eq!(end(child), (Some(1), String::new()));
}

/// The shell limits how long a file may grow: the disk of a test is not to be filled.
#[cfg(unix)]
#[test]
fn a_full_disk_keeps_whole_lines_alone() {
    let input = "{}\n".repeat(40);
    let whole = text(&run(&BATCH, &input).stdout);
    for before in ["", "a line that was there before\n"] {
        let path = std::env::temp_dir().join(format!("batch-{}-{}", std::process::id(), before.len()));
        fs::write(&path, before).expect("a file");
        let mut child = Command::new("sh")
            .args(["-c", "ulimit -f 64; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_outsourcing-decision")])
            .args(BATCH)
            .stdin(Stdio::piped())
            .stdout(File::options().append(true).open(&path).expect("the file"))
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // All of it fits into the pipe.
        child.stdin.take().expect("its input").write_all(input.as_bytes()).expect("lines are taken");
        let ended = end(child);
        let written = fs::read_to_string(&path).expect("the file");
        fs::remove_file(&path).expect("the file goes");
        let said = "The output could not be written: File too large (os error 27).\n";
        assert_eq!(ended, (Some(1), said.to_owned()));
        let lines = written.strip_prefix(before).expect("what was there stays");
        assert!(lines.len() > 20_000 && lines.len() < whole.len(), "{} bytes", lines.len());
        assert!(whole.starts_with(lines) && lines.ends_with('\n'), "half a line, or another one");
    }
}

/// Busy, or with nothing to do but to wait for input.
#[cfg(unix)]
#[test]
fn an_interrupt_ends_the_batch_where_a_line_ends() {
    for (signal, status, is_busy) in
        [("INT", 130, true), ("INT", 130, false), ("TERM", 143, true), ("TERM", 143, false)]
    {
        let (child, mut input, mut output) = start(&BATCH);
        input.write_all(b"{}\n").expect("a line is taken");
        let mut written = String::new();
        output.read_line(&mut written).expect("the first line");
        // Held, so that the input does not end.
        let _waiting = if is_busy {
            feed_for_ever(input);
            None
        } else {
            Some(input)
        };
        let kill = format!("kill -s {signal} {}", child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().is_ok_and(|status| status.success()));
        output.read_to_string(&mut written).expect("the rest");
        let (ended, said) = end(child);
        let n_lines = written.lines().count();
        let said = said.replace(',', "");
        let said_lines = said.trim_start_matches("Interrupted after ").split(' ').next();
        assert_eq!(ended, Some(status), "{signal}, busy: {is_busy}");
        assert_eq!(said_lines, Some(n_lines.to_string().as_str()), "{said}");
        assert!(written.ends_with('\n'), "half a line: {written}");
        assert!(written.lines().all(|line| kind(line) == "report of 100 draws"), "{written}");
    }
}
