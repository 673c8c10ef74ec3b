//! What is known of an invented person: contact facts at the first contact, the rest at the intake. As in real
//! lists, some of it was never asked.

use super::World;
use super::cast::{MenteeRole, MentorRole, Path};
use super::words::{
    BRANCHES, CAREERS, INTERESTS, MENTEE_FAMILIES, MENTEE_MEN, MENTEE_WOMEN, MENTOR_FAMILIES, MENTOR_MEN,
    MENTOR_WOMEN, MOTHER_TONGUES, MOTIVATIONS, OCCUPATIONS, STREETS, VALUES,
};
use crate::programme::availability::Slot;
use crate::programme::codes::*;
use crate::programme::language::{Cefr, LanguageCode, Skill};
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::{MenteeProfile, MentorProfile, Person};
use std::collections::BTreeSet;

/// What is learned of a mentee at a step.
pub(super) fn mentee(
    world: &mut World,
    number: usize,
    role: &MenteeRole,
    to: MenteeState,
) -> Option<(Person, MenteeProfile)> {
    match to {
        MenteeState::SignedUp => Some((mentee_contact(world, number, role), MenteeProfile::default())),
        MenteeState::IntakeDone => Some(mentee_intake(world, role)),
        _ => None,
    }
}

/// What is learned of a mentor at a step.
pub(super) fn mentor(
    world: &mut World,
    number: usize,
    role: &MentorRole,
    to: MentorState,
) -> Option<(Person, MentorProfile)> {
    match to {
        MentorState::Candidate => Some((mentor_contact(world, number, role), MentorProfile::default())),
        MentorState::Intake => Some(mentor_intake(world, number, role)),
        _ => None,
    }
}

/// Name, address and how to reach someone.
fn contact(world: &mut World, branch: usize, number: usize, names: [&[&str]; 3]) -> Person {
    let (dice, who) = (&mut world.dice, number);
    let woman = dice.chance(52);
    let first = dice.one(if woman { names[0] } else { names[1] });
    let family = dice.one(names[2]);
    let gender = match dice.below(100) {
        0 => Gender::X,
        1..=3 => Gender::Undisclosed,
        _ if woman => Gender::Female,
        _ => Gender::Male,
    };
    let (_, postcodes) = BRANCHES[branch];
    let (postcode, municipality) = postcodes[dice.below(postcodes.len())];
    let house = dice.between(1, 180);
    Person {
        first_name: Some(first.into()),
        last_name: Some(family.into()),
        gender: Some(gender),
        phone: dice.chance(93).then(|| format!("+324700{:05}", who % 100_000)),
        mail: dice.chance(80).then(|| {
            let name: String = format!("{first}.{family}").to_lowercase();
            let plain: String = name
                .chars()
                .filter(|c| c.is_ascii_lowercase() || *c == '.')
                .collect();
            format!("{plain}.{who}@example.org")
        }),
        street: dice.chance(85).then(|| format!("{} {house}", dice.one(STREETS))),
        postcode: dice.chance(97).then(|| postcode.into()),
        municipality: Some(municipality.into()),
        branch: world.branches.get(branch).copied(),
        ..Person::default()
    }
}

fn mentee_contact(world: &mut World, number: usize, role: &MenteeRole) -> Person {
    let mut person = contact(
        world,
        role.branch,
        number,
        [MENTEE_WOMEN, MENTEE_MEN, MENTEE_FAMILIES],
    );
    // 18 to 30 at the sign-up; a few are older, which the rules allow up to 33.
    let age = world.dice.between(19 * 365, 31 * 365);
    person.birth_date = Some(world.diary.day(age + 700));
    let dice = &mut world.dice;
    person.responsible = dice.chance(95).then(|| world.members[role.by]);
    person.channel = dice.pick(Channel::ALL).copied().filter(|_| dice.chance(92));
    person.address = Some(if dice.chance(85) {
        Address::Informal
    } else {
        Address::Formal
    });
    person.letter_language = Some(if dice.chance(88) {
        LetterLanguage::Nl
    } else {
        LetterLanguage::En
    });
    person.consent = Some(true);
    languages(world, role, &mut person);
    person
}

