//! Which lists are about what happened, and what their headings mean.

use crate::exchange::lists::columns::headings::{
    ANY_NAME, FILLERS, MENTEE_WORDS, MENTOR_WORDS, SHADES, words,
};
use crate::exchange::lists::columns::{Certainty, ListKind, Target, is_sensitive, meaning};
use crate::exchange::lists::values::words::plain;

/// Words for the mentee of a duo, beside those of lists of people.
const MORE_MENTEES: &str = "werkzoekende werkzoekenden nieuwkomer nieuwkomers filleul filleule filleuls chercheur chercheuse \
    demandeur demandeuse";
/// Words for the mentor of a duo, beside those of lists of people.
const MORE_MENTORS: &str = "buddy buddys peter meter parrain marraine parrains marraines maatje duopartner tandempartner \
    accompagnateur";
/// Words for a duo, which say nothing of a column in a list of duos.
const DUO_WORDS: &str =
    "duo duos koppel koppels tandem tandems binome binomes match traject parcours datum date op le nu toe";
/// What titles of lists of duos have in them.
const DUO_TITLES: [&str; 7] = ["duo", "koppel", "tandem", "binome", "match", "buddy", "parrain"];
const MEETING_TITLES: [&str; 5] = ["ontmoeting", "afspra", "meeting", "rencontre", "rendez vous"];
const TALK_TITLES: [&str; 5] = ["opvolg", "follow up", "followup", "suivi", "nazorg"];
const OUTCOME_TITLES: [&str; 7] = [
    "uitkomst",
    "resulta",
    "outcome",
    "uitstroom",
    "tewerkstelling",
    "sorties",
    "results",
];

const START: &str = "start | startdatum | begin | begindatum | gestart op | gestart | datum start | begonnen op | vanaf | \
    sinds | datum koppeling | gekoppeld op | koppeldatum | matchdatum | datum match | debut | date de debut | date debut | \
    commence le | depuis | date du match | start date | started | started on | since | from | matched on | eerste dag | \
    first day | premier jour | in dienst | in dienst sinds | in dienst op | startdatum job | startdatum werk | \
    startdatum contract | engage le | duo sinds | duo start | start duo";
const END: &str = "einde | einddatum | eind | stop | gestopt op | gestopt | stopdatum | beeindigd op | afgelopen op | tot | \
    tot en met | laatste dag | datum einde | fin | date de fin | date fin | termine le | arrete le | jusqu au | jusque | end \
    | end date | ended | ended on | until | stopped on | last day | dernier jour | uit dienst | einde contract | einde duo";
const COORDINATOR: &str = "coordinator | coordinatrice | coordinateur | verantwoordelijke | begeleider | begeleidster | \
    consulent | consulente | opvolger | responsable | referent | referente | caseworker | case manager | trajectbegeleider \
    | wie volgt op | opgevolgd door | suivi par | followed by";
const OUTCOME: &str = "uitkomst | resultaat | soort | soort uitkomst | soort werk | soort contract | type contract | contract | \
    contracttype | type | job of opleiding | werk of opleiding | resultat | genre | sorte | type de contrat | outcome | \
    result | kind | kind of outcome | kind of job | uitstroom | sortie | type de sortie";
const HOURS_WEEK: &str = "uren per week | u per week | uren week | heures par semaine | hours per week | hours a week | uur per week";

