//! The words of the app, in three languages, and how each language writes dates and numbers.
//!
//! Every word that a person reads comes from a Fluent file: `src/i18n/<language>/<page>.ftl`.
//! A new file is one line in [`texts`]'s list, among the later ones unless the start page needs it; a missing, unused or differing key fails a test.
//!
//! ```
//! use koppel::i18n::{Lang, Texts};
//!
//! let nl = Texts::of(Lang::Nl);
//! assert_eq!(nl.t_with("days", &[("n", 1.into())]), "1 dag");
//! assert_eq!(Lang::Nl.percent(0.743, 1), "74,3%");
//! ```

mod dates;
mod lang;
mod numbers;
mod texts;

#[cfg(test)]
mod checks;

pub use lang::{Lang, UnknownLang};
pub use texts::{FAMILIES, Texts, Value};
