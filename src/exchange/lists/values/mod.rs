//! Cell texts read with tolerance. What is not understood is said, never guessed and never dropped.

pub mod coded;
pub mod contact;
pub mod dates;
pub mod durations;
pub mod languages;
pub mod names;
pub mod slots;
pub mod tables;
pub mod told;
pub mod words;
