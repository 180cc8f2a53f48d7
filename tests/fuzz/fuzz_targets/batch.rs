//! See `fuzz_tests::batch`.
#![no_main]

use fuzz_tests::{batch, libfuzzer};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|input: &[u8]| batch::TARGET.check(input));

fuzz_mutator!(|data: &mut [u8], size: usize, size_max: usize, seed: u32| {
    libfuzzer::mutate(&batch::TARGET, data, size, size_max, seed)
});
