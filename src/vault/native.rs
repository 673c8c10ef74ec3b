//! The primitives for tests, tools and benches on a machine of one's own: RustCrypto.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use hmac::Mac;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::crypto::{Crypto, CryptoError, Kdf};

/// RustCrypto. Its futures are ready at once: see [`block_on`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

/// Runs a future of [`Native`] to its end. A future that waits for something else spins here.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        std::thread::yield_now();
    }
}

/// What a platform error says when a library refuses an input length.
fn refused(what: &str) -> CryptoError {
    CryptoError::Platform(what.to_owned())
}

impl Crypto for Native {
    type Key = Aes256Gcm;
    type Secret = Zeroizing<[u8; 32]>;

    fn random(&self, out: &mut [u8]) {
        if getrandom::fill(out).is_err() {
            // Going on would seal people's data under a key that can be guessed.
            std::process::abort();
        }
    }

    fn nfkc(&self, text: &str) -> String {
        text.nfkc().collect()
    }

    async fn argon2id(&self, password: &[u8], salt: &[u8], costs: Kdf) -> Result<[u8; 32], CryptoError> {
        let params = argon2::Params::new(costs.m, costs.t, costs.p, Some(32))
            .map_err(|_| refused("the Argon2id costs are out of range"))?;
        let mut out = [0; 32];
        argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
            .hash_password_into(password, salt, &mut out)
            .map_err(|_| refused("Argon2id takes a salt of at least 8 bytes"))?;
        Ok(out)
    }

    async fn key(&self, raw: &[u8; 32]) -> Result<Self::Key, CryptoError> {
        Ok(Aes256Gcm::new(raw.into()))
    }

    async fn secret(&self, raw: &[u8; 32]) -> Result<Self::Secret, CryptoError> {
        Ok(Zeroizing::new(*raw))
    }

    async fn derive_key(
        &self,
        secret: &Self::Secret,
        salt: &[u8],
        info: &[u8],
    ) -> Result<Self::Key, CryptoError> {
        let raw = Zeroizing::new(self.derive_bytes(secret, salt, info).await?);
        self.key(&raw).await
    }

    async fn derive_bytes(
        &self,
        secret: &Self::Secret,
        salt: &[u8],
        info: &[u8],
    ) -> Result<[u8; 32], CryptoError> {
        let mut out = [0; 32];
        hkdf::Hkdf::<Sha256>::new(Some(salt), secret.as_slice())
            .expand(info, &mut out)
            .map_err(|_| refused("HKDF gives at most 8160 bytes"))?;
        Ok(out)
    }

    async fn encrypt(
        &self,
        key: &Self::Key,
        nonce: &[u8; 12],
        aad: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        key.encrypt(nonce.into(), Payload { msg: plain, aad })
            .map_err(|_| refused("AES-GCM takes at most 64 GiB at once"))
    }

    async fn decrypt(
        &self,
        key: &Self::Key,
        nonce: &[u8; 12],
        aad: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        key.decrypt(nonce.into(), Payload { msg: sealed, aad })
            .map_err(|_| CryptoError::Mismatch)
    }

    async fn hmac(&self, key: &[u8; 32], data: &[u8]) -> Result<[u8; 32], CryptoError> {
        let mut mac = <hmac::Hmac<Sha256> as Mac>::new_from_slice(key)
            .map_err(|_| refused("HMAC takes a key of any length"))?;
        mac.update(data);
        Ok(mac.finalize().into_bytes().into())
    }

    async fn sha256(&self, data: &[u8]) -> Result<[u8; 32], CryptoError> {
        Ok(Sha256::digest(data).into())
    }

    async fn deflate(&self, plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let mut packer = Compress::new(Compression::default(), false);
        let mut out = Vec::with_capacity(plain.len() / 3 + 64);
        loop {
            let rest = plain.get(taken(packer.total_in())..).unwrap_or_default();
            match packer.compress_vec(rest, &mut out, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return Ok(out),
                Ok(_) => out.reserve(out.len().max(4096)),
                Err(_) => return Err(refused("deflate failed")),
            }
        }
    }

    async fn inflate(&self, packed: &[u8], at_most: usize) -> Result<Vec<u8>, CryptoError> {
        // Not the reader of flate2: that one takes a stream without an end for a short content.
        let mut opener = Decompress::new(false);
        let mut out = Vec::with_capacity(packed.len().saturating_mul(3).saturating_add(64).min(at_most));
        loop {
            let rest = packed.get(taken(opener.total_in())..).unwrap_or_default();
            let before = (opener.total_in(), opener.total_out());
            let room = out.capacity() > out.len();
            let status = opener.decompress_vec(rest, &mut out, FlushDecompress::Finish);
            if out.len() > at_most {
                return Err(CryptoError::TooLarge(at_most));
            }
            match status.map_err(|_| CryptoError::Inflate)? {
                Status::StreamEnd if taken(opener.total_in()) == packed.len() => return Ok(out),
                Status::StreamEnd => return Err(CryptoError::Inflate),
                _ if room && (opener.total_in(), opener.total_out()) == before => {
                    return Err(CryptoError::Inflate);
                }
                _ => {}
            }
            if out.len() == out.capacity() {
                // One byte past the limit is enough to see that there is more.
                let step = out.len().max(4096).min((at_most - out.len()).saturating_add(1));
                out.reserve_exact(step);
            }
        }
    }
}

/// A byte counter of flate2 as an index; one that does not fit points past every end.
fn taken(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflate_refuses_what_is_cut_padded_or_too_large() {
        let c = Native;
        let plain: Vec<u8> = (0..200_000u32).flat_map(|i| (i / 7).to_le_bytes()).collect();
        let packed = block_on(c.deflate(&plain)).unwrap();
        assert_eq!(
            block_on(c.inflate(&packed, plain.len())).as_deref(),
            Ok(plain.as_slice())
        );
        assert_eq!(
            block_on(c.inflate(&packed, plain.len() - 1)),
            Err(CryptoError::TooLarge(plain.len() - 1))
        );
        assert_eq!(
            block_on(c.inflate(&packed[..packed.len() - 1], 1 << 30)),
            Err(CryptoError::Inflate)
        );
        let mut padded = packed.clone();
        padded.push(0);
        assert_eq!(block_on(c.inflate(&padded, 1 << 30)), Err(CryptoError::Inflate));
        assert_eq!(block_on(c.inflate(&[], 10)), Err(CryptoError::Inflate));
        let empty = block_on(c.deflate(&[])).unwrap();
        assert_eq!(block_on(c.inflate(&empty, 0)), Ok(vec![]));
    }
}
