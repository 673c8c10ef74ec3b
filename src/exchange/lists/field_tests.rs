//! Lists in the shapes that real work brings, each with the values that are right.

use super::*;
use crate::programme::person::Person;
use crate::programme::rules::Rules;
use proptest::prelude::*;

fn options() -> Options {
    Options::new("2026-11-30".parse().unwrap(), &Rules::default())
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/tests/data/field/{name}.csv",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

fn preview(name: &str) -> Preview {
    read(&format!("{name}.csv"), &bytes(name), &options()).unwrap()
}

fn person(preview: &Preview, at: usize) -> &Person {
    preview.plan.rows[at].subject.person().unwrap()
}

/// First and family name of everyone who comes in.
fn names(preview: &Preview) -> Vec<(&str, &str)> {
    let rows = preview
        .plan
        .rows
        .iter()
        .filter(|row| row.default_decision() != Decision::Skip);
    rows.filter_map(|row| row.subject.person())
        .map(|person| {
            let text = |part: &'_ Option<String>| part.as_deref().unwrap_or("").to_owned().leak() as &str;
            (text(&person.first_name), text(&person.last_name))
        })
        .collect()
}

/// The remarks on a row, in short.
fn remarks(preview: &Preview, at: usize) -> Vec<&'static str> {
    preview.plan.rows[at]
        .flags
        .iter()
        .map(|flag| flag.what.text_key())
        .collect()
}

fn targets(preview: &Preview) -> Vec<(&str, Target)> {
    let columns = preview.columns.iter();
    columns
        .map(|column| (column.heading.as_str(), column.target))
        .collect()
}

#[test]
fn what_an_old_mac_and_dos_wrote_is_read() {
    for (name, encoding) in [("macroman_cr", "macintosh"), ("cp850", "ibm850")] {
        let preview = preview(name);
        assert_eq!(preview.file.encoding.as_deref(), Some(encoding));
        assert!(!preview.file.looks_wrong);
        assert_eq!(
            names(&preview),
            [("Zoë", "Traoré"), ("François", "Lefèvre"), ("Inès", "Günay")]
        );
    }
    let mut options = options();
    options.encoding = Some("windows-1252".into());
    let wrong = read("x.csv", &bytes("cp850"), &options).unwrap();
    assert!(wrong.file.looks_wrong);
}

#[test]
fn a_space_before_a_quotation_mark_moves_no_column() {
    let preview = preview("space_quote");
    assert_eq!(
        names(&preview),
        [("Nour, Amina", "Haddad"), ("Abel", "Gebre"), ("Dilan", "Kaya")]
    );
    assert_eq!(person(&preview, 0).phone.as_deref(), Some("+32470112233"));
    assert_eq!(person(&preview, 0).municipality.as_deref(), Some("Antwerpen"));
    assert_eq!(person(&preview, 2).remark.as_deref(), Some("geen, nog niet"));
}

#[test]
fn a_mark_that_is_never_closed_is_said_and_swallows_no_row() {
    let list = "Naam;Voornaam;GSM\n\"Haddad;Amina;0470 11 22 33\nGebre;Abel;0470 11 22 34\n\"Kaya\";Dilan;0470 11 22 35\n";
    let preview = read("x.csv", list.as_bytes(), &options()).unwrap();
    assert_eq!(
        names(&preview),
        [("Amina", "Haddad"), ("Abel", "Gebre"), ("Dilan", "Kaya")]
    );
    assert_eq!(remarks(&preview, 0), ["lists-flag-open-quote"]);
    assert!(remarks(&preview, 1).is_empty() && remarks(&preview, 2).is_empty());
}