/// The headings of a kind of list, with a bar between them.
fn table(kind: ListKind) -> &'static [(Target, &'static str)] {
    match kind {
        ListKind::Duos => &[
            (Target::Start, START),
            (Target::End, END),
            (
                Target::PlannedEnd,
                "gepland einde | geplande einddatum | einde gepland | voorzien einde | voorziene einddatum | verwacht einde | \
                    fin prevue | date de fin prevue | planned end | planned end date | expected end | vermoedelijk einde",
            ),
            (
                Target::State,
                "status | stand | toestand | staat | state | statut | etat | situatie | fase | loopt | loopt nog | actief | \
                    en cours | running | active",
            ),
            (
                Target::EndReason,
                "reden | reden einde | reden stop | reden stopzetting | waarom gestopt | stopreden | motif | raison | \
                    raison de fin | motif d arret | reason | end reason | reason for ending | why ended",
            ),
            (Target::Coordinator, COORDINATOR),
            (
                Target::MeetingCount,
                "ontmoetingen | aantal ontmoetingen | afspraken | aantal afspraken | aantal keer gezien | keren gezien | \
                    contactmomenten | aantal contacten | gesprekken | aantal gesprekken | bijeenkomsten | rencontres | \
                    nombre de rencontres | rendez vous | nombre de rendez vous | seances | meetings | number of meetings | \
                    times met | aantal meetings | ontmoetingen tot nu | ontmoetingen tot nu toe | aantal ontmoetingen tot nu",
            ),
            (
                Target::HoursHeld,
                "uren | aantal uren | totaal uren | uren samen | uren tot nu | uren tot nu toe | heures | nombre d heures | \
                    total heures | hours | number of hours | hours so far | total hours",
            ),
        ],
        ListKind::Meetings => &[
            (
                Target::Date,
                "datum | date | dag | datum ontmoeting | datum afspraak | date de rencontre | date rencontre | \
                    meeting date | wanneer | jour | day",
            ),
            (
                Target::Duration,
                "duur | duur in minuten | minuten | aantal minuten | lengte | duree | duree en minutes | minutes | duration | \
                    uren | aantal uren | heures | hours | length | duur in uren",
            ),
        ],
        ListKind::Outcomes => &[
            (Target::Outcome, OUTCOME),
            (Target::Start, START),
            (Target::End, END),
            (Target::HoursWeek, HOURS_WEEK),
        ],
        ListKind::FollowUps => &[
            (
                Target::Date,
                "datum | date | datum opvolging | opvolgdatum | datum gesprek | datum contact | datum follow up | \
                    date du suivi | date de suivi | follow up date | date of follow up | gesproken op | gebeld op | \
                    contacted on | opgebeld op | opvolging op | gecontacteerd op",
            ),
            (
                Target::Moment,
                "moment | maand | maanden | na hoeveel maanden | opvolging na | mois | apres combien de mois | month | \
                    months | after how many months | 6 of 12 maanden | meting | na x maanden",
            ),
            (
                Target::InWork,
                "werkt | aan het werk | werkt nu | heeft werk | in opleiding of werk | aan het werk of in opleiding | \
                    au travail | en emploi | travaille | a un emploi | in work | working | has work | employed | aan de slag",
            ),
            (Target::Outcome, OUTCOME),
            (Target::Start, START),
            (Target::HoursWeek, HOURS_WEEK),
        ],
        ListKind::Mentees | ListKind::Mentors | ListKind::Sessions => &[],
    }
}

fn is_of(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn without(text: &str, lists: &[&str]) -> String {
    let kept = text
        .split(' ')
        .filter(|word| !lists.iter().any(|list| is_of(list, word)));
    kept.collect::<Vec<_>>().join(" ")
}

/// What a heading means in a list of this kind, among its own words.
fn own(word: &str, kind: ListKind) -> Option<Target> {
    let exact = |word: &str| {
        let mut lines = table(kind).iter();
        lines
            .find(|(_, line)| words(line).any(|known| known == word))
            .map(|(target, _)| *target)
    };
    let short = without(word, &[FILLERS, DUO_WORDS, SHADES]);
    exact(word)
        .or_else(|| exact(&without(word, &[FILLERS])))
        .or_else(|| exact(&short).filter(|_| !short.is_empty()))
}

/// One of the two of a duo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Mentee,
    Mentor,
}

