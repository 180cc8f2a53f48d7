//! The sizes that may not be exceeded, all here: brotli at its highest level, in bytes.

use anyhow::{Result, bail};

use crate::manifest::Entry;
use crate::package::MODULE;
use crate::package::program::LATER_PART;

/// The one file that a page names. It comes before anything can be seen, and everything else waits
/// for it: on a slow phone line (200 kB/s) this is 60 ms.
const NAMED_FILE: u64 = 12_288;

/// Everything that a live verdict needs in English: named file, model and sentences, the questions, and the engine that
/// weighs the answers, with its picture. It is what a reader waits for; a survey library alone takes 296,000.
const LIVE_VERDICT: u64 = 100_000;

/// The same with what comes after it: money and its pictures, reasons, taking along, comparing, a page's own questions.
///
/// It grows by what readers can do alone, and each step is written here: 121,500 for the questions and
/// the verdict; 4,000 for weights, 8,000 for amounts, 6,500 for links and files of answers, 9,500 for
/// doubt, warnings, the short way and long runs in slices; 23,000 for the money model and its pictures;
/// 7,000 for several people and for what is said where a limit is none; 2,500 for a page's own questions and
/// sentences, and for keeping answers; 2,500 for paper, with and without an answer, and for pages that change their mind;
/// 8,000 for languages besides English, their numbers, and other currencies; 3,000 for what shows before the program
/// has arrived; 1,500 for reckoning less at the start and at each click, and for kept answers that
/// fit only in part; 6,500 for taking steps back, for sets of answers laid beside each other, for the result in
/// files, and for the method in plain words; 2,000 for announcements once a second, a focus that is not lost, hints told
/// with their questions, readers' own colours, and for counting less at red lines; 10,000 for what strangers missed who
/// tried it: the reasons beside every other way, all answers in one place, what an amount comes to and whether it
/// is far off, a choice of currency, signs and findings of the pictures, why the money does not decide, people with names,
/// any number of kept answers in one table; 9,500 for what three more stumbled over: typing what an amount comes to, what
/// the sum rests on and how long a trial takes, all amounts at a glance, and naming what a step, a tie, a desk that waits
/// and an article whose warning weighs less are about. 8,500 came off again with what panics would write, less what the
/// seam between the two parts costs, and 300 with the model's text, which its packed form stands for, less
/// what was mended since. 200 for reckoning money until two runs agree, where WebKit would tell other numbers; 3,200 for
/// what two more stumbled over: pages of offered questions to go back to, what a fact stops beside it, what a picture
/// compares, and plain words where the answers' way costs more; for groups of kept answers, files that lie elsewhere, and
/// the reason why one does not arrive; 1,400 for amounts that would turn the money, the way that a dotted line turns to, and
/// what the quick test said; 4,000 for what two more strangers stumbled over: weights that only show, answers that a red line
/// follows from, ways that took first place though they are stopped, when to stop, “none of these”, and what building
/// self-service takes by our figures; 7,500 for what was left of it, and for what two more missed: doing again what was
/// taken back, hours that decide or change nothing, prices for each contact in links, paper in two columns, sums too large
/// for a small firm, signposts, from where on the money overrules the answers no more, and our figures that move it most;
/// 4,500 for the last of it: the way from a sentence to its amount, prices at which the answer would be another, what would
/// lift the line that stops what was asked about, and a scale for the years; 14,000 for who answers beside other work, what a
/// vendor bills for waiting, what lost customers would have brought in, tables and notes that explain themselves, and
/// people and versions told apart by more than their answers.
const WHOLE: u64 = 252_000;

/// One budget and what it is spent on, in bytes.
#[derive(Debug)]
pub struct Budget {
    /// In words.
    pub name: &'static str,
    /// What may be spent.
    pub allowed: u64,
    /// What is spent.
    pub spent: u64,
}

impl Budget {
    /// Whether no more is spent than allowed.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.spent <= self.allowed
    }
}

/// Every budget, counted over the published files.
///
/// # Errors
/// When a file that must be counted is not there: a renamed file would else weigh nothing.
pub fn budgets(files: &[Entry]) -> Result<[Budget; 3]> {
    let named_file = sum(files, |name| name == MODULE)?;
    // Model and English sentences are compiled into the wasm.
    let later = sum(files, |name| name.starts_with(LATER_PART))?;
    let first = sum(files, |name| name.ends_with(".wasm"))? - later;
    Ok([
        Budget { name: "the file a page names", allowed: NAMED_FILE, spent: named_file },
        Budget { name: "all that a live verdict needs", allowed: LIVE_VERDICT, spent: named_file + first },
        Budget { name: "all that there is", allowed: WHOLE, spent: named_file + first + later },
    ])
}

fn sum(files: &[Entry], is_counted: impl Fn(&str) -> bool) -> Result<u64> {
    let counted: Vec<u64> =
        files.iter().filter(|file| is_counted(&file.name)).map(|file| file.brotli).collect();
    if counted.is_empty() {
        bail!("a file that has a budget is not in dist/");
    }
    Ok(counted.iter().sum())
}

/// Sizes of every file, and the budgets, as a table for people.
///
/// # Errors
/// As [`budgets`].
pub fn table(files: &[Entry]) -> Result<String> {
    let mut lines = vec![format!("{:<44}{:>10}{:>10}{:>10}", "dist/", "raw", "gzip", "brotli")];
    for file in files {
        let Entry { name, raw, gzip, brotli, .. } = file;
        lines.push(format!("{name:<44}{raw:>10}{gzip:>10}{brotli:>10}"));
    }
    for budget in budgets(files)? {
        let Budget { name, allowed, spent } = budget;
        let word = if budget.is_kept() { "within" } else { "ABOVE" };
        lines.push(format!("{name:<44}{spent:>30} {word} {allowed}"));
    }
    Ok(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{LIVE_VERDICT, NAMED_FILE, WHOLE, budgets};
    use crate::manifest::Entry;

    fn file(name: &str, brotli: u64) -> Entry {
        let (name, integrity) = (name.to_owned(), String::new());
        Entry { name, raw: 0, gzip: 0, brotli, integrity }
    }

    #[test]
    fn a_budget_is_kept_up_to_its_last_byte() -> anyhow::Result<()> {
        let kept = |named, first, later| -> anyhow::Result<[bool; 3]> {
            let files = [
                file("outsourcing-decision.js", named),
                file("outsourcing_decision-1.wasm", first),
                file("outsourcing_decision_later-1.wasm", later),
            ];
            Ok(budgets(&files)?.map(|budget| budget.is_kept()))
        };
        let (first, later) = (LIVE_VERDICT - NAMED_FILE, WHOLE - LIVE_VERDICT);
        assert_eq!(kept(NAMED_FILE, first, later)?, [true, true, true], "all full");
        assert_eq!(kept(NAMED_FILE + 1, 0, 0)?, [false, true, true], "the named file one byte over");
        assert_eq!(kept(1, LIVE_VERDICT, 0)?, [true, false, true], "the verdict one byte over");
        assert_eq!(kept(1, first, WHOLE - first)?, [true, true, false], "the sum one byte over");
        Ok(())
    }

    #[test]
    fn a_missing_file_is_not_a_light_one() {
        let files = ["outsourcing-decision.js", "outsourcing_decision-1.wasm"].map(|name| file(name, 1));
        assert!(budgets(&files[..1]).is_err(), "no wasm");
        assert!(budgets(&files).is_err(), "no later part");
    }
}