#[test]
fn a_telephone_that_lacks_a_digit_is_said_and_none_is_a_register_number() {
    let short = preview("phone_digit_missing");
    for (at, text) in ["0470 11 22 3", "04 7011 223", "+32 485 12 34 5", "0499/12.34.5"]
        .iter()
        .enumerate()
    {
        assert_eq!(person(&short, at).phone, None, "{text}");
        assert_eq!(person(&short, at).list_raw["GSM"], *text);
        assert_eq!(remarks(&short, at), ["lists-flag-unreadable"]);
    }
    let foreign = preview("turkish");
    assert_eq!(foreign.plan.totals.register_number, 0);
    for (at, text) in ["05321200066", "05321204847", "05321209766", "05321214547"]
        .iter()
        .enumerate()
    {
        assert_eq!(person(&foreign, at).list_raw["GSM"], *text);
    }
}

#[test]
fn titles_totals_and_headings_are_no_people() {
    let list = preview("totals_groups");
    assert_eq!(
        names(&list),
        [("Amina", "Haddad"), ("Abel", "Gebre"), ("Dilan", "Kaya")]
    );
    assert_eq!((list.plan.rows.len(), list.plan.totals.aside), (7, 4));
    assert_eq!(remarks(&list, 0), ["lists-flag-group-title"]);
    assert_eq!(remarks(&list, 3), ["lists-flag-heading-again"]);
    assert_eq!(remarks(&list, 6), ["lists-flag-total"]);
    assert_eq!(
        list.plan
            .take_over(&Default::default(), options().as_of)
            .people
            .len(),
        3
    );

    let glued = preview("glued");
    assert_eq!(names(&glued), [("Amina", "Haddad"), ("Abel", "Gebre")]);
    assert_eq!(remarks(&glued, 1), ["lists-flag-other-heading"]);
    assert_eq!(person(&glued, 2).phone.as_deref(), Some("+32470112234"));
    assert_eq!(person(&glued, 2).birth_date, "1997-04-05".parse().ok());
}

#[test]
fn an_address_in_three_columns_is_one() {
    let list = preview("house_number");
    let streets: Vec<_> = (0..3)
        .map(|at| person(&list, at).street.clone().unwrap())
        .collect();
    assert_eq!(
        streets,
        ["Kerkstraat 12 bus 3", "Turnhoutsebaan 145", "Veldstraat 7 bus B"]
    );
    assert!(
        (0..3).all(|at| person(&list, at).list_number.is_none() && person(&list, at).list_raw.is_empty())
    );

    let list = preview("postcode_gemeente");
    let home = |at: usize| {
        let person = person(&list, at);
        [&person.postcode, &person.municipality, &person.street].map(|text| text.clone().unwrap())
    };
    assert_eq!(home(0), ["2018", "Antwerpen", "Kerkstraat 12"]);
    assert_eq!(home(1), ["9000", "Gent", "Veldstraat 7 bus B"]);
}

#[test]
fn names_are_put_together_and_taken_apart_as_their_headings_say() {
    assert_eq!(
        names(&preview("tussenvoegsel")),
        [("Jan", "van der Berg"), ("Sanne", "de Vries"), ("Piet", "Smit")]
    );
    let list = preview("naam_en_voornaam");
    assert_eq!(
        names(&list),
        [
            ("Samira", "Haddad"),
            ("Lieve", "Van den Broecke"),
            ("Nour", "EL AMRANI"),
            ("Bart", "De Smet")
        ]
    );
    assert_eq!(list.plan.totals.remarks, 0);
    let list = preview("nom_prenom");
    assert_eq!(
        names(&list),
        [
            ("Samira", "HADDAD"),
            ("Lieve", "VAN DEN BROECKE"),
            ("Jean-Baptiste", "MUKENDI")
        ]
    );
    assert_eq!(list.plan.totals.remarks, 0);
    assert_eq!(
        names(&preview("naam_familienaam")),
        [("Amina", "Haddad"), ("Abel", "Gebre")]
    );

    let list = preview("one_name");
    assert_eq!(
        names(&list),
        [
            ("Samira", "Haddad"),
            ("Lieve", "Van den Broecke"),
            ("Lieve", "Van den Broecke"),
            ("Jan", "Peeters"),
            ("Maria", "del Carmen Lopez Garcia"),
            ("", "Osama"),
            ("J.", "Peeters"),
        ]
    );
    assert_eq!(person(&list, 3).list_raw["Naam"], "Dr. Jan Peeters");
    assert_eq!(remarks(&list, 5), ["lists-flag-one-name"]);
    assert!((0..7).all(|at| !remarks(&list, at).is_empty()));
}

