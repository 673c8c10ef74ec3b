//! What stands around the people: the programme and its partners, activities, plans, money.

use super::World;
use super::cast::{Cast, Outcome, Path};
use super::words::BRANCHES;
use crate::programme::activity::{Activity, ActivityId, Attendance, Session, SessionId, Stock};
use crate::programme::casework::{Consent, Goal, Milestone, Plan, Signal, Task};
use crate::programme::codes::*;
use crate::programme::money::{Allocation, CostLine, Funder, FunderId, Grant, GrantId};
use crate::programme::organisation::{
    Branch, Organisation, OrganisationId, OwnField, Programme, Venue, VenueId,
};
use crate::programme::person::PersonId;
use crate::programme::rules::RuleSet;
use crate::record::{FieldType, Value};

/// Invented partners.
const PARTNERS: [(&str, OrganisationKind); 10] = [
    ("Voorbeelddienst Werk", OrganisationKind::EmploymentService),
    ("Voorbeeld-OCMW", OrganisationKind::Ocmw),
    ("Voorbeeldagentschap Inburgering", OrganisationKind::Integration),
    ("Voorbeeldbedrijf Zilvermos", OrganisationKind::Employer),
    ("Voorbeeldfederatie Techniek", OrganisationKind::Federation),
    ("Voorbeeldcentrum Opleiding", OrganisationKind::TrainingProvider),
    ("Voorbeeldatelier Maatwerk", OrganisationKind::SocialEconomy),
    ("Voorbeeldvereniging Welkom", OrganisationKind::Ngo),
    ("Voorbeeldgemeente", OrganisationKind::Municipality),
    ("Voorbeeldloket Vrijwilligers", OrganisationKind::VolunteerDesk),
];

/// A partner that takes in people who are sent on.
pub(super) fn partner(world: &World, number: usize) -> OrganisationId {
    let takes = [5, 6, 0, 7];
    let at = takes[number % takes.len()];
    world
        .partners
        .get(at)
        .copied()
        .unwrap_or(OrganisationId(world.programme))
}

/// What was there from the beginning.
pub(super) fn frame(world: &mut World, from: i64) {
    let (programme, rules, own) = (world.programme, world.diary.id(), world.diary.id());
    let deed = world.diary.on(from, 0, crate::register::founding::INTENT);
    let text = |words: &str| Some(words.to_owned());
    let made = Programme {
        name: text("Koppel voor werk (voorbeeld)"),
        municipality: text("Antwerpen"),
        ..Programme::default()
    };
    deed.create(programme, &made);
    let first_rules = RuleSet {
        valid_from: Some(deed.day()),
        ..RuleSet::default()
    };
    deed.create(rules, &first_rules);
    let size = OwnField {
        label: text("Draagt werkkledij in maat"),
        kind: Some(OwnFieldKind::Choice),
        choices: ["S", "M", "L", "XL"].map(String::from).into(),
        confidential: Some(true),
        retention_months: Some(12),
        ..OwnField::default()
    };
    deed.create(own, &size);
    for ((name, _), id) in BRANCHES.iter().zip(world.branches.clone()) {
        let branch = Branch {
            name: text(name),
            municipality: text(name),
            programme: Some(programme),
            ..Branch::default()
        };
        world
            .diary
            .on(from, 0, crate::register::founding::INTENT)
            .create(id.0, &branch);
    }
    for (number, (name, kind)) in PARTNERS.into_iter().enumerate() {
        let id = OrganisationId(world.diary.id());
        let partner = Organisation {
            name: text(name),
            kind: Some(kind),
            offer: text("Neemt mensen op na een gesprek."),
            phone: Some(format!("+3232000{number:03}")),
            mail: Some(format!("partner{number}@example.org")),
            postcode: text("2060"),
            age_from: (kind == OrganisationKind::SocialEconomy).then_some(18),
            age_to: (kind == OrganisationKind::SocialEconomy).then_some(25),
            sectors: (kind == OrganisationKind::Employer)
                .then_some(Sector::Industry)
                .into_iter()
                .collect(),
            ..Organisation::default()
        };
        world.diary.on(from, 0, "save-programme").create(id.0, &partner);
        world.partners.push(id);
    }
}

