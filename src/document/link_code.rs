//! Letters that every messenger leaves alone, and numbers written in them.

/// The digits from 0 to 63, in an order of no meaning but its own.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Amounts and points are kept to the millionth.
const MILLION: f64 = 1e6;
/// Most trailing zeros that a number of millionths can have.
const ZEROS_MAX: u64 = 18;
/// Digits that a number of millionths can need.
const LENGTHS: u64 = 12;

/// A code under construction.
#[derive(Debug, Default)]
pub(crate) struct CodeWriter {
    pub(crate) text: String,
}

impl CodeWriter {
    /// Writes the lowest `n_digits` digits of a number, the lowest first.
    pub(crate) fn digits(&mut self, mut value: u64, n_digits: u64) {
        for _ in 0..n_digits {
            self.text.push(char::from(DIGITS[usize::from(value.to_le_bytes()[0] & 63)]));
            value >>= 6;
        }
    }

    /// Writes a number to the millionth, shortest where it has few digits that are not 0.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "saturates, far beyond any amount"
    )]
    pub(crate) fn number(&mut self, value: f64) {
        let mut units = (value.abs() * MILLION).round() as u64;
        let mut n_zeros = 0;
        while units != 0 && units.is_multiple_of(10) && n_zeros < ZEROS_MAX {
            units /= 10;
            n_zeros += 1;
        }
        let mut n_digits = 0;
        while units >> (6 * n_digits) != 0 && n_digits < LENGTHS - 1 {
            n_digits += 1;
        }
        let sign = u64::from(value < 0.0);
        self.digits((sign * (ZEROS_MAX + 1) + n_zeros) * LENGTHS + n_digits, 2);
        self.digits(units, n_digits);
    }

    /// Writes which of several things are there, six to a letter.
    pub(crate) fn flags(&mut self, flags: impl Iterator<Item = bool>) {
        let flags: Vec<bool> = flags.collect();
        for six in flags.chunks(6) {
            let bits = six.iter().rev().fold(0, |bits, flag| bits << 1 | u64::from(*flag));
            self.digits(bits, 1);
        }
    }
}

/// A code that is read; every reading gives `None` where the code ends too soon or is none.
#[derive(Debug)]
pub(crate) struct CodeReader<'a> {
    pub(crate) rest: &'a [u8],
}

impl CodeReader<'_> {
    /// Reads a number of `n_digits` digits, at most 10.
    pub(crate) fn digits(&mut self, n_digits: u64) -> Option<u64> {
        let mut value = 0;
        for place in 0..n_digits {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            let digit = DIGITS.iter().position(|digit| digit == first)?;
            value |= u64::try_from(digit).ok()?.checked_shl(u32::try_from(6 * place).ok()?)?;
        }
        Some(value)
    }

    /// Reads a number.
    #[expect(clippy::cast_precision_loss, reason = "the millionths of any amount are exact or beyond it")]
    pub(crate) fn number(&mut self) -> Option<f64> {
        let head = self.digits(2)?;
        let (n_digits, rest) = (head % LENGTHS, head / LENGTHS);
        let (n_zeros, sign) = (rest % (ZEROS_MAX + 1), rest / (ZEROS_MAX + 1));
        let units = self.digits(n_digits)?.checked_mul(10_u64.checked_pow(u32::try_from(n_zeros).ok()?)?)?;
        let size = units as f64 / MILLION;
        Some(if sign == 1 { -size } else { size })
    }

    /// Reads which of `n_flags` things are there.
    pub(crate) fn flags(&mut self, n_flags: usize) -> Option<Vec<bool>> {
        let mut flags = Vec::with_capacity(n_flags);
        let mut bits = 0;
        for place in 0..n_flags {
            bits = if place % 6 == 0 { self.digits(1)? } else { bits >> 1 };
            flags.push(bits & 1 == 1);
        }
        Some(flags)
    }
}

/// A short sum over a text that differs for nearly every other text: FNV-1a by Fowler, Noll and Vo
/// (1991), folded to 24 bits.
pub(crate) fn sum(parts: impl Iterator<Item = impl AsRef<[u8]>>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.as_ref().iter().chain(&[0]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    (hash ^ hash >> 24 ^ hash >> 48) & 0xff_ffff
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By Python, the sum of 64 bits first held against the published one of "foobar", 85944171f73967e8.
    #[test]
    fn the_sum_is_that_of_fowler_noll_and_vo() {
        for (parts, expected) in [
            (&[][..], 0xbe_0c53),
            (&["a"], 0xa6_feca),
            (&["foo", "bar"], 0xc9_2531),
            (&["foobar"], 0x97_1c7d),
        ] {
            assert_eq!(sum(parts.iter()), expected, "{parts:?}");
        }
    }
}
