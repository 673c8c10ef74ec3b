//! Who is meant by the names and numbers in a list of what happened. Nobody is guessed: whoever is not found, or is
//! found more than once, is asked, once for all rows that name them.

use super::Event;
use crate::exchange::lists::plan::{Draft, Known, RowPlan, Subject};
use crate::fold::fold;
use crate::programme::entity::{Entity, split};
use crate::programme::person::Person;
use crate::programme::same_person::{Sign, Signs};
use crate::record::RecordId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Most people of the register that are offered as who is meant.
pub const MOST_OFFERED: usize = 8;
/// Most people of the register that are looked at for one part of a name.
const MOST_LOOKED_AT: usize = 60;
/// Most of one name in a list that are told apart.
const MOST_OF_A_NAME: usize = 20;

/// As whom somebody is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The mentee of a duo, or whose outcome or talk it is.
    Mentee,
    /// The mentor of a duo.
    Mentor,
}

impl Role {
    /// Its code, for translations and keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
        }
    }
}

/// Somebody whom rows name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sought {
    /// As whom.
    pub role: Role,
    /// What the list says of them.
    pub person: Draft<Person>,
    /// The first row that names them.
    pub row: u32,
    /// How many rows do.
    pub rows: usize,
    /// Who it is, where that is beyond doubt.
    pub found: Option<RecordId>,
    /// Who it may be, the likeliest first.
    pub offered: Vec<RecordId>,
}

/// Who is meant, as a person says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    /// Someone of the register.
    Known(RecordId),
    /// Someone new.
    New,
    /// Nobody: the rows that name them stay out.
    Out,
}

/// What a person said, by [`Sought::key`].
pub type Answers = BTreeMap<String, Whom>;

impl Sought {
    /// What an answer about them is kept under: the same when the list is read again with another mapping of columns
    /// that say nothing of them.
    pub fn key(&self) -> String {
        let signs = Signs::of(&self.person.0);
        let number = fold(self.person.0.list_number.as_deref().unwrap_or_default());
        let born = self.person.0.birth_date.map(|day| day.to_string());
        format!(
            "{}/{}/{number}/{}",
            self.role.code(),
            signs.name(),
            born.unwrap_or_default()
        )
    }

    /// Who is meant, given what was answered; `None` while that is to be asked.
    pub fn answer(&self, answers: &Answers) -> Option<Whom> {
        let said = answers.get(&self.key()).copied();
        said.or(self.found.map(Whom::Known))
    }
}

/// Someone of the register, as they are looked for.
struct Someone<'a> {
    id: RecordId,
    signs: Signs,
    number: String,
    known: &'a Known,
}

impl Someone<'_> {
    fn is(&self, role: Role) -> bool {
        match role {
            Role::Mentee => self.known.mentee,
            Role::Mentor => self.known.mentor,
        }
    }
}

/// Everyone of the register, by what lists name people with.
struct Index<'a> {
    everyone: Vec<Someone<'a>>,
    by_name: BTreeMap<String, Vec<usize>>,
    by_number: BTreeMap<String, Vec<usize>>,
    by_part: BTreeMap<String, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(known: &'a [Known]) -> Self {
        let mut index = Self {
            everyone: Vec::with_capacity(known.len()),
            by_name: BTreeMap::new(),
            by_number: BTreeMap::new(),
            by_part: BTreeMap::new(),
        };
        for (at, known) in known.iter().enumerate() {
            let person = &known.person.0;
            let signs = Signs::of(person);
            let number = fold(person.list_number.as_deref().unwrap_or_default());
            if signs.is_named() {
                for key in signs.name_keys() {
                    index.by_name.entry(key.to_owned()).or_default().push(at);
                }
                for part in signs.name().split(' ') {
                    let of_part = index.by_part.entry(part.to_owned()).or_default();
                    if of_part.len() < MOST_LOOKED_AT {
                        of_part.push(at);
                    }
                }
            }
            if !number.is_empty() {
                index.by_number.entry(number.clone()).or_default().push(at);
            }
            index.everyone.push(Someone {
                id: known.id,
                signs,
                number,
                known,
            });
        }
        index
    }

    fn all(&self, places: impl IntoIterator<Item = usize>) -> Vec<&Someone<'a>> {
        let places: BTreeSet<usize> = places.into_iter().collect();
        places
            .into_iter()
            .filter_map(|at| self.everyone.get(at))
            .collect()
    }

    /// Who is meant beyond doubt, and whom it may be.
    fn find(&self, role: Role, person: &Person) -> (Option<RecordId>, Vec<RecordId>) {
        let signs = Signs::of(person);
        let number = fold(person.list_number.as_deref().unwrap_or_default());
        let named = || {
            signs
                .name_keys()
                .filter_map(|key| self.by_name.get(key))
                .flatten()
                .copied()
        };
        let numbered = || self.by_number.get(&number).into_iter().flatten().copied();
        let by_name = if signs.is_named() {
            self.all(named())
        } else {
            Vec::new()
        };
        let by_number = self.all(numbered());
        // Born on another day is somebody else.
        let fits = |one: &&&Someone<'_>| {
            let born = (person.birth_date, one.known.person.0.birth_date);
            !matches!(born, (Some(listed), Some(known)) if listed != known)
        };
        let strong: Vec<&&Someone<'_>> = if signs.is_named() {
            by_name.iter()
        } else {
            by_number.iter()
        }
        .filter(fits)
        .collect();
        let in_role: Vec<&&Someone<'_>> = strong.iter().copied().filter(|one| one.is(role)).collect();
        // Of several of one name, the one who has something more in common.
        let listed: Vec<Sign> = signs.signs().collect();
        let more = |one: &&Someone<'_>| one.signs.signs().any(|sign| listed.contains(&sign));
        let like: Vec<&&Someone<'_>> = in_role.iter().copied().filter(|one| more(one)).collect();
        let one = match (in_role.as_slice(), like.as_slice()) {
            ([one], _) | (_, [one]) => Some(**one),
            _ => None,
        };
        // A number that is somebody else's speaks against the name.
        let contradicted = |one: &Someone<'_>| {
            let others = by_number
                .iter()
                .filter(|other| other.is(role) && other.id != one.id);
            signs.is_named() && !number.is_empty() && one.number != number && others.count() > 0
        };
        let found = one.filter(|one| !contradicted(one)).map(|one| one.id);
        let mut offered: Vec<RecordId> = Vec::new();
        let mut offer = |some: &[&Someone<'_>]| {
            let (own, other): (Vec<&Someone<'_>>, Vec<&Someone<'_>>) =
                some.iter().copied().partition(|one| one.is(role));
            for one in own.into_iter().chain(other) {
                if offered.len() < MOST_OFFERED && !offered.contains(&one.id) {
                    offered.push(one.id);
                }
            }
        };
        offer(&by_name);
        offer(&by_number);
        if found.is_none() {
            // Who shares the rarest part of the name: most slips of the pen leave one part as it was.
            let parts = signs.name().split(' ').filter(|part| part.chars().count() > 2);
            let mut parts: Vec<&Vec<usize>> = parts.filter_map(|part| self.by_part.get(part)).collect();
            parts.sort_by_key(|of_part| of_part.len());
            for of_part in parts {
                offer(&self.all(of_part.iter().copied()));
            }
        }
        (found, offered)
    }
}

