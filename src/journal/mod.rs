//! How it is remembered: a grow-only set of immutable entries.
//!
//! An [`Entry`] is what one command changed in one compartment. A field's *heads* are its writes that no other
//! write names in `over`; what is shown is a pure function of the set of entries, so order and duplicates
//! cannot matter. Two heads with different values are a conflict for a person to settle; the clock only picks
//! what is shown meanwhile. Knows records and fields, not mentees.

pub mod chain;
pub mod clock;
pub mod commit;
mod dots;
pub mod entry;
pub mod erase;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod erase_tests;
pub mod fields;
pub mod heads;
pub mod ids;
pub mod lines;
pub mod log;
mod once;
pub mod packed;
pub mod plan;
mod quick;
mod records;
mod rows;
#[cfg(test)]
mod rows_tests;
mod said;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod segment_tests;
mod transactions;
pub mod undo;
pub mod union;

pub use chain::Salts;
pub use clock::{Clock, Stamp};
pub use commit::{Draft, Stamped};
pub(crate) use dots::Dots;
pub use entry::{Change, Compartment, Dot, Entry};
pub use erase::{Erase, Erasure, Overtaken, Scope};
pub use fields::Fields;
pub use heads::{Head, Heads, Origin, Record};
pub use ids::{AuthorId, ReplicaId, TxId};
pub use lines::LineError;
pub use log::{Arrival, Logs, Vector};
pub use plan::{Plan, Sifted, Trial};
pub(crate) use quick::QuickMap;
pub(crate) use said::Looker;
pub use said::Shown;
pub use undo::{UndoPlan, Undoable};
pub use union::{Added, Journal};
