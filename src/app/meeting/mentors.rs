//! The mentors at the table: places, and how often they were asked.

use super::asked::Asked;
use crate::matching::sets::SectorSet;
use crate::matching::{MentorCard, Proposal, Table};
use crate::order::InOrder;
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::person::PersonId;
use crate::register::Register;
use crate::register::search::{Findable, Query, fold};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A mentor at the table.
#[derive(Clone, Debug, PartialEq)]
pub struct MentorRow {
    /// Who.
    pub mentor: PersonId,
    /// Name; empty where none is known.
    pub name: String,
    /// Places left.
    pub left: u32,
    /// Places in all.
    pub capacity: i64,
    /// Away until.
    pub paused_until: Option<NaiveDate>,
    /// How often asked before.
    pub asked: Asked,
    /// Mentees proposed now.
    pub proposed: Vec<PersonId>,
    /// Sectors of the career.
    pub sectors: SectorSet,
    /// Languages with their speaking level.
    pub languages: Vec<(LanguageCode, Cefr)>,
    findable: Findable,
    by_name: String,
}

/// The active mentors: those with most places left first, then by name.
pub fn read(register: &Register, table: &Table, proposal: &Proposal) -> Vec<Arc<MentorRow>> {
    let mut proposed: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    for pair in &proposal.pairs {
        proposed.entry(pair.mentor).or_default().push(pair.mentee);
    }
    let mut row = |card: &MentorCard| {
        let file = register.person(card.id);
        let name = register.name_of(card.id);
        Arc::new(MentorRow {
            mentor: card.id,
            left: card.places_left(),
            capacity: card.capacity,
            paused_until: card.paused_until.filter(|until| *until > table.day),
            asked: Asked::read(register, card.id),
            proposed: proposed.remove(&card.id).unwrap_or_default(),
            sectors: card.offers.sectors,
            languages: card.practical.speaks.clone(),
            findable: file.map(|file| Findable::of(&file.person)).unwrap_or_default(),
            by_name: fold(&name),
            name,
        })
    };
    let mut rows: Vec<_> = table.mentors.iter().map(&mut row).collect();
    rows.order_by(|a, b| {
        let key = |row: &MentorRow| (row.paused_until.is_some(), std::cmp::Reverse(row.left));
        (key(a), &a.by_name, a.mentor).cmp(&(key(b), &b.by_name, b.mentor))
    });
    rows
}

/// Those whom a search finds.
pub fn select(rows: &[Arc<MentorRow>], typed: &Query, only_free: bool) -> Vec<Arc<MentorRow>> {
    let free = |row: &MentorRow| row.left > 0 && row.paused_until.is_none();
    let shown = |row: &&Arc<MentorRow>| (!only_free || free(row)) && typed.finds(&row.findable);
    rows.iter().filter(shown).cloned().collect()
}
