//! Tests of reading what is typed.

use super::*;
use crate::i18n::{Lang, Texts};
use proptest::prelude::*;

const BIRTH: About = About::Birth { least: 16 };
const ABOUT: [About; 4] = [BIRTH, About::Past, About::Plan, About::Event];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-30")
}

fn of(text: &str, about: About) -> Result<NaiveDate, Fault> {
    read(text, about, today()).map(|read| read.expect("something was typed").date)
}

#[test]
fn the_ways_of_writing_a_day() {
    for text in [
        "3/4/98",
        "3.4.1998",
        "3-4-1998",
        "3 4 1998",
        "03041998",
        "030498",
        "19980403",
        "1998-04-03",
        "1998/4/3",
        "3 apr 98",
        "3 april 1998",
        "3 avril 1998",
        "le 3 avr. 1998",
        "3rd of April 1998",
        "April 3, 1998",
        "vr 3 apr 1998",
        "vrijdag 3 april 1998",
        "ven. 3 avr. 1998",
        "Fri 3 Apr 1998",
        "3 apr '98",
        "3 APR 1998",
        "3 apri 1998",
        "3–4–1998",
        "\u{200b}3/4/1998 ",
    ] {
        assert_eq!(of(text, BIRTH), Ok(day("1998-04-03")), "{text}");
        assert_eq!(of(text, About::Past), Ok(day("1998-04-03")), "{text}");
    }
    assert_eq!(of("1er août 2001", BIRTH), Ok(day("2001-08-01")));
    assert_eq!(of("mar. 3 mars 2026", About::Past), Ok(day("2026-03-03")));
    assert_eq!(of("mar 3 2026", About::Past), Ok(day("2026-03-03")));
    assert_eq!(of("2 sept 2026", About::Past), Ok(day("2026-09-02")));
}

#[test]
fn the_day_comes_first_whatever_the_browser_says() {
    assert_eq!(of("03 04 1998", BIRTH), Ok(day("1998-04-03")));
    assert_eq!(of("03/22/1999", BIRTH), Err(Fault::NoSuchMonth(22)));
}

#[test]
fn words_for_days_near_today() {
    for (text, to) in [
        ("vandaag", "2026-11-30"),
        ("Aujourd’hui", "2026-11-30"),
        ("today", "2026-11-30"),
        ("gisteren", "2026-11-29"),
        ("hier", "2026-11-29"),
        ("yesterday", "2026-11-29"),
        ("eergisteren", "2026-11-28"),
        ("avant-hier", "2026-11-28"),
        ("morgen", "2026-12-01"),
        ("demain", "2026-12-01"),
        ("overmorgen", "2026-12-02"),
    ] {
        assert_eq!(of(text, About::Event), Ok(day(to)), "{text}");
    }
    assert_eq!(
        of("morgen", About::Past),
        Err(Fault::InTheFuture(day("2026-12-01")))
    );
}

#[test]
fn what_is_wrong_is_known() {
    let no_day = |day, month, year| Err(Fault::NoSuchDay { day, month, year });
    assert_eq!(of("29 02 1999", BIRTH), no_day(29, 2, 1999));
    assert_eq!(of("31/4/2026", About::Event), no_day(31, 4, 2026));
    assert_eq!(of("0/4/2026", About::Event), no_day(0, 4, 2026));
    for text in [
        "0",
        "3",
        "3/",
        "3/4/",
        "3/4/1",
        "3/4/199",
        "3 a",
        "3 ju 1998",
        "1998",
        "v",
        "vanda",
        "aujourd",
        "maart",
        "vr",
        "/",
        "mar",
        "03041",
        "0304199",
    ] {
        assert_eq!(of(text, BIRTH), Err(Fault::Unfinished), "{text}");
    }
    for text in [
        "onbekend",
        "3/4/1998/5",
        "3/x/1998",
        "ooit in maart",
        "3*4*1998",
        "123456789",
        "3/4/19980",
        "333/4/1998",
        &"1".repeat(900),
    ] {
        assert_eq!(of(text, BIRTH), Err(Fault::Unreadable), "{text}");
    }
    assert_eq!(of("3/4/1098", BIRTH), Err(Fault::FarOff(1098)));
    assert_eq!(of("3/4/9998", About::Event), Err(Fault::FarOff(9998)));
    assert_eq!(of("1/12/2026", BIRTH), Err(Fault::InTheFuture(day("2026-12-01"))));
    assert_eq!(
        of("ma 3 april 1998", BIRTH),
        Err(Fault::OtherWeekday(day("1998-04-03")))
    );
}

