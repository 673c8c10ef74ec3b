//! What the match table is narrowed down to.

use crate::app::meeting::order::{By, Order};
use crate::app::meeting::rows::{self, Filter, Show};
use crate::app::prelude::*;
use crate::order::InOrder;
use crate::programme::codes::Sector;
use crate::programme::language::LanguageCode;
use crate::register::search::Query;
use std::sync::Arc;

use super::table::Shared;

/// The filter, as typed and chosen. It lives in memory: what is typed may be a name.
#[derive(Clone, Copy)]
pub struct Typed {
    typed: RwSignal<String>,
    show: RwSignal<String>,
    sector: RwSignal<String>,
    language: RwSignal<String>,
}

impl Typed {
    /// Nothing asked.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            typed: empty(),
            show: empty(),
            sector: empty(),
            language: empty(),
        }
    }

    /// The filter; reactive.
    pub fn read(self) -> Filter {
        Filter {
            typed: self.typed.with(|typed| Query::new(typed)),
            show: self.show.with(|code| Show::from_code(code)),
            sector: self.sector.with(|code| Sector::from_code(code)),
            language: self.language.with(|code| code.parse().ok()),
        }
    }

    /// Everything again.
    pub fn clear(self) {
        for field in [self.typed, self.show, self.sector, self.language] {
            field.set(String::new());
        }
    }
}

/// The fields.
#[component]
pub fn Filters(
    /// What is typed and chosen.
    typed: Typed,
    /// Everyone at the table.
    all: Memo<Arc<Vec<Shared>>>,
    /// Whether the order is asked here, for want of a table's headings.
    #[prop(into)]
    narrow: Signal<bool>,
    /// The order.
    order: RwSignal<Order>,
) -> impl IntoView {
    let shows = || {
        let rest = Show::ALL.iter().filter(|show| **show != Show::All);
        Choice::coded("meeting-show", rest.map(|show| show.code()))
    };
    let sectors = move || {
        let codes = all.with(|all| rows::sectors(all));
        Choice::coded(Sector::FAMILY, codes.iter().map(|sector| sector.code()))
    };
    let languages = move || {
        let codes = all.with(|all| rows::languages(all));
        let name = |code: LanguageCode| (texts().code("tongue", code.as_str()), code.to_string());
        let mut named: Vec<_> = codes.into_iter().map(name).collect();
        named.order();
        named
            .into_iter()
            .map(|(name, code)| Choice::new(code, name))
            .collect()
    };
    let by = RwSignal::new(order.get_untracked().by.code().to_owned());
    let orders = || Choice::coded("meeting-order", By::ALL.iter().map(|by| by.code()));
    view! {
        <SearchBox label=t!("match-search") value=typed.typed />
        <SelectField label=t!("meeting-show") value=typed.show choices=Signal::derive(shows) none=t!("meeting-show-all") />
        <SelectField label=t!("meeting-sector") value=typed.sector choices=Signal::derive(sectors) none=t!("meeting-all-sectors") />
        <SelectField label=t!("meeting-language") value=typed.language choices=Signal::derive(languages) none=t!("meeting-all-languages") />
        {move || {
            narrow
                .get()
                .then(|| {
                    view! {
                        <SelectField
                            label=t!("match-order")
                            value=by
                            choices=Signal::derive(orders)
                            required=true
                            on_change=move || order.set(Order::of(By::from_code(&by.get_untracked())))
                        />
                    }
                })
        }}
    }
}