/// Dutch (B1 or better where a match needs it), the mother tongue, and English for some.
fn languages(world: &mut World, role: &MenteeRole, person: &mut Person) {
    use Cefr::{A1, A2, B1, B2, C1, C2};
    let dice = &mut world.dice;
    let needs_dutch = matches!(role.path, Path::Duo | Path::Proposal(_));
    let dutch = match dice.below(100) {
        0..=24 if !needs_dutch => A2,
        25..=29 if !needs_dutch => A1,
        0..=60 => B1,
        61..=90 => B2,
        _ => C1,
    };
    let written = if dutch > A2 && dice.chance(60) { A2 } else { dutch };
    let mut set = |code: &str, skill, level| {
        if let Ok(code) = code.parse::<LanguageCode>() {
            person.languages.set(code, skill, Some(level));
        }
    };
    set("nl", Skill::Speaking, dutch);
    set("nl", Skill::Listening, dutch);
    if dice.chance(70) {
        set("nl", Skill::Reading, dutch);
        set("nl", Skill::Writing, written);
    }
    let mut throw = dice.below(100);
    for (code, share) in MOTHER_TONGUES {
        if throw < *share {
            set(code, Skill::Speaking, C2);
            break;
        }
        throw -= share;
    }
    if dice.chance(45) {
        set("en", Skill::Speaking, *dice.pick(&[A2, B1, B2]).unwrap_or(&B1));
    }
}

fn slots(world: &mut World, least: usize, most: usize) -> BTreeSet<Slot> {
    let week: Vec<Slot> = Slot::all().filter(|slot| slot.day != Day::Sun).collect();
    world.dice.some(&week, least, most)
}

fn mentee_intake(world: &mut World, role: &MenteeRole) -> (Person, MenteeProfile) {
    let slots = slots(world, 4, 9);
    let from = world.diary.day(200);
    let permit = world.diary.day(-world.dice.between(20, 1400));
    let since = world.diary.day(world.dice.between(900, 2000));
    let woman_wished = world.dice.chance(6) && role.path != Path::Duo;
    let dice = &mut world.dice;
    let mut mobility: BTreeSet<Mobility> = dice.some(&[Mobility::Walk, Mobility::Bike], 1, 2);
    mobility.extend(dice.chance(80).then_some(Mobility::PublicTransport));
    mobility.extend(dice.chance(18).then_some(Mobility::Licence));
    let person = Person {
        slots,
        mobility,
        online: dice.chance(85).then(|| dice.chance(55)),
        interests: texts(dice.some(INTERESTS, 0, 4)),
        values: texts(dice.some(VALUES, 0, 3)),
        gender_wish: woman_wished.then_some(GenderWish::Woman),
        eligible: Some(role.path != Path::Refused),
        digital: dice.chance(90).then(|| dice.between(0, 3)),
        remark: dice
            .chance(20)
            .then(|| "Kwam samen met een vriend naar de intake.".into()),
        ..Person::default()
    };
    let sectors: BTreeSet<Sector> = dice.some(Sector::ALL, 0, 2);
    let project = match (sectors.is_empty(), dice.below(3)) {
        (true, _) => Project::None,
        (false, 0) => Project::Vague,
        _ => Project::Defined,
    };
    let occupation = sectors
        .first()
        .and_then(|sector| OCCUPATIONS.get(*sector as usize));
    let profile = MenteeProfile {
        occupation: occupation.filter(|_| dice.chance(75)).map(|code| (*code).into()),
        past_sectors: dice.some(Sector::ALL, 0, 2),
        sectors,
        help: dice.some(Help::ALL, 1, 4),
        project: Some(project),
        job_sought: dice.some(JobSought::ALL, 1, 2),
        available_from: dice.chance(50).then_some(from),
        childcare: dice.chance(60).then(|| dice.chance(25)),
        residence_until: dice.chance(70).then_some(permit),
        protection: dice.pick(Protection::ALL).copied(),
        birth_region: Some(Region::NonEu),
        labour_status: dice.pick(LabourStatus::ALL).copied(),
        labour_since: dice.chance(60).then_some(since),
        income: dice.pick(Income::ALL).copied(),
        isced: dice.chance(88).then(|| dice.pick(Isced::ALL).copied()).flatten(),
        recognition: dice.pick(Recognition::ALL).copied().filter(|_| dice.chance(70)),
        ..MenteeProfile::default()
    };
    (person, profile)
}

