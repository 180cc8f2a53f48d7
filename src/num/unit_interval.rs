//! Shares and probabilities.

/// A share or probability, `[0, 1]`: 0 is never or nothing, 1 is always or all.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct UnitInterval(f64);

/// The number given is not in `[0, 1]`, or is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotInUnitInterval;

impl UnitInterval {
    /// Never, or nothing.
    pub const ZERO: Self = Self(0.0);
    /// Always, or all.
    pub const ONE: Self = Self(1.0);

    /// Reads a share, `[0, 1]`.
    ///
    /// # Errors
    /// [`NotInUnitInterval`] when `value` is below 0, above 1 or not a number.
    pub fn new(value: f64) -> Result<Self, NotInUnitInterval> {
        if (0.0..=1.0).contains(&value) { Ok(Self(value)) } else { Err(NotInUnitInterval) }
    }

    /// The share of `part` in `whole`, `[0, 1]`; 0 of nothing is 0, and more than all is all.
    ///
    /// ```
    /// # use outsourcing_decision::num::unit_interval::UnitInterval;
    /// assert_eq!(UnitInterval::of(1, 4).get(), 0.25);
    /// ```
    pub fn of(part: u32, whole: u32) -> Self {
        if whole == 0 {
            return Self::ZERO;
        }
        Self(f64::from(part.min(whole)) / f64::from(whole))
    }

    /// The share as a number, `[0, 1]`.
    pub fn get(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_belong_and_nothing_outside_does() {
        for (value, belongs) in [
            (0.0, true),
            (0.5, true),
            (1.0, true),
            (-0.1, false),
            (1.1, false),
            (f64::NAN, false),
            (f64::INFINITY, false),
        ] {
            assert_eq!(UnitInterval::new(value).is_ok(), belongs, "value {value}");
        }
    }

    #[test]
    fn a_share_of_nothing_is_nothing() {
        assert_eq!(UnitInterval::of(3, 0), UnitInterval::ZERO, "0 of 0");
        assert_eq!(UnitInterval::of(5, 5), UnitInterval::ONE, "5 of 5");
        assert_eq!(UnitInterval::of(6, 5), UnitInterval::ONE, "more than all");
    }
}
