//! What the example is made of.

use super::keeping::OpenError;
use crate::browser::{clock, random};
use crate::journal::{AuthorId, Compartment, Entry, ReplicaId};
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::organisation::{Branch, Member};
use crate::programme::person::{MenteeProfile, MentorProfile, Person};
use crate::register::command::Context;
use crate::register::history::member_of;
use crate::register::take_over::{TakeOver, TakenOver};
use crate::register::{Command, Register};
use crate::vault::VaultError;
use crate::vault::crypto::CryptoError;
use crate::vault::ids::SlotId;

const MENTEES: [&str; 8] = [
    "Amina", "Bilal", "Chloé", "Dawit", "Elif", "Fatou", "Goran", "Hala",
];
const MENTORS: [&str; 5] = ["Annemie", "Bernard", "Carine", "Dirk", "Els"];

/// A few invented people who wait for each other.
pub(super) fn example(slot: SlotId) -> Result<Vec<(Compartment, Entry)>, OpenError> {
    let author = AuthorId(slot.0);
    let today = clock::today();
    let person = |name: &str| Person {
        first_name: Some(name.to_owned()),
        last_name: Some("Voorbeeld".to_owned()),
        ..Person::default()
    };
    let mentees = MENTEES.iter().map(|name| TakenOver {
        person: person(name),
        mentee: Some(MenteeProfile {
            state: Some(MenteeState::Waiting),
            ..MenteeProfile::default()
        }),
        ..TakenOver::default()
    });
    let mentors = MENTORS.iter().map(|name| TakenOver {
        person: person(name),
        mentor: Some(MentorProfile {
            state: Some(MentorState::Active),
            ..MentorProfile::default()
        }),
        ..TakenOver::default()
    });
    let commands = [
        Command::SaveMember(
            member_of(author).0,
            Member {
                name: Some("Griet Voorbeeld".to_owned()),
                ..Member::default()
            }
            .into(),
        ),
        Command::SaveBranch(
            None,
            Branch {
                name: Some("Voorbeeld".to_owned()),
                ..Branch::default()
            }
            .into(),
        ),
        Command::TakeOver(
            TakeOver {
                people: mentees.chain(mentors).collect(),
                on: Some(today),
                ..TakeOver::default()
            }
            .into(),
        ),
    ];
    let failed = |detail: String| OpenError::Vault(VaultError::Platform(CryptoError::Platform(detail)));
    let mut replica = [0; 8];
    super::acting::fill(&mut replica).map_err(|error| failed(error.to_string()))?;
    let mut register = Register::default();
    let mut entries = Vec::new();
    for command in commands {
        let mut lacking = false;
        let mut random = |out: &mut [u8]| {
            lacking |= !random::fill(out);
        };
        let mut context = Context {
            replica: ReplicaId(replica),
            author,
            now_ms: super::acting::now(),
            random: &mut random,
        };
        let written = register
            .carry_out(&command, &mut context)
            .map_err(|error| failed(error.to_string()))?;
        if lacking {
            return Err(failed("no source of randomness".into()));
        }
        entries.extend(written.entries);
    }
    Ok(entries)
}
