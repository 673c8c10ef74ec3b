//! Tests of the form about a person.

use super::*;
use crate::programme::availability::Slot;
use crate::programme::codes::{Help, Sector};
use crate::programme::lifecycle::MenteeState;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn zoe() -> PersonFile {
    let mut person = Person {
        first_name: Some("Zoë".into()),
        birth_date: NaiveDate::from_ymd_opt(2000, 2, 29),
        phone: Some("+32470123456".into()),
        digital: Some(2),
        online: Some(false),
        interests: ["fietsen", "koken"].map(str::to_owned).into(),
        refuses: [RecordId([7; 16])].into(),
        list_raw: [("Straat".to_owned(), "?".to_owned())].into(),
        responsible: Some(RecordId([3; 16])),
        ..Default::default()
    };
    person.slots.extend(Slot::all().take(3));
    person
        .languages
        .set(LanguageCode::NL, Skill::Speaking, Some(Cefr::B1));
    let mentee = MenteeProfile {
        state: Some(MenteeState::Waiting),
        sectors: [Sector::Ict].into(),
        help: [Help::Cv].into(),
        health: Some("astma".into()),
        ..Default::default()
    };
    PersonFile {
        person,
        mentee: Some(Box::new(mentee)),
        mentor: None,
    }
}

fn saved(form: &PersonForm, start: &PersonForm, known: &PersonFile) -> SavePerson {
    form.save(start, Some(PersonId(RecordId([1; 16]))), known, today())
        .unwrap()
}

#[test]
fn what_nobody_sees_is_left_out_and_what_is_far_too_long_is_said() {
    let first = line("first_name").unwrap();
    let typed = |text: &str| read(first, text, today());
    assert_eq!(typed("Ama\u{200b}l\u{202e}"), Ok(Value::text("Amal")));
    assert_eq!(typed("\u{200b}\u{2060}"), Ok(Value::Null));
    assert_eq!(
        typed(&"a".repeat(LINE_MOST)),
        Ok(Value::text(&"a".repeat(LINE_MOST)))
    );
    assert_eq!(typed(&"a".repeat(LINE_MOST + 1)), Err(Wrong::TooLong(LINE_MOST)));
    let unseen = PersonForm {
        texts: [("first_name".to_owned(), "\u{200b}".to_owned())].into(),
        ..PersonForm::default()
    };
    assert_eq!(unseen.wrong(first, today()), Some(Wrong::NoName));
}

#[test]
fn a_form_that_nobody_touched_changes_nothing() {
    let known = zoe();
    let form = PersonForm::of(&known);
    let save = saved(&form, &form, &known);
    assert_eq!(
        (save.person, save.mentee.as_ref()),
        (known.person.clone(), known.mentee.as_deref())
    );
    assert_eq!(form.draft(&form), None);
}

#[test]
fn every_field_that_a_form_asks_can_be_saved_from_nothing() {
    let known = zoe();
    let mut form = PersonForm::of(&known);
    form.mentor = true;
    form.texts.insert("capacity".into(), "2".into());
    let save = form
        .save(&PersonForm::default(), None, &PersonFile::default(), today())
        .unwrap();
    let mut person = known.person.clone();
    person.list_raw.clear();
    assert_eq!(save.person, person);
    let mut mentee = known.mentee.as_deref().cloned().unwrap();
    mentee.state = None;
    assert_eq!(save.mentee, Some(mentee));
    assert_eq!(save.mentor.and_then(|mentor| mentor.capacity), Some(2));
}

#[test]
fn what_others_changed_meanwhile_stays() {
    let known = zoe();
    let start = PersonForm::of(&known);
    let mut form = start.clone();
    form.texts.insert("phone".into(), "0461 32 75 25".into());
    form.texts.insert("interest".into(), "koken, lezen".into());
    form.sets.get_mut("slot").unwrap().remove("mon-am");
    let mut later = known.clone();
    later.person.last_name = Some("Peeters".into());
    later.person.slots.extend(Slot::all().last());
    let save = saved(&form, &start, &later);
    assert_eq!(save.person.phone.as_deref(), Some("+32461327525"));
    assert_eq!(save.person.last_name.as_deref(), Some("Peeters"));
    assert_eq!(save.person.slots.len(), 3);
    assert_eq!(
        save.person.interests,
        ["koken", "lezen"].map(str::to_owned).into()
    );
}

