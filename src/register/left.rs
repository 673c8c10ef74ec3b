//! What lists left to do: it stays on a list until somebody has done it.

use super::Register;
use super::command::change;
use super::refusal::Refusal;
use crate::journal::Draft;
use crate::programme::codes::GenderWish;
use crate::programme::duo::DuoId;
use crate::programme::person::{PersonId, WISH_TO_CHECK};
use std::collections::{BTreeMap, BTreeSet};

/// All of it, but for doubles: those are among the [suspects](Register::suspects).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Wishes about the mentor's gender that were found in a text, to be confirmed.
    pub wishes: Vec<(PersonId, Option<GenderWish>)>,
    /// By column what could not be read: whose, and the text.
    pub columns: BTreeMap<String, Vec<(PersonId, String)>>,
    /// The same of duos.
    pub duos: BTreeMap<String, Vec<(DuoId, String)>>,
}

impl Left {
    /// How many things there are to do: a wish each, a column each.
    pub fn count(&self) -> usize {
        self.wishes.len() + self.columns.len() + self.duos.len()
    }
}

/// Something that is done: it leaves the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// A column, or [`WISH_TO_CHECK`].
    pub item: String,
    /// For whom.
    pub people: BTreeSet<PersonId>,
    /// For which duos.
    pub duos: BTreeSet<DuoId>,
    /// The wish, where one was confirmed or denied.
    pub wish: Option<GenderWish>,
}

impl Register {
    /// What lists left to do.
    pub fn left_to_do(&self) -> Left {
        let mut left = Left::default();
        for (id, file) in self.people() {
            for item in &file.person.to_check {
                if item == WISH_TO_CHECK {
                    left.wishes.push((id, file.person.gender_wish));
                } else {
                    let text = file.person.list_raw.get(item).cloned().unwrap_or_default();
                    left.columns.entry(item.clone()).or_default().push((id, text));
                }
            }
        }
        for (id, duo) in self.duos() {
            for item in &duo.to_check {
                let text = duo.list_raw.get(item).cloned().unwrap_or_default();
                left.duos.entry(item.clone()).or_default().push((id, text));
            }
        }
        left
    }

    pub(super) fn done(&self, done: &Done) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: "list-item-done".into(),
            ..Draft::default()
        };
        for id in &done.people {
            let old = &self.person(*id).ok_or(Refusal::Unknown(id.0))?.person;
            let mut new = old.clone();
            new.to_check.remove(&done.item);
            if done.wish.is_some() {
                new.gender_wish = done.wish;
            }
            change(&mut draft, id.0, old, &new);
        }
        for id in &done.duos {
            let old = self.duo(*id).ok_or(Refusal::Unknown(id.0))?;
            let mut new = old.clone();
            new.to_check.remove(&done.item);
            change(&mut draft, id.0, old, &new);
        }
        Ok(draft)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::exchange::lists::{Known, Options, read};
    use crate::programme::rules::Rules;
    use crate::register::Command;
    use crate::register::scenario::Laptop;

    const LIST: &str = "voornaam;naam;geboortedatum;opmerking\n\
        Amina;Haddad;onbekend;graag een vrouwelijke mentor\n\
        Abel;Gebre;01/02/2000;geen vrouwelijke mentor nodig\n\
        Nour;Tekle;ooit;wil een man als mentor\n";

    fn bring_in(laptop: &mut Laptop) {
        let mut options = Options::new("2026-11-30".parse().unwrap(), &Rules::default());
        options.known = Known::all(&laptop.register);
        let plan = read("x.csv", LIST.as_bytes(), &options).unwrap().plan;
        let list = plan.take_over(&BTreeMap::new(), options.as_of);
        laptop.act(Command::TakeOver(list.into())).unwrap();
    }

    fn named(laptop: &Laptop, name: &str) -> PersonId {
        let mut people = laptop.register.people();
        people
            .find(|(_, file)| file.person.name().starts_with(name))
            .unwrap()
            .0
    }

    #[test]
    fn what_a_list_left_to_do_stays_until_it_is_done_and_does_not_come_back() {
        let mut laptop = Laptop::new(1);
        bring_in(&mut laptop);
        let (amina, nour) = (named(&laptop, "Amina"), named(&laptop, "Nour"));
        let left = laptop.register.left_to_do();
        let wishes = BTreeMap::from([(amina, Some(GenderWish::Woman)), (nour, Some(GenderWish::Man))]);
        assert_eq!(left.wishes.iter().copied().collect::<BTreeMap<_, _>>(), wishes);
        let columns: Vec<_> = left.columns.keys().map(String::as_str).collect();
        assert_eq!(columns, ["geboortedatum"]);
        assert_eq!((left.columns["geboortedatum"].len(), left.count()), (2, 3));
        let wish = |laptop: &Laptop, id| laptop.register.person(id).unwrap().person.gender_wish;
        // The wish holds until somebody says otherwise.
        assert_eq!(wish(&laptop, amina), Some(GenderWish::Woman));
        let mut done = |item: &str, people: &[PersonId], wish| {
            laptop
                .act(Command::ListItemDone(Done {
                    item: item.into(),
                    people: people.iter().copied().collect(),
                    wish,
                    ..Done::default()
                }))
                .unwrap();
            laptop.register.left_to_do().count()
        };
        assert_eq!(done("geboortedatum", &[amina, nour], None), 2);
        assert_eq!(done(WISH_TO_CHECK, &[amina], Some(GenderWish::Woman)), 1);
        assert_eq!(done(WISH_TO_CHECK, &[nour], Some(GenderWish::Any)), 0);
        bring_in(&mut laptop);
        assert_eq!(laptop.register.left_to_do(), Left::default());
        assert_eq!(wish(&laptop, nour), Some(GenderWish::Any));
        // What the list said is still there.
        let person = &laptop.register.person(nour).unwrap().person;
        assert_eq!(person.list_raw["geboortedatum"], "ooit");
    }
}
