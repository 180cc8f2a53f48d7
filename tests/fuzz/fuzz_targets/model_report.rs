//! See `fuzz_tests::model_report`.
#![no_main]

use fuzz_tests::{libfuzzer, model_report};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|input: &[u8]| model_report::TARGET.check(input));

fuzz_mutator!(|data: &mut [u8], size: usize, size_max: usize, seed: u32| {
    libfuzzer::mutate(&model_report::TARGET, data, size, size_max, seed)
});
