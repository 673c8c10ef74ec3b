use super::sought::{Answers, Role, Whom};
use super::{Event, Happening};
use crate::exchange::lists::plan::KnownMember;
use crate::exchange::lists::{Known, ListKind, ListPlan, Options, Preview, Target, What, read};
use crate::programme::codes::{Moment, OutcomeKind};
use crate::programme::duo::Duo;
use crate::programme::lifecycle::{DuoState, EndReason, MenteeState, MentorState};
use crate::programme::organisation::Member;
use crate::programme::rules::Rules;
use crate::record::RecordId;
use crate::register::Command;
use crate::register::scenario::Laptop;
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeMap;

const MENTEES: &str = "nr;voornaam;naam;geboortedatum;gsm\n\
    1;Amina;Haddad;04/03/1998;0470112233\n\
    2;Abel;Gebre;01/02/2000;\n\
    3;Nour;El Amrani;;0470445566\n\
    4;Jan;Peeters;05/05/1999;\n\
    5;Jan;Peeters;06/06/2001;\n";
const MENTORS: &str = "nr;voornaam;naam mentor;capaciteit;opleiding klaar\n\
    1;Luc;Maes;2;ja\n\
    2;Els;D'Hondt;1;ja\n\
    3;Amina;Haddad;1;ja\n";

