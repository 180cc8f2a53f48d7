//! Content hashes: in file names, and as the integrity values that browsers check.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// The SHA-384 of some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest([u8; 48]);

impl Digest {
    /// Hashes the bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha384::digest(bytes).into())
    }

    /// The first 16 hexadecimal digits: enough that no two files of ours ever share them.
    #[must_use]
    pub fn short(&self) -> String {
        self.0.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// As `integrity` wants it.
    #[must_use]
    pub fn integrity(&self) -> String {
        format!("sha384-{}", STANDARD.encode(self.0))
    }
}

/// As `integrity` wants it, by SHA-256: two thirds of the bytes, for values that stand inside of a file which itself is
/// held against the longer one.
#[must_use]
pub fn short_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{Digest, short_integrity};

    #[test]
    fn nothing_hashes_to_the_published_value_of_nothing() {
        // FIPS 180-4's value for the empty message.
        let empty = Digest::of(b"");
        assert_eq!(empty.short(), "38b060a751ac9638", "first 16 digits");
        assert_eq!(
            empty.integrity(),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb",
            "integrity value",
        );
        assert_eq!(
            short_integrity(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            "the shorter one",
        );
    }
}
