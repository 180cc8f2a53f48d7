//! The task that every library of this kind has: how often each alternative takes each rank when
//! nothing is known of the weights.
//!
//! Fixed values, weights uniform on the simplex. The peers in `benches/peers/` do the same with the same
//! values.

use outsourcing_decision::engine::any_weights::rank_acceptability;
use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::num::unit_interval::UnitInterval;

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
    let rows: Vec<Vec<f64>> =
        (0..N_ALTERNATIVES).map(|alternative| values.iter().map(|row| row[alternative]).collect()).collect();
    let mut seed = 0;
    Ok(Box::new(move || {
        seed += 1;
        let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
        digest(&rank_acceptability(&rows, Plan { seed, n_draws: size.n_draws }).unwrap_or_default())
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

/// The mean position of the alternative that comes out first, counted from 1.
fn digest(shares: &[Vec<UnitInterval>]) -> f64 {
    shares.iter().zip(1_u32..).map(|(ranks, position)| ranks[0].get() * f64::from(position)).sum()
}