fn today() -> NaiveDate {
    day("2026-11-30")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn options(laptop: &Laptop) -> Options {
    let mut options = Options::new(today(), &Rules::default());
    options.known = Known::all(&laptop.register);
    options.members = KnownMember::all(&laptop.register);
    options
}

fn preview(laptop: &Laptop, name: &str, list: &str) -> Preview {
    read(name, list.as_bytes(), &options(laptop)).unwrap()
}

fn bring(laptop: &mut Laptop, plan: &ListPlan, answers: &Answers) {
    let step = plan.take_over_as(&BTreeMap::new(), answers, today());
    laptop.act(Command::TakeOver(step.into())).unwrap();
}

/// Of what was answered before, what is still asked when the list is read again.
fn still_asked(preview: &Preview, answers: &Answers) -> Answers {
    let asked = preview.plan.sought.iter().filter(|sought| sought.found.is_none());
    let answers = asked.filter_map(|sought| Some((sought.key(), *answers.get(&sought.key())?)));
    answers.collect()
}

/// A branch with five mentees, three mentors and a coordinator.
fn branch() -> Laptop {
    let mut laptop = Laptop::new(1);
    for (name, list) in [("mentees.csv", MENTEES), ("mentoren.csv", MENTORS)] {
        let plan = preview(&laptop, name, list).plan;
        bring(&mut laptop, &plan, &Answers::new());
    }
    let member = Member {
        name: Some("Karin Wouters".into()),
        ..Member::default()
    };
    laptop
        .act(Command::SaveMember(RecordId([7; 16]), member.into()))
        .unwrap();
    laptop
}

fn named(laptop: &Laptop, name: &str) -> Vec<RecordId> {
    let people = laptop.register.people();
    people
        .filter(|(_, file)| file.person.name() == name)
        .map(|(id, _)| id.0)
        .collect()
}

fn duo(preview: &Preview, row: u32) -> Duo {
    let row = preview.plan.rows.iter().find(|plan| plan.row == row).unwrap();
    match row.event() {
        Some(Event {
            what: Happening::Duo(duo),
            ..
        }) => duo.0.clone(),
        other => panic!("{other:?}"),
    }
}

fn flags(preview: &Preview, row: u32) -> Vec<What> {
    let row = preview.plan.rows.iter().find(|plan| plan.row == row).unwrap();
    row.flags.iter().map(|flag| flag.what.clone()).collect()
}

fn kind(name: &str, headings: &str) -> (ListKind, bool) {
    let list = format!("{headings}\n{}\n", headings.replace(|letter| letter != ';', "1"));
    let read = read(name, list.as_bytes(), &Options::new(today(), &Rules::default())).unwrap();
    (read.kind, read.kind_certain)
}

const DUOS: &str = "Mentee;Mentor;Startdatum;Einde;Status;Reden;Coördinator;Aantal ontmoetingen;Uren;Opmerking\n\
    Haddad Amina;MAES Luc;01/09/2026;;lopend;;Karin Wouters;11;22,5;gaat goed\n\
    Abel Gebre;Els D’Hondt;02/02/2026;15/05/2026;gestopt;werk gevonden;Karin;9;;\n\
    Nour Elamrani;luc maes;03/11/2025;08/05/2026;;;;;48;\n";

#[test]
fn duos_come_in_with_their_days_their_people_and_what_was_counted() {
    let mut laptop = branch();
    let list = preview(&laptop, "onze duos.csv", DUOS);
    assert_eq!((list.kind, list.kind_certain), (ListKind::Duos, true));
    let first = duo(&list, 2);
    assert_eq!(
        (first.state, first.started_on),
        (Some(DuoState::Active), Some(day("2026-09-01")))
    );
    assert_eq!(
        (first.meetings_before, first.minutes_before),
        (Some(11), Some(22 * 60 + 30))
    );
    assert_eq!(first.coordinator, Some(RecordId([7; 16])));
    let second = duo(&list, 3);
    assert_eq!(
        (second.state, second.end_reason, second.ended_on),
        (
            Some(DuoState::EndedEarly),
            Some(EndReason::JobFound),
            Some(day("2026-05-15"))
        )
    );
    assert_eq!(flags(&list, 3), [What::UnknownMember { text: "Karin".into() }]);
    // It ended after its 26 weeks, and nobody says that it was cut short.
    assert_eq!(duo(&list, 4).state, Some(DuoState::Completed));
    // The mentor called Amina Haddad is not the mentee of that name.
    let found: Vec<_> = list.plan.sought.iter().map(|sought| sought.found).collect();
    assert!(found.iter().all(Option::is_some), "{:?}", list.plan.sought);
    assert_eq!(list.plan.open_questions(&BTreeMap::new(), &Answers::new()), 0);
    let people = laptop.register.people().count();
    bring(&mut laptop, &list.plan, &Answers::new());
    assert_eq!(laptop.register.people().count(), people, "nobody new waits");
    assert_eq!(laptop.register.duos().count(), 3);
    assert_eq!(laptop.register.breaches(), []);
    // What was not understood is left to do, once.
    let left = laptop.register.left_to_do();
    assert_eq!(left.duos.keys().collect::<Vec<_>>(), ["Coördinator"]);
    let before = laptop.register.to_plain_json();
    let again = preview(&laptop, "onze duos.csv", DUOS);
    bring(&mut laptop, &again.plan, &Answers::new());
    assert_eq!(laptop.register.to_plain_json(), before);
    // All of it goes in one step.
    let log = laptop
        .register
        .journal()
        .log(crate::journal::Compartment::Everyday);
    let tx = log
        .entries()
        .filter(|entry| &*entry.intent == "take-over")
        .last()
        .unwrap()
        .tx;
    laptop.act(Command::Undo(tx)).unwrap();
    assert_eq!(laptop.register.duos().count(), 0);
}

#[test]
fn who_is_not_found_or_found_twice_is_asked_once() {
    let mut laptop = branch();
    let text = "Deelnemer;Buddy;Sinds\n\
        Jan Peeters;Luc Maes;01/09/2026\n\
        Zoë Traoré;Pol Wuyts;02/09/2026\n\
        Amira Haddad;Pol Wuyts;03/09/2026\n\
        Samir Aziz;;04/09/2026\n";
    let list = preview(&laptop, "x.csv", text);
    assert_eq!(list.kind, ListKind::Duos);
    let sought = |name: &str| {
        let mut all = list.plan.sought.iter();
        all.find(|sought| sought.person.0.name() == name).unwrap()
    };
    let both = named(&laptop, "Jan Peeters");
    assert_eq!(
        (sought("Jan Peeters").found, sought("Jan Peeters").offered.clone()),
        (None, both.clone())
    );
    assert_eq!(
        (sought("Zoë Traoré").found, sought("Zoë Traoré").offered.len()),
        (None, 0)
    );
    // Nearly the name of two who are known: offered, the mentee first, and not taken.
    assert_eq!(sought("Amira Haddad").found, None);
    assert_eq!(sought("Amira Haddad").offered.len(), 2);
    assert_eq!(
        (sought("Pol Wuyts").rows, sought("Pol Wuyts").role),
        (2, Role::Mentor)
    );
    assert!(flags(&list, 5).contains(&What::OneSide));
    assert_eq!(list.plan.open_questions(&BTreeMap::new(), &Answers::new()), 4);
    // Without an answer nothing comes in of them, and nothing is guessed.
    assert_eq!(list.plan.take_over(&BTreeMap::new(), today()).duos.len(), 0);
    let answers = Answers::from([
        (sought("Jan Peeters").key(), Whom::Known(both[1])),
        (sought("Zoë Traoré").key(), Whom::New),
        (sought("Amira Haddad").key(), Whom::Out),
        (sought("Pol Wuyts").key(), Whom::New),
    ]);
    assert_eq!(list.plan.open_questions(&BTreeMap::new(), &answers), 0);
    bring(&mut laptop, &list.plan, &answers);
    assert_eq!(laptop.register.duos().count(), 2);
    let state = |name: &str| {
        let file = laptop
            .register
            .person(crate::programme::person::PersonId(named(&laptop, name)[0]))
            .unwrap();
        (
            file.mentee.as_deref().and_then(|profile| profile.state),
            file.mentor.as_deref().and_then(|profile| profile.state),
        )
    };
    assert_eq!(state("Zoë Traoré"), (Some(MenteeState::InDuo), None));
    assert_eq!(state("Pol Wuyts"), (None, Some(MentorState::Active)));
    // Read again: whoever was new is found, and nothing changes.
    let again = preview(&laptop, "x.csv", text);
    let before = laptop.register.to_plain_json();
    let answers = still_asked(&again, &answers);
    assert_eq!(answers.len(), 2);
    bring(&mut laptop, &again.plan, &answers);
    assert_eq!(laptop.register.to_plain_json(), before);
}

#[test]
fn numbers_find_people_and_a_number_that_is_somebody_elses_is_asked() {
    let laptop = branch();
    let list = preview(
        &laptop,
        "x.csv",
        "Nr mentee;Naam mentee;Nr mentor;Start duo\n\
        1;;2;01/09/2026\n\
        2;Amina Haddad;1;01/09/2026\n\
        4;Jan Peeters;1;01/09/2026\n",
    );
    assert_eq!(list.kind, ListKind::Duos);
    let found = |row: u32| {
        let row = list.plan.rows.iter().find(|plan| plan.row == row).unwrap();
        row.sought.map(|at| list.plan.sought[at.unwrap()].found)
    };
    let one = |name: &str, at: usize| Some(named(&laptop, name)[at]);
    assert_eq!(
        found(2)[0].map(|id| named(&laptop, "Amina Haddad").contains(&id)),
        Some(true)
    );
    assert_eq!(found(2)[1], one("Els D'Hondt", 0));
    assert_eq!(found(3)[0], None);
    assert_eq!(found(4), [one("Jan Peeters", 0), one("Luc Maes", 0)]);
}

#[test]
fn meetings_outcomes_and_talks_find_the_known() {
    let mut laptop = branch();
    let plan = preview(&laptop, "duos.csv", DUOS).plan;
    bring(&mut laptop, &plan, &Answers::new());
    let people = laptop.register.people().count();
    let meetings = preview(
        &laptop,
        "ontmoetingen.csv",
        "datum;mentee;mentor;duur;opmerking\n\
        08/09/2026;Amina Haddad;Luc Maes;2u;CV gemaakt\n\
        15/09/2026;Amina Haddad;Luc Maes;90 min;\n\
        22/09/2026;Amina Haddad;Els D'Hondt;1:30;\n",
    );
    assert_eq!(meetings.kind, ListKind::Meetings);
    let step = meetings.plan.take_over(&BTreeMap::new(), today());
    let minutes: Vec<_> = step.meetings.iter().map(|taken| taken.meeting.minutes).collect();
    assert_eq!(minutes, [Some(120), Some(90), Some(90)]);
    let arrivals = laptop.register.arrivals(&step);
    assert_eq!((arrivals.meetings.new, arrivals.homeless), (2, 1));
    bring(&mut laptop, &meetings.plan, &Answers::new());
    let outcomes = preview(
        &laptop,
        "uitkomsten.csv",
        "Naam;Voornaam;Type contract;In dienst sinds;Uren per week\n\
        Gebre;Abel;contract onbepaalde duur;18/05/2026;38\n\
        El Amrani;Nour;IBO;01/06/2026;\n\
        El Amrani;Nour;iets met bloemen;01/07/2026;\n",
    );
    assert_eq!((outcomes.kind, outcomes.kind_certain), (ListKind::Outcomes, true));
    assert_eq!(outcomes.plan.words.len(), 1);
    bring(&mut laptop, &outcomes.plan, &Answers::new());
    let talks = preview(
        &laptop,
        "opvolging 2026.csv",
        "Naam;Voornaam;Datum opvolging;Moment;Aan het werk?;Opmerking\n\
        Gebre;Abel;20/11/2026;6 maanden;ja;tevreden\n\
        Haddad;Amina;21/11/2026;12 maanden;nee;\n\
        Aziz;Samir;22/11/2026;6 maanden;nee;\n",
    );
    assert_eq!((talks.kind, talks.kind_certain), (ListKind::FollowUps, true));
    assert_eq!(flags(&talks, 2), [What::WorkSinceUnknown]);
    let unknown = talks
        .plan
        .sought
        .iter()
        .filter(|sought| sought.found.is_none())
        .collect::<Vec<_>>();
    assert_eq!(unknown.len(), 1);
    bring(&mut laptop, &talks.plan, &Answers::new());
    assert_eq!(laptop.register.people().count(), people, "nobody new waits");
    let all: Vec<_> = laptop.register.tables().follow_ups.values().collect();
    assert_eq!(all.len(), 2);
    assert!(
        all.iter()
            .any(|talk| talk.moment == Some(Moment::Month6) && talk.in_work == Some(true))
    );
    let kinds: Vec<_> = laptop
        .register
        .tables()
        .episodes
        .values()
        .map(|one| one.kind)
        .collect();
    assert_eq!(kinds.len(), 3);
    assert!(kinds.contains(&Some(OutcomeKind::Permanent)) && kinds.contains(&Some(OutcomeKind::Ibo)));
    let answers = Answers::from([(unknown[0].key(), Whom::New)]);
    bring(&mut laptop, &talks.plan, &answers);
    let samir = crate::programme::person::PersonId(named(&laptop, "Samir Aziz")[0]);
    let state = laptop
        .register
        .person(samir)
        .unwrap()
        .mentee
        .as_deref()
        .unwrap()
        .state;
    assert_eq!(state, Some(MenteeState::FollowUp), "asked, and no waiting mentee");
}

#[test]
fn what_a_list_is_about_is_found_and_a_list_of_people_stays_one() {
    use ListKind::*;
    for (name, headings, wanted) in [
        ("x.csv", "Mentee;Mentor;Start;Einde", Duos),
        ("x.csv", "Filleul;Parrain;Date de début;Statut", Duos),
        (
            "x.csv",
            "Mentee;Mentor;Start date;Coordinator;Number of meetings",
            Duos,
        ),
        (
            "x.csv",
            "Naam mentee;Voornaam mentee;Naam mentor;Voornaam mentor;Sinds",
            Duos,
        ),
        ("duo's.csv", "Naam;Voornaam;Mentor;Start", Duos),
        ("x.csv", "Datum;Mentee;Mentor;Minuten", Meetings),
        ("x.csv", "Date;Mentee;Mentor;Durée", Meetings),
        ("x.csv", "Nom;Prénom;Type de contrat;Date de début", Outcomes),
        ("x.csv", "Name;Kind of job;Start date;Hours per week", Outcomes),
        ("suivi.csv", "Nom;Prénom;Date du suivi;En emploi", FollowUps),
        ("follow-up.csv", "Name;Date;In work", FollowUps),
        ("x.csv", "Naam;Voornaam;Geboortedatum;Mentor", Mentees),
        (
            "x.csv",
            "Voornaam;Naam;Geboortedatum;Gsm;Gewenste sector;Mentor;Start",
            Mentees,
        ),
        ("x.csv", "Naam;Voornaam;Geboortedatum;Gsm;Type;Start", Mentees),
        ("x.csv", "Datum;Plaats;Aantal aanwezigen", Sessions),
    ] {
        assert_eq!(kind(name, headings).0, wanted, "{name}: {headings}");
    }
}

#[test]
fn what_contradicts_itself_is_said_and_kept() {
    let laptop = branch();
    let list = preview(
        &laptop,
        "x.csv",
        "Mentee;Mentor;Start;Einde;Status\n\
        Amina Haddad;Luc Maes;01/09/2026;01/08/2026;\n\
        Abel Gebre;Luc Maes;01/03/2027;;lopend\n\
        Nour El Amrani;Els D'Hondt;;;afgerond\n\
        Nour El Amrani;Els D'Hondt;01/06/2026;01/07/2026;\n\
        Nour El Amrani;Els D'Hondt;01/08/2026;01/02/2027;lopend\n",
    );
    let first = duo(&list, 2);
    assert_eq!(
        (first.ended_on, first.list_raw["Einde"].as_str()),
        (None, "2026-08-01")
    );
    assert!(first.to_check.contains("Einde"));
    assert_eq!(duo(&list, 3).started_on, None);
    assert!(duo(&list, 3).to_check.contains("Start"));
    assert_eq!(flags(&list, 4), [What::NoEnd, What::NoStart]);
    assert_eq!(duo(&list, 5).end_reason, Some(EndReason::Unknown));
    assert_eq!(flags(&list, 5), [What::EndUnsaid]);
    assert_eq!(
        (duo(&list, 6).planned_end, duo(&list, 6).ended_on),
        (Some(day("2027-02-01")), None)
    );
}

#[test]
fn columns_that_name_one_of_the_two_stay_with_them() {
    let laptop = branch();
    let list = preview(
        &laptop,
        "x.csv",
        "Mentee;Gsm mentee;Mentor;Mail mentor;Start;Schoenmaat\nAmina Haddad;0470112233;Luc Maes;luc@voorbeeld.be;01/09/2026;38\n",
    );
    let targets: Vec<_> = list.columns.iter().map(|column| column.target).collect();
    use Target::*;
    assert_eq!(targets, [FullName, Phone, MentorName, MentorMail, Start, Keep]);
    assert_eq!(list.columns[4].samples, ["01/09/2026"]);
    assert_eq!(
        duo(&list, 2).list_raw,
        BTreeMap::from([("Schoenmaat".to_owned(), "38".to_owned())])
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// A list of duos that is read twice changes nothing, whatever it says.
    #[test]
    fn a_list_of_duos_read_twice_changes_nothing(rows in prop::collection::vec(
        (0..6_usize, 0..4_usize, 0..5_usize, 0..4_usize, 0..5_usize, prop::option::of(0..40_u32)), 1..8)) {
        let mentees = ["Amina Haddad", "Gebre Abel", "Nour El Amrani", "Jan Peeters", "Zoë Traoré", "Amina Hadad"];
        let mentors = ["Luc Maes", "Els D’Hondt", "Pol Wuyts", "Amina Haddad"];
        let starts = ["", "01/09/2026", "03/11/2025", "01/03/2026", "ooit"];
        let ends = ["", "15/05/2026", "20/11/2026", "30/02/2026"];
        let states = ["", "lopend", "gestopt", "afgerond", "misschien"];
        let mut text = "Mentee;Mentor;Start;Einde;Status;Ontmoetingen;Coordinator\n".to_owned();
        for (mentee, mentor, start, end, state, met) in rows {
            let met = met.map(|met| met.to_string()).unwrap_or_default();
            text.push_str(&format!(
                "{};{};{};{};{};{met};Karin\n", mentees[mentee], mentors[mentor], starts[start], ends[end], states[state]
            ));
        }
        let mut laptop = branch();
        let first = preview(&laptop, "duos.csv", &text);
        let answers: Answers = first.plan.sought.iter().filter(|sought| sought.found.is_none()).map(|sought| {
            let answer = sought.offered.first().map_or(Whom::New, |id| Whom::Known(*id));
            (sought.key(), answer)
        }).collect();
        bring(&mut laptop, &first.plan, &answers);
        let before = laptop.register.to_plain_json();
        for duo in laptop.register.duos().map(|(_, duo)| duo) {
            prop_assert!(duo.ended_on.is_none_or(|end| duo.check_end(end).is_ok()), "{duo:?}");
        }
        let again = preview(&laptop, "duos.csv", &text);
        bring(&mut laptop, &again.plan, &still_asked(&again, &answers));
        prop_assert_eq!(laptop.register.to_plain_json(), before);
    }

    #[test]
    fn any_table_is_read_as_any_kind(
        headings in prop::collection::vec("(mentee|mentor|nr mentor|start|einde|status|uren|datum|duur|uitkomst|[a-z ]{0,8})", 1..6),
        rows in prop::collection::vec(prop::collection::vec(".{0,12}", 0..6), 0..5),
        at in 0..4_usize,
    ) {
        let mut text = headings.join(";");
        for row in rows {
            text.push('\n');
            text.push_str(&row.join(";"));
        }
        let mut options = Options::new(today(), &Rules::default());
        options.kind = Some([ListKind::Duos, ListKind::Meetings, ListKind::Outcomes, ListKind::FollowUps][at]);
        if let Ok(preview) = read("x.csv", text.as_bytes(), &options) {
            let crossed: Preview = serde_json::from_str(&serde_json::to_string(&preview).unwrap()).unwrap();
            prop_assert_eq!(&crossed, &preview);
            let answers: Answers = preview.plan.sought.iter().map(|sought| (sought.key(), Whom::New)).collect();
            let mut laptop = Laptop::new(1);
            bring(&mut laptop, &preview.plan, &answers);
        }
    }
}
