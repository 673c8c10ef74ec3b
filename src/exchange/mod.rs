//! What goes in and out: sealed files, lists, tables, plain JSON.

pub mod folder;
pub mod lists;
pub mod packs;
pub mod report;
pub mod safety;
pub mod sealed;
pub mod table;
