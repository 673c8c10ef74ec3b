//! Any record in words: what it is called, what its fields are called and hold, what is wrong with it.

pub mod breaches;
pub mod history;
pub mod words;
