//! What libFuzzer is given besides the bodies.

use crate::target::Target;

/// Makes another input in place: every second time by libFuzzer's own changes of bytes. Gives its size.
pub fn mutate(target: &Target, data: &mut [u8], size: usize, size_max: usize, seed: u32) -> usize {
    if seed & 1 == 0 {
        return libfuzzer_sys::fuzzer_mutate(data, size, size_max);
    }
    let other = target.mutated(&data[..size], u64::from(seed));
    let size = other.len().min(size_max).min(data.len());
    data[..size].copy_from_slice(&other[..size]);
    size
}
