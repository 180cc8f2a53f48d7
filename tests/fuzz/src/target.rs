//! A way in from outside, and the laws that hold there.

use outsourcing_decision::engine::stream::Stream;

/// A way in from outside, and the laws that hold there.
#[derive(Debug)]
pub struct Target {
    /// Its name in files and on the command line.
    pub name: &'static str,
    /// Panics where a law is broken.
    pub check: fn(&[u8]),
    /// Another input, made of this one or of the documents of this project.
    pub mutate: fn(&[u8], &mut Stream) -> Vec<u8>,
}

impl Target {
    /// Panics where a law is broken by this input.
    pub fn check(&self, input: &[u8]) {
        (self.check)(input);
    }

    /// Another input, which follows from this one and a seed alone.
    pub fn mutated(&self, input: &[u8], seed: u64) -> Vec<u8> {
        (self.mutate)(input, &mut Stream::seeded(seed))
    }
}
