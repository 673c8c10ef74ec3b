//! Where one is in the app, as a value and as what follows `#` in the address.
//!
//! The address ends up in the browser's history on disk, unencrypted. So a route holds codes and
//! random ids only: **no names, no search text**. What is typed in a search box lives in memory.

mod meeting;

pub use meeting::MeetingPart;

use std::fmt;

use crate::record::RecordId;

/// Which people the list shows; each filter is the code of an enum or the id of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PeopleFilter {
    /// Code of a role: `mentee`, `mentor`…
    pub role: Option<String>,
    /// Code of a state within that role.
    pub state: Option<String>,
    /// Code of a district or a postcode.
    pub district: Option<String>,
    /// ISO 639 code of a language spoken.
    pub language: Option<String>,
    /// The responsible coordinator.
    pub coordinator: Option<RecordId>,
}

/// A part of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SettingsTab {
    /// This workspace: name, auto-lock, leaving nothing here.
    #[default]
    Workspace,
    /// Named people with their own passphrases.
    Members,
    /// The programme's rules, weights and thresholds.
    Rules,
}

impl SettingsTab {
    /// Every part, in the order shown.
    pub const ALL: [Self; 3] = [Self::Workspace, Self::Members, Self::Rules];

    /// Its code, as in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Workspace => "workspace",
            Self::Members => "members",
            Self::Rules => "rules",
        }
    }
}

/// A place in the app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Route {
    /// `#/`: what asks for attention today.
    #[default]
    Today,
    /// `#/start`: which workspace, or the first run.
    Start,
    /// `#/demo`: opens the example.
    Demo,
    /// `#/people?role=…`: the list.
    People(PeopleFilter),
    /// `#/people/new`.
    PersonNew,
    /// `#/people/ID`.
    Person(RecordId),
    /// `#/people/ID/edit`.
    PersonEdit(RecordId),
    /// `#/lists`: read intake lists.
    Lists,
    /// `#/match`: proposals.
    Match,
    /// `#/match/mentors`, …: the other parts of the match meeting.
    Meeting(MeetingPart),
    /// `#/match/cards/ID`: the card to hand to a mentee or a mentor.
    Handout(RecordId),
    /// `#/match/MENTEE/MENTOR`: why this pair.
    Pair {
        /// The mentee's id.
        mentee: RecordId,
        /// The mentor's id.
        mentor: RecordId,
    },
    /// `#/duos`.
    Duos,
    /// `#/duos/ID`.
    Duo(RecordId),
    /// `#/duos/ID/papers`: the cards and the page to sign.
    DuoPapers(RecordId),
    /// `#/report`.
    Report,
    /// `#/report/print`.
    ReportPrint,
    /// `#/files`: hand over, save, bring in.
    HandOver,
    /// `#/conflicts`: what laptops disagree on, and what cannot be.
    Conflicts,
    /// `#/history`, `#/history/ID`: who changed what.
    History(Option<RecordId>),
    /// `#/erased`: the certificate of what was erased.
    Erased,
    /// `#/settings`, `#/settings/members`…
    Settings(SettingsTab),
    /// `#/help`.
    Help,
    /// `#/help/parts`: the building blocks side by side.
    Gallery,
    /// Anything else; holds what stood there.
    NotFound(String),
}

