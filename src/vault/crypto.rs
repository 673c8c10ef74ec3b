//! What the vault needs of the machine it runs on.
//!
//! Two implementations, proven equal by shared vectors: RustCrypto in the native build, and in the
//! browser WebCrypto (keys that cannot be read back) with Argon2id in a worker.

use std::future::Future;

/// Argon2id costs. Checked against [`Kdf::FLOOR`] and [`Kdf::CEILING`] *before* anything is derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kdf {
    /// Memory in KiB.
    pub m: u32,
    /// Passes.
    pub t: u32,
    /// Lanes.
    pub p: u32,
}

impl Kdf {
    /// What new slots get.
    pub const DEFAULT: Self = Self {
        m: 64 * 1024,
        t: 3,
        p: 1,
    };
    /// Below this a file is refused as a downgrade. Tests use it, to be quick.
    pub const FLOOR: Self = Self {
        m: 19 * 1024,
        t: 2,
        p: 1,
    };
    /// Above this a file is refused, since deriving would hang or exhaust the machine.
    pub const CEILING: Self = Self {
        m: 512 * 1024,
        t: 10,
        p: 4,
    };

    /// What a derivation takes: KiB times passes. Lanes share the work and add none.
    pub const fn work(self) -> u64 {
        self.m as u64 * self.t as u64
    }
}

/// What can go wrong in a primitive. Says nothing of keys or content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// The authentication tag does not fit: wrong key, or changed bytes.
    #[error("the data does not fit the key")]
    Mismatch,
    /// More would come out than the caller allows.
    #[error("the content is larger than {0} bytes")]
    TooLarge(usize),
    /// Compressed data that is not.
    #[error("the compressed content is damaged")]
    Inflate,
    /// Someone asked to stop.
    #[error("the work was stopped")]
    Cancelled,
    /// The platform refused; the text is the platform's own and holds no secret.
    #[error("the browser refused: {0}")]
    Platform(String),
}

/// The primitives. Futures need not be `Send`: the browser has one thread a page.
pub trait Crypto {
    /// An AES-256-GCM key; not readable back where the platform can hold it so.
    type Key: Clone;
    /// Key material that only HKDF-SHA-256 can use; not readable back where the platform can hold it so.
    type Secret: Clone;

    /// Called between the pieces of long work: lets a page draw and take input, and is refused once someone asked to
    /// stop. Does nothing where there is no page.
    fn pause(&self) -> impl Future<Output = Result<(), CryptoError>> {
        std::future::ready(Ok(()))
    }
    /// Fills `out` with bytes fit for keys.
    fn random(&self, out: &mut [u8]);
    /// Unicode normalisation form KC, before a passphrase is derived.
    fn nfkc(&self, text: &str) -> String;
    /// Argon2id, version 0x13, 32 bytes out. Slow by design: off the main thread in a browser.
    fn argon2id(
        &self,
        password: &[u8],
        salt: &[u8],
        costs: Kdf,
    ) -> impl Future<Output = Result<[u8; 32], CryptoError>>;
    /// Takes 32 bytes in as an AES-256-GCM key.
    fn key(&self, raw: &[u8; 32]) -> impl Future<Output = Result<Self::Key, CryptoError>>;
    /// Takes 32 bytes in as HKDF key material.
    fn secret(&self, raw: &[u8; 32]) -> impl Future<Output = Result<Self::Secret, CryptoError>>;
    /// HKDF-SHA-256 to an AES-256-GCM key.
    fn derive_key(
        &self,
        secret: &Self::Secret,
        salt: &[u8],
        info: &[u8],
    ) -> impl Future<Output = Result<Self::Key, CryptoError>>;
    /// HKDF-SHA-256 to 32 bytes.
    fn derive_bytes(
        &self,
        secret: &Self::Secret,
        salt: &[u8],
        info: &[u8],
    ) -> impl Future<Output = Result<[u8; 32], CryptoError>>;
    /// AES-256-GCM; the 16-byte tag is appended.
    fn encrypt(
        &self,
        key: &Self::Key,
        nonce: &[u8; 12],
        aad: &[u8],
        plain: &[u8],
    ) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;
    /// The reverse of [`Crypto::encrypt`].
    fn decrypt(
        &self,
        key: &Self::Key,
        nonce: &[u8; 12],
        aad: &[u8],
        sealed: &[u8],
    ) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;
    /// HMAC-SHA-256.
    fn hmac(&self, key: &[u8; 32], data: &[u8]) -> impl Future<Output = Result<[u8; 32], CryptoError>>;
    /// SHA-256.
    fn sha256(&self, data: &[u8]) -> impl Future<Output = Result<[u8; 32], CryptoError>>;
    /// Raw deflate (RFC 1951).
    fn deflate(&self, plain: &[u8]) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;
    /// The reverse, refusing to give more than `at_most` bytes.
    fn inflate(&self, packed: &[u8], at_most: usize) -> impl Future<Output = Result<Vec<u8>, CryptoError>>;
}
