//! The criteria, one function each: a share of the points, or `None` where a fact is missing on either side.
//!
//! The definitions are the programme's working choices, not science: the report of outcomes by score shows in time
//! which of them tell anything.
//!
//! What a criterion rests on and what that is worth are functions of their own (`…_of`), as the search for a
//! proposal counts what is shared in its own, quicker way (`matching::sift`) and must value it alike.

use super::Share;
use crate::matching::cards::{Offers, Practical, Taste, Wants};
use crate::matching::rules::shared_languages;
use crate::programme::codes::Help;
use crate::programme::language::Cefr;
use crate::programme::rules::Rules;

/// Sector and occupation. Sector: all for a wished sector in which the mentor worked, 40 % for a sector that the
/// mentee left. Occupation (ISCO-08): all for the same two digits, half for the same first digit. Both known:
/// 60 % sector, 40 % occupation.
pub fn sector(wants: &Wants, offers: &Offers) -> Option<Share> {
    let known = !wants.sectors.joined(wants.past_sectors).is_empty() && !offers.sectors.is_empty();
    let shared = known.then(|| SharedSectors {
        wished: !wants.sectors.shared(offers.sectors).is_empty(),
        past: !wants.past_sectors.shared(offers.sectors).is_empty(),
    });
    sector_of(
        shared,
        wants.occupation.or(wants.past_occupation),
        offers.occupation,
    )
}

/// Whether the mentor worked in a sector that the mentee wishes for, and in one that the mentee left.
#[derive(Clone, Copy, Debug)]
pub struct SharedSectors {
    /// In a wished one.
    pub wished: bool,
    /// In one of earlier work.
    pub past: bool,
}

/// What shared sectors (`None`: not known of both) and the occupations of the two, ISCO-08 sub-major groups, are worth.
pub fn sector_of(shared: Option<SharedSectors>, mentee: Option<u8>, mentor: Option<u8>) -> Option<Share> {
    let by_sector = shared.map(|shared| match shared {
        SharedSectors { wished: true, .. } => Share::FULL,
        SharedSectors { past: true, .. } => Share::of(2, 5),
        _ => Share::NONE,
    });
    let by_occupation = mentee.zip(mentor).map(|(a, b)| match () {
        () if a == b => Share::FULL,
        () if a / 10 == b / 10 => Share::of(1, 2),
        () => Share::NONE,
    });
    match (by_sector, by_occupation) {
        (Some(sector), Some(occupation)) => Some(sector.mixed(occupation, 60)),
        (one, other) => one.or(other),
    }
}

/// The part of the help asked that the mentor offers. For a mentee who does not know yet what help: how much the
/// mentor offers, six kinds being all.
pub fn help(wants: &Wants, offers: &Offers) -> Option<Share> {
    if wants.help.is_empty() || offers.strengths.is_empty() {
        return None;
    }
    let strengths = offers.strengths.without(Help::DontKnowYet);
    let asked = wants.help.without(Help::DontKnowYet);
    let met = match asked.is_empty() {
        true => strengths,
        false => asked.shared(strengths),
    };
    Some(help_of(asked.len(), met.len()))
}

/// What it is worth that `met` kinds of help are offered of the `asked` ones; or `met` in all, where 0 are asked.
pub fn help_of(asked: u32, met: u32) -> Share {
    Share::of(met, if asked == 0 { 6 } else { asked })
}

/// Shared interests and values: three in common are all, or fewer where one of the two named fewer.
pub fn values(a: &Practical, b: &Practical) -> Option<Share> {
    if a.tastes.is_empty() || b.tastes.is_empty() {
        return None;
    }
    let fewer = a.tastes.len().min(b.tastes.len());
    Some(values_of(shared_tastes(a, b).count(), fewer))
}

/// What `shared` interests and values are worth where the one who named `fewer` named that many.
pub fn values_of(shared: usize, fewer: usize) -> Share {
    // More than three in common are no more than all.
    Share::of(shared.min(3) as u32, fewer.min(3) as u32)
}

