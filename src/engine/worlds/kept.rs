//! Numbers that are kept block by block, as far as there is room.

/// Numbers of one kind. Blocks are asked for one after the other from the first.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept<T> {
    /// The kept blocks one after the other; behind them one that only passes.
    numbers: Vec<T>,
}

impl<T: Copy> Kept<T> {
    /// A change has made all of them wrong; the next block is the first.
    pub(super) fn drop_all(&mut self) {
        self.numbers.clear();
    }

    /// The numbers of a block, of which each has so many, and room is for `n_kept`. `append` makes them where
    /// they are not there.
    pub(super) fn block(
        &mut self,
        block: usize,
        (width, n_kept): (usize, usize),
        append: impl FnOnce(&mut Vec<T>),
    ) -> &[T] {
        let place = block.min(n_kept) * width;
        if block >= n_kept {
            self.numbers.truncate(place);
        }
        if self.numbers.len() <= place {
            // All the memory at once: growing would copy it time and again.
            self.numbers.reserve_exact((n_kept + 1) * width - place);
            append(&mut self.numbers);
        }
        &self.numbers[place..][..width]
    }

    /// The numbers of a block that was asked for before, and is kept.
    pub(super) fn kept(&self, block: usize, width: usize) -> &[T] {
        &self.numbers[block * width..][..width]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks for blocks of one number with room for two; gives each number, and how many were made.
    fn ask(kept: &mut Kept<usize>, blocks: &[usize]) -> (Vec<usize>, usize) {
        let mut n_made = 0;
        let mut number = |block: &usize| {
            let append = |numbers: &mut Vec<usize>| {
                numbers.push(*block);
                n_made += 1;
            };
            kept.block(*block, (1, 2), append)[0]
        };
        (blocks.iter().map(&mut number).collect(), n_made)
    }

    #[test]
    fn what_there_is_room_for_is_made_once() {
        let mut kept = Kept::default();
        assert_eq!(ask(&mut kept, &[0, 1, 2, 3]), (vec![0, 1, 2, 3], 4));
        assert_eq!(ask(&mut kept, &[0, 1, 2, 3]), (vec![0, 1, 2, 3], 2), "the last two pass");
        assert_eq!(kept.kept(1, 1), [1]);
    }

    #[test]
    fn what_was_dropped_is_made_anew() {
        let mut kept = Kept::default();
        ask(&mut kept, &[0, 1]);
        kept.drop_all();
        assert_eq!(ask(&mut kept, &[0, 1, 1]), (vec![0, 1, 1], 2));
    }
}
