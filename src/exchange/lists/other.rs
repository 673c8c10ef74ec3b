//! Files that are no list but that people have in hand when they look for one: told by what is inside, whatever their
//! name says, so that a person hears what it is and what to do.

use serde::{Deserialize, Serialize};

/// A kind of file that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OtherFormat {
    /// Contacts of an address book (vCard).
    Contacts,
    /// Appointments (iCalendar).
    Calendar,
    /// Data of another program (JSON); one of ours among them.
    Json,
    /// A page to print (PDF).
    Pdf,
    /// A letter (Word, OpenDocument text, RTF).
    Text,
    /// Slides.
    Slides,
    /// A picture.
    Picture,
    /// A web page, or a table that a program wrote as one, without a table in it.
    WebPage,
    /// A workbook or data in some other XML.
    Xml,
    /// A workbook of another spreadsheet: Apple Numbers, binary Excel.
    OtherSpreadsheet,
    /// A mail.
    Mail,
    /// A folder of packed files.
    Archive,
}

impl OtherFormat {
    /// The key of its text in the translations: what it is, and what to do.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Contacts => "lists-error-other-contacts",
            Self::Calendar => "lists-error-other-calendar",
            Self::Json => "lists-error-other-json",
            Self::Pdf => "lists-error-other-pdf",
            Self::Text => "lists-error-other-text",
            Self::Slides => "lists-error-other-slides",
            Self::Picture => "lists-error-other-picture",
            Self::WebPage => "lists-error-other-web-page",
            Self::Xml => "lists-error-other-xml",
            Self::OtherSpreadsheet => "lists-error-other-spreadsheet",
            Self::Mail => "lists-error-other-mail",
            Self::Archive => "lists-error-other-archive",
        }
    }

    /// What to do, in one sentence.
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Contacts => "Export the contacts as CSV and try that file",
            Self::Text | Self::Pdf | Self::Slides | Self::Mail | Self::WebPage => {
                "Copy the table into a spreadsheet, save it as CSV, XLSX or ODS and try that file"
            }
            Self::Picture => "Type the list in a spreadsheet",
            Self::Archive => "Unpack it and pick the list that is in it",
            _ => "Open it in the program that it comes from, save it as CSV, XLSX or ODS and try that file",
        }
    }

    /// What a text is, by how it begins; `None` for what can be a list.
    pub fn of_text(text: &str) -> Option<Self> {
        let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        let begins = |words: &str| {
            start
                .get(..words.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(words))
        };
        let json = || {
            let inner = start.get(1..).unwrap_or_default().trim_start();
            let closes = text.trim_end().ends_with(['}', ']']);
            closes
                && (begins("{") && inner.starts_with(['"', '}'])
                    || begins("[") && inner.starts_with(['{', '"', '[', ']']))
        };
        Some(if begins("BEGIN:VCARD") {
            Self::Contacts
        } else if begins("BEGIN:VCALENDAR") {
            Self::Calendar
        } else if begins("%PDF-") {
            Self::Pdf
        } else if begins("{\\rtf") {
            Self::Text
        } else if begins("<!doctype html") || begins("<html") || begins("<table") {
            Self::WebPage
        } else if begins("<?xml") {
            let head = start.get(..start.floor_char_boundary(2_000)).unwrap_or_default();
            if head.to_ascii_lowercase().contains("<html") {
                Self::WebPage
            } else {
                Self::Xml
            }
        } else if json() {
            Self::Json
        } else if mail(start) {
            Self::Mail
        } else {
            return None;
        })
    }

    /// What bytes are that are no text, by how they begin.
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        const STARTS: [(&[u8], OtherFormat); 9] = [
            (b"%PDF-", OtherFormat::Pdf),
            (b"\x89PNG", OtherFormat::Picture),
            (b"\xff\xd8\xff", OtherFormat::Picture),
            (b"GIF8", OtherFormat::Picture),
            (b"RIFF", OtherFormat::Picture),
            (b"Rar!", OtherFormat::Archive),
            (b"7z\xbc\xaf", OtherFormat::Archive),
            (b"\x1f\x8b", OtherFormat::Archive),
            (b"BM", OtherFormat::Picture),
        ];
        // Photos of a phone say what they are a little later.
        if bytes
            .get(4..12)
            .is_some_and(|brand| brand == b"ftypheic" || brand == b"ftypmif1")
        {
            return Some(Self::Picture);
        }
        // Two letters alone can begin a text.
        let few = |start: &[u8]| start.len() > 2 || bytes.contains(&0);
        STARTS
            .iter()
            .find(|(start, _)| bytes.starts_with(start) && few(start))
            .map(|(_, format)| *format)
    }

    /// What a packed file is that is no workbook, by the names of its parts.
    pub fn of_parts<N: AsRef<str>>(names: impl Iterator<Item = N>) -> Self {
        let mut found = Self::Archive;
        for name in names {
            found = match name.as_ref() {
                "word/document.xml" => Self::Text,
                "ppt/presentation.xml" => Self::Slides,
                "xl/workbook.bin" | "Index/Document.iwa" | "Index.zip" => Self::OtherSpreadsheet,
                _ => continue,
            };
        }
        found
    }
}

impl std::fmt::Display for OtherFormat {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            Self::Contacts => "a file of contacts (vCard)",
            Self::Calendar => "a calendar",
            Self::Json => "data of another program (JSON)",
            Self::Pdf => "a PDF",
            Self::Text => "a text document",
            Self::Slides => "a presentation",
            Self::Picture => "a picture",
            Self::WebPage => "a web page",
            Self::Xml => "data in XML",
            Self::OtherSpreadsheet => "a workbook of another kind",
            Self::Mail => "a mail",
            Self::Archive => "a packed folder",
        })
    }
}

/// A mail begins with lines that say from whom and when.
fn mail(start: &str) -> bool {
    let lines: Vec<&str> = start
        .lines()
        .take(30)
        .take_while(|line| !line.is_empty())
        .collect();
    let says = |word: &str| {
        lines
            .iter()
            .any(|line| line.to_ascii_lowercase().starts_with(word))
    };
    says("from: ") && says("mime-version:")
}