fn mentor_contact(world: &mut World, number: usize, role: &MentorRole) -> Person {
    let from = 50_000 + number;
    let mut person = contact(
        world,
        role.branch,
        from,
        [MENTOR_WOMEN, MENTOR_MEN, MENTOR_FAMILIES],
    );
    person.birth_date = Some(world.diary.day(world.dice.between(55 * 365, 74 * 365)));
    let dice = &mut world.dice;
    person.responsible = Some(world.members[role.by]);
    person.channel = dice
        .pick(&[
            Channel::VolunteerDesk,
            Channel::Friend,
            Channel::Website,
            Channel::SocialMedia,
        ])
        .copied();
    person.address = Some(Address::Informal);
    person.letter_language = Some(LetterLanguage::Nl);
    person.consent = Some(true);
    person
        .languages
        .set(LanguageCode::NL, Skill::Speaking, Some(Cefr::C2));
    person
        .languages
        .set(LanguageCode::NL, Skill::Writing, Some(Cefr::C2));
    for (code, share) in [("fr", 65), ("en", 70), ("de", 15), ("ar", 3), ("tr", 3)] {
        if let (true, Ok(code)) = (dice.chance(share), code.parse::<LanguageCode>()) {
            let level = dice.pick(&[Cefr::B1, Cefr::B2, Cefr::C1]).copied();
            person.languages.set(code, Skill::Speaking, level);
        }
    }
    person
}

fn mentor_intake(world: &mut World, number: usize, role: &MentorRole) -> (Person, MentorProfile) {
    let slots = slots(world, 4, 10);
    let checked = world.diary.day((role.active + 20).max(1));
    let by = world.members[role.by];
    let dice = &mut world.dice;
    let person = Person {
        slots,
        mobility: dice.some(&[Mobility::Bike, Mobility::PublicTransport, Mobility::Car], 1, 3),
        online: dice.chance(90).then(|| dice.chance(60)),
        interests: texts(dice.some(INTERESTS, 1, 5)),
        values: texts(dice.some(VALUES, 0, 3)),
        eligible: Some(true),
        digital: dice.chance(92).then(|| dice.between(1, 3)),
        ..Person::default()
    };
    let sectors: BTreeSet<Sector> = dice.some(Sector::ALL, 1, 3);
    let mut network: BTreeSet<Sector> = dice.some(Sector::ALL, 0, 2);
    network.extend(sectors.first());
    let occupation = sectors
        .first()
        .and_then(|sector| OCCUPATIONS.get(*sector as usize));
    let profile = MentorProfile {
        status: dice.pick(MentorStatus::ALL).copied().filter(|_| dice.chance(95)),
        career: dice.chance(85).then(|| dice.one(CAREERS).into()),
        occupation: occupation.map(|code| (*code).into()),
        sectors,
        network,
        strengths: dice.some(&Help::ALL[..13], 2, 6),
        capacity: (number % 10 != 1).then_some(if number % 10 == 4 { 2 } else { 1 }),
        expenses: dice.pick(Expenses::ALL).copied(),
        motivation: Some(dice.one(MOTIVATIONS).into()),
        worries: dice
            .chance(30)
            .then(|| "Vraagt zich af of twee uur per week zal lukken.".into()),
        impression: dice.chance(70).then(|| "Open en rustig, luistert goed.".into()),
        checklist: texts(dice.some(&["documents", "interview", "preparation", "training"], 2, 4)),
        safeguarding: Some(Safeguarding::Shown),
        safeguarding_on: Some(checked),
        safeguarding_by: Some(by),
        ..MentorProfile::default()
    };
    (person, profile)
}

fn texts(words: BTreeSet<&str>) -> BTreeSet<String> {
    words.into_iter().map(Into::into).collect()
}
