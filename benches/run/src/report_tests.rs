use super::*;
use crate::batch::Crew;

fn task(part: Part, n_draws: u32) -> Task {
    let size = Size { n_draws, n_alternatives: 4, n_criteria: 20 };
    Task { name: format!("t{n_draws}"), size, part, prepare: |_| Err("never prepared here".to_owned()) }
}

fn series(native: &[f64], page: &[f64]) -> Vec<Series> {
    let one = |side, milliseconds: &[f64]| Series { side, milliseconds: milliseconds.to_vec() };
    vec![one(NATIVE, native), one(PAGE, page)]
}

fn reported<T>(read: impl Fn(&Report<'_>) -> T) -> T {
    let tasks = [
        task(Part::Row, 1_000),
        task(Part::Row, 2_000),
        task(Part::Linearity, 100),
        task(Part::Linearity, 200),
    ];
    let mut series = [
        series(&[1.0, 2.0, 4.0], &[1.5, 3.0, 5.0]),
        series(&[1.0], &[1.0]),
        series(&[1.0, 1.0, 2.0], &[2.0, 2.0, 2.0]),
        series(&[2.0, 2.0, 4.0], &[3.0, 4.0, 5.0]),
    ];
    series[1].push(Series { side: JAVASCRIPT, milliseconds: vec![7.0] });
    let notes = ["NumPy is not here."];
    let crew = |n_threads, milliseconds: &[f64]| Crew { n_threads, milliseconds: milliseconds.to_vec() };
    let batch = Batch { n_lines: 500, crews: vec![crew(1, &[2.0, 4.0, 9.0]), crew(2, &[1.0, 2.0, 6.0])] };
    read(&Report {
        tasks: &tasks,
        series: &series,
        batch: &batch,
        browser: "Chromium 1",
        notes: &notes,
        n_processors: 2,
    })
}

#[test]
fn people_read_ratios_times_and_what_is_missing() {
    let text = reported(|report| report.text());
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[2].contains("| t1000 | 1000 × 4 × 20 | 1.50 [1.25, 1.50] |"), "ratio by round: {text}");
    assert!(lines[2].contains("3.00 [1.50, 5.00] |         0.33 M |"), "time and draws: {text}");
    assert!(lines[3].contains("| 7.00 [7.00, 7.00] |"), "a peer: {text}");
    assert!(!text.contains("numpy /"), "no column for a side that has nothing: {text}");
    assert!(lines[2].contains(" – |"), "a peer that has no such task: {text}");
    assert!(
        text.contains("2.0 | 2.00 [1.50, 2.50] | 2.00 [2.00, 2.00] |"),
        "cost of twice the draws: {text}"
    );
    assert!(
        text.contains("| 2 threads                          | 2.00 [1.50, 2.00] |  250000 |"),
        "a batch: {text}"
    );
    assert!(text.contains("Chromium 1, 2 virtual cores; medians of 3 interleaved rounds"), "where: {text}");
    assert!(text.ends_with("NumPy is not here."), "the notes: {text}");
}

#[test]
fn programs_read_every_number() {
    let json = reported(|report| report.json());
    assert_eq!(json["tasks"][0]["milliseconds"]["page"], json!([1.5, 3.0, 5.0]), "each round");
    assert_eq!(
        json["tasks"][0]["ratios"],
        json!({ "page / native": { "median": 1.5, "min": 1.25, "max": 1.5 } }),
        "only pairs that were there",
    );
    assert_eq!(json["tasks"][3]["cost_against_first"][0]["ratio"]["median"], json!(2.0), "linearity");
    assert_eq!(json["batch"]["crews"][1]["times_one_thread"]["median"], json!(2.0), "a batch");
    assert_eq!(json["tasks"][0].get("cost_against_first"), None, "no part of that table");
}