/// Whether two rows name one person: the same name as the same role, and nothing that speaks against it.
fn is_one(sought: &Sought, signs: &Signs, person: &Person) -> bool {
    let known = &sought.person.0;
    let differs = |one: &Option<String>, other: &Option<String>| matches!((one, other), (Some(one), Some(other)) if fold(one) != fold(other));
    let born = matches!((known.birth_date, person.birth_date), (Some(one), Some(other)) if one != other);
    Signs::of(known).same_name(signs) && !born && !differs(&known.list_number, &person.list_number)
}

/// What one row says of somebody, put beside what others say: nothing that is known is overwritten.
fn complete(known: &mut Person, other: &Person) {
    let names: BTreeSet<String> = known
        .fields()
        .keys()
        .map(|field| split(field).0.to_owned())
        .collect();
    for (field, value) in other.fields() {
        let (name, part) = split(&field);
        let kept = match name {
            "list_raw" => known.list_raw.contains_key(part),
            "to_check" => false,
            "first_name" | "last_name" => true,
            name => names.contains(name),
        };
        if !kept {
            known.take(&field, &value);
        }
    }
}

/// Finds whom the rows name, and notes it with each row.
pub fn find(rows: &mut [RowPlan], known: &[Known]) -> Vec<Sought> {
    let mut all: Vec<Sought> = Vec::new();
    let mut named: BTreeMap<(Role, String), Vec<usize>> = BTreeMap::new();
    for row in rows {
        let number = row.row;
        let Subject::Event { event } = &mut row.subject else {
            continue;
        };
        let Event { mentee, mentor, .. } = &**event;
        let sides = [(Role::Mentee, mentee), (Role::Mentor, mentor)];
        let places = sides.map(|(role, person)| {
            let person = &person.as_ref()?.0;
            let signs = Signs::of(person);
            // Those without a name are told apart by their number.
            let own = match signs.name_keys().next() {
                Some(key) if signs.is_named() => key.to_owned(),
                _ => format!("№{}", fold(person.list_number.as_deref().unwrap_or_default())),
            };
            let of_name = named.entry((role, own)).or_default();
            let mut same = of_name.iter().copied();
            let same = same.find(|at| all.get(*at).is_some_and(|sought| is_one(sought, &signs, person)));
            if let Some((at, sought)) = same.and_then(|at| Some((at, all.get_mut(at)?))) {
                sought.rows += 1;
                complete(&mut sought.person.0, person);
                return Some(at);
            }
            let at = all.len();
            if of_name.len() < MOST_OF_A_NAME {
                of_name.push(at);
            }
            all.push(Sought {
                role,
                person: Draft(person.clone()),
                row: number,
                rows: 1,
                found: None,
                offered: Vec::new(),
            });
            Some(at)
        });
        row.sought = places;
    }
    if !all.is_empty() {
        let index = Index::of(known);
        for sought in &mut all {
            (sought.found, sought.offered) = index.find(sought.role, &sought.person.0);
        }
    }
    all
}
