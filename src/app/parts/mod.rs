//! The building blocks of pages: one part per file, each drawn in the gallery at `#/help/parts`.
//!
//! Text props take anything that becomes a [`leptos::prelude::TextProp`]: `t!("key")` (reactive to
//! the language), a `String`, a signal. Parts hold no rules and know no records.

mod badge;
mod bar;
mod button;
mod calendar;
mod card;
mod check;
mod chips;
mod column;
mod date_field;
mod dialog;
mod empty;
mod field;
mod figure;
mod file_drop;
mod form;
mod icon;
mod key_hint;
mod key_sheet;
mod menu;
mod notice;
mod opening;
mod page_head;
mod passphrase_choice;
mod pick_one;
mod progress;
mod search_box;
mod secret_field;
mod select;
mod stepper;
mod tabs;
mod time_field;
mod timeline;
mod toast;
mod windowed;

pub use badge::{Badge, Tone};
pub use bar::Bar;
pub use button::{Button, ButtonKind, LinkButton};
pub use card::Card;
pub use check::{CheckField, RadioGroup};
pub use chips::ChipSet;
pub use column::{Column, ColumnSort};
pub use date_field::{DateField, date_fault, needed_date, read_date, typed_date};
pub use dialog::{ConfirmDialog, Dialog};
pub use empty::EmptyState;
pub use field::{InputKind, TextAreaField, TextField};
pub use figure::Figure;
pub use file_drop::FileDrop;
pub use form::{Form, go_on};
pub use icon::{Icon, IconName};
pub use key_hint::KeyHint;
pub use key_sheet::KeySheet;
pub use menu::{Menu, MenuItem};
pub use notice::Notice;
pub use opening::OpeningProgress;
pub use page_head::PageHead;
pub use passphrase_choice::{ChosenPassphrase, PassphraseChoice};
pub use pick_one::PickOne;
pub use progress::{Busy, Progress};
pub use search_box::SearchBox;
pub use secret_field::SecretField;
pub use select::{Choice, SelectField};
pub use stepper::Stepper;
pub use tabs::{Tab, Tabs};
pub use time_field::{TimeField, read_time, typed_time};
pub use timeline::{Timeline, TimelineEntry};
pub use toast::{ToastRegion, Toasts, use_toasts};
pub use windowed::WindowedTable;

use std::sync::atomic::{AtomicU32, Ordering};

/// An id for an element that another one has to name (`for`, `aria-describedby`), unique on the page.
pub(crate) fn fresh_id(what: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{what}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