impl Route {
    /// The key of this page's title. Titles hold no names: they show in the history and task bar.
    pub fn title_key(&self) -> &'static str {
        match self {
            Self::Today => "nav-today",
            Self::Start => "page-start",
            Self::Demo => "page-demo",
            Self::People(_) => "nav-people",
            Self::PersonNew => "page-person-new",
            Self::Person(_) | Self::PersonEdit(_) => "page-person",
            Self::Lists => "nav-lists",
            Self::Match => "nav-match",
            Self::Meeting(part) => part.title_key(),
            Self::Handout(_) => "page-handout",
            Self::Pair { .. } => "page-pair",
            Self::Duos => "nav-duos",
            Self::Duo(_) => "page-duo",
            Self::DuoPapers(_) => "page-duo-papers",
            Self::Report => "nav-report",
            Self::ReportPrint => "page-report-print",
            Self::HandOver => "nav-files",
            Self::Conflicts => "differs-title",
            Self::Erased => "erased-title",
            Self::History(_) => "history-title",
            Self::Settings(_) => "nav-settings",
            Self::Help => "nav-help",
            Self::Gallery => "page-gallery",
            Self::NotFound(_) => "page-not-found",
        }
    }

    /// The entry of the main menu that this page belongs to.
    pub fn section(&self) -> Self {
        match self {
            Self::People(_) | Self::PersonNew | Self::Person(_) | Self::PersonEdit(_) => {
                Self::People(PeopleFilter::default())
            }
            Self::Meeting(_) | Self::Handout(_) | Self::Pair { .. } => Self::Match,
            Self::Duo(_) | Self::DuoPapers(_) => Self::Duos,
            Self::ReportPrint => Self::Report,
            Self::Conflicts | Self::History(_) | Self::Erased => Self::HandOver,
            Self::Settings(_) => Self::Settings(SettingsTab::default()),
            Self::Gallery => Self::Help,
            other => other.clone(),
        }
    }

    /// The whole link: `#/people`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// Reads what follows `#`. Never fails: what is not understood is [`Route::NotFound`].
    pub fn parse(hash: &str) -> Self {
        Self::known(hash).unwrap_or_else(|| Self::NotFound(hash.to_owned()))
    }

    fn known(hash: &str) -> Option<Self> {
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let id = |text: &str| text.parse::<RecordId>().ok();
        Some(match parts.as_slice() {
            [] => Self::Today,
            ["start"] => Self::Start,
            ["demo"] => Self::Demo,
            ["people"] => Self::People(PeopleFilter::parse(query)),
            ["people", "new"] => Self::PersonNew,
            ["people", person] => Self::Person(id(person)?),
            ["people", person, "edit"] => Self::PersonEdit(id(person)?),
            ["lists"] => Self::Lists,
            ["match"] => Self::Match,
            ["match", part] => Self::Meeting(MeetingPart::from_code(part)?),
            ["match", "cards", person] => Self::Handout(id(person)?),
            ["match", mentee, mentor] => Self::Pair {
                mentee: id(mentee)?,
                mentor: id(mentor)?,
            },
            ["duos"] => Self::Duos,
            ["duos", duo] => Self::Duo(id(duo)?),
            ["duos", duo, "papers"] => Self::DuoPapers(id(duo)?),
            ["report"] => Self::Report,
            ["report", "print"] => Self::ReportPrint,
            ["files"] => Self::HandOver,
            ["conflicts"] => Self::Conflicts,
            ["erased"] => Self::Erased,
            ["history"] => Self::History(None),
            ["history", record] => Self::History(Some(id(record)?)),
            ["settings"] => Self::Settings(SettingsTab::default()),
            ["settings", tab] => Self::Settings(SettingsTab::ALL.into_iter().find(|t| t.code() == *tab)?),
            ["help"] => Self::Help,
            ["help", "parts"] => Self::Gallery,
            _ => return None,
        })
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str("/"),
            Self::Start => f.write_str("/start"),
            Self::Demo => f.write_str("/demo"),
            Self::People(filter) => write!(f, "/people{filter}"),
            Self::PersonNew => f.write_str("/people/new"),
            Self::Person(id) => write!(f, "/people/{id}"),
            Self::PersonEdit(id) => write!(f, "/people/{id}/edit"),
            Self::Lists => f.write_str("/lists"),
            Self::Match => f.write_str("/match"),
            Self::Meeting(part) => write!(f, "/match/{}", part.code()),
            Self::Handout(id) => write!(f, "/match/cards/{id}"),
            Self::Pair { mentee, mentor } => write!(f, "/match/{mentee}/{mentor}"),
            Self::Duos => f.write_str("/duos"),
            Self::Duo(id) => write!(f, "/duos/{id}"),
            Self::DuoPapers(id) => write!(f, "/duos/{id}/papers"),
            Self::Report => f.write_str("/report"),
            Self::ReportPrint => f.write_str("/report/print"),
            Self::HandOver => f.write_str("/files"),
            Self::Conflicts => f.write_str("/conflicts"),
            Self::Erased => f.write_str("/erased"),
            Self::History(None) => f.write_str("/history"),
            Self::History(Some(id)) => write!(f, "/history/{id}"),
            Self::Settings(SettingsTab::Workspace) => f.write_str("/settings"),
            Self::Settings(tab) => write!(f, "/settings/{}", tab.code()),
            Self::Help => f.write_str("/help"),
            Self::Gallery => f.write_str("/help/parts"),
            Self::NotFound(hash) => f.write_str(hash),
        }
    }
}