/// Of which of the two a heading speaks, where it names one; and the heading without that word.
fn side(word: &str) -> Option<(Side, String)> {
    let has = |lists: &[&str]| {
        word.split(' ')
            .any(|word| lists.iter().any(|list| is_of(list, word)))
    };
    let (mentees, mentors) = ([MENTEE_WORDS, MORE_MENTEES], [MENTOR_WORDS, MORE_MENTORS]);
    match (has(&mentees), has(&mentors)) {
        (true, false) => Some((
            Side::Mentee,
            without(word, &[MENTEE_WORDS, MORE_MENTEES, FILLERS]),
        )),
        (false, true) => Some((
            Side::Mentor,
            without(word, &[MENTOR_WORDS, MORE_MENTORS, FILLERS]),
        )),
        _ => None,
    }
}

/// What a part of a heading says of a person.
fn of_person(word: &str) -> Option<Target> {
    use Target::*;
    if word.is_empty() {
        return Some(FullName);
    }
    let found = meaning(word)?.target;
    matches!(
        found,
        FirstName | LastName | FullName | LastFirst | ListNumber | BirthDate | Phone | Mail
    )
    .then_some(found)
}

/// What tells who somebody is, of the mentor.
const fn of_mentor(target: Target) -> Target {
    match target {
        Target::FirstName => Target::MentorFirst,
        Target::LastName => Target::MentorLast,
        Target::FullName => Target::MentorName,
        Target::LastFirst => Target::MentorLastFirst,
        Target::ListNumber => Target::MentorNumber,
        Target::BirthDate => Target::MentorBirth,
        Target::Phone => Target::MentorPhone,
        Target::Mail => Target::MentorMail,
        other => other,
    }
}

/// Whether a column tells who somebody is.
fn names(target: Target) -> bool {
    matches!(
        target,
        Target::FirstName | Target::LastName | Target::FullName | Target::LastFirst | Target::ListNumber
    )
}

/// The sides that headings name somebody of.
fn sides<'a>(headings: impl Iterator<Item = &'a str>) -> (bool, bool) {
    let mut found = (false, false);
    for heading in headings {
        let word = plain(heading);
        if let Some((side, rest)) = side(&word)
            && of_person(&rest).is_some_and(names)
        {
            match side {
                Side::Mentee => found.0 = true,
                Side::Mentor => found.1 = true,
            }
        }
    }
    found
}

/// Whether a row of texts names both of a duo, as headings do.
pub fn name_both<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    sides(texts.filter(|text| text.len() <= 60)) == (true, true)
}

/// Which kind of list of what happened it is; `None` where it is none.
pub fn guess(headings: &[String], titles: &str) -> Option<ListKind> {
    let plains: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let titles = plain(titles);
    let titled = |some: &[&str]| some.iter().any(|word| titles.contains(word));
    // What is asked of people and says nothing of one of the two: then it is a list of people.
    let asked = plains.iter().filter(|word| side(word).is_none());
    let person = asked.filter_map(|word| meaning(word)).filter(|found| {
        use Target::*;
        matches!(
            found.target,
            BirthDate
                | Gender
                | Phone
                | Mail
                | Street
                | Postcode
                | Languages
                | WishedSector
                | CareerSector
                | HelpAsked
                | Strengths
                | Slots
                | Mobility
                | Consent
                | SignedUp
        )
    });
    let person = person.count();
    let count = |kind: ListKind, wanted: &[Target]| {
        let found = plains
            .iter()
            .filter(|word| side(word).is_none_or(|(_, rest)| !of_person(&rest).is_some_and(names)));
        found
            .filter(|word| own(word, kind).is_some_and(|target| wanted.contains(&target)))
            .count()
    };
    use Target::*;
    let unsided = plains
        .iter()
        .any(|word| side(word).is_none() && meaning(word).is_some_and(|found| names(found.target)));
    let (mentee, mentor) = sides(headings.iter().map(String::as_str));
    let two = mentor && (mentee || unsided && titled(&DUO_TITLES));
    let of_duo = count(
        ListKind::Duos,
        &[
            Start,
            End,
            PlannedEnd,
            State,
            EndReason,
            Coordinator,
            MeetingCount,
        ],
    );
    if two {
        let dated = count(ListKind::Meetings, &[Date]) > 0 && count(ListKind::Duos, &[Start, State]) == 0;
        let lasting = count(ListKind::Meetings, &[Duration]) > 0 || titled(&MEETING_TITLES);
        if dated && lasting && person == 0 {
            return Some(ListKind::Meetings);
        }
        let of_duo = of_duo + usize::from(titled(&DUO_TITLES));
        return (of_duo >= person && (of_duo > 0 || person == 0)).then_some(ListKind::Duos);
    }
    let named = unsided || mentee;
    let counted = plains.iter().any(|word| {
        meaning(word).is_some_and(|found| matches!(found.target, HeadCount | Audience | NewCount))
    });
    if !named || mentor || counted {
        return None;
    }
    let talk = count(ListKind::FollowUps, &[InWork, Moment]);
    let said = usize::from(titled(&TALK_TITLES))
        + plains
            .iter()
            .filter(|word| TALK_TITLES.iter().any(|title| word.contains(title)))
            .count();
    let talks = talk + said;
    if talks >= 2 && talks + 1 >= person || said > 0 && person == 0 && count(ListKind::FollowUps, &[Date]) > 0
    {
        return Some(ListKind::FollowUps);
    }
    let outcome = count(ListKind::Outcomes, &[Outcome]);
    let more = count(ListKind::Outcomes, &[Start, End, HoursWeek]) + 2 * usize::from(titled(&OUTCOME_TITLES));
    (outcome > 0 && more > 0 && outcome + more > person).then_some(ListKind::Outcomes)
}

