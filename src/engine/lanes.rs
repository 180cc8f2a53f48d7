//! Draws side by side: 256 of them at a time, each in a lane of its own.
//!
//! What is done to one lane is done to all, and no lane ever meets another; so a compiler may take
//! them two or four at a time, and gets the same bits as one by one. Which lane a draw has, and in
//! which order terms are added in it, is part of the algorithm.

use crate::engine::distribution::triangular;
use crate::engine::stream::Stream;
use crate::num::grid::Grid;

/// Draws in a block.
pub(crate) const LANES: usize = 256;

/// Numbers of one block, a lane each.
pub(crate) type Lanes = [f64; LANES];

/// Random bits of one block, 32 in each lane.
pub(crate) type Bits = [u32; LANES];

/// The stream of a block, of those that [`fill_triangular`] and [`fill_bits`] draw from.
pub(crate) fn of_block(stream: &Stream, block: usize) -> Stream {
    stream.ahead(u64::try_from(block * LANES / 2).unwrap_or(u64::MAX))
}

/// Fills the lanes with symmetric triangular numbers in (−1, 1).
pub(crate) fn fill_triangular(stream: &mut Stream, lanes: &mut Lanes) {
    fill(stream, lanes, triangular);
}

/// Fills the lanes with random bits.
pub(crate) fn fill_bits(stream: &mut Stream, lanes: &mut Bits) {
    fill(stream, lanes, |bits| bits);
}

/// 64 random bits serve two lanes: the lower half one in the first half of the block, the upper half
/// its twin in the second.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the upper half and the lower half")]
fn fill<T>(stream: &mut Stream, lanes: &mut [T; LANES], number: impl Fn(u32) -> T) {
    let (lower, upper) = lanes.split_at_mut(LANES / 2);
    for (lower, upper) in lower.iter_mut().zip(upper) {
        let bits = stream.next_bits();
        *lower = number(bits as u32);
        *upper = number((bits >> 32) as u32);
    }
}

/// The grid of share times lean: with it the sums of a group, at most 65 points, are exact to the last of their 51
/// bits.
pub(crate) const FACTORS: Grid = Grid::spaced(1.0 / 268_435_456.0);
/// The grid of strengths \[points\].
pub(crate) const STRENGTHS: Grid = Grid::spaced(1.0 / 65_536.0);
/// The grid of what a group adds to a total \[points\], as fine as that of its sums.
const TERMS: Grid = Grid::spaced(1.0 / 17_592_186_044_416.0);

/// Does the same to every lane of a row, with those of two others: four in one turn, because the compiler of the page
/// unrolls no loop. A function of its own, because where that compiler knows how long the rows are, it makes the places
/// of their lanes anew for each.
#[inline(never)]
pub(crate) fn each_lane<T, A: Copy, B: Copy>(
    row: &mut [T],
    others: &[A],
    thirds: &[B],
    change: impl Fn(&mut T, A, B),
) {
    let (row, others, thirds) = (row.as_chunks_mut().0, others.as_chunks().0, thirds.as_chunks().0);
    for (([r0, r1, r2, r3], [o0, o1, o2, o3]), [t0, t1, t2, t3]) in row.iter_mut().zip(others).zip(thirds) {
        change(r0, *o0, *t0);
        change(r1, *o1, *t1);
        change(r2, *o2, *t2);
        change(r3, *o3, *t3);
    }
}

/// Adds factor times strength to the sums of every alternative, lane by lane: a row of lanes each.
pub(crate) fn add_lift(sums: &mut [f64], factors: &Lanes, strengths: &[f32]) {
    for (sums, strengths) in sums.chunks_exact_mut(LANES).zip(strengths.chunks_exact(LANES)) {
        each_lane(sums, strengths, factors, |sum, strength, factor| *sum += factor * f64::from(strength));
    }
}

/// Adds weight times sum to the totals of every alternative, lane by lane: a row of lanes each.
pub(crate) fn add_weighted(totals: &mut [f64], sums: &[f64], weights: &[f64]) {
    for (totals, sums) in totals.chunks_exact_mut(LANES).zip(sums.chunks_exact(LANES)) {
        each_lane(totals, sums, weights, |total, sum, weight| *total += TERMS.nearest(weight * sum));
    }
}

/// Takes off what [`add_weighted`] added, without a trace.
pub(crate) fn take_off_weighted(totals: &mut [f64], sums: &[f64], weights: &[f64]) {
    for (totals, sums) in totals.chunks_exact_mut(LANES).zip(sums.chunks_exact(LANES)) {
        each_lane(totals, sums, weights, |total, sum, weight| *total -= TERMS.nearest(weight * sum));
    }
}

/// Adds `scale` times a row of numbers to the totals, lane by lane.
pub(crate) fn add_row(totals: &mut [f64], row: &[f64], scale: f64) {
    for (total, number) in totals.iter_mut().zip(row) {
        *total += scale * number;
    }
}

/// Divides rows of lanes by their sum, lane by lane, so that each lane sums to 1.
pub(crate) fn divide_by_sum(rows: &mut [f64]) {
    let mut sums = [0.0; LANES];
    for row in rows.chunks_exact(LANES) {
        add_row(&mut sums, row, 1.0);
    }
    for row in rows.chunks_exact_mut(LANES) {
        for (number, sum) in row.iter_mut().zip(&sums) {
            *number /= sum;
        }
    }
}

/// Puts the numbers of each lane in descending order over the rows: a network of exchanges of
/// neighbours (Knuth, The Art of Computer Programming 3, 5.3.4), the same for every lane.
pub(crate) fn sort_descending(rows: &mut [f64]) {
    let n_rows = rows.len() / LANES;
    for last in (1..n_rows).rev() {
        for row in 0..last {
            let (upper, lower) = rows[row * LANES..(row + 2) * LANES].split_at_mut(LANES);
            for (upper, lower) in upper.iter_mut().zip(lower) {
                let (most, least) = (upper.max(*lower), upper.min(*lower));
                *upper = most;
                *lower = least;
            }
        }
    }
}
