//! What is said about a cell or a row before anyone decides. Data only: the words are translations.

use super::mojibake::Misread;
use super::workbook::column_letters;
use crate::programme::codes::GenderWish;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One remark of the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// The column, from 0; `None` where it is about the whole row.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub column: Option<usize>,
    /// What it says.
    #[serde(flatten)]
    pub what: What,
}

/// What a flag says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "flag", rename_all = "kebab-case")]
pub enum What {
    /// Not understood (this part of) the text; it is kept as it is.
    Unreadable {
        /// The part.
        text: String,
    },
    /// A word that is none of those which the field counts; it is kept, and can be told once for all rows.
    UnknownWord {
        /// The word.
        text: String,
    },
    /// A word that can be several things, read as the likeliest.
    VagueWord {
        /// The word.
        text: String,
    },
    /// What someone did in their career, in words that are no sector: they stand with the career.
    CareerInWords {
        /// The words.
        text: String,
    },
    /// Whoever wrote it was not sure, so it is no answer.
    Doubtful {
        /// The text.
        text: String,
    },
    /// *As above*: not filled in.
    Ditto,
    /// The text says that nothing is known, so the field stays empty.
    NothingKnown,
    /// Another telephone or mail address: the field has one, this one is kept beside it.
    MoreNumbers {
        /// The text.
        text: String,
    },
    /// A form of address before a name, kept beside it.
    TitleBeside {
        /// The title.
        text: String,
    },
    /// Only one name, taken as the family name.
    OneName,
    /// The row repeats the headings.
    HeadingAgain,
    /// Headings stand here a second time, in another order: the rows below are read by them.
    OtherHeading,
    /// The row is a title of a group, and nobody.
    GroupTitle,
    /// The row is a total, and nobody.
    Total,
    /// Not a day of the calendar; the text is kept.
    BadDate {
        /// The text.
        text: String,
    },
    /// A day after the day of the import.
    FutureDate {
        /// The day.
        date: NaiveDate,
    },
    /// A year in two digits, read as this day.
    TwoDigitYear {
        /// The day.
        date: NaiveDate,
    },
    /// A spreadsheet's day number, read as this day.
    SerialDate {
        /// The day.
        date: NaiveDate,
    },
    /// Month and day stand the other way round here, as the column shows.
    MonthFirst,
    /// In this column some dates have the month first and some the day: this one can be either.
    DayOrMonth,
    /// An instant in universal time that is a midnight here: read as the day that begins with it.
    UtcMidnight {
        /// The day.
        date: NaiveDate,
    },
    /// The text of the merged cell that this one is part of.
    Merged,
    /// A formula without the value it came to.
    NoValue,
    /// The row is hidden in the spreadsheet.
    HiddenRow,
    /// A date typed as text among cells that are dates.
    TextDate,
    /// A postcode with the country before it.
    CountryPrefix,
    /// A number in words.
    NumberInWords {
        /// The number.
        number: i64,
    },
    /// Older than the rules say.
    TooOld {
        /// Age in years.
        age: u32,
    },
    /// Younger than the rules say.
    TooYoung {
        /// Age in years.
        age: u32,
    },
    /// A national register number stood here and was cut out.
    RegisterNumber,
    /// The text starts like a formula; it is kept as text.
    Formula,
    /// No name.
    EmptyName,
    /// First and family name stood in one cell and were split after the first word.
    NameSplit,
    /// Broken accents were repaired.
    Repaired {
        /// How they had been broken.
        was: Misread,
    },
    /// A letter was lost before the file came here; the text is kept as it is.
    LostByte,
    /// A quotation mark was opened here and never closed: it is left out, and what follows is kept apart.
    OpenQuote,
    /// The text was longer than is kept.
    TooLong {
        /// How many characters it had.
        length: usize,
    },
    /// The text is longer than its field takes: the field has the start, the whole is kept beside it.
    LongForField {
        /// How many characters it had.
        length: usize,
        /// How many the field takes.
        most: usize,
    },
    /// More parts than a person can have said of themselves: the first are taken, the whole is kept beside them.
    ManyParts {
        /// How many there were.
        count: usize,
        /// How many are taken.
        most: usize,
    },
    /// The spreadsheet itself shows an error here.
    SheetError {
        /// Its text, such as `#N/A`.
        text: String,
    },
    /// A level was given in words and read as this one.
    LevelAssumed {
        /// The language's code.
        language: String,
        /// The level.
        level: String,
    },
    /// A language without a level: the level has to be asked.
    LevelMissing {
        /// The language's code.
        language: String,
    },
    /// A day without its part: morning and afternoon were taken.
    WholeDay,
    /// A part of the day without days: Monday to Friday were taken.
    EveryWeekday,
    /// The person seems to ask for a mentor of this gender: to be confirmed.
    GenderWish {
        /// The gender.
        wish: GenderWish,
    },
    /// Only one of the two of a duo is named.
    OneSide,
    /// It ends before it starts.
    EndBeforeStart {
        /// The end.
        date: NaiveDate,
    },
    /// No day of the start of a duo.
    NoStart,
    /// A duo that is over, without its day.
    NoEnd,
    /// A duo that ended before its time, without a word on why.
    EndUnsaid,
    /// Nobody of the team is called this, or several are.
    UnknownMember {
        /// The name.
        text: String,
    },
    /// In work or training, and nobody says what and since when: no figure counts it.
    WorkSinceUnknown,
    /// More of a part than there were in all (more new people than people).
    MoreThanAll,
}

