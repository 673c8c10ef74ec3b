//! Packs: sealed files that laptops exchange, by stick or mail, in any order and as often as they like.
//!
//! ```text
//! book (what each laptop confirmed) ─► gather since then ─► seal ─► file ─► open ─► prepare ─► preview
//!                                                                                      └─► one set of rows ─► undo point
//! ```
//! A pack holds the entries that its receiver had not confirmed, and receipts: what every laptop that its maker knows
//! of has confirmed. Its header says what it contains and what must be there before it is whole. Nothing that is
//! absent from a pack was deleted; what lies beyond a gap is kept and counts, but is confirmed only once the gap is
//! filled, so that it is sent again and again until then.

mod access;
mod book;
mod carried;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod hostile_tests;
mod import;
mod ledger;
mod preview;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod simulator;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod undo;

pub use access::{AccessAsk, AccessAsks};
pub(crate) use book::Note;
pub use book::{Audience, Book, Holdings, LaptopId, Peer, Receipt};
pub(crate) use carried::Span;
pub use carried::{Carried, CarriedStep, MOST_CARRIED, MOST_CARRIED_BYTES, TakenOn};
pub use import::{Import, TryOut, prepare, preview};
pub use ledger::{KnownFile, Ledger, Way};
pub use preview::{CarriedNews, Fork, Gap, MemberNews, PersonNews, Preview};
pub use undo::{LastImport, UndoPoint};
