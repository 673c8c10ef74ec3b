//! People around an invented table, for the tests of this room.

use super::cards::{MenteeCard, MentorCard, Offers, Practical, Standing, Table, Taste, Wants};
use super::places;
use crate::programme::availability::Slot;
use crate::programme::codes::{Help, Mobility, Project, Sector};
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::record::RecordId;
use chrono::NaiveDate;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()
}

pub fn person(n: u8) -> PersonId {
    PersonId(RecordId([n; 16]))
}

pub fn code(text: &str) -> LanguageCode {
    text.parse().unwrap()
}

pub fn half_days(codes: &[&str]) -> super::sets::SlotSet {
    Slot::all()
        .filter(|slot| codes.contains(&slot.code().as_str()))
        .collect()
}

/// Speaks Dutch B2, Monday and Tuesday morning, lives in Borgerhout, by bike.
fn practical() -> Practical {
    Practical {
        speaks: vec![(code("nl"), Cefr::B2)],
        slots: half_days(&["mon-am", "tue-am"]),
        places: vec![places::centre("2140").unwrap()],
        mobility: [Mobility::Bike].into_iter().collect(),
        ..Practical::default()
    }
}

pub fn mentee(n: u8) -> MenteeCard {
    MenteeCard {
        id: person(n),
        state: Some(MenteeState::Waiting),
        waiting_since: None,
        standing: Standing {
            eligible: Some(true),
            ..Standing::default()
        },
        practical: practical(),
        wants: Wants {
            sectors: [Sector::Logistics].into_iter().collect(),
            help: [Help::Cv, Help::Network].into_iter().collect(),
            project: Some(Project::Defined),
            ..Wants::default()
        },
        earlier: Vec::new(),
        pins: Vec::new(),
        may_be: Default::default(),
    }
}

pub fn mentor(n: u8) -> MentorCard {
    MentorCard {
        id: person(n),
        state: Some(MentorState::Active),
        paused_until: None,
        trained: None,
        taken: 0,
        capacity: 1,
        standing: Standing {
            eligible: Some(true),
            ..Standing::default()
        },
        practical: practical(),
        offers: Offers {
            sectors: [Sector::Logistics].into_iter().collect(),
            strengths: [Help::Cv, Help::Interview].into_iter().collect(),
            ..Offers::default()
        },
    }
}

pub fn table(mentees: Vec<MenteeCard>, mentors: Vec<MentorCard>) -> Table {
    Table::new(day(), Rules::default(), mentees, mentors)
}

fn some<T: Clone + std::fmt::Debug + 'static>(
    all: &[T],
    most: usize,
) -> impl Strategy<Value = Vec<T>> + use<T> {
    subsequence(all.to_vec(), 0..=most)
}

fn any_practical() -> impl Strategy<Value = Practical> {
    let words = ["koken", "voetbal", "lezen", "muziek", "tuin"].map(String::from);
    let languages = ["nl", "ar", "fr", "ti"].map(String::from);
    (
        some(&languages, 3),
        vec(select(Cefr::ALL), 3),
        some(&Slot::all().take(6).collect::<Vec<_>>(), 4),
        some(&["2000", "2140", "2660", "9000"].map(String::from), 2),
        some(Mobility::ALL, 2),
        any::<Option<bool>>(),
        proptest::option::of(0..=3_u8),
        some(&words, 4),
    )
        .prop_map(
            |(languages, levels, slots, codes, mobility, online, digital, words)| {
                let mut speaks: Vec<_> = languages.iter().map(|l| code(l)).zip(levels).collect();
                speaks.sort_unstable();
                let mut tastes: Vec<_> = words.iter().filter_map(|word| Taste::new(word)).collect();
                tastes.sort_unstable();
                Practical {
                    speaks,
                    slots: slots.into_iter().collect(),
                    places: codes.iter().filter_map(|code| places::centre(code)).collect(),
                    mobility: mobility.into_iter().collect(),
                    online,
                    digital,
                    tastes,
                }
            },
        )
}

pub fn any_mentee(n: u8) -> impl Strategy<Value = MenteeCard> {
    let wants = (
        some(Sector::ALL, 2),
        some(Sector::ALL, 2),
        proptest::option::of(10..99_u8),
        some(Help::ALL, 4),
        proptest::option::of(select(Project::ALL)),
    );
    (any_practical(), wants, proptest::option::of(0..200_u64)).prop_map(move |(practical, wants, waited)| {
        let (sectors, past, occupation, help, project) = wants;
        MenteeCard {
            waiting_since: waited.and_then(|days| day().checked_sub_days(chrono::Days::new(days))),
            practical,
            wants: Wants {
                sectors: sectors.into_iter().collect(),
                past_sectors: past.into_iter().collect(),
                occupation,
                past_occupation: None,
                help: help.into_iter().collect(),
                project,
            },
            ..mentee(n)
        }
    })
}

pub fn any_mentor(n: u8) -> impl Strategy<Value = MentorCard> {
    let offers = (
        some(Sector::ALL, 3),
        proptest::option::of(10..99_u8),
        some(Sector::ALL, 3),
        some(Help::ALL, 5),
    );
    (any_practical(), offers, 0..3_i64).prop_map(move |(practical, offers, capacity)| {
        let (sectors, occupation, network, strengths) = offers;
        MentorCard {
            capacity,
            practical,
            offers: Offers {
                sectors: sectors.into_iter().collect(),
                occupation,
                network: network.into_iter().collect(),
                strengths: strengths.into_iter().collect(),
            },
            ..mentor(n)
        }
    })
}

/// A table of up to five mentees and four mentors, some of them pinned to or ruled out for each other.
pub fn any_table() -> impl Strategy<Value = Table> {
    let mentees: Vec<_> = (1..=5).map(any_mentee).collect();
    let mentors: Vec<_> = (101..=104).map(any_mentor).collect();
    let marks = btree_set((0..5_usize, 0..4_usize, any::<bool>()), 0..3);
    (mentees, mentors, 0..=5_usize, 0..=4_usize, marks, 0..=60_i64).prop_map(
        |(mut mentees, mut mentors, rows, columns, marks, floor)| {
            mentees.truncate(rows);
            mentors.truncate(columns);
            for (i, j, pin) in marks {
                if let (Some(mentee), Some(mentor)) = (mentees.get_mut(i), mentors.get(j)) {
                    if pin {
                        mentee.pins.push(mentor.id);
                    } else {
                        mentee.earlier.push((mentor.id, super::cards::Earlier::Vetoed));
                    }
                }
            }
            let rules = Rules {
                floor,
                ..Rules::default()
            };
            Table::new(day(), rules, mentees, mentors)
        },
    )
}
