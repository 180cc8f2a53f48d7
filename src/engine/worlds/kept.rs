//! Numbers that are kept block by block, as far as there is room.

/// Numbers of one kind. Blocks are asked for one after the other from the first.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept<T> {
    /// The kept blocks one after the other; behind them one that only passes.
    numbers: Vec<T>,
    /// How many of the kept blocks, from the first, are as they should be.
    n_right: usize,
}

/// What the numbers of a block are before they are made right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// All zero.
    Blank,
    /// Right before the last change.
    Outdated,
}

impl<T: Copy + Default> Kept<T> {
    /// A change has made all of them wrong; the next block is the first.
    pub(super) fn drop_all(&mut self) {
        *self = Self::default();
    }

    /// A change has made all of them one step old; what was old before is dropped. The next block is the first.
    pub(super) fn outdate(&mut self, width: usize) {
        self.numbers.truncate(self.n_right * width);
        self.n_right = 0;
    }

    /// The numbers of a block, of which each has so many, and room is for `n_kept`. `make` makes them right where
    /// they are not.
    pub(super) fn block(
        &mut self,
        block: usize,
        (width, n_kept): (usize, usize),
        make: impl FnOnce(&mut [T], Found),
    ) -> &[T] {
        let place = block.min(n_kept) * width;
        if block >= n_kept {
            self.numbers.truncate(place);
        }
        let found = if self.numbers.len() <= place { Found::Blank } else { Found::Outdated };
        if found == Found::Blank {
            // All the memory at once: growing would copy it time and again.
            self.numbers.reserve_exact((n_kept + 1) * width - place);
            self.numbers.resize(place + width, T::default());
        }
        if found == Found::Blank || block >= self.n_right {
            self.n_right = self.n_right.max((block + 1).min(n_kept));
            make(&mut self.numbers[place..][..width], found);
        }
        &self.numbers[place..][..width]
    }

    /// The numbers of a block that was asked for before, and is kept.
    pub(super) fn kept(&self, block: usize, width: usize) -> &[T] {
        &self.numbers[block * width..][..width]
    }

    /// The numbers of a block that are one step old; none where they are right or not there.
    pub(super) fn outdated(&self, block: usize, width: usize) -> Option<&[T]> {
        let is_there = block >= self.n_right && self.numbers.len() > block * width;
        is_there.then(|| self.kept(block, width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks for blocks of one number with room for two: what a block was found as, and a hundred more. Gives each number, and how
    /// many were made.
    fn ask(kept: &mut Kept<usize>, blocks: &[usize]) -> (Vec<usize>, usize) {
        let mut n_made = 0;
        let mut number = |block: &usize| {
            let make = |numbers: &mut [usize], found| {
                assert_eq!(found == Found::Blank, numbers[0] == 0, "{block} is found {found:?}");
                numbers[0] += 100 + block;
                n_made += 1;
            };
            kept.block(*block, (1, 2), make)[0]
        };
        (blocks.iter().map(&mut number).collect(), n_made)
    }

    #[test]
    fn what_there_is_room_for_is_made_once() {
        let mut kept = Kept::default();
        assert_eq!(ask(&mut kept, &[0, 1, 2, 3]), (vec![100, 101, 102, 103], 4));
        assert_eq!(ask(&mut kept, &[0, 1, 2, 3]), (vec![100, 101, 102, 103], 2), "the last two pass");
        assert_eq!(kept.kept(1, 1), [101]);
    }

    #[test]
    fn what_was_dropped_is_made_anew() {
        let mut kept = Kept::default();
        ask(&mut kept, &[0, 1]);
        kept.drop_all();
        assert_eq!(ask(&mut kept, &[0, 1, 1]), (vec![100, 101, 101], 2));
    }

    #[test]
    fn what_is_outdated_is_made_right_once() {
        let mut kept = Kept::default();
        ask(&mut kept, &[0, 1, 2]);
        kept.outdate(1);
        assert_eq!((kept.outdated(1, 1), kept.outdated(2, 1)), (Some(&[101][..]), None));
        assert_eq!(ask(&mut kept, &[0, 1, 0, 1]), (vec![200, 202, 200, 202], 2));
        assert_eq!(kept.outdated(1, 1), None);
    }

    /// Nobody remembers what two changes ago was said.
    #[test]
    fn what_is_outdated_twice_is_dropped() {
        let mut kept = Kept::default();
        ask(&mut kept, &[0, 1]);
        kept.outdate(1);
        ask(&mut kept, &[0]);
        kept.outdate(1);
        assert_eq!(ask(&mut kept, &[0, 1]), (vec![300, 101], 2));
    }
}
