//! What an import would do, as data that crosses from the workshop to the app and back.

use super::columns::{Column, ListKind, Mapping, Target};
use super::events::Event;
use super::events::sought::Sought;
use super::flag::Flag;
pub use super::known::{Known, KnownMember, KnownSession};
use super::mojibake::Misread;
use super::values::told::{UnknownWord, Words};
use crate::programme::activity::Session;
use crate::programme::entity::Entity;
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::{MenteeProfile, MentorProfile, Person};
use crate::programme::rules::Rules;
use crate::programme::same_person::{Likeness, Sureness};
use crate::record::{RecordId, Value};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// A record in the making. It crosses over as its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft<E>(pub E);

impl<E: Entity> Serialize for Draft<E> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.fields().serialize(to)
    }
}

impl<'de, E: Entity> Deserialize<'de> for Draft<E> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let fields = BTreeMap::<String, Value>::deserialize(from)?;
        Ok(Self(E::read(
            fields.iter().map(|(name, value)| (name.as_str(), value)),
        )))
    }
}

/// What a row becomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "becomes", rename_all = "kebab-case")]
pub enum Subject {
    /// A mentee, taken over at this point since this day.
    Mentee {
        /// The person.
        person: Box<Draft<Person>>,
        /// What they seek. The state stands in `entry`, since it is written with its step.
        profile: Box<Draft<MenteeProfile>>,
        /// Where they enter the life cycle.
        entry: MenteeState,
        /// Since when: the day of sign-up where it is known and past, else the day of the import.
        since: NaiveDate,
    },
    /// A mentor, taken over at this point since this day.
    Mentor {
        /// The person.
        person: Box<Draft<Person>>,
        /// What they offer.
        profile: Box<Draft<MentorProfile>>,
        /// Where they enter the life cycle.
        entry: MentorState,
        /// Since when.
        since: NaiveDate,
    },
    /// A session with its head-count.
    Session {
        /// The session.
        session: Box<Draft<Session>>,
    },
    /// A duo, a meeting, an outcome or a follow-up talk.
    Event {
        /// What happened, and to whom.
        event: Box<Event>,
    },
}

impl Subject {
    /// The person, for a row about one.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Mentee { person, .. } | Self::Mentor { person, .. } => Some(&person.0),
            Self::Session { .. } | Self::Event { .. } => None,
        }
    }

    /// The session, for a row about one.
    pub fn session(&self) -> Option<&Session> {
        match self {
            Self::Session { session } => Some(&session.0),
            Self::Mentee { .. } | Self::Mentor { .. } | Self::Event { .. } => None,
        }
    }
}

/// Who someone seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Twin {
    /// Another row of this file, by its number.
    Row(u32),
    /// Someone in the register.
    Known(RecordId),
}

impl Twin {
    /// The row's number, of a row.
    pub const fn row(self) -> Option<u32> {
        match self {
            Self::Row(number) => Some(number),
            Self::Known(_) => None,
        }
    }
}

/// People of one name. A group and not pairs: of a name that stands there a thousand times there would be a million.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Namesakes {
    /// Everyone of that name, those in the register first.
    pub who: Vec<Twin>,
}

/// Most remarks on a row that are sent to the page.
pub const ROW_REMARKS: usize = 30;
/// Most remarks on all rows together that are sent to the page. All are counted.
pub const ALL_REMARKS: usize = 20_000;

/// What one row does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowPlan {
    /// The row's number in the file, from 1.
    pub row: u32,
    /// What it becomes.
    pub subject: Subject,
    /// What there is to say about it, up to [`ROW_REMARKS`] and [`ALL_REMARKS`].
    pub flags: Vec<Flag>,
    /// How many more remarks there are.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more_flags: usize,
    /// Who the person is, or may be: asked before the list is taken over. The first row of several has none, so that
    /// one of them comes in by itself. For a session: one in the register at the same time and place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate: Option<Twin>,
    /// Headings again, the title of a group, a total: nobody, unless a person says otherwise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aside: bool,
    /// Columns in which the list says something about consent or the conditions that is no clear answer (`ja?`), so
    /// that nobody can confirm it for everyone at once.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unclear: BTreeSet<Target>,
    /// How sure that is, of a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sureness: Option<Sureness>,
    /// What the two have in common.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub likeness: BTreeSet<Likeness>,
    /// Merely the same name: which of the plan's groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub namesakes: Option<usize>,
    /// Whom it names, as mentee and as mentor: which of [`ListPlan::sought`].
    #[serde(default, skip_serializing_if = "names_nobody")]
    pub sought: [Option<usize>; 2],
}

