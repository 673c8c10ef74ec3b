//! What cannot be, and what would mend it, in words.

use super::words::{self, clock, duo, person, state, title};
use crate::i18n::Texts;
use crate::programme::activity::{Session, SessionId};
use crate::programme::duo::DuoId;
use crate::record::RecordId;
use crate::register::Register;
use crate::register::meaning::{Breach, Repair};

/// What cannot be.
pub fn breach(texts: &Texts, register: &Register, breach: &Breach) -> String {
    let key = format!("meaning-{}", breach.code());
    let all = |duos: &[DuoId]| {
        let names: Vec<String> = duos.iter().map(|id| duo(texts, register, *id)).collect();
        names.join("; ")
    };
    match breach {
        Breach::TwoDuos { mentee, duos } => texts.t_with(
            &key,
            &[
                ("name", person(texts, register, *mentee).into()),
                ("n", duos.len().into()),
                ("who", all(duos).into()),
            ],
        ),
        Breach::MentorFull {
            mentor,
            capacity,
            duos,
        } => texts.t_with(
            &key,
            &[
                ("name", person(texts, register, *mentor).into()),
                ("taken", duos.len().into()),
                ("capacity", (*capacity).into()),
                ("who", all(duos).into()),
            ],
        ),
        Breach::OneInBoth { person: who, .. } => {
            texts.t_with(&key, &[("name", person(texts, register, *who).into())])
        }
        Breach::PersonAway { duo: of, person: who } => {
            let duo = duo(texts, register, *of);
            texts.t_with(
                &key,
                &[
                    ("name", person(texts, register, *who).into()),
                    ("duo", duo.into()),
                ],
            )
        }
        Breach::MentorGone {
            duo: of,
            mentor,
            state,
        } => {
            let state = state.map_or_else(|| texts.t("record-empty"), |state| texts.t(state.text_key()));
            let duo = duo(texts, register, *of);
            let name = person(texts, register, *mentor);
            texts.t_with(
                &key,
                &[
                    ("name", name.into()),
                    ("duo", duo.into()),
                    ("state", state.into()),
                ],
            )
        }
        Breach::MenteeOff {
            mentee,
            state,
            duo: of,
        } => {
            let duo = of.map(|of| duo(texts, register, of)).unwrap_or_default();
            let (name, state) = (person(texts, register, *mentee), texts.t(state.text_key()));
            texts.t_with(
                &key,
                &[
                    ("name", name.into()),
                    ("state", state.into()),
                    ("duo", duo.into()),
                ],
            )
        }
        Breach::Fork {
            subject,
            cycle,
            from,
            steps,
        } => {
            let state = texts.code(cycle.family(), from);
            let steps: Vec<String> = steps.iter().map(|id| step(texts, register, *id)).collect();
            let name = title(texts, register, *subject);
            let steps = steps.join("; ");
            texts.t_with(
                &key,
                &[
                    ("name", name.into()),
                    ("state", state.into()),
                    ("steps", steps.into()),
                ],
            )
        }
        Breach::Gap {
            subject,
            cycle,
            from,
            step: id,
        } => {
            let state = texts.code(cycle.family(), from);
            let name = title(texts, register, *subject);
            let step = step(texts, register, *id);
            texts.t_with(
                &key,
                &[
                    ("name", name.into()),
                    ("state", state.into()),
                    ("steps", step.into()),
                ],
            )
        }
        Breach::RoomTwice { first, second } => {
            let one = register.get::<Session>(first.0).unwrap_or_default();
            let when = one.date.map(|day| texts.date(day)).unwrap_or_default();
            let room = one.room.unwrap_or_default();
            let [first, second] = [first, second].map(|id| time(texts, register, *id));
            let args = [
                ("room", room.into()),
                ("when", when.into()),
                ("first", first.into()),
                ("second", second.into()),
            ];
            texts.t_with(&key, &args)
        }
        Breach::ChangedAway { record } => {
            texts.t_with(&key, &[("name", title(texts, register, *record).into())])
        }
    }
}

