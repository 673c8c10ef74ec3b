//! What matching may know of a person: one card each, read from everyday fields only.

mod one_person;
mod past;
mod reading;
mod table;

pub use reading::{Read, Reading};
pub use table::Table;

use super::places::{self, Point};
use super::sets::{HelpSet, MobilitySet, SectorSet, SlotSet};
use crate::programme::codes::{Gender, GenderWish, Project};
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy, EndReason, MenteeState, MentorState};
use crate::programme::organisation::BranchId;
use crate::programme::person::{Person, PersonId};
use crate::record::RecordId;
use crate::register::{PersonFile, Register};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An interest or value in someone's own words, brought to one spelling. Compared by key first, as that is quick.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Taste {
    key: u64,
    /// The words, in lower case and without space around them.
    pub words: Box<str>,
}

impl Taste {
    /// Brings words to one spelling; `None` where there are none.
    pub fn new(words: &str) -> Option<Self> {
        let words = words
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        // FNV-1a, 64 bits: the same on every platform, unlike the standard library's hasher.
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        let key = words.bytes().fold(0xCBF2_9CE4_8422_2325, step);
        (!words.is_empty()).then(|| Self {
            key,
            words: words.into(),
        })
    }
}

/// What both sides tell about meeting each other: the part of a card that the score may see beside
/// [`Wants`] and [`Offers`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Practical {
    /// Languages with a known speaking level, by code.
    pub speaks: Vec<(LanguageCode, Cefr)>,
    /// Weekly half-days; empty means not known.
    pub slots: SlotSet,
    /// Home and work, where their postcodes are in the table of places.
    pub places: Vec<Point>,
    /// Means of travel; empty means not known.
    pub mobility: MobilitySet,
    /// Whether meeting online is fine.
    pub online: Option<bool>,
    /// Digital skill, 0–3.
    pub digital: Option<u8>,
    /// Interests and values, sorted.
    pub tastes: Vec<Taste>,
}

impl Practical {
    fn read(person: &Person) -> Self {
        let mut speaks = person.languages.spoken();
        speaks.sort_unstable();
        let mut tastes: Vec<_> = person
            .interests
            .iter()
            .chain(&person.values)
            .filter_map(|words| Taste::new(words))
            .collect();
        tastes.sort_unstable();
        tastes.dedup();
        let postcodes = [&person.postcode, &person.postcode_work];
        Self {
            speaks,
            slots: person.slots.iter().collect(),
            places: postcodes
                .into_iter()
                .flatten()
                .filter_map(|p| places::centre(p))
                .collect(),
            mobility: person.mobility.iter().collect(),
            online: person.online,
            digital: person
                .digital
                .and_then(|skill| u8::try_from(skill.clamp(0, 3)).ok()),
            tastes,
        }
    }
}

/// What a mentee seeks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wants {
    /// Wished sectors.
    pub sectors: SectorSet,
    /// Sectors of earlier work.
    pub past_sectors: SectorSet,
    /// Wished occupation, ISCO-08 sub-major group (0–99).
    pub occupation: Option<u8>,
    /// Occupation of earlier work.
    pub past_occupation: Option<u8>,
    /// Help asked.
    pub help: HelpSet,
    /// Professional project.
    pub project: Option<Project>,
}

/// What a mentor offers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Offers {
    /// Sectors of the career.
    pub sectors: SectorSet,
    /// Occupation, ISCO-08 sub-major group (0–99).
    pub occupation: Option<u8>,
    /// Sectors in which the mentor knows people.
    pub network: SectorSet,
    /// Strengths offered.
    pub strengths: HelpSet,
}

/// What the hard rules ask of either side and the score never sees.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Whether the programme's conditions are met.
    pub eligible: Option<bool>,
    /// Not to be matched now; why is not known here.
    pub no_match: bool,
    /// Branch.
    pub branch: Option<BranchId>,
    /// Gender as stated, for the other's wish.
    pub gender: Option<Gender>,
    /// Wish about the other's gender, where the person asked for one.
    pub gender_wish: Option<GenderWish>,
    /// With whom not.
    pub refuses: BTreeSet<RecordId>,
}

impl Standing {
    fn read(person: &Person) -> Self {
        Self {
            eligible: person.eligible,
            no_match: person.no_match == Some(true),
            branch: person.branch,
            gender: person.gender,
            gender_wish: person.gender_wish,
            refuses: person.refuses.clone(),
        }
    }
}

