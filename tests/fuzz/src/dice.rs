//! Chances.

use outsourcing_decision::engine::stream::Stream;

/// A whole number from 0 to `n` − 1; 0 where `n` is 0.
pub(crate) fn below(stream: &mut Stream, n: usize) -> usize {
    let n = u64::try_from(n).unwrap_or(u64::MAX).max(1);
    usize::try_from(stream.next_bits() % n).unwrap_or_default()
}

/// One of several things.
pub(crate) fn one_of<'a, T>(stream: &mut Stream, things: &'a [T]) -> &'a T {
    &things[below(stream, things.len())]
}

/// Something that is so once in `n` times.
pub(crate) fn once_in(stream: &mut Stream, n: usize) -> bool {
    below(stream, n) == 0
}