impl PeopleFilter {
    /// Whether everyone is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn parse(query: &str) -> Self {
        let mut filter = Self::default();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = decode(value);
            match name {
                "role" => filter.role = Some(value),
                "state" => filter.state = Some(value),
                "district" => filter.district = Some(value),
                "language" => filter.language = Some(value),
                "coordinator" => filter.coordinator = value.parse().ok(),
                _ => {}
            }
        }
        filter
    }
}

impl fmt::Display for PeopleFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coordinator = self.coordinator.map(|id| id.to_string());
        let pairs = [
            ("role", &self.role),
            ("state", &self.state),
            ("district", &self.district),
            ("language", &self.language),
            ("coordinator", &coordinator),
        ];
        let set = pairs
            .into_iter()
            .filter_map(|(name, value)| value.as_ref().map(|value| (name, value)));
        for (i, (name, value)) in set.enumerate() {
            write!(f, "{}{name}={}", if i == 0 { '?' } else { '&' }, encode(value))?;
        }
        Ok(())
    }
}

/// Percent-encodes everything that is not unreserved in RFC 3986, §2.3.
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Undoes [`encode`]; a stray `%` stays as it is, bytes that are not UTF-8 become `�`.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%')
            .then(|| bytes.get(at + 1..at + 3))
            .flatten()
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(escaped.unwrap_or(byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_place_has_its_address() {
        let id = RecordId(0xa1_u128.to_be_bytes());
        let hex = "000000000000000000000000000000a1";
        for (route, address) in [
            (Route::Today, "/".to_owned()),
            (Route::People(PeopleFilter::default()), "/people".to_owned()),
            (Route::Person(id), format!("/people/{hex}")),
            (Route::PersonEdit(id), format!("/people/{hex}/edit")),
            (
                Route::Pair {
                    mentee: id,
                    mentor: id,
                },
                format!("/match/{hex}/{hex}"),
            ),
            (Route::Meeting(MeetingPart::Mentors), "/match/mentors".to_owned()),
            (Route::Handout(id), format!("/match/cards/{hex}")),
            (Route::Duo(id), format!("/duos/{hex}")),
            (Route::ReportPrint, "/report/print".to_owned()),
            (
                Route::Settings(SettingsTab::Members),
                "/settings/members".to_owned(),
            ),
        ] {
            assert_eq!(route.to_string(), address);
            assert_eq!(Route::parse(&address), route);
        }
        assert_eq!(Route::parse(""), Route::Today);
    }

    #[test]
    fn what_is_not_understood_is_not_found() {
        for hash in [
            "/people/short",
            "/peple",
            "/match/one",
            "/settings/nothing",
            "/people/NEW",
            "//////x",
        ] {
            assert_eq!(Route::parse(hash), Route::NotFound(hash.to_owned()));
        }
    }

    #[test]
    fn a_filter_survives_odd_text() {
        let filter = PeopleFilter {
            district: Some("Sint-Jans & ‘é’ %41=?#/".into()),
            ..Default::default()
        };
        let route = Route::People(filter);
        assert_eq!(Route::parse(&route.to_string()), route);
        assert_eq!(decode("%zz%4"), "%zz%4");
    }

    fn text() -> impl Strategy<Value = Option<String>> {
        proptest::option::of(".*")
    }

    proptest! {
        #[test]
        fn routes_round_trip(role in text(), state in text(), district in text(), language in text(),
                             coordinator in proptest::option::of(any::<[u8; 16]>()), a: [u8; 16], b: [u8; 16]) {
            let coordinator = coordinator.map(RecordId);
            let filter = PeopleFilter { role, state, district, language, coordinator };
            let (a, b) = (RecordId(a), RecordId(b));
            for route in [
                Route::Today, Route::Start, Route::Demo, Route::People(filter), Route::PersonNew,
                Route::Person(a), Route::PersonEdit(a), Route::Lists, Route::Match,
                Route::Pair { mentee: a, mentor: b }, Route::Duos, Route::Duo(b), Route::DuoPapers(a), Route::Report, Route::Handout(a),
                Route::Meeting(MeetingPart::Minutes), Route::ReportPrint, Route::HandOver, Route::Conflicts, Route::Erased, Route::History(None), Route::History(Some(a)), Route::Settings(SettingsTab::Workspace),
                Route::Settings(SettingsTab::Rules), Route::Help, Route::Gallery,
            ] {
                prop_assert_eq!(Route::parse(&route.to_string()), route);
            }
        }

        #[test]
        fn any_hash_reads_to_a_route_that_reads_back(hash in ".*") {
            let route = Route::parse(&hash);
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }
    }
}