#[test]
fn a_mobile_fills_an_empty_telephone_and_goes_before_a_line() {
    let list = preview("tel_and_gsm");
    let phones: Vec<_> = (0..3)
        .map(|at| person(&list, at).phone.clone().unwrap())
        .collect();
    assert_eq!(phones, ["+32470112233", "+32470112234", "+32470112235"]);
    assert_eq!(person(&list, 1).list_raw["Tel"], "03 123 45 67");
    assert_eq!(list.plan.totals.remarks, 0, "what is kept is not unreadable");
}

#[test]
fn questions_of_a_form_are_headings() {
    let list = preview("form_questions");
    assert_eq!(names(&list), [("Amina", "Haddad"), ("Abel", "Gebre")]);
    assert_eq!(person(&list, 0).mail.as_deref(), Some("amina@voorbeeld.be"));
    assert_eq!(person(&list, 1).phone.as_deref(), Some("+32470112234"));

    let list = preview("form_nl");
    assert_eq!(names(&list), [("Amina", "Haddad"), ("Abel", "Gebre")]);
    assert_eq!(person(&list, 0).phone.as_deref(), Some("+32470112233"));
    assert_eq!(person(&list, 0).slots.len(), 2);
    assert_eq!(person(&list, 0).birth_date, "1998-03-04".parse().ok());
}

#[test]
fn a_grid_of_languages_and_moments_is_read() {
    let list = preview("grid_columns");
    let spoken = |at: usize| {
        let all = person(&list, at).languages.spoken();
        let all = all.iter().map(|(code, level)| format!("{code} {}", level.code()));
        all.collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    };
    assert_eq!(spoken(0), ["ar C2", "fr B1", "nl A2"]);
    assert_eq!(spoken(1), ["en C1", "nl B1", "ti C2"]);
    let slots = |at: usize| {
        person(&list, at)
            .slots
            .iter()
            .map(|slot| slot.code())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        (slots(0).as_str(), slots(1).as_str()),
        ("mon-am tue-pm", "mon-pm tue-am")
    );
}

#[test]
fn as_above_and_not_known_are_no_values() {
    let list = preview("ditto");
    for at in 1..4 {
        let person = person(&list, at);
        assert_eq!(
            (&person.municipality, &person.postcode, &person.phone),
            (&None, &None, &None),
            "{at}"
        );
        assert!(person.languages.0.is_empty() && !remarks(&list, at).is_empty());
    }
}

#[test]
fn a_diploma_is_no_training_of_mentors() {
    let list = preview("mentors");
    assert_eq!((list.kind, list.kind_certain), (ListKind::Mentors, true));
    assert_eq!(
        names(&list),
        [("Griet", "Peeters"), ("Bart", "Maes"), ("Koen", "Claes")]
    );
    let Subject::Mentor { person, profile, .. } = &list.plan.rows[0].subject else {
        panic!()
    };
    assert_eq!(
        (profile.0.trained, profile.0.career.as_deref()),
        (None, Some("advocaat"))
    );
    assert_eq!(person.0.list_raw["Opleiding"], "Master rechten");
    assert!(!person.0.list_raw.contains_key("Beroep"));
    assert!(
        list.plan
            .words
            .iter()
            .any(|word| word.word == "advocaat" && word.family == "sector")
    );
}

