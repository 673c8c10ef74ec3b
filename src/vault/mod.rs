//! How it is kept secret: passphrases, key slots, the sealed JSON file. Knows bytes, not mentees.

pub mod crypto;
