//! See `fuzz_tests::number`.
#![no_main]

use fuzz_tests::{libfuzzer, number};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|input: &[u8]| number::TARGET.check(input));

fuzz_mutator!(|data: &mut [u8], size: usize, size_max: usize, seed: u32| {
    libfuzzer::mutate(&number::TARGET, data, size, size_max, seed)
});
