//! What goes in and out: sealed files, lists, plain JSON.

pub mod sealed;
