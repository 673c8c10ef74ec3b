//! The content of a part in chunks of 1 MiB: STREAM, as in age.
//!
//! The nonce is an 11-byte big-endian counter and a flag byte that is 1 on the last chunk, so that
//! chunks cannot be swapped, dropped, repeated or cut off. The key serves one part only.

use super::Chunk;
use crate::vault::crypto::{Crypto, CryptoError};

/// Bytes of content in each chunk but the last.
pub(super) const CHUNK: usize = 1 << 20;
/// Bytes that AES-GCM adds.
const TAG: usize = 16;

/// Which chunk does not open.
pub(super) enum StreamError {
    Damaged(usize),
    Crypto(CryptoError),
}

fn nonce(index: usize, last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(index as u64).to_be_bytes());
    nonce[11] = u8::from(last);
    nonce
}

/// Seals content that is not empty (deflated content never is).
pub(super) async fn seal<C: Crypto>(
    c: &C,
    key: &C::Key,
    bound: &[u8],
    plain: &[u8],
) -> Result<Vec<Chunk>, CryptoError> {
    let count = plain.len().div_ceil(CHUNK);
    let mut out = Vec::with_capacity(count);
    for (i, chunk) in plain.chunks(CHUNK).enumerate() {
        out.push(Chunk(
            c.encrypt(key, &nonce(i, i + 1 == count), bound, chunk).await?,
        ));
    }
    Ok(out)
}

/// The reverse of [`seal`].
pub(super) async fn open<C: Crypto>(
    c: &C,
    key: &C::Key,
    bound: &[u8],
    chunks: &[Chunk],
) -> Result<Vec<u8>, StreamError> {
    let mut out = Vec::with_capacity(chunks.iter().map(|chunk| chunk.0.len()).sum());
    if chunks.is_empty() {
        return Err(StreamError::Damaged(0));
    }
    for (i, Chunk(sealed)) in chunks.iter().enumerate() {
        let last = i + 1 == chunks.len();
        let fits = if last {
            sealed.len() > TAG
        } else {
            sealed.len() == CHUNK + TAG
        };
        if !fits || sealed.len() > CHUNK + TAG {
            return Err(StreamError::Damaged(i));
        }
        c.pause().await.map_err(StreamError::Crypto)?;
        match c.decrypt(key, &nonce(i, last), bound, sealed).await {
            Ok(plain) => out.extend_from_slice(&plain),
            Err(CryptoError::Mismatch) => return Err(StreamError::Damaged(i)),
            Err(other) => return Err(StreamError::Crypto(other)),
        }
    }
    Ok(out)
}
