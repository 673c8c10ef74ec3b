//! Lists that a programme already has, read into a plan of what their import would do.
//!
//! Bytes → [`workbook`] (encoding, separator, sheets; merged cells, lists side by side) → [`mojibake`] repaired →
//! register numbers cut out → [`layout`] (sheet, headings) → [`asides`] (rows that are nobody) → [`columns`] proposed,
//! dates judged by column → rows read by [`person_row`], [`session_row`] and [`events`] with the tolerance of [`values`] →
//! [`twins`] → [`plan::Preview`].
//!
//! Nothing is written here and no row is ever dropped: what cannot be read is kept as text and flagged. Only a column
//! that looks as if it held what the law protects more than the rest is left out, until a person asks for it; words
//! that no table knows are asked once for all rows ([`values::told`]).
//! The readers of files are linked only where [`read`] is called, which is the workshop for lists; the app
//! knows the plan alone.

mod asides;
mod column_dates;
pub mod columns;
pub mod delimited;
pub mod events;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod field_tests;
pub mod flag;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod hostile_tests;
pub mod job;
mod known;
mod layout;
mod markup;
mod merged;
pub mod mojibake;
mod ods_cells;
pub mod other;
mod packed;
mod person_row;
pub mod piles;
pub mod plan;
mod reading;
mod same_sessions;
mod session_row;
mod sheet_part;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod sheet_tests;
mod side_by_side;
mod spreadsheet;
pub mod summary;
pub mod take_over;
#[cfg(test)]
mod tests;
mod twins;
pub mod values;
pub mod workbook;
mod xls;

pub use columns::{Column, ListKind, Mapping, Target};
pub use flag::{Flag, What};
pub use piles::Pile;
pub use plan::{Draft, EntryPoint, Known, ListPlan, Options, Preview, RowPlan, Subject, Totals, Twin};
pub use reading::read;
pub use take_over::Decision;
pub use workbook::ListError;