#[test]
fn a_year_in_two_digits_is_judged_by_what_the_date_is_about() {
    assert_eq!(of("1/1/07", BIRTH), Ok(day("2007-01-01")));
    assert_eq!(of("1/1/15", BIRTH), Ok(day("1915-01-01")), "nobody of eleven");
    assert_eq!(
        of("1/12/26", About::Birth { least: 0 }),
        Ok(day("1926-12-01")),
        "born tomorrow"
    );
    assert_eq!(of("1/1/15", About::Past), Ok(day("2015-01-01")));
    assert_eq!(of("1/1/98", About::Past), Ok(day("1998-01-01")));
    assert_eq!(
        of("1/1/27", About::Past),
        Err(Fault::InTheFuture(day("2027-01-01")))
    );
    assert_eq!(of("1/1/27", About::Plan), Ok(day("2027-01-01")));
}

#[test]
fn a_year_that_was_not_typed_is_taken_and_said_and_of_a_birth_asked() {
    assert_eq!(of("15 03", BIRTH), Err(Fault::NoYear));
    for (text, about, to) in [
        ("15 03", About::Event, "2026-03-15"),
        ("15/3", About::Past, "2026-03-15"),
        ("15/12", About::Past, "2025-12-15"),
        ("15/3", About::Plan, "2027-03-15"),
        ("15 dec", About::Plan, "2026-12-15"),
        ("30/11", About::Plan, "2026-11-30"),
    ] {
        let read = read(text, about, today()).unwrap().unwrap();
        assert_eq!(
            read,
            Understood {
                date: day(to),
                year_taken: true
            },
            "{text}"
        );
    }
    assert!(
        !read("15/3/26", About::Event, today())
            .unwrap()
            .unwrap()
            .year_taken
    );
}

proptest! {
    /// Whatever is typed is a date or refused; only nothing is nothing.
    #[test]
    fn nothing_typed_is_taken_for_nothing(text in prop_oneof![".{0,40}", "[0-9 /.-]{0,12}", "[0-9]{1,2} [a-z]{1,9} [0-9]{0,4}"]) {
        for about in ABOUT {
            let read = read(&text, about, today());
            prop_assert_eq!(read == Ok(None), tidy(&text).is_empty());
        }
    }

    /// A field shows a date in a way that it reads, and so does every way in which the app writes one.
    #[test]
    fn every_way_of_every_date_reads_back(days in 0_i64..72_000) {
        let date = day("1900-01-01") + chrono::Duration::days(days);
        let read_back = |text: &str| of(text, About::Event);
        prop_assert_eq!(read_back(&write(date)), Ok(date));
        for format in ["%-d/%-m/%Y", "%-d.%-m.%Y", "%d-%m-%Y", "%d %m %Y", "%Y-%m-%d", "%d%m%Y", "%Y%m%d", "%-d %B %Y", "%-d %b %Y", "%B %-d, %Y", "%a %-d %b %Y"] {
            let text = date.format(format).to_string();
            prop_assert_eq!(read_back(&text), Ok(date), "{}", text);
        }
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            for text in [texts.date(date), texts.date_long(date), texts.date_numeric(date)] {
                prop_assert_eq!(read_back(&text), Ok(date), "{}", text);
            }
        }
    }

    /// Two digits of the year say the same as four, for whoever can be meant.
    #[test]
    fn two_digits_of_a_year_read_back(days in 0_i64..36_500) {
        let birth = day("1910-12-01") + chrono::Duration::days(days);
        prop_assume!(birth <= day("2010-11-30"));
        prop_assert_eq!(of(&birth.format("%d/%m/%y").to_string(), BIRTH), Ok(birth));
        let event = day("2000-01-01") + chrono::Duration::days(days.min(36_000));
        prop_assert_eq!(of(&event.format("%d/%m/%y").to_string(), About::Event), Ok(event));
    }
}