const fn names_nobody(sought: &[Option<usize>; 2]) -> bool {
    matches!(sought, [None, None])
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// How many of what, over all rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Rows below the headings.
    pub rows: usize,
    /// People older than the rules say.
    pub too_old: usize,
    /// People younger than the rules say.
    pub too_young: usize,
    /// Cells that should be a date and are none.
    pub bad_date: usize,
    /// Days in the future.
    pub future_date: usize,
    /// Rows that are surely someone (or a session) who is there already.
    pub duplicate: usize,
    /// Rows that may be someone who is there already.
    #[serde(default)]
    pub maybe_duplicate: usize,
    /// Rows that merely share a name with another (no row of a duplicate pair among them).
    pub same_name_only: usize,
    /// Register numbers cut out.
    pub register_number: usize,
    /// Cells that start like a formula.
    pub formula: usize,
    /// Rows without a name.
    pub empty_name: usize,
    /// Rows that are nobody: headings again, titles of groups, totals.
    pub aside: usize,
    /// Cells (or parts of them) that were not understood.
    pub unreadable: usize,
    /// Cells whose accents were repaired.
    pub repaired: usize,
    /// Cells in which a letter was lost.
    pub lost_byte: usize,
    /// Suggestions of a wish about the mentor's gender, to confirm.
    pub gender_wish: usize,
    /// Texts longer than their field takes.
    pub too_long: usize,
    /// Remarks of every kind.
    pub remarks: usize,
    /// Remarks that are not sent along, since there are too many.
    pub remarks_left_out: usize,
    /// People of whom it is unknown whether they meet the conditions.
    pub eligibility_unknown: usize,
    /// People of whom consent is unknown.
    pub consent_unknown: usize,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPlan {
    /// Row by row.
    pub rows: Vec<RowPlan>,
    /// People who merely share a name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub namesakes: Vec<Namesakes>,
    /// Those whom rows about what happened name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sought: Vec<Sought>,
    /// Words that nobody knew, the commonest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<UnknownWord>,
    /// In all.
    pub totals: Totals,
}

impl ListPlan {
    /// Fills in consent and conditions where the list says nothing, as a coordinator confirms for the whole list. Where
    /// it says something that is no clear answer, it stays open: that has to be asked.
    pub fn confirm(&mut self) {
        for row in &mut self.rows {
            let (Subject::Mentee { person, .. } | Subject::Mentor { person, .. }) = &mut row.subject else {
                continue;
            };
            let person = &mut person.0;
            if !row.unclear.contains(&Target::Consent) {
                person.consent = person.consent.or(Some(true));
            }
            if !row.unclear.contains(&Target::Eligible) {
                person.eligible = person.eligible.or(Some(true));
            }
        }
    }
}

/// One sheet of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Rows that hold something.
    pub rows: usize,
    /// It says of itself that it is not to be imported.
    pub keep_out: bool,
    /// It is hidden in the spreadsheet.
    #[serde(default)]
    pub hidden: bool,
    /// Rows below headings that are known: very likely a list. 0 where there are no such headings.
    #[serde(default)]
    pub list_rows: usize,
}

/// How the file was read, to be shown and corrected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileInfo {
    /// Encoding, of a delimited file.
    pub encoding: Option<String>,
    /// Its letters look as if it was written in another encoding.
    #[serde(default)]
    pub looks_wrong: bool,
    /// Separator, of a delimited file.
    pub separator: Option<char>,
    /// The sheets.
    pub sheets: Vec<SheetInfo>,
    /// Which of them is read, from 0.
    pub sheet: usize,
    /// The number of the row with the headings; `None` where there is none.
    pub heading_row: Option<u32>,
    /// How accents had been broken, where some were repaired.
    pub misread: Option<Misread>,
    /// The repaired cells of the first row that has any, joined by the separator, to be looked at.
    #[serde(default)]
    pub repaired_first: Option<String>,
    /// How many rows below the headings are hidden in the spreadsheet.
    #[serde(default)]
    pub hidden_rows: usize,
    /// The letters of the columns that are hidden in the spreadsheet and hold something.
    #[serde(default)]
    pub hidden_columns: Vec<String>,
    /// How many cells below the headings hold a formula without the value it came to.
    #[serde(default)]
    pub no_value: usize,
    /// How many cells were given the text of the merged cell they are part of.
    #[serde(default)]
    pub merged: usize,
}

