//! See `fuzz_tests::answers`.
#![no_main]

use fuzz_tests::{answers, libfuzzer};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|input: &[u8]| answers::TARGET.check(input));

fuzz_mutator!(|data: &mut [u8], size: usize, size_max: usize, seed: u32| {
    libfuzzer::mutate(&answers::TARGET, data, size, size_max, seed)
});
