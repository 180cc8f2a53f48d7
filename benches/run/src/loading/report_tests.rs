use super::*;

/// Visits that saw the verdict at these moments, and all else at half of that.
fn visits(page: &'static str, condition: Condition, verdicts: &[f64]) -> Visits {
    let visit = |verdict: &f64| {
        let half = verdict / 2.0;
        Visit {
            answerable: half,
            taken_over: half,
            verdict: *verdict,
            click: half,
            bytes: 7_000.0,
            requests: 3.0,
        }
    };
    Visits { page, condition, visits: verdicts.iter().map(visit).collect() }
}

fn seen() -> Vec<Visits> {
    vec![
        visits(OURS, Condition::Full, &[100.0, 300.0, 120.0]),
        visits(PREACT, Condition::Full, &[100.0, 200.0, 100.0]),
        visits(SURVEYJS, Condition::Full, &[400.0, 600.0, 400.0]),
        visits(OURS, Condition::Slow, &[900.0]),
        visits(SURVEYJS, Condition::Slow, &[3_600.0]),
    ]
}

#[test]
fn people_read_ratios_beside_their_aims_and_every_page() {
    let text = text(&seen());
    let line = |start: &str| text.lines().find(|line| line.starts_with(start)).unwrap_or_default().to_owned();
    let verdict = line("| verdict on all answers, ours / surveyjs");
    assert!(verdict.contains(" 0.4; 0.25 |") && verdict.contains("0.30 [0.25, 0.50]"), "by round: {text}");
    assert!(verdict.contains("0.25 [0.25, 0.25]"), "the slow line: {text}");
    let first = line("| first question answerable, ours / preact");
    assert!(first.contains("1.20 [1.00, 1.50]") && first.trim_end().ends_with("– |"), "no visit: {text}");
    let page = line("| ours ");
    assert!(page.contains(" 7000 |") && page.contains("120 [100, 300]"), "a page: {text}");
}

#[test]
fn programs_read_every_number() {
    let json = json(&seen());
    assert_eq!(
        json["pages"][0]["verdict on all answers"],
        serde_json::json!([100.0, 300.0, 120.0]),
        "by round"
    );
    let ratio = &json["ratios"][6];
    assert_eq!((&ratio["against"], &ratio["condition"]), (&"surveyjs".into(), &"full speed".into()), "which");
    assert_eq!(ratio["ratio"]["median"], 0.3, "its middle");
    assert_eq!(json["ratios"][1]["ratio"], Value::Null, "where a page was not visited");
}
