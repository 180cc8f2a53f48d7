//! What is drawn has the distribution it should have: Kolmogorov and Smirnov's test.
//!
//! 100,000 draws a case from a fixed seed, so that the outcome never changes between runs. The bound
//! on the largest gap is 2.0 / √n: a right sampler exceeds it for 1 seed in 1,500 (the test's tail is
//! 2 exp(−2 · 2.0²)).

use outsourcing_decision::engine::distribution::{fill_gamma, triangular, uniform};
use outsourcing_decision::engine::exponential::Exponentials;
use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::num::order::clamped;

const N_DRAWS: usize = 100_000;
/// The same as a number that can be divided.
const N: f64 = 100_000.0;
const BOUND: f64 = 2.0;

/// Largest gap between the share of draws below each draw and what the distribution says.
fn largest_gap(mut draws: Vec<f64>, cumulative: impl Fn(f64) -> f64) -> f64 {
    draws.sort_by(f64::total_cmp);
    let gaps = (0_u32..).zip(&draws).map(|(position, draw)| {
        let expected = cumulative(*draw);
        let below = f64::from(position) / N;
        (expected - below).abs().max((below + 1.0 / N - expected).abs())
    });
    gaps.fold(0.0, f64::max)
}

fn check(name: &str, draw: impl Fn(&mut Stream) -> f64, cumulative: impl Fn(f64) -> f64) {
    let mut stream = Stream::keyed(20_261_122, &[name]);
    check_draws(name, (0..N_DRAWS).map(|_| draw(&mut stream)).collect(), cumulative);
}

fn check_draws(name: &str, draws: Vec<f64>, cumulative: impl Fn(f64) -> f64) {
    let gap = largest_gap(draws, cumulative);
    let allowed = BOUND / N.sqrt();
    assert!(gap < allowed, "{name}: a gap of {gap}, above {allowed}");
}

fn check_gamma(name: &str, shape: f64, cumulative: impl Fn(f64) -> f64) {
    let mut draws = vec![0.0; N_DRAWS];
    let mut stream = Stream::keyed(20_261_122, &[name]);
    fill_gamma(&Exponentials::default(), &mut stream, shape, &mut draws);
    check_draws(name, draws, cumulative);
}

/// The two halves of 64 random bits, each a number of its own.
fn halves(stream: &mut Stream) -> [u32; 2] {
    let bits = stream.next_bits();
    [32, 0].map(|shift| u32::try_from(bits >> shift & 0xFFFF_FFFF).unwrap_or_default())
}

#[test]
fn uniform_numbers_are_uniform() {
    check("uniform", Stream::next_uniform, |x| x);
    check("uniform, lower half", |stream| uniform(halves(stream)[1]), |x| x);
    check("uniform, upper half", |stream| uniform(halves(stream)[0]), |x| x);
}

#[test]
fn triangular_numbers_are_triangular() {
    let cumulative =
        |x: f64| if x < 0.0 { (x + 1.0) * (x + 1.0) / 2.0 } else { 1.0 - (1.0 - x) * (1.0 - x) / 2.0 };
    check("triangular, lower half", |stream| triangular(halves(stream)[1]), cumulative);
    check("triangular, upper half", |stream| triangular(halves(stream)[0]), cumulative);
}

#[test]
fn exponential_numbers_are_exponential() {
    let table = Exponentials::default();
    check("exponential", |stream| table.of(stream.next_bits()), |x| 1.0 - libm::exp(-x));
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
        check_gamma(&format!("gamma {shape}"), f64::from(shape), cumulative);
    }
}

/// Shape one half is half of a squared normal number: the error function of √x.
#[test]
fn gamma_numbers_below_one_are_right_too() {
    check_gamma("gamma half", 0.5, |x| libm::erf(x.sqrt()));
}

/// One weight of five that are uniform over all possible ones: 1 − (1 − w)^4, a beta distribution.
#[test]
fn weights_of_which_nothing_is_known_are_uniform_over_the_simplex() {
    let table = Exponentials::default();
    let weight = |stream: &mut Stream| {
        let drawn: Vec<f64> = (0..5).map(|_| table.of(stream.next_bits())).collect();
        drawn[2] / drawn.iter().sum::<f64>()
    };
    check("simplex", weight, |w| 1.0 - (1.0 - w) * (1.0 - w) * (1.0 - w) * (1.0 - w));
}

/// Weight 3/4 of a Dirichlet distribution with concentration 4: beta with shapes 3 and 1, w^3.
#[test]
fn weights_around_stated_ones_are_dirichlet() {
    let [mut more, mut less] = [vec![0.0; N_DRAWS], vec![0.0; N_DRAWS]];
    let table = Exponentials::default();
    fill_gamma(&table, &mut Stream::keyed(20_261_122, &["more"]), 3.0, &mut more);
    fill_gamma(&table, &mut Stream::keyed(20_261_122, &["less"]), 1.0, &mut less);
    let draws = more.iter().zip(&less).map(|(more, less)| more / (more + less)).collect();
    check_draws("dirichlet", draws, |w| w * w * w);
}

/// The test itself would notice: a tenth of a reach too wide is found.
#[test]
fn a_wrong_sampler_is_found() {
    let mut stream = Stream::keyed(1, &["wrong"]);
    let draws = (0..N_DRAWS).map(|_| 1.1 * triangular(halves(&mut stream)[0])).collect();
    let cumulative = |x: f64| {
        let x = clamped(x, -1.0, 1.0);
        if x < 0.0 { (x + 1.0) * (x + 1.0) / 2.0 } else { 1.0 - (1.0 - x) * (1.0 - x) / 2.0 }
    };
    assert!(largest_gap(draws, cumulative) > BOUND / N.sqrt(), "the wrong sampler passed");
}