/// What was done beside the duos.
pub(super) fn live(world: &mut World, cast: &Cast) {
    activities(world, cast);
    roles(world, cast);
    casework(world, cast);
    money(world, cast);
}

/// The rooms of every venue.
const ROOMS: [&str; 3] = ["grote zaal", "keuken", "klein lokaal"];

/// Two years of sessions: each kind of activity has its own rhythm.
fn activities(world: &mut World, cast: &Cast) {
    const SERIES: [(&str, ActivityKind, i64, i64); 9] = [
        ("Infosessie", ActivityKind::InfoSession, 30, 90),
        (
            "Opleiding mentoren, dag een",
            ActivityKind::TrainingModule,
            120,
            360,
        ),
        ("Jobatelier", ActivityKind::Jobatelier, 14, 180),
        ("Op bezoek bij een bedrijf", ActivityKind::EmployerVisit, 90, 150),
        ("Dialoogtafel", ActivityKind::DialogueTable, 60, 120),
        ("Intervisie mentoren", ActivityKind::Intervision, 60, 120),
        ("Solliciteren oefenen", ActivityKind::Workshop, 45, 150),
        ("Praattafel Nederlands", ActivityKind::LanguagePractice, 21, 90),
        ("Fietsles", ActivityKind::CyclingLesson, 75, 90),
    ];
    let venues: Vec<VenueId> = BRANCHES.iter().map(|_| VenueId(world.diary.id())).collect();
    for (branch, id) in venues.iter().enumerate() {
        let (name, postcodes) = BRANCHES[branch];
        let venue = Venue {
            name: Some(format!("Buurthuis Regenboog {name}")),
            street: Some("Krekelzangplein 1".into()),
            postcode: postcodes.first().map(|(postcode, _)| (*postcode).into()),
            rooms: ROOMS.map(String::from).into(),
            ..Venue::default()
        };
        world.diary.on(1100, 0, "save-programme").create(id.0, &venue);
    }
    for (series, (title, kind, every, minutes)) in SERIES.into_iter().enumerate() {
        let activity = ActivityId(world.diary.id());
        let branch = series % BRANCHES.len();
        let made = Activity {
            title: Some(title.into()),
            kind: Some(kind),
            branch: world.branches.get(branch).copied(),
            objectives: ["netwerk", "zelfvertrouwen"].map(String::from).into(),
            ..Activity::default()
        };
        world
            .diary
            .on(1000, 0, "save-programme")
            .create(activity.0, &made);
        let mut ago = 730 - series as i64;
        while ago >= 1 {
            let id = SessionId(world.diary.id());
            let new = world.dice.between(2, 9);
            let came = new + world.dice.between(4, 28);
            let by = world.coordinator(branch, series);
            let employer = (kind == ActivityKind::EmployerVisit).then(|| world.partners.get(3).copied());
            let deed = world.diary.on(ago, by, "save-programme");
            let session = Session {
                activity: Some(activity),
                date: Some(deed.day()),
                starts: Some(14 * 60),
                minutes: Some(minutes),
                venue: venues.get(branch).copied(),
                // A room of its own for each series in a branch, so that no room is booked twice.
                room: ROOMS.get(series / BRANCHES.len()).map(|room| (*room).into()),
                employer: employer.flatten(),
                head_count: Some(came),
                new_count: Some(new),
                referred_count: (kind == ActivityKind::Jobatelier).then_some(new / 3),
                ..Session::default()
            };
            deed.create(id.0, &session);
            if matches!(kind, ActivityKind::Intervision | ActivityKind::Workshop) {
                attendances(world, cast, kind, id, (ago, by));
            }
            ago -= every;
        }
    }
    let id = world.diary.id();
    let waiting = cast
        .mentees
        .iter()
        .filter(|role| role.path == Path::Waiting(None))
        .take(3);
    let bikes = Stock {
        name: Some("Tweedehandse fiets".into()),
        count: Some(4),
        waiting: waiting.map(|role| role.id).collect(),
        ..Stock::default()
    };
    world.diary.on(20, 0, "save-programme").create(id, &bikes);
}

