//! The list of what must be there: live segments with their digests, and the first live row.

use super::{SealedSegment, StoreError};
use crate::vault::crypto::Crypto;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// Which segments are live and where the rows begin. The caller authenticates [`Manifest::text`] with
/// a key of its own, so that nobody can drop a segment unseen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The live segments, oldest first.
    pub segments: Vec<SegmentRef>,
    /// Rows from this number on are live; what they replace is in the segments.
    pub first_row: u64,
}

/// A segment as the manifest knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentRef {
    /// Its number in the store.
    pub id: u64,
    /// SHA-256 of its sealed bytes, in hexadecimal.
    pub digest: String,
}

impl Manifest {
    /// Lists `segments`, after those `kept` from the manifest before.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the browser cannot hash.
    pub async fn list(
        kept: Vec<SegmentRef>,
        segments: &[SealedSegment],
        first_row: u64,
        crypto: &impl Crypto,
    ) -> Result<Self, StoreError> {
        let mut list = kept;
        for segment in segments {
            list.push(SegmentRef {
                id: segment.id,
                digest: digest(crypto, &segment.bytes).await?,
            });
        }
        Ok(Self {
            segments: list,
            first_row,
        })
    }

    /// The exact text that is kept, for authenticating.
    ///
    /// # Errors
    /// Never with what [`Manifest`] holds; the type allows for it.
    pub fn text(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|error| StoreError::Unreadable(error.to_string()))
    }

    pub(super) fn read(text: &str) -> Result<Self, StoreError> {
        serde_json::from_str(text).map_err(|error| StoreError::Unreadable(error.to_string()))
    }

    /// The number for the next new segment: never one that is in use.
    pub fn next_segment(&self) -> u64 {
        self.segments
            .iter()
            .map(|segment| segment.id + 1)
            .max()
            .unwrap_or(1)
    }
}

/// SHA-256 in hexadecimal.
pub(super) async fn digest(crypto: &impl Crypto, bytes: &[u8]) -> Result<String, StoreError> {
    let digest = crypto
        .sha256(bytes)
        .await
        .map_err(|error| StoreError::Unavailable(error.to_string()))?;
    Ok(digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
