//! What a record, a field and a value are called, of whatever kind.

use crate::app::people;
use crate::app::people::sheet::Kind as Asked;
use crate::i18n::Texts;
use crate::journal::{AuthorId, ReplicaId};
use crate::programme::activity::Session;
use crate::programme::codes::{
    Constraint, DuoKind, Evidence, Help, OutcomeKind, Presence, Sector, TriageDecision,
};
use crate::programme::duo::{DecisionKind, Duo, DuoId};
use crate::programme::entity::split;
use crate::programme::lifecycle::{
    DeclineReason, DeclinedBy, DuoState, EndReason, MenteeState, MentorState, ReferralState,
};
use crate::programme::person::PersonId;
use crate::record::{FieldType, RecordId, Value};
use crate::register::Register;
use chrono::NaiveDate;

/// Kinds of records that people write by hand here: each of their fields has a label.
pub const WRITTEN: [&str; 13] = [
    "people",
    "duos",
    "meetings",
    "contacts",
    "episodes",
    "follow_ups",
    "decisions",
    "steps",
    "sessions",
    "programmes",
    "branches",
    "members",
    "triages",
];

/// What a kind of record is called.
pub fn kind(texts: &Texts, kind: &str) -> String {
    texts
        .find(&format!("kind-{kind}"), &[])
        .unwrap_or_else(|| texts.t("kind-other"))
}

/// The name of a person; `zonder naam` when there is none.
pub fn person(texts: &Texts, register: &Register, id: PersonId) -> String {
    let name = register.name_of(id);
    if !name.is_empty() {
        return name;
    }
    // Who was put away still has a name.
    if register.is_erased(id) {
        return texts.t("record-erased");
    }
    let record = register.known(id.0);
    let part = |field: &str| record.as_ref()?.value(field)?.as_text().map(str::to_owned);
    let parts: Vec<String> = ["first_name", "last_name"].into_iter().filter_map(part).collect();
    if parts.is_empty() {
        texts.t("record-unnamed")
    } else {
        parts.join(" ")
    }
}

/// The names of a duo's two people.
pub fn duo(texts: &Texts, register: &Register, id: DuoId) -> String {
    let duo = register
        .duo(id)
        .cloned()
        .or_else(|| read::<Duo>(register, id.0))
        .unwrap_or_default();
    let sides = [duo.mentee, duo.mentor].map(|side| match side {
        Some(side) => person(texts, register, side),
        None => texts.t("record-erased"),
    });
    sides.join(" · ")
}

/// A record as its type, put away or not.
fn read<E: crate::programme::entity::Entity>(register: &Register, id: RecordId) -> Option<E> {
    Some(E::read(register.known(id)?.shown()))
}

/// What any record is called: a person's name, a duo's two names, else its kind with its day and whose it is.
pub fn title(texts: &Texts, register: &Register, id: RecordId) -> String {
    let Some(record) = register.known(id) else {
        return texts.t("record-unnamed");
    };
    let of = record.kind.as_deref().unwrap_or_default();
    match of {
        "people" | "residues" => return person(texts, register, PersonId(id)),
        "duos" => return duo(texts, register, DuoId(id)),
        _ => {}
    }
    let named = ["name", "title", "room"]
        .into_iter()
        .find_map(|field| record.value(field)?.as_text());
    let date = record
        .value("date")
        .or(record.value("start"))
        .and_then(NaiveDate::from_value);
    let starts = read::<Session>(register, id).and_then(|session| session.starts);
    let owners = ["person", "duo", "subject", "mentee", "mentor"].into_iter();
    let owners = owners.filter_map(|field| RecordId::from_value(record.value(field)?));
    let owners = owners.filter(|owner| *owner != id).map(|owner| {
        // One step deep: what refers to another record of this sort is told by its kind alone.
        match register
            .known(owner)
            .and_then(|record| record.kind.clone())
            .as_deref()
        {
            Some("people") => person(texts, register, PersonId(owner)),
            Some("duos") => duo(texts, register, DuoId(owner)),
            Some(other) => kind(texts, other),
            None => texts.t("record-unnamed"),
        }
    });
    let day = date.map(|date| texts.date(date));
    let time = starts.filter(|_| of == "sessions").map(clock);
    let parts: Vec<String> = day
        .into_iter()
        .chain(time)
        .chain(named.map(str::to_owned))
        .chain(owners)
        .collect();
    if parts.is_empty() {
        return kind(texts, of);
    }
    let args = [
        ("kind", kind(texts, of).into()),
        ("what", parts.join(", ").into()),
    ];
    texts.t_with("record-of", &args)
}