/// Who was there by name: mentors with a duo at that time, or their mentees.
fn attendances(
    world: &mut World,
    cast: &Cast,
    kind: ActivityKind,
    session: SessionId,
    (ago, by): (i64, usize),
) {
    let then = cast
        .duos
        .iter()
        .filter(|role| role.plan.start > ago && role.plan.end.unwrap_or(0) < ago);
    let mut people: Vec<PersonId> = then
        .map(|role| match kind {
            ActivityKind::Intervision => cast.mentors[role.plan.mentor].id,
            _ => cast.mentees[role.mentee].id,
        })
        .collect();
    people.sort_unstable();
    people.dedup();
    world.dice.shuffle(&mut people);
    for person in people.into_iter().take(8) {
        let (id, step) = (world.diary.id(), world.diary.id());
        let presence = world
            .dice
            .pick(&[Presence::Present, Presence::Present, Presence::Excused])
            .copied();
        let planned = presence == Some(Presence::Present) && world.dice.chance(50);
        let deed = world.diary.on(ago, by, "save-programme");
        let came = Attendance {
            session: Some(session),
            person: Some(person),
            presence,
            next_step: planned.then_some(step),
            ..Attendance::default()
        };
        deed.create(id, &came);
        if planned {
            let task = Task {
                title: Some("Samen de volgende stap bespreken".into()),
                start: Some(deed.day()),
                about: [person.0].into(),
                done_on: (ago > 60).then(|| deed.day()),
                ..Task::default()
            };
            deed.create(step, &task);
        }
    }
}

/// A few people grow into other roles.
fn roles(world: &mut World, cast: &Cast) {
    let done = cast
        .duos
        .iter()
        .filter(|role| role.outcome == Outcome::Positive && role.plan.end.is_some());
    for (number, role) in done.take(12).enumerate() {
        let mentee = &cast.mentees[role.mentee];
        let ago = role.plan.end.unwrap_or(1) - 10;
        let deed = world.diary.on(ago, mentee.by, "save-person");
        deed.set(mentee.id.0, "role/alumnus", Value::Bool(true));
        if number % 3 == 0 {
            deed.set(mentee.id.0, "role/bridge-figure", Value::Bool(true));
        }
    }
    if let Some(role) = cast.mentors.first() {
        let deed = world.diary.on(30, role.by, "save-person");
        deed.set(role.id.0, "role/trainer", Value::Bool(true));
    }
}