/// `14:00 Jobatelier`.
fn time(texts: &Texts, register: &Register, id: SessionId) -> String {
    let session = register.get::<Session>(id.0).unwrap_or_default();
    let activity = session
        .activity
        .and_then(|id| register.get::<crate::programme::activity::Activity>(id.0));
    let what = activity.and_then(|activity| activity.title);
    let what = what.unwrap_or_else(|| words::kind(texts, "sessions"));
    format!("{} {what}", clock(session.starts.unwrap_or_default()))
}

/// A move: where to, when, by whom.
fn step(texts: &Texts, register: &Register, id: RecordId) -> String {
    let Some(step) = register.tables().steps.get(&id) else {
        return texts.t("record-empty");
    };
    let made = register
        .journal()
        .record(id)
        .and_then(|record| record.fields.get("to")?.shown());
    let who = made
        .map(|head| words::author(texts, register, head.author))
        .unwrap_or_default();
    let to = state(texts, step.to.as_deref().unwrap_or_default());
    let when = step.date.map(|day| texts.date(day)).unwrap_or_default();
    texts.t_with(
        "step-words",
        &[("to", to.into()), ("when", when.into()), ("who", who.into())],
    )
}

/// What mends it.
pub fn repair(texts: &Texts, register: &Register, repair: &Repair) -> String {
    let key = format!("repair-{}", repair.code());
    match repair {
        Repair::CloseDuo { duo: id, .. } => texts.t_with(&key, &[("duo", duo(texts, register, *id).into())]),
        Repair::RaiseCapacity { mentor, to } => {
            let name = person(texts, register, *mentor);
            texts.t_with(&key, &[("name", name.into()), ("n", (*to).into())])
        }
        Repair::CorrectMentee { mentee, to, .. } => {
            let (name, state) = (person(texts, register, *mentee), texts.t(to.text_key()));
            texts.t_with(&key, &[("name", name.into()), ("state", state.into())])
        }
        Repair::CorrectMentor { mentor, to, .. } => {
            let (name, state) = (person(texts, register, *mentor), texts.t(to.text_key()));
            texts.t_with(&key, &[("name", name.into()), ("state", state.into())])
        }
        Repair::KeepStep { step: id, .. } | Repair::DropStep { step: id } => {
            texts.t_with(&key, &[("step", step(texts, register, *id).into())])
        }
        Repair::OtherRoom { session, room } => {
            let what = time(texts, register, *session);
            texts.t_with(&key, &[("what", what.into()), ("room", room.as_str().into())])
        }
        Repair::Later { session, starts } => {
            let what = time(texts, register, *session);
            texts.t_with(&key, &[("what", what.into()), ("time", clock(*starts).into())])
        }
        Repair::PutAway(id) if register.get::<Session>(*id).is_some() => {
            texts.t_with(&key, &[("what", time(texts, register, SessionId(*id)).into())])
        }
        Repair::PutAway(id) | Repair::LeaveAway(id) | Repair::BringBack(id) => {
            texts.t_with(&key, &[("what", title(texts, register, *id).into())])
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::register::scenario::{Laptop, day};

    #[test]
    fn a_breach_and_its_repairs_read_as_sentences() {
        let mut one = Laptop::new(1);
        let (amina, bilal, greet) = (one.mentee("Amina"), one.mentee("Bilal"), one.mentor("Greet"));
        let mut other = Laptop::new(2);
        other.take_in(&one);
        one.running_duo(amina, greet, day(2, 1));
        other.propose(bilal, greet).unwrap();
        one.take_in(&other);
        let found = one.register.breaches();
        let said = breach(Texts::of(Lang::Nl), &one.register, &found[0]);
        assert_eq!(
            said,
            "Greet heeft 2 duo's of voorstellen, maar plaats voor 1: Amina · Greet; Bilal · Greet."
        );
        let repairs = one.register.repairs(&found[0], day(3, 1));
        let words: Vec<_> = repairs
            .iter()
            .map(|one_of| repair(Texts::of(Lang::En), &one.register, one_of))
            .collect();
        assert_eq!(
            words,
            [
                "Give Greet places for 2",
                "Close the duo Amina · Greet",
                "Close the duo Bilal · Greet"
            ]
        );
        for lang in Lang::ALL {
            assert!(!breach(Texts::of(lang), &one.register, &found[0]).contains('⟨'));
        }
    }
}
