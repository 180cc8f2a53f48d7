//! The generator: SplitMix64, in sub-streams keyed by names.
//!
//! Source: Steele, Lea & Flood (2014), Fast Splittable Pseudorandom Number Generators, OOPSLA;
//! constants of Vigna's reference code. Every thing that is drawn has a sub-stream of its own, so
//! that one more criterion moves no other's draws, and more draws only continue each of them.

const INCREMENT: u64 = 0x9E37_79B9_7F4A_7C15;

/// A sequence of random numbers.
#[derive(Debug, Clone)]
pub struct Stream {
    state: u64,
}

impl Stream {
    /// The sequence of a seed, as in the reference code.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The sub-stream of `names` under a seed. The names are hashed with FNV-1a (Fowler, Noll & Vo),
    /// each ended by a zero byte, so that moving a letter from one name to the next changes the key.
    pub fn keyed(seed: u64, names: &[&str]) -> Self {
        let bytes = names.iter().flat_map(|name| name.bytes().chain([0]));
        let key = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
        Self::seeded(mixed(seed).wrapping_add(mixed(key)))
    }

    /// The same sequence, so many times 64 bits further on.
    pub fn ahead(&self, n_skipped: u64) -> Self {
        Self { state: self.state.wrapping_add(INCREMENT.wrapping_mul(n_skipped)) }
    }

    /// The next 64 random bits.
    pub fn next_bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(INCREMENT);
        mixed(self.state)
    }

    /// The next number, uniform in the open interval (0, 1): the middles of 2^52 equal cells.
    pub fn next_uniform(&mut self) -> f64 {
        const CELLS: f64 = (1_u64 << 52) as f64;
        #[expect(clippy::cast_precision_loss, reason = "52 bits are exact in f64")]
        let cell = (self.next_bits() >> 12) as f64;
        (cell + 0.5) / CELLS
    }
}

fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// First outputs of Vigna's reference code `splitmix64.c` for seed 1234567, as printed in the
    /// test vectors that many libraries carry.
    #[test]
    fn the_sequence_is_the_published_one() {
        let mut stream = Stream::seeded(1_234_567);
        let published = [
            6_457_827_717_110_365_317_u64,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        for expected in published {
            assert_eq!(stream.next_bits(), expected, "SplitMix64 of seed 1234567");
        }
    }

    #[test]
    fn what_is_ahead_comes_in_its_turn() {
        let mut stream = Stream::keyed(1, &["a"]);
        let mut ahead = stream.ahead(3);
        let fourth = (0..4).map(|_| stream.next_bits()).last();
        assert_eq!(Some(ahead.next_bits()), fourth);
    }

    #[test]
    fn names_are_kept_apart() {
        let first = |names: &[&str]| Stream::keyed(1, names).next_bits();
        assert_ne!(first(&["ab", "c"]), first(&["a", "bc"]), "a letter moved to the next name");
        assert_ne!(
            Stream::keyed(1, &["a"]).next_bits(),
            Stream::keyed(2, &["a"]).next_bits(),
            "another seed"
        );
    }

    #[test]
    fn uniform_numbers_stay_inside_the_open_interval() {
        let mut stream = Stream::seeded(0);
        for _ in 0..10_000 {
            let uniform = stream.next_uniform();
            assert!(uniform > 0.0 && uniform < 1.0, "{uniform}");
        }
    }
}