/// What came of this pair before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Earlier {
    /// A proposal was declined.
    Declined(Option<DeclinedBy>, Option<DeclineReason>),
    /// A duo of the two ended early, without a positive outcome.
    EndedEarly(Option<EndReason>),
    /// The pair was refused before it was proposed.
    Refused(Option<DeclinedBy>, Option<DeclineReason>),
    /// The team ruled the pair out.
    Vetoed,
}

/// A mentee, as matching may know them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MenteeCard {
    /// Who.
    pub id: PersonId,
    /// Place in the life cycle.
    pub state: Option<MenteeState>,
    /// Waiting since.
    pub waiting_since: Option<NaiveDate>,
    /// For the hard rules.
    pub standing: Standing,
    /// For hard rules and score.
    pub practical: Practical,
    /// For the score.
    pub wants: Wants,
    /// What came of pairs with a mentor before.
    pub earlier: Vec<(PersonId, Earlier)>,
    /// Mentors with whom the team pinned this mentee, oldest pin first.
    pub pins: Vec<PersonId>,
    /// Mentors who may be the same person: found among all that sit at the table.
    pub may_be: BTreeSet<PersonId>,
}

/// A mentor, as matching may know them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MentorCard {
    /// Who.
    pub id: PersonId,
    /// Place in the life cycle.
    pub state: Option<MentorState>,
    /// Paused until.
    pub paused_until: Option<NaiveDate>,
    /// Whether the training is known to be done or not.
    pub trained: Option<bool>,
    /// Places that duos and open proposals take.
    pub taken: i64,
    /// Places in all.
    pub capacity: i64,
    /// For the hard rules.
    pub standing: Standing,
    /// For hard rules and score.
    pub practical: Practical,
    /// For the score.
    pub offers: Offers,
}

fn isco(code: &Option<String>) -> Option<u8> {
    let digits = code.as_deref()?.trim().get(..2)?;
    digits
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| digits.parse().ok())?
}

impl MenteeCard {
    /// Reads the card of someone with a mentee's profile.
    pub fn read(register: &Register, id: PersonId, file: &PersonFile) -> Option<Self> {
        let profile = file.mentee.as_deref()?;
        let (earlier, pins) = past::of(register, id);
        Some(Self {
            id,
            state: profile.state,
            waiting_since: profile.waiting_since,
            standing: Standing::read(&file.person),
            practical: Practical::read(&file.person),
            wants: Wants {
                sectors: profile.sectors.iter().collect(),
                past_sectors: profile.past_sectors.iter().collect(),
                occupation: isco(&profile.occupation),
                past_occupation: isco(&profile.past_occupation),
                help: profile.help.iter().collect(),
                project: profile.project,
            },
            earlier,
            pins,
            may_be: BTreeSet::new(),
        })
    }

    /// Days waited on `day`; 0 when not known since when.
    pub fn days_waited(&self, day: NaiveDate) -> i64 {
        self.waiting_since
            .map_or(0, |since| (day - since).num_days().max(0))
    }

    /// What came of the pair with `mentor` before, the team's veto first.
    pub fn earlier_with(&self, mentor: PersonId) -> Option<Earlier> {
        let mut with = self
            .earlier
            .iter()
            .filter(|(who, _)| *who == mentor)
            .map(|(_, what)| *what);
        let first = with.next()?;
        Some(with.find(|what| *what == Earlier::Vetoed).unwrap_or(first))
    }
}

impl MentorCard {
    /// Reads the card of someone with a mentor's profile.
    pub fn read(register: &Register, id: PersonId, file: &PersonFile) -> Option<Self> {
        let profile = file.mentor.as_deref()?;
        Some(Self {
            id,
            state: profile.state,
            paused_until: profile.paused_until,
            trained: profile.trained,
            taken: register.places_taken(id),
            capacity: register.capacity(id),
            standing: Standing::read(&file.person),
            practical: Practical::read(&file.person),
            offers: Offers {
                sectors: profile.sectors.iter().collect(),
                occupation: isco(&profile.occupation),
                network: profile.network.iter().collect(),
                strengths: profile.strengths.iter().collect(),
            },
        })
    }

    /// Places left.
    pub fn places_left(&self) -> u32 {
        u32::try_from(self.capacity.saturating_sub(self.taken).max(0)).unwrap_or(u32::MAX)
    }
}
