use super::super::plan::{ListPlan, Options, Preview};
use super::super::{Decision, ListKind, Pile, piles::Answer, read};
use super::*;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::register::Command;
use crate::register::scenario::Laptop;
use proptest::prelude::*;

fn file(name: &str) -> String {
    let path = format!("{}/tests/data/field/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn preview(laptop: &Laptop, list: &str, kind: ListKind) -> Preview {
    let mut options = Options::new("2026-11-30".parse().unwrap(), &Rules::default());
    options.known = Known::all(&laptop.register);
    options.kind = Some(kind);
    read("list.csv", list.as_bytes(), &options).unwrap()
}

fn take_over(laptop: &mut Laptop, plan: &ListPlan, decisions: &BTreeMap<u32, Decision>) {
    let list = plan.take_over(decisions, "2026-11-30".parse().unwrap());
    laptop.act(Command::TakeOver(list.into())).unwrap();
}

/// Reads a list and takes it over as it stands.
fn bring_in(laptop: &mut Laptop, list: &str, kind: ListKind) -> ListPlan {
    let plan = preview(laptop, list, kind).plan;
    take_over(laptop, &plan, &BTreeMap::new());
    plan
}

fn piles(plan: &ListPlan) -> [usize; 3] {
    Pile::ALL.map(|pile| plan.rows.iter().filter(|row| row.pile() == Some(pile)).count())
}

fn everyone(laptop: &Laptop) -> usize {
    laptop.register.people().count()
}

#[test]
fn mentors_without_a_birth_date_are_recognised_when_their_list_is_read_again() {
    let mut laptop = Laptop::new(1);
    let list = file("L31_mentors_no_birth.csv");
    assert_eq!(piles(&bring_in(&mut laptop, &list, ListKind::Mentors)), [0, 0, 8]);
    let before = laptop.register.to_plain_json();
    let again = bring_in(&mut laptop, &list, ListKind::Mentors);
    assert_eq!(piles(&again), [8, 0, 0]);
    assert!(again.namesakes.is_empty());
    assert_eq!((everyone(&laptop), laptop.register.to_plain_json()), (8, before));
}

#[test]
fn one_person_in_four_spellings_is_one_person() {
    let mut laptop = Laptop::new(1);
    let plan = bring_in(&mut laptop, &file("L35_nfd_twice.csv"), ListKind::Mentees);
    assert_eq!(piles(&plan), [3, 0, 1]);
    assert_eq!(everyone(&laptop), 1);
}

#[test]
fn one_person_in_both_roles_is_recognised_on_the_second_list() {
    for (mentees, mentors, expected) in [
        ("L48_both_mentees.csv", "L48_both_mentors.csv", [1, 0, 1]),
        ("L48d_mentees.csv", "L48d_mentors.csv", [0, 1, 0]),
    ] {
        let mut laptop = Laptop::new(1);
        bring_in(&mut laptop, &file(mentees), ListKind::Mentees);
        let plan = bring_in(&mut laptop, &file(mentors), ListKind::Mentors);
        assert_eq!(piles(&plan), expected, "{mentors}");
        let both: Vec<_> = laptop
            .register
            .people()
            .filter(|(_, file)| file.mentee.is_some() && file.mentor.is_some())
            .map(|(_, file)| file.person.name())
            .collect();
        assert_eq!(both, ["Amina Haddad"]);
        assert!(laptop.register.breaches().is_empty());
        assert!(laptop.register.suspects().is_empty());
    }
}

#[test]
fn another_telephone_and_mail_are_asked_where_name_and_birth_date_are_the_same() {
    let mut laptop = Laptop::new(1);
    bring_in(&mut laptop, &file("L81_new_phone.csv"), ListKind::Mentees);
    let plan = preview(&laptop, &file("L81_again_new_phone.csv"), ListKind::Mentees).plan;
    assert_eq!(piles(&plan), [0, 1, 0]);
    assert_eq!(
        plan.rows[0].likeness,
        BTreeSet::from([Likeness::SameName, Likeness::Born])
    );
    // Whoever says that this is someone else is not asked again.
    let mut decisions = BTreeMap::new();
    plan.answer(Pile::Ask, Answer::New, &mut decisions);
    take_over(&mut laptop, &plan, &decisions);
    assert_eq!(everyone(&laptop), 2);
    assert!(laptop.register.suspects().is_empty());
}

#[test]
fn a_list_number_is_enough_beside_the_name() {
    let mut laptop = Laptop::new(1);
    let list = "nr;voornaam;naam;gsm\nM-7;Ann;D’Hondt;0470112233\n";
    bring_in(&mut laptop, list, ListKind::Mentees);
    let again = "nr;voornaam;naam;gsm\nm-7;ANN;d'hondt;0470112244\n8;Ann;D’Hondt;0470112255\n";
    let plan = preview(&laptop, again, ListKind::Mentees).plan;
    assert_eq!(piles(&plan), [0, 1, 1]);
    assert_eq!(plan.rows[1].namesakes, Some(0));
}

#[test]
fn mother_and_daughter_who_share_a_telephone_are_asked_and_come_in_as_two() {
    let mut laptop = Laptop::new(1);
    let list = "voornaam;naam;geboortedatum;gsm\n\
        Amina;Haddad;04/03/1998;0470112233\nAmina;Haddad;01/02/1970;0470112233\n";
    assert_eq!(piles(&bring_in(&mut laptop, list, ListKind::Mentees)), [0, 1, 1]);
    assert_eq!(everyone(&laptop), 2);
    // Nobody answered, so it stays to be decided.
    assert_eq!(laptop.register.suspects().len(), 1);
    assert_eq!(piles(&bring_in(&mut laptop, list, ListKind::Mentees)), [2, 0, 0]);
    assert_eq!(everyone(&laptop), 2);
}

#[test]
fn a_row_with_nothing_but_a_name_finds_whom_it_is_about() {
    let mut laptop = Laptop::new(1);
    bring_in(&mut laptop, &file("L81_new_phone.csv"), ListKind::Mentees);
    let plan = bring_in(
        &mut laptop,
        "naam;voornaam;gemeente\nHADDAD;Amina;Gent\n",
        ListKind::Mentees,
    );
    assert_eq!(piles(&plan), [0, 1, 0]);
    let (_, known) = laptop.register.people().next().unwrap();
    assert_eq!(
        (everyone(&laptop), known.person.municipality.as_deref()),
        (1, Some("Gent"))
    );
}

#[test]
fn what_the_second_row_of_one_person_says_is_not_lost() {
    let mut laptop = Laptop::new(1);
    let list = "voornaam;naam;gsm;e-mail;postcode\n\
        Zoë;Peeters;0470112233;;\nZoe;PEETERS;0470112233;zoe@voorbeeld.be;2018\n";
    bring_in(&mut laptop, list, ListKind::Mentees);
    let (_, zoe) = laptop.register.people().next().unwrap();
    assert_eq!(everyone(&laptop), 1);
    assert_eq!(zoe.person.name(), "Zoë Peeters");
    assert_eq!(zoe.person.mail.as_deref(), Some("zoe@voorbeeld.be"));
    assert_eq!(zoe.person.postcode.as_deref(), Some("2018"));
}

#[test]
fn whoever_is_further_in_the_life_cycle_stays_there() {
    let mut laptop = Laptop::new(1);
    let list = file("L81_new_phone.csv");
    bring_in(&mut laptop, &list, ListKind::Mentees);
    let id: PersonId = laptop.register.people().next().unwrap().0;
    let state = |laptop: &Laptop| {
        let mentee = laptop.register.person(id).unwrap().mentee.clone().unwrap();
        (mentee.state, mentee.waiting_since)
    };
    let mut options = Options::new("2026-11-30".parse().unwrap(), &Rules::default());
    options.entry.mentee = crate::programme::lifecycle::MenteeState::FollowUp;
    options.known = Known::all(&laptop.register);
    let before = state(&laptop);
    let plan = read("opvolging.csv", list.as_bytes(), &options).unwrap().plan;
    take_over(&mut laptop, &plan, &BTreeMap::new());
    assert_eq!((everyone(&laptop), state(&laptop)), (1, before));
}

#[test]
fn a_pile_is_answered_at_once() {
    let mut laptop = Laptop::new(1);
    let list = file("L31_mentors_no_birth.csv");
    bring_in(&mut laptop, &list, ListKind::Mentors);
    let plan = preview(&laptop, &list, ListKind::Mentors).plan;
    let mut decisions = BTreeMap::new();
    plan.answer(Pile::Sure, Answer::Out, &mut decisions);
    assert!(plan.take_over(&decisions, Default::default()).people.is_empty());
    plan.answer(Pile::Sure, Answer::New, &mut decisions);
    let step = plan.take_over(&decisions, Default::default());
    assert!(step.people.len() == 8 && step.people.iter().all(|person| person.same_as.is_none()));
    plan.answer(Pile::Sure, Answer::Same, &mut decisions);
    let step = plan.take_over(&decisions, Default::default());
    assert!(step.people.iter().all(|person| person.same_as.is_some()));
}

/// A cell of a made-up list: few values, so that people are alike in all ways.
fn row() -> impl Strategy<Value = String> {
    let one = |values: &'static [&'static str]| proptest::sample::select(values);
    (
        one(&["", "7", "8"]),
        one(&["", "Ine\u{300}s", "Inès", "INES", "Jan"]),
        one(&["", "Traoré", "d'Hondt", "D Hondt", "Jan"]),
        one(&["", "", "04/03/1998", "05/03/1998"]),
        one(&["", "", "0470112233", "0470112234"]),
        one(&["", "", "a@voorbeeld.be", "A@voorbeeld.be", "b@voorbeeld.be"]),
        one(&["", "Gent", "Brussel"]),
        one(&["", "bouw", "zorg", "iets"]),
        one(&["", "", "liefst een vrouwelijke mentor"]),
    )
        .prop_map(|(nr, first, last, born, phone, mail, town, sector, wish)| {
            format!("{nr};{first};{last};{born};{phone};{mail};{town};{sector};{wish}\n")
        })
}

fn list() -> impl Strategy<Value = String> {
    proptest::collection::vec(row(), 1..10).prop_map(|rows| {
        let rows = rows.concat();
        format!("nr;voornaam;naam;geboortedatum;gsm;e-mail;gemeente;sector;opmerking\n{rows}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn reading_a_list_twice_changes_nothing(before in list(), list in list(), mentors: bool) {
        let mut laptop = Laptop::new(1);
        bring_in(&mut laptop, &before, ListKind::Mentees);
        let kind = if mentors { ListKind::Mentors } else { ListKind::Mentees };
        bring_in(&mut laptop, &list, kind);
        let known = laptop.register.to_plain_json();
        let plan = bring_in(&mut laptop, &list, kind);
        prop_assert!(plan.rows.iter().all(|row| row.default_decision() != Decision::New), "{:?}", plan.rows);
        prop_assert_eq!(laptop.register.to_plain_json(), known);
    }
}
