//! What it brought about: cohorts → indicators → tables and chart geometry → what may be published.
//!
//! The register is first read into plain [`facts`] as of a day. A [`cohort`] says who counts, an indicator of
//! [`indicators`] counts them, [`report`] puts all of it together, and [`tables`] and [`charts`] make the rows
//! and shapes that the page, the print view and the CSV share. [`publish`] hides what is too small to go public.

pub mod calibration;
pub mod charts;
pub mod cohort;
pub mod counts;
pub mod facts;
pub mod indicators;
pub mod json;
pub mod overrides;
pub mod publish;
pub mod report;
pub mod statistics;
pub mod tables;
pub mod words;

pub use cohort::{Anchor, BranchScope, Period, Scope};
pub use report::Report;

#[cfg(test)]
mod facts_tests;