impl FileInfo {
    /// The sheets that are not read and are very likely lists too.
    pub fn other_lists(&self) -> impl Iterator<Item = &SheetInfo> {
        let others = self.sheets.iter().enumerate();
        others
            .filter(|(at, sheet)| *at != self.sheet && sheet.list_rows > 0 && !sheet.keep_out)
            .map(|(_, sheet)| sheet)
    }
}

/// Everything that is shown before a person decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// How the file was read.
    pub file: FileInfo,
    /// What the list is about.
    pub kind: ListKind,
    /// Whether that was found or chosen; false where it is only the default.
    pub kind_certain: bool,
    /// The columns.
    pub columns: Vec<Column>,
    /// What the import would do.
    pub plan: ListPlan,
}

/// At what point the people of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryPoint {
    /// Mentees.
    pub mentee: MenteeState,
    /// Mentors whose training is done.
    pub trained: MentorState,
    /// Other mentors.
    pub untrained: MentorState,
}

impl Default for EntryPoint {
    fn default() -> Self {
        Self {
            mentee: MenteeState::Waiting,
            trained: MentorState::Active,
            untrained: MentorState::Training,
        }
    }
}

/// The ages that the rules name, in years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// Youngest and oldest mentee.
    pub mentee: (u32, u32),
    /// Youngest mentor.
    pub mentor: u32,
}

impl From<&Rules> for Ages {
    fn from(rules: &Rules) -> Self {
        let years = |value: i64| u32::try_from(value).unwrap_or(0);
        Self {
            mentee: (years(rules.mentee_age_min), years(rules.mentee_age_max)),
            mentor: years(rules.mentor_age_min),
        }
    }
}

/// What the reader is told: the day of the import, and what a person corrected. What is `None` is found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// The day of the import.
    pub as_of: NaiveDate,
    /// The ages of the rules in force.
    pub ages: Ages,
    /// What the list is about.
    #[serde(default)]
    pub kind: Option<ListKind>,
    /// Encoding, by its name.
    #[serde(default)]
    pub encoding: Option<String>,
    /// Separator.
    #[serde(default)]
    pub separator: Option<char>,
    /// Sheet, by its name.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Row of the headings; 0 where there is none.
    #[serde(default)]
    pub heading_row: Option<u32>,
    /// Rows that are hidden in the spreadsheet stay out.
    #[serde(default)]
    pub without_hidden: bool,
    /// Columns that a person chose, or a mapping kept from before.
    #[serde(default)]
    pub mapping: Mapping,
    /// What a person said about words that nobody knew.
    #[serde(default)]
    pub words: Words,
    /// At what point these people are.
    #[serde(default)]
    pub entry: EntryPoint,
    /// Who is in the register already.
    #[serde(default)]
    pub known: Vec<Known>,
    /// The sessions in the register already.
    #[serde(default)]
    pub known_sessions: Vec<KnownSession>,
    /// The team.
    #[serde(default)]
    pub members: Vec<KnownMember>,
    /// For how many weeks a duo is planned by the rules in force.
    #[serde(default)]
    pub duo_weeks: i64,
}

impl Options {
    /// When a duo that starts on a day is planned to end, as far as the rules in force say.
    pub fn planned_end(&self, start: NaiveDate) -> Option<NaiveDate> {
        let rules = Rules {
            duo_weeks: self.duo_weeks,
            ..Rules::default()
        };
        rules.planned_end(start)
    }

    /// Nothing corrected yet.
    pub fn new(as_of: NaiveDate, rules: &Rules) -> Self {
        Self {
            as_of,
            ages: rules.into(),
            kind: None,
            encoding: None,
            separator: None,
            sheet: None,
            heading_row: None,
            without_hidden: false,
            mapping: Mapping::default(),
            words: Words::default(),
            entry: EntryPoint::default(),
            known: Vec::new(),
            known_sessions: Vec::new(),
            members: Vec::new(),
            duo_weeks: rules.duo_weeks,
        }
    }
}
