//! Seeded tables of invented people, for every measurement of matching.

use chrono::{Days, NaiveDate};
use koppel::matching::cards::{MenteeCard, MentorCard, Offers, Practical, Standing, Table, Taste, Wants};
use koppel::matching::places;
use koppel::programme::availability::Slot;
use koppel::programme::codes::{Help, Mobility, Project, Sector};
use koppel::programme::language::{Cefr, LanguageCode};
use koppel::programme::lifecycle::{MenteeState, MentorState};
use koppel::programme::person::PersonId;
use koppel::programme::rules::Rules;
use koppel::random::SplitMix64;
use koppel::record::RecordId;

struct Random(SplitMix64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0.below(n as u64) as usize
    }

    /// Each of `all` with a chance of `percent`.
    fn some<T: Copy>(&mut self, all: &[T], percent: usize) -> Vec<T> {
        all.iter()
            .copied()
            .filter(|_| self.below(100) < percent)
            .collect()
    }

    fn id(&mut self) -> PersonId {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.0.next_u64().to_be_bytes());
        PersonId(RecordId(bytes))
    }
}

fn practical(random: &mut Random, mentor: bool) -> Practical {
    let codes: Vec<LanguageCode> = ["nl", "ar", "fr", "en", "ti", "fa"]
        .iter()
        .filter_map(|code| code.parse().ok())
        .collect();
    let mut speaks = vec![(codes[0], Cefr::ALL[if mentor { 5 } else { 1 + random.below(4) }])];
    for language in random.some(&codes[1..], 25) {
        speaks.push((language, Cefr::ALL[random.below(6)]));
    }
    speaks.sort_unstable();
    let slots: Vec<Slot> = Slot::all().collect();
    let postcodes = [
        "2000", "2018", "2060", "2100", "2140", "2170", "2600", "2610", "2640", "2650",
    ];
    let words = [
        "koken", "voetbal", "lezen", "muziek", "tuin", "fietsen", "film", "reizen",
    ];
    let mut tastes: Vec<Taste> = random
        .some(&words, 30)
        .into_iter()
        .filter_map(Taste::new)
        .collect();
    tastes.sort_unstable();
    Practical {
        speaks,
        slots: random.some(&slots, 20).into_iter().collect(),
        places: places::centre(postcodes[random.below(postcodes.len())])
            .into_iter()
            .collect(),
        mobility: [Mobility::ALL[random.below(4)]].into_iter().collect(),
        online: [None, Some(true), Some(false)][random.below(3)],
        digital: Some(random.below(4) as u8),
        tastes,
    }
}

/// A table of so many people; equal numbers give equal tables.
pub fn table(mentees: usize, mentors: usize) -> Option<Table> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 1)?;
    let mut random = Random(SplitMix64::new(mentees as u64 * 7919 + mentors as u64));
    let standing = || Standing {
        eligible: Some(true),
        ..Standing::default()
    };
    let mentees = (0..mentees).map(|_| MenteeCard {
        id: random.id(),
        state: Some(MenteeState::Waiting),
        waiting_since: day.checked_sub_days(Days::new(random.below(120) as u64)),
        standing: standing(),
        practical: practical(&mut random, false),
        wants: Wants {
            sectors: random.some(Sector::ALL, 12).into_iter().collect(),
            past_sectors: random.some(Sector::ALL, 8).into_iter().collect(),
            occupation: None,
            past_occupation: None,
            help: random.some(Help::ALL, 20).into_iter().collect(),
            project: Some(Project::ALL[random.below(3)]),
        },
        earlier: Vec::new(),
        pins: Vec::new(),
        may_be: std::collections::BTreeSet::new(),
    });
    let mentees = mentees.collect();
    let mentors = (0..mentors).map(|_| MentorCard {
        id: random.id(),
        state: Some(MentorState::Active),
        paused_until: None,
        trained: Some(true),
        taken: 0,
        capacity: 1 + random.below(2) as i64,
        standing: standing(),
        practical: practical(&mut random, true),
        offers: Offers {
            sectors: random.some(Sector::ALL, 15).into_iter().collect(),
            occupation: None,
            network: random.some(Sector::ALL, 15).into_iter().collect(),
            strengths: random.some(Help::ALL, 30).into_iter().collect(),
        },
    });
    let mentors = mentors.collect();
    Some(Table::new(day, Rules::default(), mentees, mentors))
}