/// Minutes after midnight as `9:05`.
pub fn clock(minutes: i64) -> String {
    format!("{}:{:02}", minutes.div_euclid(60), minutes.rem_euclid(60))
}

/// What a field is called, its part included: *Taal, Arabisch spreken*.
pub fn field(texts: &Texts, register: &Register, kind: &str, field: &str) -> String {
    let (name, part) = split(field);
    let line = people::sheet::line(name).filter(|_| kind == "people");
    let label = match line {
        Some(_) => people::words::label(texts, name),
        None => texts
            .find(&format!("label-{name}"), &[])
            .unwrap_or_else(|| name.to_owned()),
    };
    if part.is_empty() {
        return label;
    }
    let part = match (line, kind, name) {
        (Some(line), ..) if name != "same_as" => people::words::part_words(texts, register, line, part),
        (_, "rules", "setting") => texts.code("rule", part),
        _ => match family(kind, name) {
            Some(family) => texts.code(family, part),
            None => part
                .parse()
                .map_or_else(|_| part.to_owned(), |id| title(texts, register, id)),
        },
    };
    format!("{label}, {part}")
}

/// The beginning of the keys of the codes that a field holds.
pub fn family(kind: &str, name: &str) -> Option<&'static str> {
    Some(match (kind, name) {
        ("duos", "state") => DuoState::FAMILY,
        ("referrals", "state") => ReferralState::FAMILY,
        ("duos", "kind") => DuoKind::FAMILY,
        ("duos", "end_reason") => EndReason::FAMILY,
        ("duos", "declined_by") | ("decisions", "by") => DeclinedBy::FAMILY,
        ("duos", "decline_reason") | ("decisions", "reason") => DeclineReason::FAMILY,
        ("meetings", "mentee" | "mentor") => Presence::FAMILY,
        ("meetings", "topic") => Help::FAMILY,
        ("episodes", "kind") => OutcomeKind::FAMILY,
        ("episodes", "evidence") => Evidence::FAMILY,
        ("episodes", "sector") => Sector::FAMILY,
        ("decisions", "kind") => DecisionKind::FAMILY,
        ("triages", "decision") => TriageDecision::FAMILY,
        ("triages", "constraint") => Constraint::FAMILY,
        ("steps", "cycle") => "cycle",
        _ => return None,
    })
}

/// The words of a state of any life cycle.
pub fn state(texts: &Texts, code: &str) -> String {
    let families = [
        MenteeState::FAMILY,
        MentorState::FAMILY,
        DuoState::FAMILY,
        ReferralState::FAMILY,
    ];
    let found = families
        .into_iter()
        .find_map(|family| texts.find(&format!("{family}-{code}"), &[]));
    found.unwrap_or_else(|| code.to_owned())
}

