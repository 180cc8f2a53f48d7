//! The task that every library of this kind has: how often each alternative takes each rank when
//! nothing is known of the weights.
//!
//! Fixed values, weights uniform on the simplex (exponential numbers; their common divisor changes no
//! rank). Drawn by the engine's own generator and distribution. The peers in `benches/peers/` do the
//! same with the same values.

use outsourcing_decision::engine::distribution::exponential;
use outsourcing_decision::engine::stream::Stream;

use crate::task::{Part, Run, Size, Task};

const N_ALTERNATIVES: usize = 4;
const N_CRITERIA: usize = 20;
const SIZE: Size = Size { n_draws: 100_000, n_alternatives: 4, n_criteria: 20 };

/// Each alternative's value on each criterion, `[0, 1)`, by criterion.
type Values = [[f64; N_ALTERNATIVES]; N_CRITERIA];

/// The one task there is.
#[must_use]
pub fn tasks() -> Vec<Task> {
    vec![Task { name: "smaa".to_owned(), size: SIZE, part: Part::Row, prepare }]
}

fn prepare(size: Size) -> Result<Run, String> {
    let values = values();
    let mut seed = 0;
    Ok(Box::new(move || {
        seed += 1;
        digest(&ranks(&values, size.n_draws, seed), size.n_draws)
    }))
}

/// Any values that the peers can make too.
fn values() -> Values {
    let value = |criterion: u32, alternative: u32| {
        f64::from((37 * alternative + 53 * criterion + 11 * alternative * criterion) % 100) / 100.0
    };
    let mut values = Values::default();
    for (values, criterion) in values.iter_mut().zip(0..) {
        for (place, alternative) in values.iter_mut().zip(0..) {
            *place = value(criterion, alternative);
        }
    }
    values
}

/// How often each alternative takes each rank.
fn ranks(values: &Values, n_draws: u32, seed: u64) -> [[u32; N_ALTERNATIVES]; N_ALTERNATIVES] {
    let mut stream = Stream::keyed(seed, &["weights"]);
    let mut counts = [[0; N_ALTERNATIVES]; N_ALTERNATIVES];
    for _ in 0..n_draws {
        let mut totals = [0.0; N_ALTERNATIVES];
        for values in values {
            let weight = exponential(stream.next_uniform());
            for (total, value) in totals.iter_mut().zip(values) {
                *total += weight * value;
            }
        }
        for (counts, total) in counts.iter_mut().zip(totals) {
            counts[totals.iter().filter(|other| **other > total).count()] += 1;
        }
    }
    counts
}

/// The mean position of the alternative that comes out first, counted from 1.
fn digest(counts: &[[u32; N_ALTERNATIVES]; N_ALTERNATIVES], n_draws: u32) -> f64 {
    let firsts = counts.iter().zip(1_u32..).map(|(ranks, position)| f64::from(ranks[0] * position));
    firsts.sum::<f64>() / f64::from(n_draws)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_draw_gives_every_rank_to_somebody() {
        let counts = ranks(&values(), 1_000, 1);
        for rank in 0..N_ALTERNATIVES {
            assert_eq!(counts.iter().map(|ranks| ranks[rank]).sum::<u32>(), 1_000, "rank {rank}");
        }
        assert!(counts.iter().all(|ranks| ranks[0] > 50), "the values let everybody come first: {counts:?}");
    }
}
