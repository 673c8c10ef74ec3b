//! Which days go together: rules that the forms ask before they save, and the register again when it writes.

use super::duo::{Duo, Meeting};
use super::outcome::Episode;
use chrono::{Days, Months, NaiveDate};

/// Why a day cannot stand beside the other days of its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongDay {
    /// Nothing of a duo happens before the first day that is known of it.
    #[error("nothing of this duo is known before {0}")]
    BeforeAnything(NaiveDate),
    /// A meeting before the duo started, without a word on why.
    #[error("the duo started on {0}: an earlier meeting needs a note that says why")]
    BeforeStart(NaiveDate),
    /// Both said yes while they still had time to think it over, without a reason.
    #[error("both have until {0} to think it over: an earlier yes needs a reason")]
    StillThinking(NaiveDate),
    /// A proposal of somebody who had not signed up yet.
    #[error("one of the two signed up on {0}: they cannot have been proposed before")]
    BeforeSignUp(NaiveDate),
    /// An end before the start.
    #[error("it started on {0} and cannot end before")]
    EndBeforeStart(NaiveDate),
    /// Someone did not come on a day that has not been yet.
    #[error("{0} has not been yet: nobody can have missed it")]
    NotYet(NaiveDate),
    /// An extension that makes nothing longer.
    #[error("its end is planned for {0} already")]
    NotLonger(NaiveDate),
    /// An extension by more than a year.
    #[error("it can be extended until {0} at most")]
    TooLong(NaiveDate),
}

/// How long before a duo is known two may have met already, days: more is a slip of the pen.
const MET_BEFORE: u64 = 366;
/// By how much a duo can be extended, months.
const EXTENSION: u32 = 12;

fn is_said(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Whether the end, where there is one, comes after the start.
fn in_order(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Result<(), WrongDay> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(WrongDay::EndBeforeStart(start)),
        _ => Ok(()),
    }
}

impl Duo {
    /// Whether something of this duo can have happened on a day.
    ///
    /// # Errors
    /// [`WrongDay::BeforeAnything`].
    pub fn check_day(&self, day: NaiveDate) -> Result<(), WrongDay> {
        match self.begins() {
            Some(begins) if day < begins => Err(WrongDay::BeforeAnything(begins)),
            _ => Ok(()),
        }
    }

    /// Whether the first meeting can be planned on a day, whatever day it was planned on before.
    ///
    /// # Errors
    /// [`WrongDay::BeforeAnything`].
    pub fn check_first_meeting(&self, day: NaiveDate) -> Result<(), WrongDay> {
        let unplanned = Self {
            first_meeting: None,
            ..self.clone()
        };
        unplanned.check_day(day)
    }

    /// Whether someone can have missed the first meeting as it is planned.
    ///
    /// # Errors
    /// [`WrongDay::NotYet`].
    pub fn check_missed(&self, today: NaiveDate) -> Result<(), WrongDay> {
        match self.first_meeting {
            Some(day) if day > today => Err(WrongDay::NotYet(day)),
            _ => Ok(()),
        }
    }

    /// Whether the two can have met on the day of a meeting. Before the start of the duo the note has to say why; two may
    /// have met before anyone wrote the duo down.
    ///
    /// # Errors
    /// [`WrongDay::BeforeStart`], [`WrongDay::BeforeAnything`].
    pub fn check_meeting(&self, meeting: &Meeting) -> Result<(), WrongDay> {
        let Some(date) = meeting.date else { return Ok(()) };
        let begins = self.begins();
        let earliest = begins.and_then(|begins| begins.checked_sub_days(Days::new(MET_BEFORE)));
        if let (Some(begins), Some(earliest)) = (begins, earliest)
            && date < earliest
        {
            return Err(WrongDay::BeforeAnything(begins));
        }
        match self.started_on {
            Some(start) if date < start && !is_said(meeting.note.as_deref()) => {
                Err(WrongDay::BeforeStart(start))
            }
            _ => Ok(()),
        }
    }

    /// Whether both took the time that they have to think it over, which ends on the day `until`; with a reason they may
    /// say yes sooner. The second yes counts.
    ///
    /// # Errors
    /// [`WrongDay::StillThinking`].
    pub fn check_yes(&self, until: Option<NaiveDate>, reason: Option<&str>) -> Result<(), WrongDay> {
        match (self.mentee_yes, self.mentor_yes, until) {
            (Some(mentee), Some(mentor), Some(until)) if mentee.max(mentor) < until && !is_said(reason) => {
                Err(WrongDay::StillThinking(until))
            }
            _ => Ok(()),
        }
    }

    /// Whether the duo can end on a day.
    ///
    /// # Errors
    /// [`WrongDay::EndBeforeStart`], [`WrongDay::BeforeAnything`].
    pub fn check_end(&self, day: NaiveDate) -> Result<(), WrongDay> {
        in_order(self.started_on, Some(day))?;
        self.check_day(day)
    }

