//! What goes in and out: sealed files, lists, plain JSON.

pub mod lists;
pub mod sealed;
