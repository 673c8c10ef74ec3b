//! One row about what happened, read cell by cell. What could not be read is kept beside it.

use super::{Event, Happening, tables};
use crate::exchange::lists::columns::{Column, ListKind, Target};
use crate::exchange::lists::flag::{Flag, Reading, What, quoted};
use crate::exchange::lists::plan::{Draft, Options, Subject};
use crate::exchange::lists::values::dates::{self, About};
use crate::exchange::lists::values::durations::minutes;
use crate::exchange::lists::values::names::{self, Order};
use crate::exchange::lists::values::{coded, contact, words};
use crate::exchange::lists::workbook::{Cell, CellKind, Row};
use crate::programme::codes::{OutcomeKind, Presence};
use crate::programme::duo::{Duo, Meeting};
use crate::programme::entity::Entity;
use crate::programme::lifecycle::{DuoState, EndReason};
use crate::programme::outcome::{Episode, FollowUpTalk};
use crate::programme::person::Person;
use crate::programme::same_person::Signs;
use crate::programme::text::NOTE_MOST;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Most meetings of one duo that a list can mean.
const MOST_MEETINGS: i64 = 1_000;
/// Most minutes of one duo that a list can mean: 2,000 hours.
const MOST_MINUTES: i64 = 2_000 * 60;
/// Most minutes of a meeting: a day.
const LONGEST_MEETING: i64 = 24 * 60;
/// Most hours of work in a week.
const MOST_HOURS: i64 = 168;

struct EventRow<'a> {
    options: &'a Options,
    kind: ListKind,
    dated: &'a BTreeSet<usize>,
    column: usize,
    heading: &'a str,
    mentee: Person,
    mentor: Person,
    duo: Duo,
    /// The end as the list says it, whatever it is the end of, and under which heading.
    end: Option<(NaiveDate, &'a str)>,
    meeting: Meeting,
    talk: FollowUpTalk,
    outcome: Episode,
    /// What stands in the row beside all fields.
    notes: Vec<String>,
    flags: Vec<Flag>,
}

/// Reads a row.
pub fn read(
    row: &Row,
    columns: &[Column],
    kind: ListKind,
    dated: &BTreeSet<usize>,
    options: &Options,
) -> (Subject, Vec<Flag>) {
    let mut reader = EventRow {
        options,
        kind,
        dated,
        column: 0,
        heading: "",
        mentee: Person::default(),
        mentor: Person::default(),
        duo: Duo::default(),
        end: None,
        meeting: Meeting::default(),
        talk: FollowUpTalk::default(),
        outcome: Episode::default(),
        notes: Vec::new(),
        flags: Vec::new(),
    };
    for (at, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
        if cell.text.is_empty() || column.target == Target::Ignore {
            continue;
        }
        (reader.column, reader.heading) = (at, &column.heading);
        let before = reader.flags.len();
        if cell.kind == CellKind::Fault {
            reader.say(What::SheetError {
                text: cell.text.clone(),
            });
        } else if column.target != Target::Keep && words::is_ditto(&cell.text) {
            reader.say(What::Ditto);
        } else {
            reader.take(column.target, cell);
        }
        let unread = reader.flags[before..].iter().any(|flag| flag.what.keeps_text());
        if unread || column.target == Target::Keep {
            reader.keep(column.target, &cell.text, unread);
        }
    }
    reader.finish()
}

