//! What every page needs: `use crate::app::prelude::*;`

pub use leptos::prelude::*;

pub use super::language::{lang, texts};
pub(crate) use super::language::{t, text};
pub use super::navigation::{go, use_here};
pub use super::parts::*;
pub use super::route::{PeopleFilter, Route, RouteId, SettingsTab};
