//! Golden rows, made elsewhere: `tests/golden/*.py` say how.

use outsourcing_decision::engine::valuation::{values, weights};

use crate::support::{answers, decision};

/// `a=1 b=2` as the inside of a JSON object.
fn entries(text: &str) -> String {
    let entry = |entry: &str| entry.split_once('=').map(|(key, value)| format!("\"{key}\":{value}"));
    text.split(' ').filter_map(entry).collect::<Vec<_>>().join(",")
}

/// Exact fractions, computed in Python.
#[test]
fn overall_values_agree_with_exact_fractions() {
    const TOLERANCE: f64 = 1e-9;
    let decision = decision();
    let mut n_rows = 0;
    for (number, row) in include_str!("../golden/values.csv").lines().enumerate().skip(1) {
        let fields: Vec<&str> = row.split(',').collect();
        let weighed = match fields[1] {
            "" => String::new(),
            points => format!(",\"weights\":{{{}}}", entries(points)),
        };
        let answers = answers(&decision, &format!("{{\"answers\":{{{}}}{weighed}}}", entries(fields[0])));
        let found = values(&decision, &weights(&decision, &answers), &answers);
        for (value, expected) in found.values().zip(&fields[2..]) {
            let expected: f64 = expected.parse().expect("a number");
            assert!((value - expected).abs() < TOLERANCE, "line {}: {value} is not {expected}", number + 1);
        }
        n_rows += 1;
    }
    assert_eq!(n_rows, 40, "rows read");
}
