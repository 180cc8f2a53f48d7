//! What a run found, for people and for programs.

use bench_tasks::task::{Part, Size, Task};
use serde_json::{Map, Value, json};

use crate::batch::Batch;
use crate::rounds::Series;
use crate::side::{BEFORE, JAVASCRIPT, NATIVE, NUMPY, PAGE};
use crate::statistics::{Spread, ratios};
use crate::table::Table;

/// Pairs of sides that are held against each other: how much longer the first takes.
const PAIRS: [(&str, &str); 4] = [(PAGE, NATIVE), (PAGE, BEFORE), (JAVASCRIPT, PAGE), (NUMPY, PAGE)];

/// What a run found.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    /// The tasks.
    pub(crate) tasks: &'a [Task],
    /// What was measured of each.
    pub(crate) series: &'a [Vec<Series>],
    /// What was measured of a batch.
    pub(crate) batch: &'a Batch,
    /// The browser, with its version.
    pub(crate) browser: &'a str,
    /// What kept a side away.
    pub(crate) notes: &'a [&'static str],
    /// Processors of the machine.
    pub(crate) n_processors: usize,
}

impl Report<'_> {
    /// All tables, and what is to be said beside them.
    pub(crate) fn text(&self) -> String {
        let n_rounds =
            self.series.first().and_then(|series| series.first()).map_or(0, |s| s.milliseconds.len());
        let mut parts = vec![self.rows(), self.linearity(), self.batch.text()];
        parts.push(format!(
            "{}, {} virtual cores; medians of {n_rounds} interleaved rounds [least, greatest]; ratios are taken inside each round.",
            self.browser, self.n_processors,
        ));
        parts.extend(self.notes.iter().map(|note| (*note).to_owned()));
        parts.join("\n\n")
    }

    /// The same for programs, with everything that was measured.
    pub(crate) fn json(&self) -> Value {
        let tasks: Vec<Value> =
            self.tasks.iter().zip(self.series).map(|(task, series)| self.task_json(task, series)).collect();
        json!({
            "version": 1,
            "browser": self.browser,
            "processors": self.n_processors,
            "notes": self.notes,
            "tasks": tasks,
            "batch": self.batch.json(),
        })
    }

    fn rows(&self) -> String {
        let pairs = self.pairs();
        let names: Vec<String> = pairs.iter().map(|(side, other)| format!("{side} / {other}")).collect();
        let mut titles = vec!["task", "work of a run"];
        titles.extend(names.iter().map(String::as_str).chain(["page [ms]", "page [draws/s]"]));
        let mut table = Table::new(&titles);
        for (task, series) in self.of(Part::Row) {
            let page = times(series, PAGE).and_then(Spread::of);
            let mut row = vec![task.name.clone(), work(task.size)];
            row.extend(pairs.iter().map(|pair| cell(ratio(series, *pair), 2)));
            row.push(cell(page, 2));
            row.push(page.map_or_else(String::new, |page| rate(task.size, page.median)));
            table.push(row);
        }
        table.text()
    }

    /// The pairs of which both were there, for at least one task.
    fn pairs(&self) -> Vec<(&'static str, &'static str)> {
        let was_there = |pair: &(_, _)| self.series.iter().any(|series| ratio(series, *pair).is_some());
        PAIRS.into_iter().filter(was_there).collect()
    }

    fn linearity(&self) -> String {
        let mut table = Table::new(&["whole run of the value model", "times the work", "page", "native"]);
        for (task, series) in self.of(Part::Linearity) {
            let mut row = vec![work(task.size)];
            row.push(self.base().map_or_else(String::new, |(base, _)| times_text(task.size, base.size)));
            row.extend([PAGE, NATIVE].map(|side| cell(self.against_base(series, side), 2)));
            table.push(row);
        }
        table.text()
    }

    fn of(&self, part: Part) -> impl Iterator<Item = (&Task, &Vec<Series>)> {
        self.tasks.iter().zip(self.series).filter(move |(task, _)| task.part == part)
    }

    fn base(&self) -> Option<(&Task, &Vec<Series>)> {
        self.of(Part::Linearity).next()
    }

    fn against_base(&self, series: &[Series], side: &str) -> Option<Spread> {
        let (_, base) = self.base()?;
        Spread::of(&ratios(times(series, side)?, times(base, side)?))
    }

    fn task_json(&self, task: &Task, series: &[Series]) -> Value {
        let Size { n_draws, n_alternatives, n_criteria } = task.size;
        let sides: Map<String, Value> =
            series.iter().map(|one| (one.side.to_owned(), json!(one.milliseconds))).collect();
        let pairs: Map<String, Value> = PAIRS
            .iter()
            .filter_map(|pair| Some((format!("{} / {}", pair.0, pair.1), spread_json(ratio(series, *pair)?))))
            .collect();
        let mut value = json!({
            "name": task.name,
            "draws": n_draws, "alternatives": n_alternatives, "criteria": n_criteria,
            "milliseconds": sides,
            "ratios": pairs,
        });
        if task.part == Part::Linearity {
            value["cost_against_first"] = json!([PAGE, NATIVE].map(|side| {
                json!({ "side": side, "ratio": self.against_base(series, side).map(spread_json) })
            }));
        }
        value
    }
}

fn times<'a>(series: &'a [Series], side: &str) -> Option<&'a [f64]> {
    series.iter().find(|one| one.side == side).map(|one| one.milliseconds.as_slice())
}

fn ratio(series: &[Series], (side, other): (&str, &str)) -> Option<Spread> {
    Spread::of(&ratios(times(series, side)?, times(series, other)?))
}

/// A spread for programs.
pub(crate) fn spread_json(spread: Spread) -> Value {
    json!({ "median": spread.median, "min": spread.min, "max": spread.max })
}

/// A spread for people.
pub(crate) fn cell(spread: Option<Spread>, n_decimals: usize) -> String {
    let Some(Spread { median, min, max }) = spread else { return "–".to_owned() };
    format!("{median:.n_decimals$} [{min:.n_decimals$}, {max:.n_decimals$}]")
}

fn work(size: Size) -> String {
    format!("{} × {} × {}", size.n_draws, size.n_alternatives, size.n_criteria)
}

fn rate(size: Size, milliseconds: f64) -> String {
    format!("{:.2} M", f64::from(size.n_draws) / milliseconds / 1_000.0)
}

/// By how much one size is more work than another, were all of it alike.
fn times_text(size: Size, base: Size) -> String {
    let cells =
        |size: Size| f64::from(size.n_draws) * f64::from(size.n_alternatives) * f64::from(size.n_criteria);
    format!("{:.1}", cells(size) / cells(base))
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