#[test]
fn a_draft_brings_back_what_was_typed_and_nothing_else() {
    let start = PersonForm::of(&zoe());
    let mut form = start.clone();
    form.texts.insert("mail".into(), "zoë@".into());
    form.texts.remove("phone");
    form.languages.push(LanguageRow {
        code: "ar".into(),
        ..Default::default()
    });
    let draft = form.draft(&start).unwrap();
    let text = serde_json::to_string(&draft).unwrap();
    assert!(!text.contains("astma"), "only what changed is kept");
    let back = start.clone().with(serde_json::from_str(&text).unwrap());
    assert_eq!((back.text("mail"), back.text("phone")), ("zoë@", ""));
    assert_eq!(back.languages, form.languages);
    assert_eq!(back.text("first_name"), "Zoë");
}

#[test]
fn what_is_wrong_is_said_at_the_field_and_the_rest_is_not_lost() {
    let wrongs = |name: &str, typed: &str| {
        let mut form = PersonForm::of(&zoe());
        let start = form.clone();
        form.texts.insert(name.into(), typed.into());
        let wrongs = form.wrongs(&start, today());
        wrongs
            .into_iter()
            .map(|(line, wrong)| (line.name, wrong))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        wrongs("birth_date", "2026-11-23"),
        [(
            "birth_date",
            Wrong::Date(Fault::InTheFuture(today().succ_opt().unwrap()))
        )]
    );
    assert_eq!(
        wrongs("birth_date", "1850-01-01"),
        [("birth_date", Wrong::Date(Fault::FarOff(1850)))]
    );
    assert_eq!(wrongs("phone", "12"), [("phone", Wrong::NotAPhone)]);
    assert_eq!(wrongs("phone", "0470 11 22 3"), [("phone", Wrong::NotAPhone)]);
    assert_eq!(wrongs("phone", "05321200066"), [("phone", Wrong::NotAPhone)]);
    assert_eq!(wrongs("mail", "zoë@"), [("mail", Wrong::NotAMail)]);
    assert_eq!(wrongs("postcode", "20"), [("postcode", Wrong::NotAPostcode)]);
    assert_eq!(wrongs("digital", "4"), [("digital", Wrong::NotWithin(0, 3))]);
    assert_eq!(
        wrongs("wished_isco", "253"),
        [("wished_isco", Wrong::NotAnOccupation)]
    );
    assert_eq!(wrongs("first_name", " "), [("first_name", Wrong::NoName)]);
    assert_eq!(
        wrongs("remark", "85.07.30-033.28"),
        [("remark", Wrong::RegisterNumber)]
    );
    assert_eq!(wrongs("available_from", "2027-01-04"), []);
    assert_eq!(
        wrongs("capacity", "many"),
        [],
        "a mentee is not asked what a mentor is"
    );
}

#[test]
fn ages_outside_the_rules_are_pointed_out() {
    let mut form = PersonForm::of(&zoe());
    assert_eq!(form.advice(&Rules::default(), today()), []);
    form.texts.insert("birth_date".into(), "1980-01-01".into());
    form.mentor = true;
    let advice = form.advice(&Rules::default(), today());
    assert_eq!(advice, [Advice::MenteeAge(46, 18, 33), Advice::MentorAge(46, 50)]);
}

#[test]
fn a_date_is_saved_as_typed_or_refused_and_never_emptied() {
    let known = zoe();
    let start = PersonForm::of(&known);
    assert_eq!(start.text("birth_date"), "29/02/2000");
    let typed = |text: &str| {
        let mut form = start.clone();
        form.texts.insert("birth_date".into(), text.into());
        form.save(&start, Some(PersonId(RecordId([1; 16]))), &known, today())
    };
    assert_eq!(
        typed("3/4/98").unwrap().person.birth_date,
        NaiveDate::from_ymd_opt(1998, 4, 3)
    );
    assert_eq!(typed("").unwrap().person.birth_date, None);
    for (text, fault) in [
        ("0", Fault::Unfinished),
        ("15 03", Fault::NoYear),
        (
            "29 02 1999",
            Fault::NoSuchDay {
                day: 29,
                month: 2,
                year: 1999,
            },
        ),
    ] {
        let wrongs = typed(text).unwrap_err();
        assert!(
            matches!(wrongs.as_slice(), [(line, Wrong::Date(found))] if line.name == "birth_date" && *found == fault)
        );
    }
}
