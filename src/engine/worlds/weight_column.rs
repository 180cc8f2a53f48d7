//! The groups' weights in every draw.

use crate::engine::draw_source::{Certainty, WeightSource};
use crate::engine::lanes::LANES;
use crate::model::decision::Decision;

/// The groups' weights in every draw, `[0, 1]`.
#[derive(Debug, Clone)]
pub(crate) struct WeightColumn {
    source: WeightSource,
    drawn: Vec<f64>,
    /// What goes on where the kept ones end, and its last block.
    beyond: Option<(WeightSource, Vec<f64>)>,
}

impl WeightColumn {
    /// Nothing drawn yet.
    pub(crate) fn new(decision: &Decision, certainty: Certainty, seed: u64) -> Self {
        Self { source: WeightSource::new(decision, certainty, seed), drawn: Vec::new(), beyond: None }
    }

    /// Drops what other judgements have made wrong; gives whether anything was. The next block is the first.
    pub(super) fn renew(&mut self, decision: &Decision, certainty: Certainty, seed: u64) -> bool {
        self.beyond = None;
        let is_new = self.source.certainty != certainty;
        if is_new {
            *self = Self::new(decision, certainty, seed);
        }
        is_new
    }

    /// The weights of a block: for each group a row of lanes. As many blocks are kept; those beyond are drawn
    /// one after the other.
    pub(crate) fn block(&mut self, block: usize, n_groups: usize, n_kept: usize) -> &[f64] {
        let width = n_groups * LANES;
        if block >= n_kept {
            let (source, drawn) = self.beyond.get_or_insert_with(|| (self.source.clone(), Vec::new()));
            drawn.clear();
            source.draw(drawn);
            return drawn;
        }
        if self.drawn.len() <= block * width {
            self.source.draw(&mut self.drawn);
        }
        &self.drawn[block * width..][..width]
    }
}