/// Consents, plans with a goal, milestones and open tasks.
fn casework(world: &mut World, cast: &Cast) {
    for (number, role) in cast.mentees.iter().enumerate() {
        let in_duo = role.duos.first().map(|duo| &cast.duos[*duo]);
        if number % 3 == 0 || in_duo.is_some() {
            let id = world.diary.id();
            let ago = in_duo.map_or(1, |duo| duo.plan.start);
            let deed = world.diary.on(ago, role.by, "save-person");
            let consent = Consent {
                person: Some(role.id),
                purpose: Some(if number % 2 == 0 {
                    Purpose::Processing
                } else {
                    Purpose::ShowCard
                }),
                given_on: Some(deed.day()),
                text_version: Some("2".into()),
                ..Consent::default()
            };
            deed.create(id, &consent);
        }
        let Some(duo) = in_duo.filter(|_| number % 2 == 0) else {
            continue;
        };
        let (plan, goal, milestone) = (world.diary.id(), world.diary.id(), world.diary.id());
        let partner = partner(world, number);
        let due = world.diary.day(duo.plan.start - 120);
        let deed = world.diary.on(duo.plan.start, role.by, "save-person");
        let agreed = Plan {
            person: Some(role.id),
            title: Some("Op weg naar werk van eigen keuze".into()),
            partners: [partner.0].into(),
            agreed_on: Some(deed.day()),
            objectives: ["beroepsproject".to_owned()].into(),
            ..Plan::default()
        };
        deed.create(plan, &agreed);
        let first = Goal {
            plan: Some(plan),
            title: Some("Een cv dat klopt".into()),
            due: Some(due),
            ..Goal::default()
        };
        deed.create(goal, &first);
        let reached = duo.plan.start - 90;
        if reached >= duo.plan.end.unwrap_or(1) {
            let deed = world.diary.on(reached, role.by, "save-person");
            deed.set(goal, "reached_on", deed.day().to_value());
            let codes = ["project-defined", "network-widened", "tools-mastered"];
            let made = Milestone {
                person: Some(role.id),
                code: Some(codes[number % codes.len()].into()),
                date: Some(deed.day()),
                ..Milestone::default()
            };
            deed.create(milestone, &made);
        }
    }
    for (number, title) in ["Zaal reserveren voor de infosessie", "Nieuwe mentoren opbellen"]
        .into_iter()
        .enumerate()
    {
        let id = world.diary.id();
        let (due, member) = (world.diary.day(-5), world.members[number]);
        let deed = world.diary.on(6, number, "save-programme");
        let task = Task {
            title: Some(title.into()),
            start: Some(deed.day()),
            due: Some(due),
            assignees: [member].into(),
            repeat_days: (number == 0).then_some(30),
            ..Task::default()
        };
        deed.create(id, &task);
    }
    let id = world.diary.id();
    let deed = world.diary.on(45, 0, "save-programme");
    let signal = Signal {
        title: Some("Erkenning van diploma's duurt lang".into()),
        text: Some(
            "Bij de intakes komt dit telkens terug: wie wacht op erkenning, neemt eender welk werk.".into(),
        ),
        obstacles: [Obstacle::Recognition].into(),
        date: Some(deed.day()),
        ..Signal::default()
    };
    deed.create(id, &signal);
}

/// Funders, a grant with its follow-up, and the costs of the last four quarters.
fn money(world: &mut World, cast: &Cast) {
    let (funder, own) = (FunderId(world.diary.id()), FunderId(world.diary.id()));
    let (grant, next) = (GrantId(world.grant), GrantId(world.diary.id()));
    let window = |world: &World, from, until| (Some(world.diary.day(from)), Some(world.diary.day(until)));
    let (from, until) = window(world, 1100, 200);
    let (next_from, next_until) = window(world, 199, -900);
    let deed = world.diary.on(1100, 0, "save-programme");
    let burgers = Funder {
        name: Some("Voorbeeldstad, burgerbegroting".into()),
        ..Funder::default()
    };
    deed.create(funder.0, &burgers);
    let means = Funder {
        name: Some("Eigen middelen".into()),
        own: Some(true),
        ..Funder::default()
    };
    deed.create(own.0, &means);
    let first = Grant {
        funder: Some(funder),
        name: Some("Extra duo's".into()),
        cents: Some(2_500_000),
        stated_share: Some(5_500),
        from,
        until,
        targets: [("duos-started".to_owned(), 30)].into(),
        followed_by: Some(next),
        retention_months: Some(60),
        ..Grant::default()
    };
    deed.create(grant.0, &first);
    let second = Grant {
        funder: Some(own),
        name: Some("Duo's, vervolg".into()),
        cents: Some(2_000_000),
        from: next_from,
        until: next_until,
        targets: [("duos-started".to_owned(), 40)].into(),
        ..Grant::default()
    };
    deed.create(next.0, &second);
    for quarter in 0..4 {
        for (number, kind) in CostKind::ALL.iter().enumerate() {
            let (id, part) = (world.diary.id(), world.diary.id());
            let cents = [150_000, 120_000, 900_000, 80_000][number % 4];
            let deed = world.diary.on(quarter * 91 + 10, 0, "save-programme");
            let cost = CostLine {
                kind: Some(*kind),
                cents: Some(cents),
                date: Some(deed.day()),
                ..CostLine::default()
            };
            deed.create(id, &cost);
            let borne = Allocation {
                cost: Some(id),
                grant: Some(if quarter == 3 { grant } else { next }),
                duo: cast.duos.first().filter(|_| number == 0).map(|role| role.id),
                cents: Some(cents / 2),
                ..Allocation::default()
            };
            deed.create(part, &borne);
        }
    }
}