#[test]
fn a_list_with_few_known_headings_has_headings_all_the_same() {
    let list = preview("few_known");
    assert_eq!(names(&list), [("Samira", "Haddad"), ("Abel", "Gebre")]);
    let nationality = &list.columns[2];
    assert_eq!(
        (nationality.target, nationality.certainty),
        (Target::Ignore, columns::Certainty::Sensitive)
    );
    assert!(!person(&list, 0).list_raw.contains_key("Nationaliteit"));
    let mut options = options();
    options.mapping.0.insert("Nationaliteit".into(), Target::Keep);
    let asked = read("x.csv", &bytes("few_known"), &options).unwrap();
    assert_eq!(person(&asked, 0).list_raw["Nationaliteit"], "Syrië");
}

#[test]
fn a_doubtful_word_is_no_answer() {
    let list = preview("words");
    let answers = |at: usize| (person(&list, at).consent, person(&list, at).eligible);
    assert_eq!(answers(0), (Some(true), Some(true)));
    assert_eq!(answers(1), (Some(false), None));
    assert_eq!(answers(2), (None, None));
    assert_eq!(answers(3), (Some(true), None));
    assert_eq!(answers(4), (Some(true), Some(false)));
    assert_eq!(answers(5), (Some(true), Some(false)));
    assert_eq!(answers(6), (Some(true), Some(false)));
    assert_eq!(answers(7), (None, Some(false)));
    assert_eq!(person(&list, 2).list_raw["Voldoet"], "nee?");
    assert!(remarks(&list, 2).contains(&"lists-flag-doubtful"));
    assert!(!remarks(&list, 3).is_empty() && !remarks(&list, 7).is_empty());
}

#[test]
fn headings_in_two_languages_and_in_other_words_are_known() {
    let list = preview("bilingual");
    assert_eq!(names(&list), [("Amina", "Haddad"), ("Abel", "Gebre")]);
    assert_eq!(person(&list, 1).phone.as_deref(), Some("+32470112234"));
    assert_eq!(person(&list, 1).municipality.as_deref(), Some("Molenbeek"));

    for name in ["heading_variants", "heading_variants_fr"] {
        let list = preview(name);
        let person = person(&list, 0);
        assert_eq!(person.name(), "Amina Haddad", "{name}: {:?}", targets(&list));
        assert_eq!(person.phone.as_deref(), Some("+32470112233"), "{name}");
        assert!(
            person.mail.is_some() && person.street.is_some() && person.municipality.is_some(),
            "{name}"
        );
        assert_eq!(person.birth_date, "1998-03-04".parse().ok(), "{name}");
        assert_eq!(person.list_number.as_deref(), Some("12"), "{name}");
    }
}

#[test]
fn sessions_can_have_a_name() {
    let list = preview("sessions_with_name");
    assert_eq!(list.kind, ListKind::Sessions);
    let session = list.plan.rows[0].subject.session().unwrap();
    assert_eq!(
        (session.head_count, session.place.as_deref()),
        (Some(12), Some("Buurthuis"))
    );
    assert_eq!(session.list_raw["Naam"], "Babbelcafé");

    let list =
        "Datum;Plaats;Gemeente;Aantal aanwezigen\n02/03/2026;Bib;Mechelen;8\n09/03/2026;idem;n.v.t.;\n";
    let list = read("x.csv", list.as_bytes(), &options()).unwrap();
    let session = list.plan.rows[1].subject.session().unwrap();
    assert_eq!(
        (&session.place, &session.municipality, session.head_count),
        (&None, &None, None)
    );
    assert_eq!(
        remarks(&list, 1),
        ["lists-flag-ditto", "lists-flag-nothing-known"]
    );
}

#[test]
fn letters_of_columns_are_asked_again_for_every_list() {
    let first = preview("headerless_one");
    assert!(first.columns.iter().all(|column| !column.headed));
    let chosen = [
        Target::LastName,
        Target::FirstName,
        Target::BirthDate,
        Target::Phone,
    ];
    let letters = ["A", "B", "C", "D"].map(str::to_owned);
    let chosen = Mapping(letters.into_iter().zip(chosen).collect());
    let mut options = options();
    options.mapping = chosen.clone();
    let read_so = read("x.csv", &bytes("headerless_one"), &options).unwrap();
    assert_eq!(names(&read_so)[0], ("Amina", "Haddad"));
    let second = preview("headerless_other_order");
    assert_eq!(chosen.fitting(&second.columns), Mapping::default());
}