/// Interests and values that both named.
pub fn shared_tastes<'a>(a: &'a Practical, b: &'a Practical) -> impl Iterator<Item = &'a Taste> + 'a {
    // Both lists are sorted: walk them side by side.
    let mut theirs = b.tastes.iter().peekable();
    a.tastes.iter().filter(move |taste| {
        while theirs.next_if(|other| other < taste).is_some() {}
        theirs.peek() == Some(taste)
    })
}

/// 70 % for depth: the lower level of the best common language, from A2 (nothing) to C2 (all). 30 % for more common
/// languages at the level needed: two more are all.
pub fn language(a: &Practical, b: &Practical, needed: Cefr) -> Option<Share> {
    if a.speaks.is_empty() || b.speaks.is_empty() {
        return None;
    }
    let (mut best, mut enough) = (0, 0_u32);
    for shared in shared_languages(a, b) {
        best = best.max(shared.level() as u32);
        enough += u32::from(shared.level() >= needed);
    }
    Some(language_of(best, enough))
}

/// What it is worth to share a language at the level `best` (0 for A1 to 5 for C2; 0 too where none is shared), and
/// `enough` of them at the level needed.
pub fn language_of(best: u32, enough: u32) -> Share {
    let top = Cefr::C2 as u32 - Cefr::A2 as u32;
    let depth = Share::of(best.saturating_sub(Cefr::A2 as u32), top);
    depth.mixed(Share::of(enough.saturating_sub(1), 2), 70)
}

/// Shared half-days: three are all, as that leaves room to move a meeting.
pub fn slots(a: &Practical, b: &Practical) -> Option<Share> {
    let known = !a.slots.is_empty() && !b.slots.is_empty();
    known.then(|| slots_of(a.slots.shared(b.slots).len()))
}

/// What so many shared half-days are worth.
pub fn slots_of(shared: u32) -> Share {
    Share::of(shared, 3)
}

/// Neighbourhood: all next door, nothing from the reach of public transport on, evenly between.
pub fn travel(km: Option<f64>, rules: &Rules) -> Option<Share> {
    let far = (rules.reach_public_transport.max(1) as u32).saturating_mul(100);
    // Hundredths of a km: a whole number before anything is compared.
    let apart = (km? * 100.0).clamp(0.0, f64::from(far)) as u32;
    Some(Share::of(far - apart, far))
}

/// The part of the wished sectors in which the mentor knows people.
pub fn network(wants: &Wants, offers: &Offers) -> Option<Share> {
    let known = !wants.sectors.is_empty() && !offers.network.is_empty();
    known.then(|| network_of(wants.sectors.shared(offers.network).len(), wants.sectors.len()))
}

/// What it is worth to know people in `shared` of the `wished` sectors.
pub fn network_of(shared: u32, wished: u32) -> Share {
    Share::of(shared, wished)
}

/// Half for the way of meeting (all when both or neither accept online, else half, as they can still meet), half
/// for digital skill (all when the mentor is at least as skilled as the mentee, a third less for each step below).
pub fn digital(a: &Practical, b: &Practical) -> Option<Share> {
    let way = a
        .online
        .zip(b.online)
        .map(|(a, b)| if a == b { Share::FULL } else { Share::of(1, 2) });
    let skill = a.digital.zip(b.digital);
    let skill = skill
        .map(|(mentee, mentor)| Share::of(3_u32.saturating_sub(mentee.saturating_sub(mentor).into()), 3));
    match (way, skill) {
        (Some(way), Some(skill)) => Some(way.mixed(skill, 50)),
        (one, other) => one.or(other),
    }
}

/// Sectors that the mentor worked in or knows people in: four are all.
pub fn breadth(offers: &Offers) -> Option<Share> {
    let sectors = offers.sectors.joined(offers.network);
    (!sectors.is_empty()).then(|| Share::of(sectors.len(), 4))
}