/// What the headings of such a list mean beside each other.
pub fn found(headings: &[String], kind: ListKind) -> Vec<Option<(Target, Certainty)>> {
    use Certainty::{Known, Near, Sensitive};
    let plains: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let takes_two = matches!(kind, ListKind::Duos | ListKind::Meetings);
    let (mentee_named, _) = sides(headings.iter().map(String::as_str));
    let has = |wanted: Target, wanted_side: Option<Side>| {
        plains.iter().any(|word| match side(word) {
            Some((side, rest)) => Some(side) == wanted_side && of_person(&rest) == Some(wanted),
            None => {
                wanted_side != Some(Side::Mentor)
                    && !mentee_named
                    && meaning(word).is_some_and(|found| found.target == wanted)
            }
        })
    };
    let one = |word: &String| -> Option<(Target, Certainty)> {
        let sided = side(word);
        let named = |target: Target, side: Option<Side>, word: &str| {
            // `Naam mentee` is the whole name where no column has the given one.
            let whole =
                target == Target::LastName && ANY_NAME.contains(&word) && !has(Target::FirstName, side);
            if whole { Target::FullName } else { target }
        };
        if let Some((side, rest)) = &sided
            && let Some(target) = of_person(rest)
        {
            let target = named(target, Some(*side), rest);
            return match (takes_two, side) {
                (true, Side::Mentor) => Some((of_mentor(target), Known)),
                (_, Side::Mentee) => Some((target, Known)),
                // The mentor of whoever the list is about.
                (false, Side::Mentor) => None,
            };
        }
        if let Some(target) = own(word, kind) {
            return Some((target, Known));
        }
        if is_sensitive(word) {
            return Some((Target::Ignore, Sensitive));
        }
        if sided.is_some() {
            return None;
        }
        let found = meaning(word)?;
        match found.target {
            Target::Remark | Target::Ignore => Some((found.target, found.certainty)),
            Target::Place if kind == ListKind::Meetings => Some((Target::Place, found.certainty)),
            // In a list of duos a date is the start, and what names nobody of the two may be either.
            Target::Date if kind == ListKind::Duos => Some((Target::Start, Near)),
            target if of_person(word) == Some(target) && !(takes_two && mentee_named) => {
                // A bare number in a list of duos is that of the row.
                let of_row = takes_two && target == Target::ListNumber;
                (!of_row).then(|| (named(target, Some(Side::Mentee), word), found.certainty))
            }
            _ => None,
        }
    };
    plains.iter().map(one).collect()
}
