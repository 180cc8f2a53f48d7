//! What is said of one criterion, and what it makes of random bits.

use crate::engine::distribution::{triangular, uniform};
use crate::engine::lanes::{Bits, FACTORS, Lanes};
use crate::engine::valuation::lean;
use crate::model::answer::{Answer, TICK_MAX};

/// How far a tick may be off \[ticks\]: a triangular distribution that reaches so far on both sides.
const TICK_REACH: f64 = 0.7;

/// An answer, and the criterion's share of its group's weight, `[0, 1]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Said {
    pub(super) answer: Answer,
    pub(super) share: f64,
}

impl Said {
    /// Puts into each lane its factor less what was there. A factor is the share times a lean, `[−1, 1]`, on
    /// [`FACTORS`]; the lean of a tick has a triangular error, else it is uniform.
    pub(super) fn take(&self, bits: &Bits, factors: &mut Lanes) {
        let (low, high) = self.answer.bounds();
        let (from, width) = (f64::from(low.get()), f64::from(high.get() - low.get()));
        let factor = |answer: f64| FACTORS.nearest(self.share * lean(answer));
        if matches!(self.answer, Answer::Tick(_)) {
            let (whole, size) = parts(low.get());
            for (number, bits) in factors.iter_mut().zip(bits) {
                let error = triangular(*bits);
                let error = whole * error + size * error.abs();
                *number = factor(from + TICK_REACH * error) - *number;
            }
        } else {
            for (number, bits) in factors.iter_mut().zip(bits) {
                *number = factor(from + uniform(*bits) * width) - *number;
            }
        }
    }
}

/// How much of an error, and of its size, a tick has: no answer is beyond the ends of the scale, so that an error which
/// leads there counts as none. A comparison would do the same, but no processor foresees how it comes out.
fn parts(tick: u8) -> (f64, f64) {
    match tick {
        0 => (0.5, 0.5),
        TICK_MAX => (0.5, -0.5),
        _ => (1.0, 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lanes::LANES;
    use crate::model::answer::Tick;
    use crate::num::order::clamped;

    /// The bits of an error that is as far off as it can be, up or down.
    fn bits(error: f64) -> u32 {
        if error > 0.0 { 0x0000_FFFF } else { 0xFFFF_0000 }
    }

    #[test]
    fn no_tick_is_beyond_the_scale() {
        for tick in Tick::all() {
            for error in [-1.0, 1.0] {
                let mut factors = [0.0; LANES];
                Said { answer: Answer::Tick(tick), share: 1.0 }.take(&[bits(error); LANES], &mut factors);
                let answer = clamped(f64::from(tick.get()) + TICK_REACH * error, 0.0, 4.0);
                assert!((factors[0] - lean(answer)).abs() < 1e-4, "{tick:?} {error}: {}", factors[0]);
            }
        }
    }

    #[test]
    fn what_was_there_is_taken_off() {
        let said = Said { answer: Answer::NotSure, share: 0.5 };
        let mut factors = [0.0; LANES];
        said.take(&[7; LANES], &mut factors);
        said.take(&[7; LANES], &mut factors);
        assert_eq!(factors, [0.0; LANES], "the same again");
    }
}
