//! What was seen of the pages, for people and for programs.

use serde_json::{Value, json};
use xtask::bench::pages::{OURS, PREACT, SURVEYJS};

use super::Visits;
use super::condition::Condition;
use super::visit::Visit;
use crate::report::{cell, spread_json};
use crate::statistics::{Spread, ratios};
use crate::table::Table;

/// Something of a visit.
type Measure = (&'static str, fn(&Visit) -> f64);

const ANSWERABLE: Measure = ("first question answerable", |visit| visit.answerable);
const TAKEN_OVER: Measure = ("drawn by the program", |visit| visit.taken_over);
const VERDICT: Measure = ("verdict on all answers", |visit| visit.verdict);
const CLICK: Measure = ("click to verdict, p95", |visit| visit.click);
const MEASURES: [Measure; 4] = [ANSWERABLE, TAKEN_OVER, VERDICT, CLICK];

/// Our page is held against another in a measure; what is aimed at, where something is.
struct Pair {
    measure: Measure,
    peer: &'static str,
    aims: &'static str,
}

const PAIRS: [Pair; 7] = [
    Pair { measure: ANSWERABLE, peer: PREACT, aims: "1.4; 1.0" },
    Pair { measure: TAKEN_OVER, peer: PREACT, aims: "" },
    Pair { measure: VERDICT, peer: PREACT, aims: "" },
    Pair { measure: VERDICT, peer: SURVEYJS, aims: "0.4; 0.25" },
    Pair { measure: ANSWERABLE, peer: SURVEYJS, aims: "" },
    Pair { measure: CLICK, peer: PREACT, aims: "1.25; 1.0" },
    Pair { measure: CLICK, peer: SURVEYJS, aims: "" },
];

/// Both tables.
pub(crate) fn text(seen: &[Visits]) -> String {
    let n_rounds = seen.first().map_or(0, |visits| visits.visits.len());
    let note = format!(
        "Loading: medians of {n_rounds} rounds [least, greatest], each visit in a new browser; ratios are taken inside each round."
    );
    [against_peers(seen), by_page(seen), note].join("\n\n")
}

/// The same for programs, with everything that was seen.
pub(crate) fn json(seen: &[Visits]) -> Value {
    let pages = seen.iter().map(|visits| {
        let mut page = json!({ "page": visits.page, "condition": visits.condition.name() });
        for (name, measure) in MEASURES {
            page[name] = json!(visits.visits.iter().map(measure).collect::<Vec<_>>());
        }
        page["bytes"] = json!(visits.visits.iter().map(|visit| visit.bytes).collect::<Vec<_>>());
        page
    });
    let pairs = PAIRS.iter().flat_map(|pair| {
        Condition::ALL.map(|condition| {
            json!({
                "measure": pair.measure.0, "against": pair.peer, "condition": condition.name(),
                "ratio": ratio(seen, pair, condition).map(spread_json),
            })
        })
    });
    json!({ "pages": pages.collect::<Vec<_>>(), "ratios": pairs.collect::<Vec<_>>() })
}

fn against_peers(seen: &[Visits]) -> String {
    let [full, slow] = Condition::ALL.map(Condition::name);
    let mut table = Table::new(&["our page / another", "aim: must; beyond", full, slow]);
    for pair in &PAIRS {
        let mut row = vec![format!("{}, ours / {}", pair.measure.0, pair.peer), pair.aims.to_owned()];
        row.extend(Condition::ALL.map(|condition| cell(ratio(seen, pair, condition), 2)));
        table.push(row);
    }
    table.text()
}

fn by_page(seen: &[Visits]) -> String {
    let mut titles = vec!["page", "line and processor", "bytes", "files"];
    let names = MEASURES.map(|(name, _)| format!("{name} [ms]"));
    titles.extend(names.iter().map(String::as_str));
    let mut table = Table::new(&titles);
    for visits in seen {
        let mut row = vec![visits.page.to_owned(), visits.condition.name().to_owned()];
        for measure in [|visit: &Visit| visit.bytes, |visit: &Visit| visit.requests] {
            let all = numbers(visits, measure);
            row.push(Spread::of(&all).map_or_else(String::new, |spread| format!("{:.0}", spread.median)));
        }
        row.extend(MEASURES.map(|(_, measure)| cell(Spread::of(&numbers(visits, measure)), 0)));
        table.push(row);
    }
    table.text()
}

fn ratio(seen: &[Visits], pair: &Pair, condition: Condition) -> Option<Spread> {
    let of = |page| {
        let visits = seen.iter().find(|visits| visits.page == page && visits.condition == condition)?;
        Some(numbers(visits, pair.measure.1))
    };
    Spread::of(&ratios(&of(OURS)?, &of(pair.peer)?))
}

fn numbers(visits: &Visits, measure: fn(&Visit) -> f64) -> Vec<f64> {
    visits.visits.iter().map(measure).collect()
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
