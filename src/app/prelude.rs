//! What every page needs: `use crate::app::prelude::*;`

pub use leptos::prelude::*;

pub use super::language::{lang, texts};
#[allow(unused_imports)] // Not every build has a page that needs both.
pub(crate) use super::language::{t, text};
pub use super::navigation::{go, use_here};
pub use super::parts::*;
pub use super::route::{MeetingPart, PeopleFilter, Route, SettingsTab};
