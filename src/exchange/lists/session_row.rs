//! One row about a session: day, place and head-count, no names.

use super::columns::{Column, Target};
use super::flag::{Flag, Reading, What};
use super::plan::{Draft, Options, Subject};
use super::values::dates::{self, About};
use super::values::words;
use super::workbook::{CellKind, Row};
use crate::programme::activity::Session;
use std::collections::BTreeSet;

/// Most people at one session that a list can mean.
const MOST_PEOPLE: i64 = 100_000;

/// Reads a row. Always gives a session, however little could be read.
pub fn read(
    row: &Row,
    columns: &[Column],
    dated: &BTreeSet<usize>,
    options: &Options,
) -> (Subject, Vec<Flag>) {
    let mut session = Session::default();
    let mut flags = Vec::new();
    for (at, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
        if cell.text.is_empty() || column.target == Target::Ignore {
            continue;
        }
        let before = flags.len();
        let mut said = |what| {
            flags.push(Flag {
                column: Some(at),
                what,
            })
        };
        let mut count = |reading: Reading<Option<i64>>| {
            reading.flags.into_iter().for_each(&mut said);
            reading.value
        };
        let mut keep = false;
        match column.target {
            _ if cell.kind == CellKind::Fault => said(What::SheetError {
                text: cell.text.clone(),
            }),
            target if target != Target::Keep && words::is_ditto(&cell.text) => said(What::Ditto),
            Target::Place | Target::Municipality | Target::Audience if words::says_nothing(&cell.text) => {
                said(What::NothingKnown);
            }
            Target::Date => {
                let reading = dates::read(cell, About::Event, options.as_of);
                session.date = reading.value;
                reading.flags.into_iter().for_each(&mut said);
                if session.date.is_some() && cell.kind != CellKind::Date && dated.contains(&at) {
                    said(What::TextDate);
                }
            }
            // The word of the file is kept, whatever the place is part of today.
            Target::Place | Target::Municipality | Target::Audience => {
                let text = match words::too_long(&cell.text) {
                    Some((start, what)) => {
                        said(what);
                        start
                    }
                    None => &cell.text,
                };
                let own = Some(text.to_owned());
                match column.target {
                    Target::Place => session.place = own,
                    Target::Municipality => session.municipality = own,
                    _ => session.audience = own,
                }
            }
            Target::HeadCount => session.head_count = count(words::number(&cell.text, MOST_PEOPLE)),
            Target::NewCount => session.new_count = count(words::number(&cell.text, MOST_PEOPLE)),
            Target::ReferredCount => session.referred_count = count(words::number(&cell.text, MOST_PEOPLE)),
            _ => keep = true,
        }
        if keep || flags[before..].iter().any(|flag| flag.what.keeps_text()) {
            session.list_raw.insert(column.heading.clone(), cell.text.clone());
        }
    }
    let parts = [session.new_count, session.referred_count];
    if parts.into_iter().flatten().max() > session.head_count && session.head_count.is_some() {
        flags.push(Flag {
            column: None,
            what: What::MoreThanAll,
        });
    }
    (
        Subject::Session {
            session: Box::new(Draft(session)),
        },
        flags,
    )
}
