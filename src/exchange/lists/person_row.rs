//! One row about a person: every cell read into its field, and what could not be read kept beside it.

mod joined;

use super::columns::{Column, ListKind, Target};
use super::flag::{Flag, Reading, What, quoted};
use super::plan::{Draft, Options, Subject};
use super::values::dates::{self, About};
use super::values::names::Order;
use super::values::{coded, contact, languages, slots, tables, words};
use super::workbook::{Cell, CellKind, Row};
use crate::programme::codes::{Channel, GenderWish};
use crate::programme::person::{MenteeProfile, MentorProfile, Person, WISH_TO_CHECK};
use chrono::NaiveDate;
use joined::Parts;
use std::collections::BTreeSet;

/// Most mentees at a time that a list can mean.
const MOST_CAPACITY: i64 = 20;

struct PersonRow<'a> {
    options: &'a Options,
    kind: ListKind,
    /// Columns in which the sheet holds real dates, so that a typed one stands out.
    dated: &'a BTreeSet<usize>,
    column: usize,
    heading: &'a str,
    /// Where the telephone was read that the person has now: its heading and its text.
    phone_from: Option<(&'a str, String)>,
    parts: Parts<'a>,
    person: Person,
    mentee: MenteeProfile,
    mentor: MentorProfile,
    flags: Vec<Flag>,
}

/// Reads a row. Always gives a person, however little could be read.
pub fn read(
    row: &Row,
    columns: &[Column],
    kind: ListKind,
    dated: &BTreeSet<usize>,
    options: &Options,
) -> (Subject, Vec<Flag>) {
    let mut reader = PersonRow {
        options,
        kind,
        dated,
        column: 0,
        heading: "",
        phone_from: None,
        parts: Parts::default(),
        person: Person::default(),
        mentee: MenteeProfile::default(),
        mentor: MentorProfile::default(),
        flags: Vec::new(),
    };
    for (at, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
        if cell.text.is_empty() || column.target == Target::Ignore {
            continue;
        }
        reader.column = at;
        reader.heading = &column.heading;
        let before = reader.flags.len();
        if cell.kind == CellKind::Fault {
            reader.say(What::SheetError {
                text: cell.text.clone(),
            });
        } else {
            reader.take(column.target, cell);
        }
        let unread = reader.flags[before..].iter().any(|flag| flag.what.keeps_text());
        if unread || column.target == Target::Keep {
            reader.keep(&cell.text);
        }
        if unread {
            reader.person.to_check.insert(column.heading.clone());
        }
    }
    reader.finish()
}

/// Whether a column's text goes into a field of one line as it is.
const fn is_line(target: Target) -> bool {
    matches!(
        target,
        Target::ListNumber
            | Target::FirstName
            | Target::LastName
            | Target::FullName
            | Target::LastFirst
            | Target::NamePrefix
            | Target::Street
            | Target::HouseNumber
            | Target::Box
            | Target::Postcode
            | Target::Municipality
            | Target::Channel
    )
}

/// Whether a column takes a text as it is, so that *n.v.t.* would become a value.
const fn takes_any_text(target: Target) -> bool {
    is_line(target)
        || matches!(
            target,
            Target::Phone | Target::Mail | Target::Languages | Target::MotherTongue | Target::LanguageLevel
        )
}