/// A value in words; `leeg` for nothing.
pub fn value(texts: &Texts, register: &Register, kind: &str, field: &str, value: &Value) -> String {
    let (name, part) = split(field);
    let empty = || texts.t("record-empty");
    if kind == "people"
        && part.is_empty()
        && let Some(line) = people::sheet::line(name)
        && !matches!(line.kind, Asked::Elsewhere if name == "archived")
    {
        let words = people::words::value_words(texts, register, line, value);
        return if words.is_empty() { empty() } else { words };
    }
    match value {
        Value::Null => empty(),
        Value::Bool(true) => texts.t("people-yes"),
        Value::Bool(false) => texts.t("people-no"),
        Value::Int(minutes) if (kind, name) == ("sessions", "starts") => clock(*minutes),
        Value::Int(number) => texts.lang().number(*number as f64, 0),
        Value::Text(text) => {
            if let Some(family) = family(kind, name) {
                return texts.code(family, text);
            }
            if (kind, matches!(name, "from" | "to")) == ("steps", true) {
                return state(texts, text);
            }
            if let Some(day) = NaiveDate::from_value(value) {
                return texts.date(day);
            }
            match text.parse::<RecordId>() {
                Ok(id) if kind == "triages" && name == "by" || name == "coordinator" => {
                    people::words::member(register, id)
                }
                Ok(id) => title(texts, register, id),
                Err(_) => text.to_string(),
            }
        }
    }
}

/// Who wrote something: a name from the team list.
pub fn author(texts: &Texts, register: &Register, author: AuthorId) -> String {
    let name = register.author_name(author);
    if name.is_empty() {
        texts.t("differs-someone")
    } else {
        name
    }
}

/// A laptop by its `name` where it has one, else by the first digits of what it numbers its entries under. `own` is
/// this one.
pub fn laptop(texts: &Texts, replica: ReplicaId, own: Option<ReplicaId>, name: Option<String>) -> String {
    if own == Some(replica) {
        return texts.t("record-this-laptop");
    }
    if let Some(name) = name {
        return name;
    }
    let code: String = replica.to_string().chars().take(4).collect();
    texts.t_with("record-laptop", &[("code", code.into())])
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::register::scenario::{Laptop, day};

    #[test]
    fn every_field_that_is_written_by_hand_has_a_label_in_all_languages() {
        let register = Register::default();
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            for (of, fields) in crate::programme::tables() {
                for spec in fields.iter().filter(|_| WRITTEN.contains(&of)) {
                    let label = field(texts, &register, of, spec.name);
                    assert_ne!(
                        label,
                        spec.name,
                        "{}: {of}.{} has no label",
                        lang.code(),
                        spec.name
                    );
                }
                assert!(
                    !WRITTEN.contains(&of) || kind(texts, of) != texts.t("kind-other"),
                    "{of}"
                );
            }
        }
    }

    #[test]
    fn records_fields_and_values_read_as_people_say_them() {
        let mut laptop = Laptop::new(1);
        let (amina, greet) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
        let id = laptop.running_duo(amina, greet, day(1, 10));
        let (texts, register) = (Texts::of(Lang::Nl), &laptop.register);
        assert_eq!(title(texts, register, id.0), "Amina · Greet");
        let step = *register
            .tables()
            .steps
            .iter()
            .find(|(_, step)| step.subject == Some(id.0))
            .unwrap()
            .0;
        assert!(
            title(texts, register, step).ends_with("Amina · Greet"),
            "{}",
            title(texts, register, step)
        );
        let words = |kind: &str, name: &str, of: Value| value(texts, register, kind, name, &of);
        assert_eq!(words("duos", "state", Value::text("active")), "actief");
        assert_eq!(words("duos", "mentee", amina.to_value()), "Amina");
        assert_eq!(
            words("duos", "started_on", day(1, 10).to_value()),
            "za 10 jan 2026"
        );
        assert_eq!(
            words("people", "phone", Value::text("+32470123456")),
            "0470 12 34 56"
        );
        assert_eq!(words("people", "phone", Value::Null), "leeg");
        assert_eq!(words("sessions", "starts", Value::Int(545)), "9:05");
        assert_eq!(
            field(texts, register, "people", "slot/mon-am"),
            "Vrij op, maandag voormiddag"
        );
        assert_eq!(field(texts, register, "duos", "started_on"), "Gestart op");
    }
}