#[test]
fn a_word_is_asked_once_for_all_its_rows() {
    let rows = (0..50).map(|at| {
        format!(
            "Naam{at};Ann;Security{}\n",
            if at % 2 == 0 { "" } else { ", zorg" }
        )
    });
    let list = format!(
        "Naam;Voornaam;Gewenste sector\n{}Laatste;Jan;techniek\n",
        rows.collect::<String>()
    );
    let asked = read("x.csv", list.as_bytes(), &options()).unwrap();
    let words = asked
        .plan
        .words
        .iter()
        .map(|word| (word.word.as_str(), word.cells, word.read_as.as_deref()));
    assert_eq!(
        words.collect::<Vec<_>>(),
        [("Security", 50, None), ("techniek", 1, Some("industry"))]
    );
    assert_eq!(remarks(&asked, 50), ["lists-flag-vague-word"], "not silently");
    let mut options = options();
    options.words.tell("sector", "security", "public");
    options.words.tell("sector", "techniek", "construction");
    let told = read("x.csv", list.as_bytes(), &options).unwrap();
    assert_eq!((told.plan.totals.remarks, told.plan.words.len()), (0, 0));
    for row in &told.plan.rows {
        let Subject::Mentee { person, profile, .. } = &row.subject else {
            panic!()
        };
        assert!(!profile.0.sectors.is_empty() && person.0.list_raw.is_empty());
    }
}

#[test]
fn what_stands_in_a_headings_brackets_is_respected() {
    let list = "Naam;Voornaam;GSM;GSM (noodcontact);Toestemming;Toestemming (foto's);Postcode (werk)\n\
        Haddad;Amina;;0499 99 99 99;;ja;1000\n";
    let list = read("x.csv", list.as_bytes(), &options()).unwrap();
    let person = person(&list, 0);
    assert_eq!(
        (&person.phone, person.consent, &person.postcode),
        (&None, None, &None)
    );
    assert_eq!(person.list_raw["GSM (noodcontact)"], "0499 99 99 99");
    assert_eq!(person.list_raw["Toestemming (foto's)"], "ja");
}

#[test]
fn every_column_shows_three_of_its_values() {
    let list = "Naam;Voornaam;GSM\nA;Ann;\nB;Ann;1\nC;Jan;\nD;Piet;2\nE;Eva;\n";
    let list = read("x.csv", list.as_bytes(), &options()).unwrap();
    let samples: Vec<_> = list
        .columns
        .iter()
        .map(|column| column.samples.join(" "))
        .collect();
    assert_eq!(samples, ["A B C", "Ann Jan Piet", "1 2"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_doubtful_cell_becomes_a_consent(
        cell in "(ja|x|nee|oui|ok|v|1|akkoord)[ (]{0,2}\\?[a-z )]{0,5}", heading in prop::sample::select(vec![
            "Toestemming", "Consentement", "Akkoord", "Consent", "Toestemming (ja/nee)",
        ]),
    ) {
        let list = format!("Naam;Voornaam;{heading};Voldoet\nHaddad;Amina;{cell};{cell}\nGebre;Abel;;\n");
        let mut plan = read("x.csv", list.as_bytes(), &options()).unwrap().plan;
        plan.confirm();
        let step = plan.take_over(&Default::default(), options().as_of);
        let amina = &step.people[0].person;
        prop_assert_eq!((amina.consent, amina.eligible), (None, None), "{:?}", plan.rows[0].flags);
        let abel = &step.people[1].person;
        prop_assert_eq!((abel.consent, abel.eligible), (Some(true), Some(true)));
    }
}