impl EventRow<'_> {
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

    /// A day on which something began: what lies ahead has not begun.
    fn begun(&mut self, cell: &Cell) -> Option<NaiveDate> {
        let date = self.date(cell, About::Event)?;
        if date > self.options.as_of && self.kind == ListKind::Duos {
            self.say(What::Unreadable {
                text: quoted(&cell.text),
            });
            return None;
        }
        Some(date)
    }

    fn line(&mut self, text: &str) -> Option<String> {
        if words::says_nothing(text) {
            self.say(What::NothingKnown);
            return None;
        }
        match words::too_long(text) {
            Some((start, what)) => {
                let start = start.to_owned();
                self.say(what);
                Some(start)
            }
            None => Some(text.to_owned()),
        }
    }

    /// Keeps a text that no field holds: with a duo under its heading, with what else happened in its note. What was not
    /// understood is left to be looked at, with the duo or the person.
    fn keep(&mut self, target: Target, text: &str, unread: bool) {
        let heading = self.heading.to_owned();
        let person = match target {
            target if target.is_of_mentor() => Some(&mut self.mentor),
            target if target.is_of_person() => Some(&mut self.mentee),
            _ if unread && matches!(self.kind, ListKind::Outcomes | ListKind::FollowUps) => {
                Some(&mut self.mentee)
            }
            _ => None,
        };
        if let Some(person) = person {
            person.list_raw.insert(heading.clone(), text.to_owned());
            if unread {
                person.to_check.insert(heading.clone());
            }
            if target.is_of_mentor() || target.is_of_person() {
                return;
            }
        }
        if self.kind == ListKind::Duos {
            self.duo.list_raw.insert(heading.clone(), text.to_owned());
            if unread {
                self.duo.to_check.insert(heading);
            }
        } else {
            self.notes.push(format!("{heading}: {text}"));
        }
    }

    fn take(&mut self, target: Target, cell: &Cell) {
        let text = cell.text.as_str();
        match target {
            Target::Start => match self.kind {
                ListKind::Duos => self.duo.started_on = self.begun(cell),
                _ => self.outcome.start = self.date(cell, About::Event),
            },
            Target::End => self.end = self.date(cell, About::Event).map(|date| (date, self.heading)),
            Target::PlannedEnd => self.duo.planned_end = self.date(cell, About::Plan),
            Target::State => {
                let told = self.options.words.of(DuoState::FAMILY);
                self.duo.state = self.value(coded::code(tables::STATE, told, text));
            }
            Target::EndReason => {
                let told = self.options.words.of(EndReason::FAMILY);
                self.duo.end_reason = self.value(coded::code(tables::REASON, told, text));
            }
            Target::Coordinator => self.coordinator(text),
            Target::MeetingCount => self.duo.meetings_before = self.value(words::number(text, MOST_MEETINGS)),
            Target::HoursHeld => {
                self.duo.minutes_before = self.value(minutes(text, self.heading, MOST_MINUTES))
            }
            Target::Duration => {
                self.meeting.minutes = self.value(minutes(text, self.heading, LONGEST_MEETING))
            }
            Target::Date => {
                let date = self.date(cell, About::Event);
                match self.kind {
                    ListKind::FollowUps => self.talk.date = date,
                    _ => self.meeting.date = date,
                }
            }
            Target::Place => self.meeting.place = self.line(text),
            Target::Outcome => {
                let told = self.options.words.of(OutcomeKind::FAMILY);
                self.outcome.kind = self.value(coded::code(tables::OUTCOME, told, text));
            }
            Target::HoursWeek => self.outcome.hours = self.value(words::number(text, MOST_HOURS)),
            Target::Moment => {
                let told = self.options.words.of(crate::programme::codes::Moment::FAMILY);
                self.talk.moment = self.value(coded::code(tables::MOMENT, told, text));
            }
            Target::InWork => self.talk.in_work = self.value(words::yes_no(text)),
            Target::Remark => match self.kind {
                ListKind::Duos => {
                    let heading = self.heading.to_owned();
                    self.duo.list_raw.insert(heading, text.to_owned());
                }
                _ => self.notes.push(text.to_owned()),
            },
            Target::Keep | Target::Ignore => {}
            target => self.person(target, cell),
        }
    }

    /// What says who one of the two is.
    fn person(&mut self, target: Target, cell: &Cell) {
        let of_mentor = target.is_of_mentor();
        let text = cell.text.as_str();
        let mut person = std::mem::take(if of_mentor {
            &mut self.mentor
        } else {
            &mut self.mentee
        });
        match target {
            Target::FirstName | Target::MentorFirst => person.first_name = self.line(text),
            Target::LastName | Target::MentorLast => person.last_name = self.line(text),
            Target::FullName | Target::MentorName | Target::LastFirst | Target::MentorLastFirst => {
                let order = match target {
                    Target::FullName | Target::MentorName => Order::FirstLast,
                    _ => Order::LastFirst,
                };
                if let Some(text) = self.line(text) {
                    let name = names::split(&text, order);
                    let some = |part: String| (!part.is_empty()).then_some(part);
                    (person.first_name, person.last_name) = (some(name.first), some(name.last));
                }
            }
            Target::ListNumber | Target::MentorNumber => person.list_number = self.line(text),
            Target::BirthDate | Target::MentorBirth => {
                let least = if of_mentor { 30 } else { 0 };
                person.birth_date = self.date(cell, About::Birth { least });
            }
            Target::Phone | Target::MentorPhone => {
                person.phone = self.value(contact::phone(text)).or(person.phone)
            }
            Target::Mail | Target::MentorMail => {
                person.mail = self.value(contact::mail(text)).or(person.mail)
            }
            // A column that says nothing of what happened.
            _ => self.notes.push(format!("{}: {text}", self.heading)),
        }
        *(if of_mentor {
            &mut self.mentor
        } else {
            &mut self.mentee
        }) = person;
    }

    /// The member of the team of this name.
    fn coordinator(&mut self, text: &str) {
        let named = |name: &str| {
            Signs::of(&Person {
                last_name: Some(name.to_owned()),
                ..Person::default()
            })
        };
        let wanted = named(text);
        let mut found = self
            .options
            .members
            .iter()
            .filter(|member| named(&member.name).same_name(&wanted));
        match (found.next(), found.next()) {
            (Some(member), None) if wanted.is_named() => self.duo.coordinator = Some(member.id),
            _ => self.say(What::UnknownMember { text: quoted(text) }),
        }
    }

    fn whole(&mut self, what: What) {
        self.flags.push(Flag { column: None, what });
    }

    fn finish(mut self) -> (Subject, Vec<Flag>) {
        if matches!(self.kind, ListKind::Outcomes | ListKind::FollowUps) {
            self.end_of_outcome();
        }
        let note = (!self.notes.is_empty()).then(|| {
            let text = self.notes.join("\n");
            text.chars().take(NOTE_MOST).collect::<String>()
        });
        let what = match self.kind {
            ListKind::Meetings => self.a_meeting(note),
            ListKind::Outcomes => {
                self.outcome.note = note;
                Happening::Outcome(Draft(std::mem::take(&mut self.outcome)))
            }
            ListKind::FollowUps => self.a_talk(note),
            _ => self.a_duo(),
        };
        let is_someone = |person: &Person| !person.name().trim().is_empty() || person.list_number.is_some();
        let some = |person: Person| is_someone(&person).then_some(Draft(person));
        let (mentee, mentor) = (std::mem::take(&mut self.mentee), std::mem::take(&mut self.mentor));
        let (mentee, mentor) = (some(mentee), some(mentor));
        match (mentee.is_some(), mentor.is_some()) {
            (true, true) => {}
            (true, false) if !what.takes_two() => {}
            (false, false) => self.whole(What::EmptyName),
            (false, true) if !what.takes_two() => self.whole(What::EmptyName),
            _ => self.whole(What::OneSide),
        }
        let event = Box::new(Event { mentee, mentor, what });
        (Subject::Event { event }, self.flags)
    }

    /// Where the duo stands, from all that the row says of it.
    fn a_duo(&mut self) -> Happening {
        let as_of = self.options.as_of;
        let mut duo = std::mem::take(&mut self.duo);
        let start = duo.started_on;
        let end = match self.end {
            Some((end, heading)) if start.is_some_and(|start| end < start) => {
                self.whole(What::EndBeforeStart { date: end });
                duo.to_check.insert(heading.to_owned());
                duo.list_raw.insert(heading.to_owned(), end.to_string());
                None
            }
            end => end.map(|(end, _)| end),
        };
        let planned = duo
            .planned_end
            .or(start.and_then(|start| self.options.planned_end(start)));
        let over = match duo.state {
            Some(state) => state.is_over(),
            None => end.is_some_and(|end| end <= as_of) || duo.end_reason.is_some(),
        };
        match (over, end) {
            (true, end) => {
                let in_time = end.is_some() && end >= planned;
                let state = duo.state.unwrap_or(if duo.end_reason.is_none() && in_time {
                    DuoState::Completed
                } else {
                    DuoState::EndedEarly
                });
                duo.state = Some(state);
                duo.ended_on = end;
                if state == DuoState::EndedEarly && duo.end_reason.is_none() {
                    duo.end_reason = Some(EndReason::Unknown);
                    self.whole(What::EndUnsaid);
                }
                if state == DuoState::Completed {
                    duo.end_reason = None;
                }
                if end.is_none() {
                    self.whole(What::NoEnd);
                }
            }
            // It runs: the end that stands there is the one that is planned.
            (false, end) => {
                duo.state = duo.state.or(Some(DuoState::Active));
                duo.planned_end = duo.planned_end.or(end);
                if let Some(reason) = duo.end_reason.take() {
                    // Why it ended, of a duo that runs: somebody has to look.
                    duo.list_raw.insert("end_reason".into(), reason.code().into());
                    duo.to_check.insert("end_reason".into());
                }
            }
        }
        if start.is_none() {
            self.whole(What::NoStart);
        }
        Happening::Duo(Draft(duo))
    }

    fn a_meeting(&mut self, note: Option<String>) -> Happening {
        let mut meeting = std::mem::take(&mut self.meeting);
        meeting.note = note;
        // What lies ahead is planned, not held.
        if meeting.date.is_some_and(|date| date <= self.options.as_of) {
            (meeting.mentee, meeting.mentor) = (Some(Presence::Present), Some(Presence::Present));
        }
        Happening::Meeting(Draft(meeting))
    }

    /// An end before the start is no end: it stays in the note.
    fn end_of_outcome(&mut self) {
        self.outcome.end = self.end.map(|(end, _)| end);
        if self.outcome.check_days().is_err()
            && let Some(date) = self.outcome.end.take()
        {
            self.notes.push(date.to_string());
            self.whole(What::EndBeforeStart { date });
        }
    }

    fn a_talk(&mut self, note: Option<String>) -> Happening {
        self.talk.note = note;
        let outcome = std::mem::take(&mut self.outcome);
        // Work of which nobody knows the first day counts in no figure.
        if outcome.start.is_none() && (self.talk.in_work == Some(true) || outcome.kind.is_some()) {
            self.whole(What::WorkSinceUnknown);
        }
        if outcome.kind.is_some() && self.talk.in_work.is_none() {
            self.talk.in_work = Some(true);
        }
        let outcome = (!outcome.fields().is_empty() && outcome.kind.is_some()).then_some(Draft(outcome));
        Happening::Talk(Draft(std::mem::take(&mut self.talk)), outcome)
    }
}
