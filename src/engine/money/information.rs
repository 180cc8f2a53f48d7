//! What it would be worth to know amounts before choosing.

use crate::engine::money::bins::Bins;
use crate::num::order::clamped;

/// What each draw brings under each choice, and what was had of them anyway.
///
/// Sources: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory; Howard (1966), Information
/// Value Theory, IEEE Transactions on Systems Science and Cybernetics 2.
#[derive(Debug, Clone)]
pub struct Prospects<'a> {
    /// A number for each draw, for each choice but the base [money].
    columns: Vec<&'a [f64]>,
    /// What the base brings in every draw, where it may be chosen; else nothing is sure.
    least: f64,
    /// The best mean.
    best_mean: f64,
}

impl<'a> Prospects<'a> {
    /// Differences to the base, a number for each draw, for each of the other choices; and whether the base
    /// itself may be chosen.
    pub fn new(columns: Vec<&'a [f64]>, may_stay: bool) -> Self {
        let least = if may_stay { 0.0 } else { f64::NEG_INFINITY };
        let best_mean = columns.iter().map(|column| mean(column)).fold(least, f64::max);
        Self { columns, least, best_mean }
    }

    /// Expected value of perfect information \[money\]: how much better one would do on average if one knew
    /// everything before choosing. 0 where there is nothing to choose.
    ///
    /// ```
    /// # use outsourcing_decision::engine::money::information::Prospects;
    /// // Wins 10 or loses 4, each as likely: taken anyway, and knowing saves the 4 in half of all cases.
    /// assert_eq!(Prospects::new(vec![&[10.0, -4.0]], true).perfect(), 2.0);
    /// ```
    pub fn perfect(&self) -> f64 {
        let n_draws = self.columns.first().map_or(0, |column| column.len());
        if n_draws == 0 || !self.best_mean.is_finite() {
            return 0.0;
        }
        let best = |draw: usize| self.columns.iter().map(|column| column[draw]).fold(self.least, f64::max);
        let (mut sum, mut count) = (0.0, 0.0);
        for draw in 0..n_draws {
            sum += best(draw);
            count += 1.0;
        }
        f64::max(sum / count - self.best_mean, 0.0)
    }

    /// Expected value of knowing one amount, whose bins these are, before any correction \[money\].
    pub(crate) fn partial(&self, bins: &Bins) -> f64 {
        if self.best_mean.is_finite() {
            bins.mean_of_best(&self.columns, self.least) - self.best_mean
        } else {
            0.0
        }
    }

    /// The same, less what chance alone would show (that of `dummy`), within what is possible.
    pub(crate) fn corrected(&self, bins: &Bins, dummy: f64, perfect: f64) -> f64 {
        clamped(self.partial(bins) - dummy, 0.0, perfect)
    }
}

/// The mean; 0 of none.
pub(crate) fn mean(numbers: &[f64]) -> f64 {
    let (sum, count) = numbers.iter().fold((0.0, 0.0), |(sum, count), number| (sum + number, count + 1.0));
    sum / f64::max(count, 1.0)
}
