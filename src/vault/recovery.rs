//! The recovery key: random, printed once, opens the workspace when every passphrase is forgotten.

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::crypto::Crypto;
use super::error::VaultError;

/// Crockford's base32: no I, L, O or U, so that print and handwriting cannot be misread.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a recovery key, without the dashes: 128 bits of key and 32 of checksum.
pub const LENGTH: usize = 32;
/// Characters between two dashes.
const GROUP: usize = 4;

/// 128 random bits, with a checksum that tells a typing error from a key of something else.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(Zeroizing<[u8; 16]>);

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

impl RecoveryKey {
    /// A fresh one.
    pub fn random(c: &impl Crypto) -> Self {
        let mut key = Zeroizing::new([0; 16]);
        c.random(key.as_mut_slice());
        Self(key)
    }

    /// Reads what a person typed: any case, with or without dashes and spaces, O for 0, I or L for 1.
    ///
    /// # Errors
    /// [`VaultError::RecoveryLength`] and [`VaultError::RecoveryTypo`].
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let mut bits = Zeroizing::new(Vec::with_capacity(LENGTH));
        let mut count = 0;
        for char in typed.chars().filter(|c| !is_separator(*c)) {
            count += 1;
            let plain = match char.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            bits.extend(
                ALPHABET
                    .iter()
                    .position(|a| char::from(*a) == plain)
                    .and_then(|p| u8::try_from(p).ok()),
            );
        }
        if count != LENGTH {
            return Err(VaultError::RecoveryLength(count));
        }
        if bits.len() != LENGTH {
            return Err(VaultError::RecoveryTypo);
        }
        let mut bytes = Zeroizing::new([0u8; 20]);
        for (i, five) in bits.iter().enumerate() {
            for bit in 0..5 {
                let at = i * 5 + bit;
                bytes[at / 8] |= (five >> (4 - bit) & 1) << (7 - at % 8);
            }
        }
        let mut key = Zeroizing::new([0; 16]);
        key.copy_from_slice(&bytes[..16]);
        if bytes[16..] != checksum(&key) {
            return Err(VaultError::RecoveryTypo);
        }
        Ok(Self(key))
    }

    /// Whether a text has the length of a recovery key and at least one digit: then a typing error
    /// is worth naming.
    pub fn looks_like(typed: &str) -> bool {
        let mut count = 0;
        let mut digit = false;
        for char in typed.chars().filter(|c| !is_separator(*c)) {
            if !char.is_ascii_alphanumeric() {
                return false;
            }
            count += 1;
            digit |= char.is_ascii_digit();
        }
        digit && count == LENGTH
    }

    /// As it is printed: eight groups of four with dashes.
    pub fn grouped(&self) -> Zeroizing<String> {
        let plain = self.passphrase();
        let mut out = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
        for (i, char) in plain.chars().enumerate() {
            if i > 0 && i % GROUP == 0 {
                out.push('-');
            }
            out.push(char);
        }
        out
    }

    /// As it goes into Argon2id: 32 upper-case characters, no dashes.
    pub fn passphrase(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0u8; 20]);
        bytes[..16].copy_from_slice(self.0.as_slice());
        bytes[16..].copy_from_slice(&checksum(&self.0));
        let mut out = Zeroizing::new(String::with_capacity(LENGTH));
        for i in 0..LENGTH {
            let five = (0..5).fold(0, |acc, bit| {
                let at = i * 5 + bit;
                acc << 1 | usize::from(bytes[at / 8] >> (7 - at % 8) & 1)
            });
            out.push(char::from(ALPHABET[five]));
        }
        bytes.zeroize();
        out
    }
}

/// Dashes of every kind and white space.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The first four bytes of SHA-256 over a fixed text and the key.
fn checksum(key: &[u8; 16]) -> [u8; 4] {
    let digest = Sha256::new()
        .chain_update(b"koppel/1/recovery\n")
        .chain_update(key)
        .finalize();
    [digest[0], digest[1], digest[2], digest[3]]
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::vault::native::Native;

    #[test]
    fn is_read_back_however_it_is_typed() {
        for _ in 0..50 {
            let key = RecoveryKey::random(&Native);
            let printed = key.grouped();
            assert_eq!(printed.len(), 39);
            let sloppy = printed
                .to_lowercase()
                .replace('0', "o")
                .replace('1', "l")
                .replace('-', " – ");
            assert_eq!(RecoveryKey::parse(&sloppy), Ok(key));
        }
    }

    #[test]
    fn tells_a_typing_error_from_another_length() {
        let printed = RecoveryKey::random(&Native).grouped();
        for i in (0..printed.len()).filter(|i| i % 5 != 4) {
            let mut typed = printed.to_string();
            let other = if typed.as_bytes()[i] == b'7' { "8" } else { "7" };
            typed.replace_range(i..=i, other);
            assert_eq!(RecoveryKey::parse(&typed), Err(VaultError::RecoveryTypo));
        }
        assert_eq!(
            RecoveryKey::parse(&printed[1..]),
            Err(VaultError::RecoveryLength(31))
        );
        assert_eq!(
            RecoveryKey::parse(&printed.replace(&printed[..1], "U")),
            Err(VaultError::RecoveryTypo)
        );
        assert_eq!(RecoveryKey::parse(""), Err(VaultError::RecoveryLength(0)));
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", RecoveryKey::random(&Native)), "RecoveryKey(…)");
    }
}
