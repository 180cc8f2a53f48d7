//! What is drawn has the distribution it should have: Kolmogorov and Smirnov's test.
//!
//! 100,000 draws a case from a fixed seed, so that the outcome never changes between runs. The bound
//! on the largest gap is 2.0 / √n: a right sampler exceeds it for 1 seed in 1,500 (the test's tail is
//! 2 exp(−2 · 2.0²)).

use outsourcing_decision::engine::distribution::{exponential, gamma, triangular};
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::num::order::clamped;

const N_DRAWS: u32 = 100_000;
const BOUND: f64 = 2.0;

/// Largest gap between the share of draws below each draw and what the distribution says.
fn largest_gap(mut draws: Vec<f64>, cumulative: impl Fn(f64) -> f64) -> f64 {
    draws.sort_by(f64::total_cmp);
    let n = f64::from(N_DRAWS);
    let gaps = (0_u32..).zip(&draws).map(|(position, draw)| {
        let expected = cumulative(*draw);
        let below = f64::from(position) / n;
        (expected - below).abs().max((below + 1.0 / n - expected).abs())
    });
    gaps.fold(0.0, f64::max)
}

fn check(name: &str, draw: impl Fn(&mut Stream) -> f64, cumulative: impl Fn(f64) -> f64) {
    let mut stream = Stream::keyed(20_261_122, &[name]);
    let draws = (0..N_DRAWS).map(|_| draw(&mut stream)).collect();
    let gap = largest_gap(draws, cumulative);
    let allowed = BOUND / f64::from(N_DRAWS).sqrt();
    assert!(gap < allowed, "{name}: a gap of {gap}, above {allowed}");
}

#[test]
fn uniform_numbers_are_uniform() {
    check("uniform", Stream::next_uniform, |x| x);
}

#[test]
fn triangular_numbers_are_triangular() {
    let cumulative =
        |x: f64| if x < 0.0 { (x + 0.7) * (x + 0.7) / 0.98 } else { 1.0 - (0.7 - x) * (0.7 - x) / 0.98 };
    check("triangular", |stream| triangular(stream.next_uniform(), 0.7), cumulative);
}

#[test]
fn exponential_numbers_are_exponential() {
    check("exponential", |stream| exponential(stream.next_uniform()), |x| 1.0 - libm::exp(-x));
}

/// Whole shapes have a closed form: 1 − exp(−x) Σ x^k / k! over k below the shape (Erlang).
#[test]
fn gamma_numbers_of_whole_shapes_are_erlang() {
    for shape in [1_u32, 2, 3, 7] {
        let cumulative = |x: f64| {
            let terms = (0..shape).scan(1.0, |term, k| {
                let now = *term;
                *term *= x / f64::from(k + 1);
                Some(now)
            });
            1.0 - libm::exp(-x) * terms.sum::<f64>()
        };
        check(&format!("gamma {shape}"), |stream| gamma(stream, f64::from(shape)), cumulative);
    }
}

/// Shape one half is half of a squared normal number: the error function of √x.
#[test]
fn gamma_numbers_below_one_are_right_too() {
    check("gamma half", |stream| gamma(stream, 0.5), |x| libm::erf(x.sqrt()));
}

/// The test itself would notice: a tenth of a reach too wide is found.
#[test]
fn a_wrong_sampler_is_found() {
    let mut stream = Stream::keyed(1, &["wrong"]);
    let draws = (0..N_DRAWS).map(|_| triangular(stream.next_uniform(), 0.77)).collect();
    let cumulative = |x: f64| {
        let x = clamped(x, -0.7, 0.7);
        if x < 0.0 { (x + 0.7) * (x + 0.7) / 0.98 } else { 1.0 - (0.7 - x) * (0.7 - x) / 0.98 }
    };
    assert!(largest_gap(draws, cumulative) > BOUND / f64::from(N_DRAWS).sqrt(), "the wrong sampler passed");
}
