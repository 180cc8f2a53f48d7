//! See `fuzz_tests::share_link`.
#![no_main]

use fuzz_tests::{libfuzzer, share_link};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|input: &[u8]| share_link::TARGET.check(input));

fuzz_mutator!(|data: &mut [u8], size: usize, size_max: usize, seed: u32| {
    libfuzzer::mutate(&share_link::TARGET, data, size, size_max, seed)
});
