//! See `ARCHITECTURE.md`.

pub mod assignment;