impl PersonRow<'_> {
    /// Keeps a text with the person, under the heading of its column.
    fn keep(&mut self, text: &str) {
        let heading = self.heading.to_owned();
        self.person.list_raw.insert(heading, text.to_owned());
    }

    fn say(&mut self, what: What) {
        self.flags.push(Flag {
            column: Some(self.column),
            what,
        });
    }

    fn value<T>(&mut self, reading: Reading<T>) -> T {
        for what in reading.flags {
            self.say(what);
        }
        reading.value
    }

    fn date(&mut self, cell: &Cell, about: About) -> Option<NaiveDate> {
        let date = self.value(dates::read(cell, about, self.options.as_of));
        if date.is_some() && cell.kind != CellKind::Date && self.dated.contains(&self.column) {
            self.say(What::TextDate);
        }
        date
    }

    fn take(&mut self, target: Target, cell: &Cell) {
        if target != Target::Keep && words::is_ditto(&cell.text) {
            return self.say(What::Ditto);
        }
        if takes_any_text(target) && words::says_nothing(&cell.text) {
            return self.say(What::NothingKnown);
        }
        let text = if is_line(target) {
            self.line(&cell.text)
        } else {
            cell.text.as_str()
        };
        let own = || Some(text.to_owned());
        let told = self.options.words.of(target.family().unwrap_or_default());
        match target {
            Target::ListNumber => self.person.list_number = own(),
            Target::FirstName => self.person.first_name = own(),
            Target::LastName => self.person.last_name = own(),
            Target::FullName => self.full_name(text, Order::FirstLast),
            Target::LastFirst => self.full_name(text, Order::LastFirst),
            Target::NamePrefix => self.parts.name_prefix = Some((self.heading, text.to_owned())),
            Target::BirthDate => {
                // Two digits of a mentor's year cannot mean this century.
                let least = if self.kind == ListKind::Mentors { 30 } else { 0 };
                self.person.birth_date = self.date(cell, About::Birth { least });
            }
            Target::Gender => self.person.gender = self.value(coded::code(tables::GENDER, told, text)),
            Target::Phone => self.phone(text),
            Target::Mail => self.mail(text),
            Target::Street => self.person.street = own(),
            Target::HouseNumber => self.parts.house_number = Some((self.heading, text.to_owned())),
            Target::Box => self.parts.house_box = Some((self.heading, text.to_owned())),
            Target::Postcode => {
                if let Some((postcode, municipality)) = self.value(contact::postcode(text)) {
                    self.person.postcode = Some(postcode);
                    self.person.municipality = self.person.municipality.take().or(municipality);
                }
            }
            Target::Municipality => self.person.municipality = own(),
            Target::Languages | Target::MotherTongue | Target::LanguageLevel => {
                let reading = match target {
                    Target::Languages => languages::read(text),
                    Target::MotherTongue => languages::mother_tongue(text),
                    _ => languages::of_one(self.heading, text),
                };
                let found = self.value(reading);
                // What another column says of a language already, stays.
                for (language, skills) in found.0 {
                    self.person.languages.0.entry(language).or_insert(skills);
                }
            }
            Target::WishedSector => {
                self.mentee.sectors = self.value(coded::codes(tables::SECTOR, told, text))
            }
            Target::CareerSector => {
                let reading = coded::codes(tables::SECTOR, told, text);
                if reading.value.is_empty() {
                    // `advocaat` is a career and no sector. Nothing is lost, so nothing has to be kept beside it.
                    self.mentor.career = own();
                    let words = quoted(text);
                    self.say(What::CareerInWords { text: words });
                } else {
                    self.mentor.sectors = self.value(reading);
                }
            }
            Target::Network => self.mentor.network = self.value(coded::codes(tables::SECTOR, told, text)),
            Target::HelpAsked => self.mentee.help = self.value(coded::codes(tables::HELP, told, text)),
            Target::Strengths => self.mentor.strengths = self.value(coded::codes(tables::HELP, told, text)),
            Target::Slots => {
                let slots = self.value(slots::read(text));
                self.person.slots.extend(slots);
            }
            Target::SlotMark => {
                if self.value(words::yes_no(text)) == Some(true) {
                    let slots = self.value(slots::read(self.heading));
                    self.person.slots.extend(slots);
                }
            }
            Target::Mobility => self.person.mobility = self.value(coded::codes(tables::MOBILITY, told, text)),
            Target::Online => self.person.online = self.value(words::yes_no(text)),
            Target::SignedUp => {
                let date = self.date(cell, About::Event);
                match self.kind {
                    ListKind::Mentors => self.mentor.signed_up = date,
                    _ => self.mentee.signed_up = date,
                }
            }
            Target::Channel => match words::lookup(tables::CHANNEL, text) {
                Some(channel) => self.person.channel = Some(channel),
                None => {
                    self.person.channel = Some(Channel::Other);
                    self.person.channel_who = own();
                }
            },
            Target::Capacity => self.mentor.capacity = self.value(words::number(text, MOST_CAPACITY)),
            Target::Trained => self.mentor.trained = self.value(words::yes_no(text)),
            Target::Interests => self.person.interests = self.own_words(text),
            Target::Values => self.person.values = self.own_words(text),
            Target::Wishes => {
                self.person.wishes = own();
                self.wish(text);
            }
            Target::Eligible => self.person.eligible = self.value(words::yes_no(text)),
            Target::Consent => self.person.consent = self.value(words::yes_no(text)),
            Target::Remark => {
                self.person.remark = own();
                self.wish(text);
            }
            Target::Date
            | Target::Place
            | Target::Audience
            | Target::HeadCount
            | Target::NewCount
            | Target::ReferredCount => {
                self.person
                    .list_raw
                    .insert(target.code().to_owned(), text.to_owned());
            }
            Target::Keep | Target::Ignore => {}
            // Columns of lists of what happened.
            Target::MentorName
            | Target::MentorLastFirst
            | Target::MentorFirst
            | Target::MentorLast
            | Target::MentorNumber
            | Target::MentorBirth
            | Target::MentorPhone
            | Target::MentorMail
            | Target::Start
            | Target::End
            | Target::PlannedEnd
            | Target::State
            | Target::EndReason
            | Target::Coordinator
            | Target::MeetingCount
            | Target::HoursHeld
            | Target::Duration
            | Target::Outcome
            | Target::HoursWeek
            | Target::Moment
            | Target::InWork => {}
        }
    }

    /// A text as its field of one line takes it: the start of one that is too long, which is said.
    fn line<'t>(&mut self, text: &'t str) -> &'t str {
        match words::too_long(text) {
            Some((start, what)) => {
                self.say(what);
                start
            }
            None => text,
        }
    }

    /// Words of one's own, each of which its field takes.
    fn own_words(&mut self, text: &str) -> BTreeSet<String> {
        let parts = self.value(words::some_parts(text));
        parts
            .iter()
            .map(|part| self.line(part).trim().to_owned())
            .collect()
    }

    /// A remark in which someone seems to ask for a mentor of a gender.
    fn wish(&mut self, text: &str) {
        let text = words::plain(text);
        let asks = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
        let denied = text.split(' ').any(|word| {
            matches!(
                word,
                "geen" | "niet" | "pas" | "aucune" | "aucun" | "no" | "not" | "maakt" | "peu"
            )
        });
        let woman = asks(&[
            "vrouwelijke mentor",
            "vrouw als mentor",
            "mentor vrouw",
            "femme comme mentor",
            "mentor femme",
            "une mentore",
            "mentor feminin",
            "female mentor",
            "woman as mentor",
            "woman mentor",
        ]);
        let man = asks(&[
            "mannelijke mentor",
            "man als mentor",
            "homme comme mentor",
            "mentor homme",
            "mentor masculin",
            "a male mentor",
            "man as mentor",
        ]);
        let wish = match (woman, man) {
            (true, false) => GenderWish::Woman,
            (false, true) => GenderWish::Man,
            _ => return,
        };
        if !denied {
            // Kept, so that matching asks it; and left to be confirmed, since it was read from a sentence.
            self.person.gender_wish = Some(wish);
            self.person.to_check.insert(WISH_TO_CHECK.to_owned());
            self.say(What::GenderWish { wish });
        }
    }

    fn finish(mut self) -> (Subject, Vec<Flag>) {
        self.join_parts();
        let whole = |what| Flag { column: None, what };
        if self.person.name().is_empty() {
            self.flags.push(whole(What::EmptyName));
        }
        let (as_of, ages) = (self.options.as_of, self.options.ages);
        let (least, most) = match self.kind {
            ListKind::Mentors => (ages.mentor, u32::MAX),
            _ => ages.mentee,
        };
        match self.person.age_on(as_of) {
            Some(age) if age < least => self.flags.push(whole(What::TooYoung { age })),
            Some(age) if age > most => self.flags.push(whole(What::TooOld { age })),
            _ => {}
        }
        let entry = self.options.entry;
        let past = |day: Option<NaiveDate>| day.filter(|day| *day <= as_of).unwrap_or(as_of);
        let person = Box::new(Draft(self.person));
        let subject = if self.kind == ListKind::Mentors {
            let trained = self.mentor.trained == Some(true);
            Subject::Mentor {
                person,
                since: past(self.mentor.signed_up),
                entry: if trained { entry.trained } else { entry.untrained },
                profile: Box::new(Draft(self.mentor)),
            }
        } else {
            let since = past(self.mentee.signed_up);
            Subject::Mentee {
                person,
                profile: Box::new(Draft(self.mentee)),
                entry: entry.mentee,
                since,
            }
        };
        (subject, self.flags)
    }
}