impl What {
    /// The key of its text in the translations.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "lists-flag-unreadable",
            Self::UnknownWord { .. } => "lists-flag-unknown-word",
            Self::VagueWord { .. } => "lists-flag-vague-word",
            Self::CareerInWords { .. } => "lists-flag-career-in-words",
            Self::Doubtful { .. } => "lists-flag-doubtful",
            Self::Ditto => "lists-flag-ditto",
            Self::NothingKnown => "lists-flag-nothing-known",
            Self::MoreNumbers { .. } => "lists-flag-more-numbers",
            Self::TitleBeside { .. } => "lists-flag-title-beside",
            Self::OneName => "lists-flag-one-name",
            Self::HeadingAgain => "lists-flag-heading-again",
            Self::OtherHeading => "lists-flag-other-heading",
            Self::GroupTitle => "lists-flag-group-title",
            Self::Total => "lists-flag-total",
            Self::BadDate { .. } => "lists-flag-bad-date",
            Self::FutureDate { .. } => "lists-flag-future-date",
            Self::TwoDigitYear { .. } => "lists-flag-two-digit-year",
            Self::SerialDate { .. } => "lists-flag-serial-date",
            Self::MonthFirst => "lists-flag-month-first",
            Self::DayOrMonth => "lists-flag-day-or-month",
            Self::UtcMidnight { .. } => "lists-flag-utc-midnight",
            Self::Merged => "lists-flag-merged",
            Self::NoValue => "lists-flag-no-value",
            Self::HiddenRow => "lists-flag-hidden-row",
            Self::TextDate => "lists-flag-text-date",
            Self::CountryPrefix => "lists-flag-country-prefix",
            Self::NumberInWords { .. } => "lists-flag-number-in-words",
            Self::TooOld { .. } => "lists-flag-too-old",
            Self::TooYoung { .. } => "lists-flag-too-young",
            Self::RegisterNumber => "lists-flag-register-number",
            Self::Formula => "lists-flag-formula",
            Self::EmptyName => "lists-flag-empty-name",
            Self::NameSplit => "lists-flag-name-split",
            Self::Repaired { .. } => "lists-flag-repaired",
            Self::LostByte => "lists-flag-lost-byte",
            Self::OpenQuote => "lists-flag-open-quote",
            Self::TooLong { .. } => "lists-flag-too-long",
            Self::LongForField { .. } => "lists-flag-long-for-field",
            Self::ManyParts { .. } => "lists-flag-many-parts",
            Self::SheetError { .. } => "lists-flag-sheet-error",
            Self::LevelAssumed { .. } => "lists-flag-level-assumed",
            Self::LevelMissing { .. } => "lists-flag-level-missing",
            Self::WholeDay => "lists-flag-whole-day",
            Self::EveryWeekday => "lists-flag-every-weekday",
            Self::GenderWish { .. } => "lists-flag-gender-wish",
            Self::OneSide => "lists-flag-one-side",
            Self::EndBeforeStart { .. } => "lists-flag-end-before-start",
            Self::NoStart => "lists-flag-no-start",
            Self::NoEnd => "lists-flag-no-end",
            Self::EndUnsaid => "lists-flag-end-unsaid",
            Self::UnknownMember { .. } => "lists-flag-unknown-member",
            Self::WorkSinceUnknown => "lists-flag-work-since-unknown",
            Self::MoreThanAll => "lists-flag-more-than-all",
        }
    }

    /// The arguments of its text, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable { text }
            | Self::UnknownWord { text }
            | Self::VagueWord { text }
            | Self::CareerInWords { text }
            | Self::Doubtful { text }
            | Self::MoreNumbers { text }
            | Self::TitleBeside { text }
            | Self::BadDate { text }
            | Self::UnknownMember { text }
            | Self::SheetError { text } => vec![("text", text.clone())],
            Self::FutureDate { date }
            | Self::TwoDigitYear { date }
            | Self::SerialDate { date }
            | Self::EndBeforeStart { date }
            | Self::UtcMidnight { date } => vec![("date", date.to_string())],
            Self::NumberInWords { number } => vec![("number", number.to_string())],
            Self::TooOld { age } | Self::TooYoung { age } => vec![("age", age.to_string())],
            Self::Repaired { was } => vec![("encoding", was.name().to_owned())],
            Self::TooLong { length } => vec![("length", length.to_string())],
            Self::LongForField { length, most } => {
                vec![("length", length.to_string()), ("most", most.to_string())]
            }
            Self::ManyParts { count, most } => {
                vec![("count", count.to_string()), ("most", most.to_string())]
            }
            Self::LevelAssumed { language, level } => {
                vec![("language", language.clone()), ("level", level.clone())]
            }
            Self::LevelMissing { language } => vec![("language", language.clone())],
            Self::GenderWish { wish } => vec![("gender", wish.code().to_owned())],
            _ => Vec::new(),
        }
    }

    /// Whether the cell's text has to be kept beside what was read, since something of it was not.
    pub const fn keeps_text(&self) -> bool {
        matches!(
            self,
            Self::Unreadable { .. }
                | Self::UnknownWord { .. }
                | Self::Doubtful { .. }
                | Self::Ditto
                | Self::MoreNumbers { .. }
                | Self::TitleBeside { .. }
                | Self::BadDate { .. }
                | Self::LevelMissing { .. }
                | Self::LevelAssumed { .. }
                | Self::SheetError { .. }
                | Self::UnknownMember { .. }
                | Self::LongForField { .. }
                | Self::ManyParts { .. }
        )
    }

    /// Whether it says that the row is nobody.
    pub const fn is_aside(&self) -> bool {
        matches!(
            self,
            Self::HeadingAgain | Self::OtherHeading | Self::GroupTitle | Self::Total
        )
    }

    /// How the summary of odd cells names it, where it is about the way a cell was filled in.
    pub const fn oddity(&self) -> Option<&'static str> {
        match self {
            Self::TextDate => Some("text date"),
            Self::CountryPrefix => Some("country prefix"),
            Self::NumberInWords { .. } => Some("number in words"),
            _ => None,
        }
    }
}

impl Flag {
    /// The cell as spreadsheets name it (`C10`), for a flag about one.
    pub fn cell(&self, row: u32) -> Option<String> {
        Some(format!("{}{row}", column_letters(self.column?)))
    }
}

/// A value as read, with what there is to say about the reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading<T> {
    /// What was read.
    pub value: T,
    /// Remarks.
    pub flags: Vec<What>,
}

impl<T> Reading<T> {
    /// A reading that needs no remark.
    pub const fn plain(value: T) -> Self {
        Self {
            value,
            flags: Vec::new(),
        }
    }

    /// A reading with one remark.
    pub fn flagged(value: T, what: What) -> Self {
        Self {
            value,
            flags: vec![what],
        }
    }
}

impl<T> Reading<Option<T>> {
    /// Nothing could be read; the text is quoted in part, since cells can be long.
    pub fn unreadable(text: &str) -> Self {
        Self::flagged(None, What::Unreadable { text: quoted(text) })
    }
}

/// The start of a text, for a remark.
pub fn quoted(text: &str) -> String {
    text.chars().take(80).collect()
}
