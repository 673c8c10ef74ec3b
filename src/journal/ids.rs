//! Ids of the journal: who wrote, on which laptop, in which transaction.

use crate::record::hex_text;

/// One unlocking of one laptop: fresh at each unlock, taken at the first edit, so that a copied browser profile
/// or a restored backup never numbers its entries like another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId(pub [u8; 8]);
hex_text!(ReplicaId, 8);

/// The key slot that was unlocked when an entry was written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorId(pub [u8; 8]);
hex_text!(AuthorId, 8);

/// One command. A command that touches both compartments writes an entry in each under one id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TxId(pub [u8; 8]);
hex_text!(TxId, 8);
