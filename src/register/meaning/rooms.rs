//! Rooms that are booked twice.

use super::Breach;
use crate::order::InOrder;
use crate::programme::activity::{Session, SessionId};
use crate::programme::organisation::Venue;
use crate::register::Register;
use crate::register::search::fold;
use std::collections::{BTreeMap, BTreeSet};

/// How long a session without a length takes, minutes.
const USUAL_MINUTES: i64 = 60;

/// Minutes after midnight: from, and up to.
pub(super) fn times(session: &Session) -> Option<(i64, i64)> {
    let from = session.starts?;
    Some((
        from,
        from.saturating_add(session.minutes.unwrap_or(USUAL_MINUTES).max(1)),
    ))
}

fn clash(one: &Session, other: &Session) -> bool {
    match (times(one), times(other)) {
        (Some((a, b)), Some((c, d))) => a < d && c < b,
        _ => false,
    }
}

/// Where and on which day: `None` where day, place or room is not known.
fn booking(session: &Session) -> Option<(chrono::NaiveDate, String, String)> {
    let room = session
        .room
        .as_deref()
        .map(fold)
        .filter(|room| !room.is_empty())?;
    let place = match session.venue {
        Some(venue) => venue.to_string(),
        None => session
            .place
            .as_deref()
            .map(fold)
            .filter(|place| !place.is_empty())?,
    };
    Some((session.date?, place, room))
}

impl Register {
    pub(super) fn room_breaches(&self, into: &mut Vec<Breach>) {
        let mut booked: BTreeMap<_, Vec<(SessionId, Session)>> = BTreeMap::new();
        for (id, session) in self.all::<Session>() {
            if let Some(booking) = booking(&session) {
                booked.entry(booking).or_default().push((SessionId(id), session));
            }
        }
        for sessions in booked.values_mut() {
            sessions.order_by_key(|(id, session)| (session.starts, *id));
            for (at, (first, one)) in sessions.iter().enumerate() {
                let later = sessions.iter().skip(at + 1);
                let clashing = later.filter(|(_, other)| clash(one, other));
                into.extend(clashing.map(|(second, _)| Breach::RoomTwice {
                    first: *first,
                    second: *second,
                }));
            }
        }
    }

    /// The rooms of a session's venue that are free while it takes place.
    pub(super) fn free_rooms(&self, id: SessionId) -> Vec<String> {
        let Some(session) = self.get::<Session>(id.0) else {
            return Vec::new();
        };
        let venue = session.venue.and_then(|venue| self.get::<Venue>(venue.0));
        let taken: BTreeSet<String> = self
            .all::<Session>()
            .into_iter()
            .filter(|(other, with)| {
                *other != id.0 && with.venue == session.venue && with.date == session.date
            })
            .filter(|(_, with)| clash(&session, with))
            .filter_map(|(_, with)| with.room.as_deref().map(fold))
            .collect();
        let own = session.room.as_deref().map(fold);
        let rooms = venue.map(|venue| venue.rooms).unwrap_or_default().into_iter();
        rooms
            .filter(|room| !taken.contains(&fold(room)) && Some(fold(room)) != own)
            .collect()
    }
}
