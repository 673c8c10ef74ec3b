//! Who fits whom: hard rules → fit → assignment → explanation.
//!
//! ```text
//! Register ──read──► Table (one card per person) ──► hard rules ──► fit (points) ──► assignment ──► Proposal
//!                                                        └──────────────┴──► PairView: why, and why not
//! ```
//!
//! **Invariants.** A card holds everyday facts only, so whatever else is known of a person cannot influence a
//! match. Whether a pair is permitted and how many points it gets is decided in one place each ([`rules`] and
//! [`fit`]), for the proposal and for its explanation alike. People decide: a proposal changes nothing, and what
//! the team decided (pins, vetoes, refusals) is read back as facts. Everything here is data; words come from the
//! translations.

pub mod assignment;
pub mod cards;
pub mod fit;
#[cfg(test)]
mod meeting_tests;
pub mod pair;
pub mod places;
pub mod proposal;
pub mod rules;
#[cfg(test)]
mod secrecy_tests;
pub mod sets;
#[cfg(test)]
pub(crate) mod testing;

pub use cards::{MenteeCard, MentorCard, Table};
pub use fit::{Criterion, Fit, Points};
pub use pair::PairView;
pub use proposal::{Proposal, ProposalError};
pub use rules::{HardRule, Verdict};
