//! An answer to one criterion's question.

/// The largest tick of a scale.
pub const TICK_MAX: u8 = 4;

/// A position on a scale from 0 (its low anchor) to 4 (its high anchor).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick(u8);

impl Tick {
    /// The middle of the scale, which speaks for no alternative.
    pub const MIDDLE: Self = Self(2);

    /// Reads a tick; `None` above 4.
    pub fn new(value: u8) -> Option<Self> {
        (value <= TICK_MAX).then_some(Self(value))
    }

    /// All ticks, from low to high.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=TICK_MAX).map(Self)
    }

    /// The tick as a number, 0 to 4.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// What the reader answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// One tick.
    Tick(Tick),
    /// Somewhere from the first to the second, both included; the first is not above the second.
    Range(Tick, Tick),
    /// Seen, and not known: anywhere from 0 to 4.
    NotSure,
}

impl Answer {
    /// The point it stands for, `[0, 4]`: the tick, a range's middle, 2 for not sure.
    pub fn middle(self) -> f64 {
        let (low, high) = self.bounds();
        (f64::from(low.0) + f64::from(high.0)) / 2.0
    }

    /// Its least and its greatest tick.
    pub fn bounds(self) -> (Tick, Tick) {
        match self {
            Self::Tick(tick) => (tick, tick),
            Self::Range(low, high) => (low, high),
            Self::NotSure => (Tick(0), Tick(TICK_MAX)),
        }
    }

    /// The whole ticks it may mean, each as likely as the others.
    pub fn ticks(self) -> impl Iterator<Item = Tick> {
        let (low, high) = self.bounds();
        (low.0..=high.0).map(Tick)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_a_middle_and_its_ticks() {
        let tick = |value| Tick::new(value).unwrap();
        for (answer, middle, n_ticks) in [
            (Answer::Tick(tick(4)), 4.0, 1),
            (Answer::Range(tick(1), tick(2)), 1.5, 2),
            (Answer::NotSure, 2.0, 5),
        ] {
            assert_eq!(answer.middle(), middle, "middle of {answer:?}");
            assert_eq!(answer.ticks().count(), n_ticks, "ticks of {answer:?}");
        }
    }
}
