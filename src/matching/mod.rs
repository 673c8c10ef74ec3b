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
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod bad_input_tests;
pub mod cards;
pub mod fairness;
pub mod fit;
pub mod gaps;
pub mod job;
#[cfg(test)]
mod meeting_tests;
pub mod minutes;
pub mod pair;
pub mod places;
pub mod proposal;
pub mod rules;
#[cfg(test)]
mod same_everywhere_tests;
#[cfg(test)]
mod secrecy_tests;
pub mod sets;
pub(crate) mod sift;
#[cfg(test)]
pub(crate) mod testing;
pub mod whatif;
pub mod whynot;

pub use cards::{MenteeCard, MentorCard, Table};
pub use fit::{Criterion, Fit, Points};
pub use pair::PairView;
pub use proposal::{Proposal, ProposalError};
pub use rules::{HardRule, Verdict};
pub use whynot::{Price, WhyNot};
