//! Which sessions of a list are in the register already, so that a list read twice doubles nothing.

use super::plan::{KnownSession, RowPlan, Twin};
use crate::programme::activity::Session;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, VecDeque};

/// What makes a session that session: its day and start, where, and for whom. A head-count may be corrected in a
/// later list. Where the day could not be read, the text that stood there takes its place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    date: Option<NaiveDate>,
    starts: Option<i64>,
    words: [String; 3],
    undated: BTreeMap<String, String>,
}

impl Key {
    fn of(session: &Session) -> Self {
        let folded = |text: &Option<String>| -> String {
            let letters = text.as_deref().unwrap_or_default().chars();
            letters
                .filter(|letter| letter.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect()
        };
        Self {
            date: session.date,
            starts: session.starts,
            words: [&session.place, &session.municipality, &session.audience].map(folded),
            undated: if session.date.is_none() {
                session.list_raw.clone()
            } else {
                BTreeMap::new()
            },
        }
    }
}

/// Marks the rows of sessions that are known. Two alike on one day are two sessions: the first row is the first
/// known one, the second the second.
pub fn find(rows: &mut [RowPlan], known: &[KnownSession]) {
    let mut waiting: BTreeMap<Key, VecDeque<RecordId>> = BTreeMap::new();
    for one in known {
        waiting
            .entry(Key::of(&one.session.0))
            .or_default()
            .push_back(one.id);
    }
    for row in rows {
        let Some(session) = row.subject.session() else {
            continue;
        };
        let same = waiting.get_mut(&Key::of(session)).and_then(VecDeque::pop_front);
        row.duplicate = same.map(Twin::Known).or(row.duplicate);
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::exchange::lists::{Options, Preview, read};
    use crate::programme::rules::Rules;
    use crate::register::Command;
    use crate::register::scenario::Laptop;

    const LIST: &str = "datum;plaats;gemeente;doelgroep;aanwezig;sfeer\n\
        2025-03-01;Kiel;Antwerpen;jongeren;12;goed\n\
        2025-03-01;Kiel;Antwerpen;jongeren;9;druk\n\
        onbekend;Kiel;Antwerpen;jongeren;7;\n\
        2025-03-08;Kiel;Antwerpen;;;\n";

    fn preview(laptop: &Laptop, list: &str) -> Preview {
        let mut options = Options::new("2026-01-01".parse().unwrap(), &Rules::default());
        let all = laptop.register.all::<Session>();
        options.known_sessions = all
            .into_iter()
            .map(|(id, session)| KnownSession {
                id,
                session: crate::exchange::lists::plan::Draft(session),
            })
            .collect();
        read("x.csv", list.as_bytes(), &options).unwrap()
    }

    fn bring_in(laptop: &mut Laptop, list: &str) -> Preview {
        let preview = preview(laptop, list);
        let step = preview
            .plan
            .take_over(&BTreeMap::new(), "2026-01-01".parse().unwrap());
        laptop.act(Command::TakeOver(step.into())).unwrap();
        preview
    }

    #[test]
    fn a_list_read_twice_doubles_nothing() {
        let mut laptop = Laptop::new(1);
        assert_eq!(bring_in(&mut laptop, LIST).plan.totals.duplicate, 0);
        let before = laptop.register.to_plain_json();
        let again = bring_in(&mut laptop, LIST);
        assert_eq!(again.plan.totals.duplicate, 4);
        assert_eq!(laptop.register.to_plain_json(), before);
    }

    #[test]
    fn a_later_list_adds_its_new_rows_and_fills_in_what_was_not_known() {
        let mut laptop = Laptop::new(1);
        bring_in(&mut laptop, LIST);
        let longer = LIST.replace(
            "2025-03-08;Kiel;Antwerpen;;;",
            "2025-03-08;KIEL;antwerpen;;15;\n2025-03-15;Kiel;Antwerpen;;20;",
        );
        let preview = bring_in(&mut laptop, &longer);
        assert_eq!(preview.plan.totals.duplicate, 4);
        let sessions = laptop.register.all::<Session>();
        let mut counts: Vec<_> = sessions.iter().map(|(_, session)| session.head_count).collect();
        counts.sort_unstable();
        assert_eq!(counts, [Some(7), Some(9), Some(12), Some(15), Some(20)]);
    }

    #[test]
    fn what_a_session_has_no_field_for_is_kept() {
        let mut laptop = Laptop::new(1);
        bring_in(&mut laptop, LIST);
        let kept: Vec<_> = laptop
            .register
            .all::<Session>()
            .into_iter()
            .map(|(_, session)| session.list_raw)
            .collect();
        let texts: Vec<&str> = kept
            .iter()
            .flat_map(BTreeMap::values)
            .map(String::as_str)
            .collect();
        for text in ["goed", "druk", "onbekend"] {
            assert!(texts.contains(&text), "{text}: {kept:?}");
        }
    }
}