    /// Whether the duo can be extended until a day: later than planned, and by a year at most.
    ///
    /// # Errors
    /// [`WrongDay::NotLonger`], [`WrongDay::TooLong`].
    pub fn check_extension(&self, until: NaiveDate) -> Result<(), WrongDay> {
        let Some(planned) = self.planned_end.or(self.started_on) else {
            return Ok(());
        };
        let latest = planned.checked_add_months(Months::new(EXTENSION));
        match latest {
            _ if until <= planned => Err(WrongDay::NotLonger(planned)),
            Some(latest) if until > latest => Err(WrongDay::TooLong(latest)),
            _ => Ok(()),
        }
    }
}

/// Whether two can have been proposed to each other on a day: neither signed up later. Of whom no day of sign-up is known,
/// nothing speaks against it.
///
/// # Errors
/// [`WrongDay::BeforeSignUp`].
pub fn check_proposal_day(day: NaiveDate, signed_up: [Option<NaiveDate>; 2]) -> Result<(), WrongDay> {
    match signed_up.into_iter().flatten().max() {
        Some(latest) if day < latest => Err(WrongDay::BeforeSignUp(latest)),
        _ => Ok(()),
    }
}

impl Episode {
    /// Whether its days go together.
    ///
    /// # Errors
    /// [`WrongDay::EndBeforeStart`].
    pub fn check_days(&self) -> Result<(), WrongDay> {
        in_order(self.start, self.end)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    fn duo() -> Duo {
        Duo {
            proposed_on: day("2026-01-02"),
            started_on: day("2026-02-01"),
            planned_end: day("2026-08-01"),
            ..Duo::default()
        }
    }

    #[test]
    fn a_meeting_before_the_start_says_why() {
        let meeting = |date, note: Option<&str>| Meeting {
            date: day(date),
            note: note.map(str::to_owned),
            ..Meeting::default()
        };
        let check = |date, note| duo().check_meeting(&meeting(date, note));
        assert_eq!(check("2026-02-01", None), Ok(()));
        assert_eq!(
            check("2026-01-31", None),
            Err(WrongDay::BeforeStart("2026-02-01".parse().unwrap()))
        );
        assert_eq!(check("2026-01-31", Some("  ")), check("2026-01-31", None));
        assert_eq!(check("2026-01-31", Some("eerste kennismaking")), Ok(()));
        assert_eq!(
            check("2024-12-31", Some("eerste kennismaking")),
            Err(WrongDay::BeforeAnything("2026-01-02".parse().unwrap()))
        );
    }

    #[test]
    fn the_second_yes_waits_until_both_could_think() {
        let said = |mentee, mentor| Duo {
            mentee_yes: day(mentee),
            mentor_yes: day(mentor),
            ..duo()
        };
        let until = day("2026-01-11");
        let early = said("2026-01-10", "2026-01-10");
        assert_eq!(
            early.check_yes(until, None),
            Err(WrongDay::StillThinking(until.unwrap()))
        );
        assert_eq!(early.check_yes(until, Some("ze kenden elkaar al")), Ok(()));
        assert_eq!(early.check_yes(None, None), Ok(()));
        assert_eq!(said("2026-01-10", "2026-01-11").check_yes(until, None), Ok(()));
    }

    #[test]
    fn nobody_is_proposed_before_they_signed_up() {
        let on = |text: &str| text.parse().unwrap();
        let check = |at: &str, one, other| check_proposal_day(on(at), [day_or(one), day_or(other)]);
        assert_eq!(check("2026-01-01", None, None), Ok(()));
        assert_eq!(check("2026-01-01", Some("2026-01-01"), None), Ok(()));
        let late = Err(WrongDay::BeforeSignUp(on("2026-01-03")));
        assert_eq!(check("2026-01-02", Some("2026-01-01"), Some("2026-01-03")), late);
    }

    fn day_or(text: Option<&str>) -> Option<NaiveDate> {
        text.map(|text| text.parse().unwrap())
    }

    #[test]
    fn ends_come_after_starts_and_extensions_within_a_year() {
        let on = |text: &str| text.parse().unwrap();
        assert_eq!(
            duo().check_end(on("2026-01-31")),
            Err(WrongDay::EndBeforeStart(on("2026-02-01")))
        );
        assert_eq!(duo().check_end(on("2026-02-01")), Ok(()));
        assert_eq!(
            duo().check_extension(on("2026-08-01")),
            Err(WrongDay::NotLonger(on("2026-08-01")))
        );
        assert_eq!(duo().check_extension(on("2027-08-01")), Ok(()));
        assert_eq!(
            duo().check_extension(on("2027-08-02")),
            Err(WrongDay::TooLong(on("2027-08-01")))
        );
        let episode = |end| Episode {
            start: day("2026-02-01"),
            end,
            ..Episode::default()
        };
        assert_eq!(episode(None).check_days(), Ok(()));
        assert_eq!(
            episode(day("2026-01-31")).check_days(),
            Err(WrongDay::EndBeforeStart(on("2026-02-01")))
        );
    }
}
